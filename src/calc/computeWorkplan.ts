import type { GradeMix, MonthlyRates } from '../domain/grade';
import { type Activity, countsIn, type OptionId, type Workplan } from '../domain/workplan';
import { computeRequirement, type Requirement, sumRequirements } from './requirement';

/** The subtotals and the total of one option. */
export interface OptionFigures {
  /** null in a table without options. */
  readonly id: OptionId | null;
  readonly total: Requirement;
  /** By the workstream's number, in the order of the workplan. */
  readonly workstreams: ReadonlyMap<string, Requirement>;
}

/** Every figure that follows from a workplan and the monthly rates. */
export interface WorkplanFigures {
  /** One for each option, or one with the id null. */
  readonly options: readonly OptionFigures[];
  /** Each activity's own figures; of an unknown one those that do not depend on its mix. */
  readonly requirements: ReadonlyMap<Activity, Requirement>;
  /** The activities whose months are not split by grade; every sum that counts one has `isComplete: false`. */
  readonly unknown: readonly Activity[];
}

/**
 * The figures of each activity, and each option's subtotals and total: an option's own rows and the untagged ones.
 * Throws a RangeError for months of a grade without a rate.
 */
export function computeWorkplan(workplan: Workplan, rates: MonthlyRates): WorkplanFigures {
  const requirements = new Map<Activity, Requirement>();
  for (const activity of workplan.activities) requirements.set(activity, computeKnown(activity, rates));
  const ids = workplan.options.length > 0 ? workplan.options.map(({ id }) => id) : [null];
  return {
    options: ids.map((id) => sumOption(id, workplan, requirements)),
    requirements,
    unknown: workplan.activities.filter(({ mix }) => mix === null),
  };
}

const noMix: GradeMix = new Map();

function computeKnown(activity: Activity, rates: MonthlyRates): Requirement {
  const { mix } = activity;
  return mix
    ? computeRequirement({ ...activity, mix }, rates)
    : { ...computeRequirement({ ...activity, mix: noMix }, rates), isComplete: false };
}

function sumOption(
  id: OptionId | null,
  workplan: Workplan,
  requirements: ReadonlyMap<Activity, Requirement>,
): OptionFigures {
  const rows = new Map<string, Requirement[]>(workplan.workstreams.map(({ number }) => [number, []]));
  for (const [activity, requirement] of requirements) {
    if (!countsIn(activity, id)) continue;
    const own = rows.get(activity.workstream);
    if (own) own.push(requirement);
    else rows.set(activity.workstream, [requirement]);
  }
  const workstreams = new Map([...rows].map(([number, own]) => [number, sumRequirements(own)]));
  return { id, total: sumRequirements(workstreams.values()), workstreams };
}
