import type { Decimal, Money } from '../domain/decimal';
import type { Grade, MonthlyRates } from '../domain/grade';
import { failure, type Result, success } from '../domain/result';

/** A new monthly rate of one grade, or a percentage by which one grade's rate rises, or every rate. */
export type RateChange =
  | { readonly kind: 'rate'; readonly grade: Grade; readonly rate: Money }
  /** 4 raises a rate by four per cent, −2.5 lowers it; `grade` null means every grade. */
  | { readonly kind: 'percentage'; readonly grade: Grade | null; readonly percentage: Decimal };

/**
 * The rates after the changes, one after the other, unrounded. Fails with a sentence for a grade without a rate, and for
 * a rate that would not be above zero.
 */
export function changeRates(rates: MonthlyRates, changes: Iterable<RateChange>): Result<MonthlyRates, string> {
  const changed = new Map(rates);
  for (const change of changes) {
    for (const grade of change.grade === null ? [...rates.keys()] : [change.grade]) {
      const old = changed.get(grade);
      if (!old) return failure(`There is no grade ${grade}. Give a rate for one of ${[...rates.keys()].join(', ')}.`);
      const rate = change.kind === 'rate' ? change.rate : old.times(change.percentage.plus(100)).div(100);
      if (!rate.isFinite() || rate.lessThanOrEqualTo(0)) {
        return failure(`The monthly rate of ${grade} would be ${rate.toFixed()}. Give an amount above zero.`);
      }
      changed.set(grade, rate);
    }
  }
  return success(changed);
}
