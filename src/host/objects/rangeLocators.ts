import { HostError } from '../hostError';
import { bound, columnCount, intersect, isOnSheet, maxColumn, maxRow, rowCount, type Rect } from '../model/rect';
import { usedRect } from '../model/usedRect';
import { trackRange } from '../session';
import type { Arguments } from './arguments';
import { point, type Pointer, type RangeTarget } from './hostObject';
import { rectOf } from './readRange';

type Locator = (target: RangeTarget, args: Arguments) => Pointer | null;

/** A method that gives another block of the same sheet. */
const locate =
  (find: (rect: Rect, args: Arguments, target: RangeTarget) => Rect): Locator =>
  (target, args) => {
    const rect = find(rectOf(target), args, target);
    if (!isOnSheet(rect)) throw new HostError('InvalidArgument');
    return open(target, rect);
  };

const open = ({ session, range: { sheet } }: RangeTarget, rect: Rect): Pointer =>
  point('Range', { session, range: trackRange(session, sheet, rect) });

const move = (rect: Rect, rows: number, columns: number): Rect => ({
  top: rect.top + rows,
  left: rect.left + columns,
  bottom: rect.bottom + rows,
  right: rect.right + columns,
});

const row = (rect: Rect, index: number): Rect => {
  if (index < 0 || index >= rowCount(rect)) throw new HostError('InvalidArgument');
  return { ...rect, top: rect.top + index, bottom: rect.top + index };
};

const column = (rect: Rect, index: number): Rect => {
  if (index < 0 || index >= columnCount(rect)) throw new HostError('InvalidArgument');
  return { ...rect, left: rect.left + index, right: rect.left + index };
};

const last = (rect: Rect): Rect => column(row(rect, rowCount(rect) - 1), columnCount(rect) - 1);

const other = (args: Arguments, target: RangeTarget): Rect => {
  const range = args.object('Range');
  if (range.range.sheet !== target.range.sheet) throw new HostError('InvalidArgument');
  return rectOf(range);
};

/** The range's methods that give another range. */
export const rangeLocators: Readonly<Record<string, Locator>> = {
  getAbsoluteResizedRange: locate((rect, args) => ({
    ...rect,
    bottom: rect.top + args.integer() - 1,
    right: rect.left + args.integer() - 1,
  })),
  getBoundingRect: locate((rect, args, target) => bound(rect, other(args, target))),
  getCell: locate(({ top, left }, args) =>
    move({ top, left, bottom: top, right: left }, args.integer(), args.integer()),
  ),
  getColumn: locate((rect, args) => column(rect, args.integer())),
  getEntireColumn: locate((rect) => ({ ...rect, top: 1, bottom: maxRow })),
  getEntireRow: locate((rect) => ({ ...rect, left: 1, right: maxColumn })),
  getIntersection: (target, args) => {
    const rect = intersect(rectOf(target), other(args, target));
    if (!rect) throw new HostError('ItemNotFound');
    return open(target, rect);
  },
  getIntersectionOrNullObject: (target, args) => {
    const rect = intersect(rectOf(target), other(args, target));
    return rect && open(target, rect);
  },
  getLastCell: locate(last),
  getLastColumn: locate((rect) => column(rect, columnCount(rect) - 1)),
  getLastRow: locate((rect) => row(rect, rowCount(rect) - 1)),
  getOffsetRange: locate((rect, args) => move(rect, args.integer(), args.integer())),
  getResizedRange: locate((rect, args) => ({
    ...rect,
    bottom: rect.bottom + args.integer(),
    right: rect.right + args.integer(),
  })),
  getRow: locate((rect, args) => row(rect, args.integer())),
  getUsedRange: locate((rect, args, { session, range: { sheet } }) => {
    const used = usedRect(session.book, sheet, rect, args.optionalFlag());
    return used ?? { ...rect, bottom: rect.top, right: rect.left };
  }),
  getUsedRangeOrNullObject: (target, args) => {
    const used = usedRect(target.session.book, target.range.sheet, rectOf(target), args.optionalFlag());
    return used && open(target, used);
  },
};
