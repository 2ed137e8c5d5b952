import { isPrintedAs } from '../../calc/printedFigure';
import { formatAddress } from '../../domain/cellAddress';
import { gradeOf, isMonthsColumn } from '../../domain/column';
import { sum, zero, type Decimal } from '../../domain/decimal';
import { generalServiceRate, isGeneralService, type Grade } from '../../domain/grade';
import { formatFigure, formatMonths } from '../formatFigure';
import type { CauseContext, CauseRule } from './causeContext';

/** Monthly rates are multiples of five dollars, and change by some per cent from one biennium to the next. */
const rateStep = 5;
/** Rates of all grades are changed together by quarters of a per cent. */
const changeStep = 0.0025;
const smallestChange = 0.002;
const largestChange = 0.12;

/** Another rate for one grade, or rates of all grades changed alike, explain a staff cost or what holds it. */
export const staleRate: CauseRule = (context) => {
  if (context.isInput || context.figure.value.isZero() || (context.expected && !context.isWrong)) return null;
  const months = listMonths(context);
  const alone = months.flatMap((one) => findRates(context, [one])).sort((one, other) => one.change - other.change);
  const [found] = [...alone, ...(context.expected ? findRates(context, months) : [])];
  if (!found) return null;
  const [first] = found.rates;
  const cell = context.table.rateCells.find((rateCell) => rateCell.grade === first?.grade);
  const told = found.rates.map(
    ({ grade, rate, usual, months }) =>
      `${formatFigure(rate)} a month instead of ${formatFigure(usual)} for ${formatMonths(months)} of ${grade}`,
  );
  return {
    cause: 'stale-rate',
    message: `${told.join(' and ')} explains the figure${cell ? ` (the rate is in ${formatAddress(cell.address)})` : ''}.`,
    ...(context.expected || !first
      ? {}
      : { fix: `Say whether the row has ${formatMonths(first.months)} of ${first.grade}, and cost it anew.` }),
  };
};

interface GradeMonths {
  readonly grade: Grade;
  readonly months: Decimal;
  readonly usual: Decimal;
}

interface OtherRates {
  readonly rates: readonly (GradeMonths & { readonly rate: Decimal })[];
  /** By which part of the usual rates they differ. */
  readonly change: number;
}

/** The rates of these grades, changed by the same part and rounded as rates are, that give the figure; none or one set. */
function findRates({ figure, expected }: CauseContext, months: readonly GradeMonths[]): OtherRates[] {
  const usualCost = sum(months.map((one) => one.usual.times(one.months)));
  const difference = figure.value.minus(expected ?? usualCost);
  const found = difference.div(usualCost);
  const size = found.abs().toNumber();
  const isPlausible = size >= smallestChange && size <= largestChange;
  if (!isPlausible) return [];
  for (const change of [found, found.div(changeStep).toDecimalPlaces(0).times(changeStep)]) {
    const rates = months.map((one) => ({ ...one, rate: roundRate(one.usual.times(change.plus(1))) }));
    const otherCost = sum(rates.map((one) => one.rate.times(one.months)));
    const explained = (expected ?? usualCost).plus(otherCost).minus(usualCost);
    if (isPrintedAs(explained, figure.value, figure.decimals)) return [{ rates, change: size }];
  }
  return [];
}

function roundRate(rate: Decimal): Decimal {
  return rate.div(rateStep).toDecimalPlaces(0).times(rateStep);
}

/** The months of each grade that the figure holds the cost of; without a known mix those of a single grade. */
function listMonths({ row, column, costing, mix, gMonths, expected }: CauseContext): GradeMonths[] {
  const own = gradeOf(column);
  if (isMonthsColumn(column) || column === 'activityCosts') return [];
  const grades = [...costing.rates].flatMap(([grade, usual]): GradeMonths[] => {
    const isGeneral = isGeneralService(grade);
    if (own !== null ? own !== grade : column === (isGeneral ? 'pStaff' : 'gStaff')) return [];
    if (isGeneral) return usual === generalServiceRate(costing.rates) ? [{ grade, usual, months: gMonths }] : [];
    if (mix) return [{ grade, usual, months: mix.get(grade) ?? zero }];
    const months = expected || row.kind !== 'activity' || column !== 'pStaff' ? undefined : row.figures.get('pMonths');
    return months ? [{ grade, usual, months: months.value }] : [];
  });
  return grades.filter(({ months }) => !months.isZero());
}
