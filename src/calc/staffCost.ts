import { type Money, zero } from '../domain/decimal';
import type { Grade, GradeMix, MonthlyRates } from '../domain/grade';

/** The monthly rate of a grade, in US dollars. Throws a RangeError where the rates do not name the grade. */
export function rateOf(grade: Grade, rates: MonthlyRates): Money {
  const rate = rates.get(grade);
  if (!rate) {
    throw new RangeError(`Grade ${grade} has no monthly rate; there are rates for ${[...rates.keys()].join(', ')}.`);
  }
  return rate;
}

/**
 * What the months of a mix cost, in US dollars, unrounded: months × rate, over the grades (column "Total XB P staff").
 * Throws a RangeError for a grade without a rate.
 */
export function computeStaffCost(mix: GradeMix, rates: MonthlyRates): Money {
  let cost = zero;
  for (const [grade, months] of mix) cost = cost.plus(months.times(rateOf(grade, rates)));
  return cost;
}
