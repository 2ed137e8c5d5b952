import { computeStaffCost } from '../calc/staffCost';
import { splitMonths } from '../calc/splitMonths';
import type { Decimal, Money, Months } from '../domain/decimal';
import type { GradeMix, MonthlyRates } from '../domain/grade';
import { remember } from '../domain/remember';

/** What the P staff of an activity are taken to cost. */
export interface PCost {
  /** US dollars; exact where a split gives it, else as the cells show it. */
  readonly cost: Money;
  /** The splits of the months that give it: one where the mix is known, none where nothing explains the cost. */
  readonly mixes: readonly GradeMix[];
}

/** The cost that a printed figure stands for: that of its split, where the months have one. */
export function readPCost(months: Months, printed: Decimal, decimals: number, rates: MonthlyRates): PCost {
  const read = costsOfMonths(months, rates);
  return read(printed, decimals);
}

// A large table repeats its months and their costs: each pair is split once.
const costsOfMonths = remember((months: Months, rates: MonthlyRates) => {
  const known = new WeakMap<Decimal, PCost & { readonly decimals: number }>();
  return (printed: Decimal, decimals: number): PCost => {
    const before = known.get(printed);
    if (before?.decimals === decimals) return before;
    const mixes = splitMonths(months, printed, decimals, rates);
    const pCost = { cost: mixes[0] ? computeStaffCost(mixes[0], rates) : printed, mixes, decimals };
    known.set(printed, pCost);
    return pCost;
  };
});
