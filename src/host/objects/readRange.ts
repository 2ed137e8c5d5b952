import { HostError } from '../hostError';
import { columnAt } from '../model/columns';
import { getCell, type Cell, type Sheet } from '../model/book';
import { showFormula } from '../model/cellValue';
import {
  columnCount,
  contains,
  cutOut,
  intersect,
  rowCount,
  spansAllColumns,
  spansAllRows,
  type Rect,
} from '../model/rect';
import type { RangeTarget } from './hostObject';

/** More cells than any reply of 5 MB could hold. */
const mostCells = 3_000_000;

/** Where the range stands now. A range whose cells were deleted is no reference any more. */
export function rectOf({ range }: RangeTarget): Rect {
  if (!range.rect) throw new HostError('InvalidReference');
  return range.rect;
}

/** One value for each cell, row by row; null for whole rows and columns, as Excel answers for unbounded ranges. */
export function readCells<Value>(
  target: RangeTarget,
  read: (cell: Cell | undefined, row: number, column: number) => Value,
): Value[][] | null {
  const rect = rectOf(target);
  if (spansAllRows(rect) || spansAllColumns(rect)) return null;
  if (rowCount(rect) * columnCount(rect) > mostCells) throw new HostError('ResponsePayloadSizeLimitExceeded');
  target.session.calculation.settle();
  const columns = columnNumbers(rect);
  return rowNumbers(rect).map((row) => {
    const cells = target.range.sheet.rows.get(row);
    return columns.map((column) => read(cells?.get(column), row, column));
  });
}

/**
 * Each cell's formula; all cells that an array formula fills have that one. Cells that a formula spills over give their
 * values: whether Excel gives the formula is documented nowhere.
 */
export function readFormulas(target: RangeTarget): (string | number | boolean)[][] | null {
  const { sheet } = target.range;
  const arrays = sheet.arrays.filter(({ by }) => by === 'array').map(({ rect }) => rect);
  return readCells(target, (cell, row, column) => {
    const array = arrays.find((rect) => contains(rect, row, column));
    return showFormula(array ? getCell(sheet, array.top, array.left) : cell);
  });
}

/** Whether formulas spill over all of the block, or begin in it: true, false, or null where that goes for a part. */
export function hasSpill(sheet: Sheet, rect: Rect): boolean | null {
  const spills = sheet.arrays.filter(({ by }) => by === 'spill').map((array) => array.rect);
  if (!spills.some((spill) => intersect(spill, rect))) return false;
  const others = spills.reduce<readonly Rect[]>((left, spill) => left.flatMap((part) => cutOut(part, spill)), [rect]);
  return others.length === 0 ? true : null;
}

/** The value that all have; null when they differ, as Excel answers for a mixed property. */
export function common<Value>(values: Iterable<Value>): Value | null {
  const different = new Set(values);
  const [only = null] = different;
  return different.size === 1 ? only : null;
}

/** Whether the rows are hidden: true, false, or null where some are. */
export function rowsHidden(sheet: Sheet, rect: Rect): boolean | null {
  const hidden = [...sheet.hiddenRows].filter((row) => row >= rect.top && row <= rect.bottom).length;
  return hidden === 0 ? false : hidden === rowCount(rect) ? true : null;
}

/** Whether the columns are hidden: true, false, or null where some are. */
export function columnsHidden(sheet: Sheet, rect: Rect): boolean | null {
  return common(columnNumbers(rect).map((column) => columnAt(sheet, column).hidden));
}

export const columnNumbers = (rect: Rect): number[] =>
  Array.from({ length: columnCount(rect) }, (_, index) => rect.left + index);
export const rowNumbers = (rect: Rect): number[] =>
  Array.from({ length: rowCount(rect) }, (_, index) => rect.top + index);

/** What `getRowProperties` gives for each row: only what was asked for. */
export function readRowProperties(target: RangeTarget, options: unknown): Record<string, unknown>[] {
  if (typeof options !== 'object' || options === null) throw new HostError('InvalidArgument');
  const { hiddenRows, rowHeights } = target.range.sheet;
  const heightIsAsked = 'format' in options && typeof options.format === 'object';
  const readers: Readonly<Record<string, (row: number) => unknown>> = {
    rowHidden: (row) => hiddenRows.has(row),
    rowIndex: (row) => row - 1,
    address: (row) => `${row}:${row}`,
    addressLocal: (row) => `${row}:${row}`,
    format: (row) => (heightIsAsked ? { rowHeight: rowHeights.get(row) ?? 15 } : undefined),
  };
  const asked = Object.entries(options).flatMap(([option, isAsked]) => {
    const read = readers[option];
    if (isAsked && !read) throw new HostError('InvalidArgument');
    return isAsked && read ? [{ option, read }] : [];
  });
  return rowNumbers(rectOf(target)).map((row) =>
    Object.fromEntries(asked.map(({ option, read }) => [option, read(row)])),
  );
}
