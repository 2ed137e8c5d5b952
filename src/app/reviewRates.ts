import { computeWorkplan } from '../calc/computeWorkplan';
import type { Money } from '../domain/decimal';
import type { MonthlyRates } from '../domain/grade';
import type { OptionId } from '../domain/workplan';
import type { BoundTable } from './bindTable';

/** An option's grand total now and with other rates, US dollars. */
export interface RateEffect {
  /** null in a table without options. */
  readonly option: OptionId | null;
  readonly now: Money;
  readonly then: Money;
}

/** What other monthly rates of some grades would do to each option's grand total; every row keeps its mix. */
export function reviewRates({ workplan, costing, figures }: BoundTable, rates: MonthlyRates): readonly RateEffect[] {
  const next = computeWorkplan(workplan, new Map([...costing.rates, ...rates]));
  return figures.options.map(({ id, total }, index) => ({
    option: id,
    now: total.total,
    then: next.options[index]?.total.total ?? total.total,
  }));
}
