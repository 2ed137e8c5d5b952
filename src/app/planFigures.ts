import type { ComputedCell } from '../audit/expectations';
import { formatAddress, type CellAddress } from '../domain/cellAddress';
import { gradeOf, type FigureColumn } from '../domain/column';
import type { Decimal } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { CellWrite } from '../excel/port';
import { encodeFigure, readFigureStyle } from '../table/encodeFigure';
import type { CellLookup } from '../table/formula/workbookCells';
import type { BoundTable } from './bindTable';
import type { FormulaComposer } from './composeFormulas';
import { foreseeWorkbook } from './foreseeWorkbook';
import type { Check } from './operation';
import { showsFigure } from './showsFigure';

/** How computed cells get their figures. */
export interface FigurePolicy {
  /** Every computed cell that can hold a formula gets one; else typed cells stay typed and formulas stay formulas. */
  readonly asFormulas: boolean;
  readonly compose: FormulaComposer;
  /** The cells with the sheet that composed formulas read, when it is not in the workbook yet. */
  readonly cells?: CellLookup;
  /** Sums that add up a cell which is off, and is not among those to mend, stay and are named; else each must be reached. */
  readonly mayFallShort?: true;
  /** What a typed cell held when it last showed this figure; put back as it was. */
  readonly remembered?: (cell: ComputedCell) => CellValue | undefined;
}

export interface FigurePlan {
  readonly writes: readonly CellWrite[];
  readonly checks: readonly Check[];
  readonly notes: readonly string[];
}

/**
 * The writes that make every computed cell show what is expected of it, and no other: typed cells that differ get their
 * figure; a formula keeps its cell and is only replaced where, after all the other writes, it would give another figure.
 * `first` are writes that come before (rates, the option in use); they are part of the result.
 */
export function planFigures(
  bound: BoundTable,
  cells: readonly ComputedCell[],
  first: readonly CellWrite[],
  policy: FigurePolicy,
): FigurePlan {
  const { table, lookup } = bound;
  const style = readFigureStyle(table);
  const before = foreseeWorkbook(lookup);
  const after = foreseeWorkbook(policy.cells ?? lookup);
  const writes: CellWrite[] = [];
  const checks: Check[] = [];
  const unforeseen: CellAddress[] = [];
  const short: CellAddress[] = [];
  const write = (change: CellWrite) => {
    writes.push(change);
    after.write(change);
  };
  const shows = (content: CellValue, cell: ComputedCell, expected: Decimal) =>
    showsFigure(table, cell, content, expected);

  const willShow = (cell: ComputedCell, expected: Decimal) =>
    after.isUnforeseen(cell.figure.address) || shows(after.content(cell.figure.address), cell, expected);
  const check = (cell: ComputedCell, expected: Decimal) => {
    if (policy.mayFallShort && !willShow(cell, expected)) short.push(cell.figure.address);
    else checks.push({ cell, expected });
  };

  const planFormula = (cell: ComputedCell, formula: string, expected: Decimal) => {
    const { address, content: shown } = cell.figure;
    if (after.isUnforeseen(address)) unforeseen.push(address);
    if (willShow(cell, expected)) {
      if (shows(shown, cell, expected)) return;
      const isStale = !before.isUnforeseen(address) && before.content(address) !== shown;
      if (isStale) write({ address, content: { formula } });
      checks.push({ cell, expected });
      return;
    }
    const given = after.content(address);
    const composed = policy.compose(cell);
    const content = composed === null ? { value: encodeFigure(expected, cell, table, style) } : { formula: composed };
    after.write({ address, content });
    // A right formula that adds up cells that are off: another formula would add up the same.
    const isInVain = policy.mayFallShort && !willShow(cell, expected) && after.content(address) === given;
    if (isInVain) after.write({ address, content: { formula } });
    else writes.push({ address, content });
    check(cell, expected);
  };

  first.forEach(write);
  for (const cell of inOrderOfDependence(cells)) {
    const { figure, expected } = cell;
    const { address } = figure;
    if (expected === null) continue;
    const formula = policy.asFormulas && figure.formula === null ? policy.compose(cell) : null;
    if (formula !== null) {
      write({ address, content: { formula } });
      check(cell, expected);
    } else if (figure.formula !== null) {
      planFormula(cell, figure.formula, expected);
    } else if (!shows(figure.content, cell, expected) || (figure.kind === 'text' && !table.isText)) {
      const remembered = policy.remembered?.(cell);
      const isRemembered = remembered !== undefined && shows(remembered, cell, expected);
      write({ address, content: { value: isRemembered ? remembered : encodeFigure(expected, cell, table, style) } });
      checks.push({ cell, expected });
    }
  }
  return { writes, checks, notes: [...describeUnforeseen(unforeseen), ...describeShort(short)] };
}

function describeUnforeseen({ length }: readonly CellAddress[]): readonly string[] {
  return length > 0
    ? [`${length} formulas use functions that Excel alone can compute; they are checked after the write.`]
    : [];
}

/** Cells named in a sentence at most. */
const mostNamed = 5;

function describeShort(cells: readonly CellAddress[]): readonly string[] {
  if (cells.length === 0) return [];
  const [they, follow] = cells.length === 1 ? ['it', 'follows'] : ['they', 'follow'];
  const others = cells.length > mostNamed ? ` and ${cells.length - mostNamed} more` : '';
  const named = cells.slice(0, mostNamed).map(formatAddress).join(', ');
  return [
    `${named}${others} will not show the figure that is due: ${they} ${follow} cells that are off. Audit says which.`,
  ];
}

const rank = (column: FigureColumn): number => {
  if (column === 'total') return 4;
  if (column === 'staff') return 3;
  if (column === 'pStaff' || column === 'gStaff') return 2;
  return gradeOf(column) === null ? 0 : 1;
};

/** Parts before their sums: within a row costs before staff before total; activities, then subtotals, then totals. */
function inOrderOfDependence(cells: readonly ComputedCell[]): readonly ComputedCell[] {
  const level = ({ row }: ComputedCell) => (row.kind === 'total' ? 2 : row.kind === 'subtotal' ? 1 : 0);
  return [...cells].sort((a, b) => level(a) - level(b) || a.row.row - b.row.row || rank(a.column) - rank(b.column));
}
