import type { CellAddress, CellRange } from '../domain/cellAddress';
import type { CellGrid } from './cellGrid';

/** A sheet, and its texts outside the tables: labels of rates and options are sought there. */
export interface SheetTexts {
  readonly grid: CellGrid;
  readonly texts: readonly LooseText[];
}

export interface LooseText {
  readonly text: string;
  readonly address: CellAddress;
}

/** The texts of a sheet that stand in none of the ranges, row by row. */
export function readLooseTexts(grid: CellGrid, tables: readonly CellRange[]): SheetTexts {
  const { name: sheet, top, left, values } = grid.sheet;
  const texts: LooseText[] = [];
  for (const [rowOffset, cells] of values.entries()) {
    const row = top + rowOffset;
    const inRow = tables.filter((table) => row >= table.top && row <= table.bottom);
    for (const [columnOffset, text] of cells.entries()) {
      const column = left + columnOffset;
      if (typeof text !== 'string' || text === '') continue;
      if (inRow.some((table) => column >= table.left && column <= table.right)) continue;
      texts.push({ text, address: { sheet, row, column } });
    }
  }
  return { grid, texts };
}
