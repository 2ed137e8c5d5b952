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
  const names = figures.map((figure) => {
    const row = cells.of(figure)?.row;
    const name = row?.kind === 'activity' ? row.code : row ? nameRow(row) : '';
    return `${name} (${formatCell(figure.address)})`;
  });
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} ${joint} ${last}` : last;
}
