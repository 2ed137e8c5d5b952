import { sum, type Money } from '../domain/decimal';
import { countsIn, type Activity, type OptionId } from '../domain/workplan';
import type { WorkplanFigures } from './computeWorkplan';

/** An activity that one option has and the other has not, and how it moves the grand total, US dollars. */
export interface BridgeStep {
  readonly activity: Activity;
  readonly kind: 'removed' | 'added';
  /** Negative for a removed activity. */
  readonly total: Money;
}

/** The steps that lead from one option's grand total to another's; they add up to `difference`. */
export interface Bridge {
  readonly from: OptionId;
  readonly to: OptionId;
  readonly steps: readonly BridgeStep[];
  readonly difference: Money;
}

/** The bridge from option `from` to option `to`: what is dropped, then what is added, in the order of the table. */
export function compareOptions({ requirements }: WorkplanFigures, from: OptionId, to: OptionId): Bridge {
  const steps = [...requirements].flatMap(([activity, { total }]): BridgeStep[] => {
    const [isIn, willBeIn] = [countsIn(activity, from), countsIn(activity, to)];
    if (isIn === willBeIn) return [];
    return [isIn ? { activity, kind: 'removed', total: total.negated() } : { activity, kind: 'added', total }];
  });
  steps.sort((a, b) => Number(a.kind === 'added') - Number(b.kind === 'added'));
  return { from, to, steps, difference: sum(steps.map(({ total }) => total)) };
}
