import type { WritePlan } from '../excel/port';

/** A row to hide or to show. */
export interface RowChange {
  readonly sheet: string;
  readonly row: number;
  readonly hidden: boolean;
}

/** Rows one below the other, of one fate, as one block. */
export function joinRows(rows: readonly RowChange[]): WritePlan['rows'] {
  const blocks: { sheet: string; first: number; last: number; hidden: boolean }[] = [];
  for (const { sheet, row, hidden } of rows) {
    const block = blocks.at(-1);
    if (block?.sheet === sheet && block.last === row - 1 && block.hidden === hidden) block.last = row;
    else blocks.push({ sheet, first: row, last: row, hidden });
  }
  return blocks;
}
