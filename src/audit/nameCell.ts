import { formatCell } from '../domain/cellAddress';
import type { Figure, TableRow } from '../domain/table';
import type { TableCells } from './tableCells';

/** A row as people speak of it: "activity 1.2.3", "the subtotal of workstream 1 (option 2)", "the total". */
export function nameRow(row: TableRow): string {
  if (row.kind === 'activity') return `activity ${row.code}`;
  const option = row.option === null ? '' : ` (option ${row.option})`;
  return row.kind === 'subtotal' ? `the subtotal of workstream ${row.workstream}${option}` : `the total${option}`;
}

/** Cells of a column by their rows: "1.3 (F8) and the subtotal of workstream 2 (F18)". */
export function nameCells(figures: readonly Figure[], cells: TableCells, joint: 'and' | 'or' = 'and'): string {
  const names = figures
    .flatMap((figure) => cells.of(figure) ?? [])
    .map(({ figure, row }) => `${row.kind === 'activity' ? row.code : nameRow(row)} (${formatCell(figure.address)})`);
  const parts = [names.slice(0, -1).join(', '), ...names.slice(-1)];
  return parts.filter((part) => part !== '').join(` ${joint} `);
}
