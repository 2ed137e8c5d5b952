import { byAddIn } from '../events';
import { HostError } from '../hostError';
import { styleAt } from '../model/book';
import { formatCells } from '../model/editCells';
import { wholeSheet, type Rect } from '../model/rect';
import { usedRect } from '../model/usedRect';
import type { StyleFile } from '../xlsx/workbookFile';
import type { RangeTarget } from './hostObject';
import { columnNumbers, common, rectOf, rowNumbers } from './readRange';

/** A property of the cells' style: the value that all cells have, null when they differ. */
export const styleOf =
  <Value>(read: (style: StyleFile) => Value) =>
  (target: RangeTarget): Value | null => {
    const { session, range } = target;
    const rect = boundedRect(target);
    const styles = new Set<StyleFile>();
    for (const row of rowNumbers(rect)) {
      for (const column of columnNumbers(rect)) styles.add(styleAt(session.book, range.sheet, row, column));
    }
    return common([...styles].map(read));
  };

/** Changes the style of every cell. */
export const setStyle = (target: RangeTarget, change: (style: StyleFile) => StyleFile): void =>
  formatCells(target.session, target.range.sheet, boundedRect(target), change, byAddIn);

/** Whole rows and columns are formatted as far as the sheet is used. */
export function boundedRect(target: RangeTarget): Rect {
  const rect = rectOf(target);
  const used = usedRect(target.session.book, target.range.sheet, wholeSheet, false) ?? {
    top: 1,
    left: 1,
    bottom: 1,
    right: 1,
  };
  const bottom = rect.top === 1 && rect.bottom === wholeSheet.bottom ? used.bottom : rect.bottom;
  const right = rect.left === 1 && rect.right === wholeSheet.right ? used.right : rect.right;
  return { ...rect, bottom, right };
}

/** A value to set, of the kind that the property takes; anything else is an InvalidArgument. */
export const readFlag = (value: unknown): boolean => (typeof value === 'boolean' ? value : refuse());
export const readText = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : refuse());
export const readSize = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= 10_000 ? value : refuse();

export function refuse(): never {
  throw new HostError('InvalidArgument');
}
