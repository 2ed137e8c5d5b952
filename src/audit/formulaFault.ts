import { isMonthsColumn } from '../domain/column';
import type { Figure } from '../domain/table';
import type { ComputedCell } from './expectations';
import type { FormulaReader } from './formulaReader';
import type { Ledger } from './ledger';
import type { TableCells } from './tableCells';

/** What a formula adds up otherwise than it should, as cells of the table. */
export interface FormulaFault {
  /** Cells that it should include and does not: rows of activities, or a subtotal that is left out whole. */
  readonly missing: readonly Figure[];
  /** Cells that it includes and should not, or more than once. */
  readonly surplus: readonly Figure[];
}

/**
 * Compares what a sum's formula includes with what it should. Both are taken back to the cells that nothing else in the
 * table adds up to, so that every way of adding the same rows is right. null where the formula is right or is no sum.
 */
export function findFormulaFault(
  cell: ComputedCell,
  ledger: Ledger,
  cells: TableCells,
  reader: FormulaReader,
): FormulaFault | null {
  if (cell.derivations.length === 0 || cell.expected === null) return null;
  const reading = reader.readSum(cell.figure);
  if (!reading.ok || reading.value.products.length > 0) return null;
  const terms = reading.value.terms.flatMap((term) => {
    const own = cells.at(term.address);
    return own ? [{ figure: own.figure, column: own.column, factor: term.factor.toNumber() }] : [];
  });
  if (terms.some(({ column }) => isMonthsColumn(column) !== isMonthsColumn(cell.column))) return null;
  // Most formulas are one of the sums as the table has it, which is told far sooner than their leaves are counted.
  const isJust = (parts: readonly Figure[]): boolean =>
    terms.length === parts.length &&
    terms.every(({ figure, factor }, index) => factor === 1 && figure === parts[index]);
  if (cell.derivations.some(isJust)) return null;

  const wanted = countLeaves([{ figure: cell.figure, factor: 1 }], ledger, cells);
  const counted = countLeaves(terms, ledger, cells);
  const short = new Set([...wanted].filter(([leaf, times]) => (counted.get(leaf) ?? 0) < times).map(([leaf]) => leaf));
  const over = new Set([...counted].filter(([leaf, times]) => (wanted.get(leaf) ?? 0) < times).map(([leaf]) => leaf));
  if (short.size === 0 && over.size === 0) return null;
  const touches = (leaves: ReadonlySet<Figure>) => (figure: Figure) =>
    [...countLeaves([{ figure, factor: 1 }], ledger, cells).keys()].every((leaf) => leaves.has(leaf));
  const parts = cell.derivations.map((figures) => figures.filter(touches(short)));
  const missing = parts.reduce((best, found) => (covers(found, best) ? found : best), []);
  const surplus = [...new Set(terms.map(({ figure }) => figure))].filter(touches(over));
  return missing.length + surplus.length > 0 ? { missing, surplus } : null;

  function covers(found: readonly Figure[], best: readonly Figure[]): boolean {
    const reach = (figures: readonly Figure[]): number =>
      countLeaves(
        figures.map((figure) => ({ figure, factor: 1 })),
        ledger,
        cells,
      ).size;
    return reach(found) > reach(best) || (reach(found) === reach(best) && found.length < best.length);
  }
}

/** How often each cell that the table adds up from nothing else is counted. */
function countLeaves(
  terms: readonly { readonly figure: Figure; readonly factor: number }[],
  ledger: Ledger,
  cells: TableCells,
): Map<Figure, number> {
  const counts = new Map<Figure, number>();
  for (const { figure, factor } of terms) addLeaves(figure, factor);
  return counts;

  function addLeaves(figure: Figure, factor: number): void {
    const own = cells.of(figure);
    const derivations = (own && ledger.cellOf(own.row, own.column)?.derivations) ?? [];
    const parts = derivations.find((figures) => figures.every((part) => cells.of(part)?.row.kind === 'activity'));
    if (parts) for (const part of parts) addLeaves(part, factor);
    else counts.set(figure, (counts.get(figure) ?? 0) + factor);
  }
}
