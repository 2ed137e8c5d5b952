import type { CellRange } from '../domain/cellAddress';
import type { CellGrid } from './cellGrid';

/** Whether a cell belongs to a table that was found: labels of rates and options are sought outside. */
export type IsInTable = (grid: CellGrid, row: number, column: number) => boolean;

export function createTableTest(tables: readonly { readonly grid: CellGrid; readonly range: CellRange }[]): IsInTable {
  const ranges = new Map<CellGrid, CellRange[]>();
  for (const { grid, range } of tables) ranges.set(grid, [...(ranges.get(grid) ?? []), range]);
  return (grid, row, column) =>
    ranges
      .get(grid)
      ?.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right) ??
    false;
}
