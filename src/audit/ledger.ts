import { halfUnit } from '../calc/printedFigure';
import { isMonthsColumn, type FigureColumn } from '../domain/column';
import { sum, zero, type Decimal } from '../domain/decimal';
import type { Figure, RequirementsTable, TableRow } from '../domain/table';
import type { ComputedCell } from './expectations';
import { holdsFigure, judgeFigure, type Standing } from './judgeFigure';
import { readSumRows } from './sumRows';

/** A supposition about one activity: by how much its figures should be other than expected so far, by column. */
export interface Shift {
  readonly row: TableRow;
  readonly by: ReadonlyMap<FigureColumn, Decimal>;
  /** How many input cells it holds to be wrong. */
  readonly wrongInputs: number;
}

/** How many cells would be wrong of themselves (`roots`), and how many off in all, more than now; below zero is better. */
export interface Change {
  readonly roots: number;
  readonly wrong: number;
}

/** The computed cells with what each is expected to hold, for weighing suppositions against each other. */
export interface Ledger {
  readonly cells: readonly ComputedCell[];
  cellOf(row: TableRow, column: FigureColumn): ComputedCell | undefined;
  /** The subtotal and total rows that add up an activity. */
  sumsOf(row: TableRow): readonly TableRow[];
  expectedOf(cell: ComputedCell): Decimal | null;
  standingOf(cell: ComputedCell): Standing;
  /** Whether the cell is what the cells that it is computed from add up to as they stand, right or wrong. */
  follows(cell: ComputedCell): boolean;
  /** The sets of cells that add up to it as they stand. */
  followed(cell: ComputedCell): readonly (readonly Figure[])[];
  weigh(shifts: readonly Shift[]): Change;
  /** Expects from now on what the suppositions say. */
  suppose(shifts: readonly Shift[]): void;
}

export function createLedger(table: RequirementsTable, cells: readonly ComputedCell[]): Ledger {
  const byFigure = new Map(cells.map((cell) => [cell.figure, cell]));
  const expected = new Map<ComputedCell, Decimal>();
  const roundings = new Map<readonly Figure[], number>();
  const shownSums = new Map<readonly Figure[], Decimal | null>();
  let sumsByRow: ReadonlyMap<TableRow, readonly TableRow[]> | null = null;

  const ledger: Ledger = {
    cells,
    cellOf: (row, column) => {
      const figure = row.figures.get(column);
      return figure && byFigure.get(figure);
    },
    sumsOf: (row) => (sumsByRow ??= groupSums(table)).get(row) ?? [],
    expectedOf: (cell) => expected.get(cell) ?? cell.expected,
    standingOf: (cell) => judgeFigure(cell.figure, ledger.expectedOf(cell), cell.column),
    follows: (cell) => cell.derivations.some((figures) => addsUp(cell, figures)),
    followed: (cell) => cell.derivations.filter((figures) => addsUp(cell, figures)),
    weigh(shifts) {
      let [roots, wrong] = [0, 0];
      for (const shift of shifts) {
        roots += shift.wrongInputs;
        wrong += shift.wrongInputs;
      }
      for (const [cell, by] of affectedBy(shifts)) {
        const now = ledger.expectedOf(cell);
        if (!now) continue;
        const isWrong = ledger.standingOf(cell) === 'wrong';
        const wouldBeWrong = judgeFigure(cell.figure, now.plus(by), cell.column) === 'wrong';
        if (isWrong === wouldBeWrong) continue;
        const step = wouldBeWrong ? 1 : -1;
        wrong += step;
        if (!ledger.follows(cell)) roots += step;
      }
      return { roots, wrong };
    },
    suppose(shifts) {
      roundings.clear();
      for (const [cell, by] of affectedBy(shifts)) {
        const now = ledger.expectedOf(cell);
        if (now) expected.set(cell, now.plus(by));
      }
    },
  };
  return ledger;

  function affectedBy(shifts: readonly Shift[]): ReadonlyMap<ComputedCell, Decimal> {
    const affected = new Map<ComputedCell, Decimal>();
    for (const { row, by } of shifts) {
      for (const [column, amount] of by) {
        for (const owner of [row, ...ledger.sumsOf(row)]) {
          const cell = ledger.cellOf(owner, column);
          if (cell) affected.set(cell, (affected.get(cell) ?? zero).plus(amount));
        }
      }
    }
    return affected;
  }

  /** Parts that are printed rounded may miss the sum by what each lost; months are never rounded. */
  function addsUp(cell: ComputedCell, parts: readonly Figure[]): boolean {
    const shown = holdsFigure(cell.figure) ? sumAsShown(parts) : null;
    if (!shown) return false;
    if (isMonthsColumn(cell.column)) return shown.equals(cell.figure.value);
    const half = halfUnit(cell.figure.decimals);
    const difference = shown.minus(cell.figure.value).abs().toNumber();
    return difference <= half || difference <= half + roundingIn(parts);
  }

  function sumAsShown(parts: readonly Figure[]): Decimal | null {
    const known = shownSums.get(parts);
    if (known !== undefined) return known;
    const shown = parts.every(holdsFigure) ? sum(parts.map(({ value }) => value)) : null;
    shownSums.set(parts, shown);
    return shown;
  }

  function roundingIn(parts: readonly Figure[]): number {
    const known = roundings.get(parts);
    if (known !== undefined) return known;
    const rounding = parts.reduce((total, part) => total + roundingOf(part), 0);
    roundings.set(parts, rounding);
    return rounding;
  }

  function roundingOf(part: Figure): number {
    const cell = byFigure.get(part);
    const due = cell && ledger.expectedOf(cell);
    if (!due) return 0;
    const standing = ledger.standingOf(cell);
    if (standing === 'rounded') return due.minus(part.value).abs().toNumber();
    return standing === 'wrong' && due.decimalPlaces() > part.decimals ? halfUnit(part.decimals) : 0;
  }
}

function groupSums(table: RequirementsTable): ReadonlyMap<TableRow, readonly TableRow[]> {
  const groups = new Map<TableRow, TableRow[]>();
  for (const { row, activities } of readSumRows(table)) {
    for (const activity of activities ?? []) groups.set(activity, [...(groups.get(activity) ?? []), row]);
  }
  return groups;
}
