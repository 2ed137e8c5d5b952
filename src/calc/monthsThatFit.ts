import { Decimal, type Money, type Months } from '../domain/decimal';
import type { GradeMix, MonthlyRates } from '../domain/grade';
import { mostMonths, splitMonths } from './splitMonths';

/** A number of months and a split of them. */
export interface FittingMonths {
  readonly months: Months;
  readonly mix: GradeMix;
}

/** How far from the printed months others are looked for. */
const monthsAround = 6;

/** The other numbers of half months around `near` that have a split with this cost, the nearest first. */
export function monthsThatFit(cost: Money, decimals: number, rates: MonthlyRates, near: Months): FittingMonths[] {
  if (near.greaterThan(mostMonths)) return [];
  const first = Decimal.max(0, near.minus(monthsAround)).times(2).ceil().toNumber();
  const last = near.plus(monthsAround).times(2).floor().toNumber();
  const counts: Months[] = [];
  for (let halves = first; halves <= last; halves++) counts.push(new Decimal(halves).div(2));
  const distance = (months: Months): number => months.minus(near).abs().toNumber();
  return counts
    .filter((months) => !months.equals(near))
    .sort((one, other) => distance(one) - distance(other))
    .flatMap((months) => splitMonths(months, cost, decimals, rates).map((mix) => ({ months, mix })));
}
