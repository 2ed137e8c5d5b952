import type { Origin } from '../events';
import { moveFormula } from '../formula/shiftFormula';
import { HostError } from '../hostError';
import type { Session } from '../session';
import { formatRect } from './address';
import { getCell, type Cell, type Sheet } from './book';
import { refuseProtected } from './editCells';
import { intersect, rowCount, type Rect } from './rect';

/**
 * Sorts the rows of the block by the values of one of its columns, upwards, as Excel does: numbers, then texts, then
 * truth values, then errors, empty cells last. Formulas move as when they are copied, hidden rows stay where they are,
 * and merged cells and arrays are refused. The event is Excel's own for it; it does not tell of the cells one by one.
 */
export function sortRows(session: Session, sheet: Sheet, rect: Rect, column: number, origin: Origin): void {
  refuseProtected(sheet);
  if ([...sheet.merges, ...sheet.arrays.map((array) => array.rect)].some((block) => intersect(block, rect)))
    throw new HostError('InvalidOperation');
  session.calculation.prepare();
  const rows = Array.from({ length: rowCount(rect) }, (_, index) => rect.top + index).filter(
    (row) => !sheet.hiddenRows.has(row),
  );
  const sorted = [...rows].sort((one, other) =>
    compareValues(getCell(sheet, one, column)?.value ?? null, getCell(sheet, other, column)?.value ?? null),
  );
  const taken = sorted.map((row) => takeCells(sheet, rect, row));
  for (const [index, row] of rows.entries()) {
    const from = sorted[index] ?? row;
    for (const [at, cell] of taken[index] ?? []) {
      const formula = cell.formula === null ? null : moveFormula(cell.formula, row - from);
      const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
      sheet.rows.set(row, cells.set(at, { ...cell, formula }));
    }
    for (let at = rect.left; at <= rect.right; at++) session.calculation.cellChanged(sheet, row, at);
  }
  session.events.raise('rowSorted', sheet.id, { address: formatRect(rect), source: origin.source });
}

/** The row's cells within the block, taken off the sheet. */
function takeCells(sheet: Sheet, rect: Rect, row: number): readonly (readonly [number, Cell])[] {
  const cells = [...(sheet.rows.get(row) ?? [])].filter(([column]) => column >= rect.left && column <= rect.right);
  for (const [column] of cells) sheet.rows.get(row)?.delete(column);
  return cells;
}

function compareValues(one: Cell['value'], other: Cell['value']): number {
  const rank = rankOf(one) - rankOf(other);
  if (rank !== 0) return rank;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string')
    return one.localeCompare(other, 'en', { sensitivity: 'base' });
  return Number(one) - Number(other) || 0;
}

function rankOf(value: Cell['value']): number {
  if (value === null) return 4;
  return { number: 0, string: 1, boolean: 2 }[typeof value as string] ?? 3;
}
