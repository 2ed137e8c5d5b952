import { gradeOf, type FigureColumn } from '../domain/column';
import type { Decimal } from '../domain/decimal';
import { generalServiceRate } from '../domain/grade';
import type { Figure, RequirementsTable, TableRow } from '../domain/table';
import type { Costing } from './expectActivity';
import { readFigureColumns } from './expectations';
import type { Ledger, Shift } from './ledger';
import { holdsFigure } from './judgeFigure';
import { readPCost } from './readPCost';
import { subsetsOf } from './subsetsOf';
import { storedText } from './cause/storedText';

/** An input cell that row and column both contradict, by the same amount. */
export interface WrongInput {
  readonly figure: Figure;
  readonly row: TableRow;
  readonly column: FigureColumn;
  /** What it should hold, US dollars or months. */
  readonly expected: Decimal;
}

interface Proposal extends WrongInput {
  readonly shift: Shift;
  /** One less for a row whose cost no split explains, and then one does. */
  readonly bonus: number;
}

/** More inputs of one column that are wrong together are not told apart. */
const mostTogether = 3;

/** So many corrections of one column are weighed each by itself, the likeliest of them together. */
const mostWeighed = 200;
const mostCombined = 12;

/**
 * Finds the input cells (activity costs, months) that are wrong: putting one right leaves fewer cells wrong of
 * themselves than there would be otherwise. The ledger expects the corrected figures from then on.
 */
export function findWrongInputs(table: RequirementsTable, costing: Costing, ledger: Ledger): readonly WrongInput[] {
  const columns = readFigureColumns(table);
  const found: WrongInput[] = [];
  const proposals = table.rows
    .filter((row) => row.kind === 'activity' && hasWrongCell(row))
    .flatMap((row) => columns.flatMap((column) => proposeCorrections(row, column)));

  const together = groupBy(proposals, ({ row, column }) => JSON.stringify([row.workstream, column]));
  for (const group of together.values()) {
    for (let best = findBest(group); best.length > 0; best = findBest(group)) {
      ledger.suppose(best.map(({ shift }) => shift));
      found.push(...best.map(({ figure, row, column, expected }) => ({ figure, row, column, expected })));
    }
  }
  return found;

  /** The inputs that leave the fewest cells wrong when they are put right, no more of them than that takes. */
  function findBest(group: readonly Proposal[]): readonly Proposal[] {
    const likeliest = group
      .filter(({ figure }) => !found.some((known) => known.figure === figure))
      .slice(0, mostWeighed)
      .map((proposal) => ({ proposal, weight: weigh([proposal]) }))
      .sort((one, other) => one.weight - other.weight)
      .slice(0, mostCombined)
      .map(({ proposal }) => proposal);
    let [best, least]: [readonly Proposal[], number] = [[], 0];
    for (let size = 1; size <= mostTogether; size++) {
      for (const chosen of subsetsOf(likeliest, size)) {
        if (new Set(chosen.map(({ figure }) => figure)).size < size) continue;
        const weight = weigh(chosen);
        if (weight < least) [best, least] = [chosen, weight];
      }
    }
    return best;
  }

  function weigh(chosen: readonly Proposal[]): number {
    const { roots } = ledger.weigh(chosen.map(({ shift }) => shift));
    return chosen.reduce((so, { bonus }) => so - bonus, roots);
  }

  function hasWrongCell(row: TableRow): boolean {
    const isOff = columns.some((column) => deviationOf(row, column) !== null);
    return isOff || (costing.mixes.get(row.row) === null && row.figures.has('pMonths'));
  }

  /** By how much a computed cell differs from what it should hold; null where it does not. */
  function deviationOf(row: TableRow, column: FigureColumn): Decimal | null {
    const cell = ledger.cellOf(row, column);
    const expected = cell && ledger.expectedOf(cell);
    return expected && ledger.standingOf(cell) === 'wrong' ? cell.figure.value.minus(expected) : null;
  }

  function proposeCorrections(row: TableRow, column: FigureColumn): Proposal[] {
    const figure = row.figures.get(column);
    // Sums pass over a text: that they lack it says nothing against its figure.
    if (!figure || ledger.cellOf(row, column) || storedText(figure, table)) return [];
    const inSums = ledger.sumsOf(row).map((sum) => deviationOf(sum, column));
    const amounts = new Map<string, Decimal>();
    for (const amount of [...inSums, ...inRow(row, column)]) {
      if (amount && !amount.isZero()) amounts.set(amount.toString(), amount);
    }
    return [...amounts.values()].flatMap((amount) => {
      const expected = figure.value.plus(amount);
      const shift = expected.isNegative() ? null : shiftBy(row, column, figure, amount);
      return shift ? [{ figure, row, column, expected, ...shift }] : [];
    });
  }

  /** What the row's own figures say that the input lacks. */
  function inRow(row: TableRow, column: FigureColumn): (Decimal | null)[] {
    if (column === 'activityCosts') return [deviationOf(row, 'total')];
    const rate = rateOf(column);
    const costs: readonly FigureColumn[] =
      column === 'gMonths' ? ['gStaff', 'staff'] : [`cost:${gradeOf(column) ?? ''}`, 'pStaff'];
    return rate ? costs.map((cost) => roundToHalves(deviationOf(row, cost)?.div(rate) ?? null)) : [];
  }

  function rateOf(column: FigureColumn): Decimal | undefined {
    return column === 'gMonths' ? generalServiceRate(costing.rates) : costing.rates.get(gradeOf(column) ?? '');
  }

  function shiftBy(
    row: TableRow,
    column: FigureColumn,
    figure: Figure,
    amount: Decimal,
  ): Pick<Proposal, 'shift' | 'bonus'> | null {
    const along = (
      by: readonly (readonly [FigureColumn, Decimal])[],
      bonus = 0,
    ): Pick<Proposal, 'shift' | 'bonus'> => ({
      // A cell that holds no figure is wrong in any case.
      shift: { row, by: new Map(by), wrongInputs: holdsFigure(figure) ? 1 : 0 },
      bonus,
    });
    if (column === 'activityCosts')
      return along([
        [column, amount],
        ['total', amount],
      ]);
    if (column === 'pMonths') {
      const own = row.figures.get('pStaff');
      const cell = ledger.cellOf(row, 'pStaff');
      const before = cell && ledger.expectedOf(cell);
      const read = own && readPCost(figure.value.plus(amount), own.value, own.decimals, costing.rates);
      if (!read || !before || read.mixes.length !== 1) return null;
      const cost = read.cost.minus(before);
      const bonus = costing.mixes.get(row.row) === null ? 1 : 0;
      return along(
        [
          [column, amount],
          ['pStaff', cost],
          ['staff', cost],
          ['total', cost],
        ],
        bonus,
      );
    }
    const rate = rateOf(column);
    if (!rate) return null;
    const cost = amount.times(rate);
    const follow = [
      ['staff', cost],
      ['total', cost],
    ] as const;
    if (column === 'gMonths') return along([[column, amount], ['gStaff', cost], ...follow]);
    const grade = gradeOf(column) ?? '';
    return along([[column, amount], ['pMonths', amount], [`cost:${grade}`, cost], ['pStaff', cost], ...follow]);
  }
}

function roundToHalves(months: Decimal | null): Decimal | null {
  return months && months.times(2).toDecimalPlaces(0).div(2);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
