import { byAddIn } from '../events';
import { HostError } from '../hostError';
import { getCell } from '../model/book';
import { formatCells } from '../model/editCells';
import type { Rect } from '../model/rect';
import type { StyleFile } from '../xlsx/workbookFile';
import { point, type BorderSide, type Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';
import { common, rectOf } from './readRange';

type Target = Targets['RangeBorder'];
type Side = keyof StyleFile['border'];

const sides: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
];

/** Each style of Excel's with the one that a file knows. */
const styles: Readonly<Record<string, string | null>> = {
  None: null,
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};
const weights: Readonly<Record<string, string>> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' };

export const rangeBorderCollection: ObjectDefinition<Targets['RangeBorderCollection']> = {
  get: { count: () => sides.length },
  items: (target) => sides.map((side) => point('RangeBorder', { ...target, side })),
  item: (target, args) => {
    const key = args.text();
    const side = sides.find((each) => each === key);
    if (!side) throw new HostError('InvalidArgument');
    return point('RangeBorder', { ...target, side });
  },
};

export const rangeBorder: ObjectDefinition<Target> = {
  id: ({ side }) => side,
  get: {
    sideIndex: ({ side }) => side,
    style: (target) => {
      const line = readLine(target);
      return Object.entries(styles).find(([, stored]) => stored === line)?.[0] ?? 'Continuous';
    },
    weight: (target) => Object.entries(weights).find(([, stored]) => stored === readLine(target))?.[0] ?? 'Thin',
  },
  set: {
    style: (target, value) => {
      const line = typeof value === 'string' ? styles[value] : undefined;
      if (line === undefined) throw new HostError('InvalidArgument');
      writeLine(target, line);
    },
    weight: (target, value) => {
      const line = typeof value === 'string' ? weights[value] : undefined;
      if (line === undefined) throw new HostError('InvalidArgument');
      writeLine(target, line);
    },
  },
};

/** The cells whose own side forms the border, and which side of theirs it is. */
function linesOf(target: Target): { readonly rect: Rect; readonly side: Side } {
  const rect = rectOf(target);
  switch (target.side) {
    case 'EdgeTop':
      return { rect: { ...rect, bottom: rect.top }, side: 'top' };
    case 'EdgeBottom':
      return { rect: { ...rect, top: rect.bottom }, side: 'bottom' };
    case 'EdgeLeft':
      return { rect: { ...rect, right: rect.left }, side: 'left' };
    case 'EdgeRight':
      return { rect: { ...rect, left: rect.right }, side: 'right' };
    case 'InsideHorizontal':
      return { rect: { ...rect, bottom: rect.bottom - 1 }, side: 'bottom' };
    case 'InsideVertical':
      return { rect: { ...rect, right: rect.right - 1 }, side: 'right' };
  }
}

function readLine(target: Target): string | null {
  const { rect, side } = linesOf(target);
  const lines: (string | null)[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      lines.push(getCell(target.range.sheet, row, column)?.style.border[side] ?? null);
    }
  }
  return common(lines);
}

function writeLine(target: Target, line: string | null): void {
  const { rect, side } = linesOf(target);
  if (rect.top > rect.bottom || rect.left > rect.right) return;
  formatCells(
    target.session,
    target.range.sheet,
    rect,
    (style) => ({ ...style, border: { ...style.border, [side]: line } }),
    byAddIn,
  );
}
