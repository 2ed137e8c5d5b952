import { halfUnit } from '../calc/printedFigure';
import { isMonthsColumn, type FigureColumn } from '../domain/column';
import { sum, zero, type Decimal } from '../domain/decimal';
import type { Figure, RequirementsTable, TableRow } from '../domain/table';
import type { ComputedCell } from './expectations';
import { holdsFigure, judgeFigure, type Standing } from './judgeFigure';
import { subsetsOf } from './subsetsOf';
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
  /** Sets of cells that it passes on: they add up to it as they stand, or the wrong ones among them are as far off as it is. */
  followed(cell: ComputedCell): readonly (readonly Figure[])[];
  weigh(shifts: readonly Shift[]): Change;
  /** Expects from now on what the suppositions say. */
  suppose(shifts: readonly Shift[]): void;
}

const noShift: ReadonlyMap<Figure, Decimal> = new Map();

/** Among more wrong parts of one sum chance alone would find some that are as far off. */
const mostOffParts = 6;

export function createLedger(table: RequirementsTable, cells: readonly ComputedCell[]): Ledger {
  // A table without a wrong cell asks for none by its figure.
  let byFigure: ReadonlyMap<Figure, ComputedCell> | null = null;
  const expected = new Map<ComputedCell, Decimal>();
  const roundings = new Map<readonly Figure[], Decimal>();
  const shownSums = new Map<readonly Figure[], Decimal | null>();
  const offParts = new Map<readonly Figure[], readonly Figure[]>();
  /** Inputs that are supposed to be wrong, with what they should hold. */
  const inputs = new Map<Figure, Decimal>();
  let sumsByRow: ReadonlyMap<TableRow, readonly TableRow[]> | null = null;

  const ledger: Ledger = {
    cells,
    cellOf: (row, column) => {
      const figure = row.figures.get(column);
      return figure && cellAt(figure);
    },
    sumsOf: (row) => (sumsByRow ??= groupSums(table)).get(row) ?? [],
    expectedOf: (cell) => expected.get(cell) ?? cell.expected,
    standingOf: (cell) => judgeFigure(cell.figure, ledger.expectedOf(cell), cell.column),
    followed: (cell) => followedUnder(cell, noShift),
    weigh(shifts) {
      let [roots, wrong] = [0, 0];
      for (const shift of shifts) {
        roots += shift.wrongInputs;
        wrong += shift.wrongInputs;
      }
      const affected = affectedBy(shifts);
      for (const [figure, by] of affected) {
        const cell = cellAt(figure);
        const now = cell && ledger.expectedOf(cell);
        if (!now) continue;
        const isWrong = ledger.standingOf(cell) === 'wrong';
        const wouldBeWrong = judgeFigure(figure, now.plus(by), cell.column) === 'wrong';
        wrong += Number(wouldBeWrong) - Number(isWrong);
        if (isWrong && followedUnder(cell, noShift).length === 0) roots -= 1;
        if (wouldBeWrong && followedUnder(cell, affected).length === 0) roots += 1;
      }
      return { roots, wrong };
    },
    suppose(shifts) {
      roundings.clear();
      offParts.clear();
      for (const [figure, by] of affectedBy(shifts)) {
        const cell = cellAt(figure);
        const now = cell ? ledger.expectedOf(cell) : (inputs.get(figure) ?? figure.value);
        if (!now) continue;
        if (cell) expected.set(cell, now.plus(by));
        else inputs.set(figure, now.plus(by));
      }
    },
  };
  return ledger;

  function cellAt(figure: Figure): ComputedCell | undefined {
    return (byFigure ??= new Map(cells.map((cell) => [cell.figure, cell]))).get(figure);
  }

  /** The figures that the suppositions change, inputs included. */
  function affectedBy(shifts: readonly Shift[]): ReadonlyMap<Figure, Decimal> {
    const affected = new Map<Figure, Decimal>();
    for (const { row, by } of shifts) {
      for (const [column, amount] of by) {
        for (const { figures } of [row, ...ledger.sumsOf(row)]) {
          const figure = figures.get(column);
          if (figure) affected.set(figure, (affected.get(figure) ?? zero).plus(amount));
        }
      }
    }
    return affected;
  }

  function followedUnder(cell: ComputedCell, shift: ReadonlyMap<Figure, Decimal>): readonly (readonly Figure[])[] {
    return cell.derivations.flatMap((parts) => {
      if (addsUp(cell, parts, shift)) return [parts];
      const passedOn = holdsFigure(cell.figure) ? findPassedOn(cell, parts, shift) : null;
      return passedOn ? [passedOn] : [];
    });
  }

  /** The wrong parts that the cell was computed from while the other wrong ones were still right. */
  function findPassedOn(
    cell: ComputedCell,
    parts: readonly Figure[],
    shift: ReadonlyMap<Figure, Decimal>,
  ): readonly Figure[] | null {
    const off = new Set([...offPartsOf(parts), ...[...shift.keys()].filter((figure) => parts.includes(figure))]);
    const deviation = deviationUnder(cell.figure, shift);
    if (!deviation || off.size < 2 || off.size > mostOffParts) return null;
    const slack = isMonthsColumn(cell.column) ? zero : roundingUnder(cell, parts, shift);
    for (let size = 1; size < off.size; size++) {
      for (const chosen of subsetsOf([...off], size)) {
        const carried = sum(chosen.map((part) => deviationUnder(part, shift) ?? zero));
        if (!carried.isZero() && carried.minus(deviation).abs().lessThanOrEqualTo(slack)) return chosen;
      }
    }
    return null;
  }

  function deviationUnder(figure: Figure, shift: ReadonlyMap<Figure, Decimal>): Decimal | null {
    const due = dueOf(figure);
    return due && holdsFigure(figure) ? figure.value.minus(due).minus(shift.get(figure) ?? zero) : null;
  }

  function dueOf(figure: Figure): Decimal | null {
    const cell = cellAt(figure);
    return cell ? ledger.expectedOf(cell) : (inputs.get(figure) ?? figure.value);
  }

  function offPartsOf(parts: readonly Figure[]): readonly Figure[] {
    const known = offParts.get(parts);
    if (known) return known;
    const off = parts.filter((part) => {
      const cell = cellAt(part);
      return cell ? ledger.standingOf(cell) === 'wrong' : inputs.has(part);
    });
    offParts.set(parts, off);
    return off;
  }

  /** Parts that are printed rounded may miss the sum by what each lost; months are never rounded. */
  function addsUp(cell: ComputedCell, parts: readonly Figure[], shift: ReadonlyMap<Figure, Decimal>): boolean {
    const shown = holdsFigure(cell.figure) ? sumAsShown(parts) : null;
    if (!shown) return false;
    if (isMonthsColumn(cell.column)) return shown.equals(cell.figure.value);
    return shown
      .minus(cell.figure.value)
      .abs()
      .lessThanOrEqualTo(roundingUnder(cell, parts, shift));
  }

  function sumAsShown(parts: readonly Figure[]): Decimal | null {
    const known = shownSums.get(parts);
    if (known !== undefined) return known;
    const shown = parts.every(holdsFigure) ? sum(parts.map(({ value }) => value)) : null;
    shownSums.set(parts, shown);
    return shown;
  }

  /**
   * By how much the cell may miss its parts: by its own rounding and by what they lose if their figures were as far off
   * as supposed; most parts are not among those.
   */
  function roundingUnder(
    { figure: own }: ComputedCell,
    parts: readonly Figure[],
    shift: ReadonlyMap<Figure, Decimal>,
  ): Decimal {
    let rounding = halfUnit(own.decimals).plus(roundingIn(parts));
    for (const [figure, by] of shift) {
      const cell = cellAt(figure);
      const due = cell && ledger.expectedOf(cell);
      if (!due || !parts.includes(figure)) continue;
      rounding = rounding.plus(roundingAt(cell, due.plus(by))).minus(roundingAt(cell, due));
    }
    return rounding;
  }

  function roundingIn(parts: readonly Figure[]): Decimal {
    const known = roundings.get(parts);
    if (known !== undefined) return known;
    const rounding = sum(parts.map(roundingOf));
    roundings.set(parts, rounding);
    return rounding;
  }

  function roundingOf(part: Figure): Decimal {
    const cell = cellAt(part);
    const due = cell && ledger.expectedOf(cell);
    return due ? roundingAt(cell, due) : zero;
  }

  /** What a cell loses by rounding where so much is due. */
  function roundingAt({ figure, column }: ComputedCell, due: Decimal): Decimal {
    const standing = judgeFigure(figure, due, column);
    if (standing === 'rounded') return due.minus(figure.value).abs();
    return standing === 'wrong' && due.decimalPlaces() > figure.decimals ? halfUnit(figure.decimals) : zero;
  }
}

function groupSums(table: RequirementsTable): ReadonlyMap<TableRow, readonly TableRow[]> {
  const groups = new Map<TableRow, TableRow[]>();
  for (const { row, activities } of readSumRows(table)) {
    for (const activity of activities ?? []) groups.set(activity, [...(groups.get(activity) ?? []), row]);
  }
  return groups;
}
