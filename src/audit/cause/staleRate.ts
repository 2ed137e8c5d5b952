import { gradeOf } from '../../domain/column';
import { formatAddress } from '../../domain/cellAddress';
import type { Decimal } from '../../domain/decimal';
import { generalServiceRate, isGeneralService, type Grade } from '../../domain/grade';
import { formatFigure } from '../formatFigure';
import type { CauseContext, CauseRule } from './causeContext';

/** Monthly rates are multiples of five dollars, and change by some per cent from one biennium to the next. */
const rateStep = 5;
const smallestChange = 0.005;
const largestChange = 0.1;

/** Another rate for one grade explains a staff cost. */
export const staleRate: CauseRule = (context) => {
  if (context.isInput || context.figure.value.isZero() || (context.expected && !context.isWrong)) return null;
  const [nearest] = findRates(context).sort((one, other) => one.change - other.change);
  if (!nearest) return null;
  const { grade, rate, usual, months } = nearest;
  const cell = context.table.rateCells.find((rateCell) => rateCell.grade === grade);
  return {
    cause: 'stale-rate',
    message:
      `${formatFigure(rate)} a month instead of ${formatFigure(usual)} explains the figure: ` +
      `${formatFigure(months)} months of ${grade}${cell ? ` (the rate is in ${formatAddress(cell.address)})` : ''}.`,
    ...(context.expected
      ? {}
      : { fix: `Say whether the row has ${formatFigure(months)} months of ${grade}, and cost it anew.` }),
  };
};

interface OtherRate {
  readonly grade: Grade;
  readonly rate: Decimal;
  readonly usual: Decimal;
  readonly months: Decimal;
  /** By which part of the usual rate the two differ. */
  readonly change: number;
}

function findRates(context: CauseContext): OtherRate[] {
  const { figure, expected, costing } = context;
  const rates = listMonths(context).flatMap(({ grade, months }) => {
    const usual = costing.rates.get(grade);
    if (!usual || months.isZero()) return [];
    const difference = figure.value.minus(expected ?? usual.times(months));
    return [{ grade, usual, months, rate: usual.plus(difference.div(months)) }];
  });
  return rates
    .map((other) => ({ ...other, change: other.rate.div(other.usual).minus(1).abs().toNumber() }))
    .filter(
      ({ rate, change }) => rate.modulo(rateStep).isZero() && change >= smallestChange && change <= largestChange,
    );
}

/** The months of each grade that the cost may stand for; without a known mix those of a single grade. */
function listMonths({ row, column, costing, mix, expected }: CauseContext): { grade: Grade; months: Decimal }[] {
  const grades = [...costing.rates.keys()];
  if (column === 'gStaff') {
    const [grade, rate] = [grades.find(isGeneralService), generalServiceRate(costing.rates)];
    return grade && rate && expected ? [{ grade, months: expected.div(rate) }] : [];
  }
  const own = gradeOf(column);
  if (column !== 'pStaff' && (own === null || !column.startsWith('cost:'))) return [];
  if (mix)
    return [...mix].filter(([grade]) => own === null || grade === own).map(([grade, months]) => ({ grade, months }));
  const months = row.figures.get('pMonths')?.value;
  if (!months || row.kind !== 'activity') return [];
  return grades.filter((grade) => !isGeneralService(grade)).map((grade) => ({ grade, months }));
}
