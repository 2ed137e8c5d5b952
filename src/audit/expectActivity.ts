import { gradeOf, type FigureColumn } from '../domain/column';
import { sum, zero, type Decimal } from '../domain/decimal';
import { generalServiceRate, isGeneralService, type GradeMix, type MonthlyRates } from '../domain/grade';
import type { Figure, TableRow } from '../domain/table';
import { partsOf } from './columnParts';

/** What the figures of a table are computed with. */
export interface Costing {
  readonly rates: MonthlyRates;
  /** Months of P staff by grade of each activity, by its row of the sheet; null while the split is not known. */
  readonly mixes: ReadonlyMap<number, GradeMix | null>;
}

/** Figures taken to be other than the cells say: an input put right, or the P staff cost of a row without a mix. */
export type Assumptions = ReadonlyMap<Figure, Decimal>;

/**
 * The figures of an activity in the order of `columns`, unrounded: its inputs as they stand, everything else computed
 * from months and rates. null where the mix of grades or a rate is not known.
 */
export function expectActivity(
  row: TableRow,
  columns: readonly FigureColumn[],
  costing: Costing,
  assumed: Assumptions,
): (Decimal | null)[] {
  const { rates } = costing;
  const input = (column: FigureColumn): Decimal => {
    const figure = row.figures.get(column);
    return (figure && assumed.get(figure)) ?? figure?.value ?? zero;
  };
  const monthsByGrade = columns.filter((column) => column.startsWith('months:'));
  const cost = (months: Decimal, rate: Decimal | undefined): Decimal | null =>
    months.isZero() ? zero : rate ? months.times(rate) : null;
  const costColumns = (general: boolean): (Decimal | null)[] =>
    monthsByGrade
      .filter((column) => isGeneralService(gradeOf(column) ?? '') === general)
      .map((column) => cost(input(column), rateOf(gradeOf(column) ?? '', rates)));

  const hasGrades = monthsByGrade.some((column) => !isGeneralService(gradeOf(column) ?? ''));
  const hasGeneralGrades = monthsByGrade.some((column) => isGeneralService(gradeOf(column) ?? ''));
  const pStaff = hasGrades ? total(costColumns(false)) : expectPStaff(row, costing, assumed);
  const gStaff = hasGeneralGrades ? total(costColumns(true)) : cost(input('gMonths'), generalServiceRate(rates));
  const staff = total([pStaff, gStaff]);
  const requirement = total([input('activityCosts'), staff]);

  return columns.map((column) => {
    if (column === 'pStaff') return pStaff;
    if (column === 'gStaff') return gStaff;
    if (column === 'staff') return staff;
    if (column === 'total') return requirement;
    if (column.startsWith('cost:')) return costOfGrade(gradeOf(column) ?? '');
    const months = column === 'pMonths' || column === 'gMonths' ? partsOf(column, columns) : [];
    return months.length > 0 ? sum(months.map(input)) : input(column);
  });

  function costOfGrade(grade: string): Decimal | null {
    const column = monthsByGrade.find((name) => gradeOf(name) === grade);
    if (column) return cost(input(column), rateOf(grade, rates));
    const mix = costing.mixes.get(row.row);
    return mix ? cost(mix.get(grade) ?? zero, rateOf(grade, rates)) : null;
  }
}

function expectPStaff(row: TableRow, { rates, mixes }: Costing, assumed: Assumptions): Decimal | null {
  const figure = row.figures.get('pStaff');
  const given = figure && assumed.get(figure);
  if (given) return given;
  const mix = mixes.get(row.row);
  if (!mix) return row.figures.get('pMonths')?.value.isZero() ? zero : null;
  return total([...mix].map(([grade, months]) => (months.isZero() ? zero : (rates.get(grade)?.times(months) ?? null))));
}

function rateOf(grade: string, rates: MonthlyRates): Decimal | undefined {
  return rates.get(grade) ?? (isGeneralService(grade) ? generalServiceRate(rates) : undefined);
}

/** The sum; null when an amount is not known. */
export function total(amounts: readonly (Decimal | null)[]): Decimal | null {
  return amounts.reduce((so, amount) => (so && amount ? so.plus(amount) : null), zero);
}
