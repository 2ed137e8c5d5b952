import type { CellGrid } from './cellGrid';

/** Whether a cell belongs to a table that was found: labels of rates and options are sought outside. */
export type IsInTable = (grid: CellGrid, row: number, column: number) => boolean;
