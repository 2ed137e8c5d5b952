import { monthsThatFit } from '../../calc/monthsThatFit';
import { splitMonths } from '../../calc/splitMonths';
import { zero, type Decimal } from '../../domain/decimal';
import { generalServiceRate, type GradeMix } from '../../domain/grade';
import { formatFigure, formatMonths } from '../formatFigure';
import type { CauseContext, CauseRule, Explanation } from './causeContext';

/** The cost of an activity's P or G staff fits another number of months than the row has, of all grades or of each. */
export const monthsDisagree: CauseRule = (context) => {
  const { row, column, isWrong, expected, figure, isInput, mix, costing } = context;
  if (isInput || row.kind !== 'activity' || figure.value.isZero() || (expected && !isWrong)) return null;
  const months = row.figures.get(column === 'pStaff' ? 'pMonths' : 'gMonths')?.value ?? sumMonths(mix);
  if (!months || months.isZero()) return null;
  if (column === 'gStaff') {
    const fitting = findGMonths(context);
    return fitting ? explain(context, formatMonths(fitting), formatMonths(months)) : null;
  }
  if (column !== 'pStaff') return null;
  if (expected && mix) {
    const [split] = splitMonths(months, figure.value, figure.decimals, costing.rates);
    if (split) return explain(context, describeMix(split), describeMix(mix));
  }
  const [nearest] = monthsThatFit(figure.value, figure.decimals, costing.rates, months);
  return nearest ? explain(context, formatMonths(nearest.months), formatMonths(months)) : null;
};

function explain({ figure, expected }: CauseContext, fitting: string, has: string): Explanation {
  return {
    cause: 'months-disagree',
    message: `${formatFigure(figure.value)} is the cost of ${fitting}; the row has ${has}.`,
    ...(expected ? {} : { fix: `Say which is right: the ${has}, or the cost.` }),
  };
}

function findGMonths({ figure, costing }: CauseContext): Decimal | null {
  const rate = generalServiceRate(costing.rates);
  const halves = rate && figure.value.div(rate).times(2);
  return halves?.isInteger() && halves.isPositive() ? halves.div(2) : null;
}

function describeMix(mix: GradeMix): string {
  return [...mix].map(([grade, months]) => `${formatMonths(months)} of ${grade}`).join(' and ');
}

function sumMonths(mix: GradeMix | null): Decimal | null {
  return mix && [...mix.values()].reduce((sum, months) => sum.plus(months), zero);
}
