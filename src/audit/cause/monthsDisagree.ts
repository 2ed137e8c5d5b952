import { monthsThatFit } from '../../calc/monthsThatFit';
import type { Decimal } from '../../domain/decimal';
import { generalServiceRate } from '../../domain/grade';
import { formatFigure } from '../formatFigure';
import type { CauseContext, CauseRule } from './causeContext';

/** The cost of an activity's P or G staff fits another number of months than the row has. */
export const monthsDisagree: CauseRule = (context) => {
  const { row, column, isWrong, expected, figure } = context;
  if (row.kind !== 'activity' || figure.value.isZero() || (expected && !isWrong)) return null;
  const months = row.figures.get(column === 'pStaff' ? 'pMonths' : 'gMonths')?.value;
  if (!months || months.isZero()) return null;
  const fitting =
    column === 'pStaff' ? findPMonths(context, months) : column === 'gStaff' ? findGMonths(context) : null;
  if (!fitting) return null;
  return {
    cause: 'months-disagree',
    message: `${formatFigure(figure.value)} is the cost of ${formatFigure(fitting)} months; the row has ${formatFigure(months)}.`,
    ...(expected ? {} : { fix: `Say which is right: the ${formatFigure(months)} months, or the cost.` }),
  };
};

function findPMonths({ figure, costing }: CauseContext, months: Decimal): Decimal | null {
  return monthsThatFit(figure.value, figure.decimals, costing.rates, months)[0]?.months ?? null;
}

function findGMonths({ figure, costing }: CauseContext): Decimal | null {
  const rate = generalServiceRate(costing.rates);
  const halves = rate && figure.value.div(rate).times(2);
  return halves?.isInteger() && halves.isPositive() ? halves.div(2) : null;
}
