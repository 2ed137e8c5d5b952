import { isPrintedAs } from '../calc/printedFigure';
import type { FigureColumn } from '../domain/column';
import { sum, zero, type Decimal } from '../domain/decimal';
import type { GradeMix, MonthlyRates } from '../domain/grade';
import type { Figure, RequirementsTable, TableRow } from '../domain/table';
import type { Assumptions } from './expectActivity';
import { expectCells, type ComputedCell } from './expectations';
import { holdsFigure } from './judgeFigure';
import { createLedger, type Shift } from './ledger';
import { readPCost, type PCost } from './readPCost';

const costColumns = ['pStaff', 'staff', 'total'] as const satisfies readonly FigureColumn[];
type CostColumn = (typeof costColumns)[number];

/** What a cost column holds beside P staff. */
const otherParts: Readonly<Record<CostColumn, readonly FigureColumn[]>> = {
  pStaff: [],
  staff: ['gStaff'],
  total: ['gStaff', 'activityCosts'],
};

/** By what a figure must be multiplied where its sign or its scale is wrong. */
const slips = [-1, 0.001, 0.01, 0.1, 10, 100, 1000];

/** What the P staff of each activity are taken to cost. */
export interface DecidedPCosts {
  readonly costs: ReadonlyMap<TableRow, PCost>;
  /** What every computed cell should hold with them; null where that was not computed on the way. */
  readonly cells: readonly ComputedCell[] | null;
}

/**
 * What the P staff of each activity cost, in a table that prints one column of P months: the split of the months that
 * leaves the fewest cells of the row and of its subtotals and totals wrong of themselves. The row's own cell is believed
 * first; another figure is taken where the row disagrees within itself and its sums say so, or where the sums of
 * several options agree on the one row that can be wrong. `known` mixes are not questioned.
 */
export function decidePCosts(
  table: RequirementsTable,
  rates: MonthlyRates,
  known: ReadonlyMap<number, GradeMix>,
): DecidedPCosts {
  const decided = new Map<TableRow, PCost>();
  const open: TableRow[] = [];
  for (const row of table.rows) {
    if (row.kind !== 'activity' || known.has(row.row) || monthsOf(row).isZero()) continue;
    decided.set(row, readFirst(row));
    open.push(row);
  }
  if (open.length === 0) return { costs: decided, cells: null };

  const mixes = new Map<number, GradeMix | null>(known);
  for (const [row, pCost] of decided) mixes.set(row.row, pCost.mixes[0] ?? null);
  const ledger = createLedger(table, expectCells(table, { rates, mixes }, assumeCosts(decided)));
  let hasSettled = false;
  const disputed = findDisputed();
  for (const row of disputed) settle(row, false);
  for (const row of disputed) settle(row, true);
  settleUndisputed();
  const isAsFirstRead = !hasSettled && [...decided.values()].every((pCost) => pCost.mixes.length === 1);
  return { costs: decided, cells: isAsFirstRead ? ledger.cells : null };

  /** Read from the first figure there is: the P staff's own, else the staff's or the total's without the other parts. */
  function readFirst(row: TableRow): PCost {
    const column = costColumns.find((name) => saysFigure(row.figures.get(name))) ?? 'pStaff';
    const figure = row.figures.get(column);
    const value = figure?.value ?? zero;
    return readFrom(row, column === 'pStaff' ? value : value.minus(otherPartsOf(row, column)), figure);
  }

  function readFrom(row: TableRow, value: Decimal, source: Figure | undefined): PCost {
    return readPCost(monthsOf(row), value, source?.decimals ?? 0, rates);
  }

  /** The open rows that disagree within themselves, or whose cost no split explains. */
  function findDisputed(): TableRow[] {
    const off = new Set<TableRow>();
    for (const cell of ledger.cells) {
      const isCost = costColumns.some((column) => column === cell.column);
      if (isCost && ledger.standingOf(cell) === 'wrong') off.add(cell.row);
    }
    return open.filter((row) => off.has(row) || decided.get(row)?.mixes.length === 0);
  }

  /** Takes the row's best supported cost. */
  function settle(row: TableRow, heedsSums: boolean): void {
    const best = findBetter(row, heedsSums);
    if (!best) return;
    hasSettled = true;
    ledger.suppose([best.shift]);
    decided.set(row, best.pCost);
  }

  /** A row at peace with itself is held to be wrong only when no other row could be, and fewer cells are then wrong. */
  function settleUndisputed(): void {
    if (!ledger.cells.some((cell) => ledger.standingOf(cell) === 'wrong')) return;
    const suspects = open.filter((row) => (findBetter(row, true)?.roots ?? 0) < 0);
    for (const row of suspects) {
      const rivals = suspects.filter((other) => other.workstream === row.workstream);
      if (rivals.length === 1) settle(row, true);
    }
  }

  function findBetter(row: TableRow, heedsSums: boolean): Proposal | null {
    const now = decided.get(row);
    if (!now) return null;
    let best: Proposal | null = null;
    for (const pCost of propose(row, now, heedsSums)) {
      const shift = shiftOf(row, pCost.cost.minus(now.cost));
      const change = ledger.weigh([shift]);
      const splits = Number(pCost.mixes.length > 0) - Number(now.mixes.length > 0);
      const proposal = { pCost, shift, roots: change.roots - splits, splits, wrong: change.wrong };
      if (isBetter(proposal, best ?? { roots: 0, splits: 0, wrong: 0 })) best = proposal;
    }
    return best;
  }

  /**
   * The costs that the row's other cells imply, its sums when asked, and its own cell with a slip of sign or scale put
   * right: each as the split it stands for. A cost without a split is no better than the one that the row has, but where
   * the others show what that one was before it was rounded.
   */
  function propose(row: TableRow, now: PCost, heedsSums: boolean): PCost[] {
    const proposals = now.mixes.length === 0 ? proposeWithoutSlip(row) : [];
    for (const column of costColumns) {
      for (const part of [row, ...(heedsSums ? ledger.sumsOf(row) : [])]) {
        const cell = ledger.cellOf(part, column);
        const expected = cell && ledger.expectedOf(cell);
        if (!expected || ledger.standingOf(cell) !== 'wrong' || !holdsFigure(cell.figure)) continue;
        const { value } = cell.figure;
        // What the cell lacks; and what it holds beside its other parts as they stand.
        for (const cost of [now.cost.plus(value).minus(expected), value.minus(otherPartsOf(part, column))])
          proposals.push(readFrom(row, cost, cell.figure));
      }
    }
    const own = row.figures.get('pStaff');
    const isOwn = (cost: Decimal): boolean => own !== undefined && isPrintedAs(cost, own.value, own.decimals);
    return proposals.filter(({ cost, mixes }) => mixes.length > 0 || isOwn(cost));
  }

  function proposeWithoutSlip(row: TableRow): PCost[] {
    const own = row.figures.get('pStaff');
    return own ? slips.map((factor) => readFrom(row, own.value.times(factor), own)) : [];
  }
}

/** Whether a cell says an amount. In a row with months a nil is none. */
function saysFigure(figure: Figure | undefined): boolean {
  return figure?.kind === 'number' || figure?.kind === 'text';
}

interface Merit {
  readonly roots: number;
  /** 1 where it gives a split to a row whose cost has none, −1 where it takes one away. */
  readonly splits: number;
  readonly wrong: number;
}

interface Proposal extends Merit {
  readonly pCost: PCost;
  readonly shift: Shift;
}

function isBetter(one: Merit, other: Merit): boolean {
  if (one.roots !== other.roots) return one.roots < other.roots;
  if (one.splits !== other.splits) return one.splits > other.splits;
  return one.wrong < other.wrong;
}

/** The other parts as the row shows them. */
function otherPartsOf({ figures }: TableRow, column: CostColumn): Decimal {
  return sum(otherParts[column].map((part) => figures.get(part)?.value ?? zero));
}

/** The costs of the rows whose split is not known, as figures to compute with; none where errors stand for a cost. */
export function assumePCosts(costs: ReadonlyMap<TableRow, PCost>): Assumptions {
  return assumeCosts([...costs].filter(([row, { cost }]) => !cost.isZero() || !showsError(row)));
}

function assumeCosts(costs: Iterable<readonly [TableRow, PCost]>): Assumptions {
  const assumed = new Map<Figure, Decimal>();
  for (const [row, { cost, mixes }] of costs) {
    const figure = row.figures.get('pStaff');
    if (figure && mixes.length !== 1) assumed.set(figure, cost);
  }
  return assumed;
}

function showsError({ figures }: TableRow): boolean {
  return costColumns.some((column) => figures.get(column)?.kind === 'error');
}

function shiftOf(row: TableRow, by: Decimal): Shift {
  return { row, by: new Map(costColumns.map((column) => [column, by])), wrongInputs: 0 };
}

function monthsOf(row: TableRow): Decimal {
  return row.figures.get('pMonths')?.value ?? zero;
}
