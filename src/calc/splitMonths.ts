import { Decimal, type Money, type Months } from '../domain/decimal';
import { type GradeMix, type MonthlyRates, professionalGrades } from '../domain/grade';
import { halfUnit, isPrintedAs } from './printedFigure';
import { computeStaffCost, rateOf } from './staffCost';

/** More splits than a person would choose from: the search ends there. */
const mostSplits = 100;

/** More months than any activity takes, by far: a figure above it is no number of months, and has no split. */
export const mostMonths = 10_000;

/**
 * Every split of the months over the P grades, in half months, whose cost is the printed one: exactly, or rounded half
 * away from zero at its decimals. A mix names every P grade of the rates. None where the months are no half months.
 */
export function splitMonths(months: Months, cost: Money, decimals: number, rates: MonthlyRates): readonly GradeMix[] {
  const halves = months.times(2);
  if (!halves.isInteger() || halves.isNegative() || months.greaterThan(mostMonths)) return [];
  const grades = professionalGrades(rates);
  const halfRates = grades.map((grade) => rateOf(grade, rates).toNumber() / 2);
  // The search is in doubles with a cent to spare; what it finds is then checked exactly.
  const search = splitHalves(halves.toNumber(), cost.toNumber(), halfUnit(decimals).toNumber() + 0.01, halfRates);
  const mixes: GradeMix[] = [];
  for (const split of search) {
    const mix = new Map(grades.map((grade, index) => [grade, new Decimal(split[index] ?? 0).div(2)]));
    if (isPrintedAs(computeStaffCost(mix, rates), cost, decimals)) mixes.push(mix);
    if (mixes.length === mostSplits) break;
  }
  return mixes;
}

/** The half months of each rate, for every split that costs about `cost`. */
function* splitHalves(halves: number, cost: number, slack: number, rates: readonly number[]): Generator<number[]> {
  const [rate, next, ...others] = rates;
  if (rate === undefined) {
    if (halves === 0) yield [];
  } else if (next === undefined) {
    yield [halves];
  } else if (others.length === 0) {
    // Of equal rates the bounds are infinite: every split costs the same.
    const step = rate - next;
    const [one, other] = [(cost - slack - halves * next) / step, (cost + slack - halves * next) / step];
    const last = Math.min(halves, Math.floor(Math.max(one, other)));
    for (let first = Math.max(0, Math.ceil(Math.min(one, other))); first <= last; first++)
      yield [first, halves - first];
  } else {
    const rest = rates.slice(1);
    for (let first = 0; first <= halves; first++) {
      const [left, restCost] = [halves - first, cost - first * rate];
      if (restCost < left * Math.min(...rest) - slack || restCost > left * Math.max(...rest) + slack) continue;
      for (const split of splitHalves(left, restCost, slack, rest)) yield [first, ...split];
    }
  }
}
