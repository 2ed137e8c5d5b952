import { noMix, type GradeMix, type MonthlyRates } from '../domain/grade';
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
  const parts = sumParts(workplan, requirements);
  return {
    options: ids.map((id) => sumOption(id, parts)),
    requirements,
    unknown: workplan.activities.filter(({ mix }) => mix === null),
  };
}

function computeKnown(activity: Activity, rates: MonthlyRates): Requirement {
  return hasMix(activity)
    ? computeRequirement(activity, rates)
    : { ...computeRequirement({ ...activity, mix: noMix }, rates), isComplete: false };
}

function hasMix(activity: Activity): activity is Activity & { readonly mix: GradeMix } {
  return activity.mix !== null;
}

/** The rows of a workstream that count in the same options, summed. */
interface Part {
  readonly option: OptionId | null;
  readonly sum: Requirement;
}

/** Rows that count in several options are summed once. */
function sumParts(
  workplan: Workplan,
  requirements: ReadonlyMap<Activity, Requirement>,
): ReadonlyMap<string, readonly Part[]> {
  const rows = new Map<string, Map<OptionId | null, Requirement[]>>();
  for (const { number } of workplan.workstreams) rows.set(number, new Map());
  for (const [{ workstream, option }, requirement] of requirements) {
    const byOption = rows.get(workstream) ?? new Map<OptionId | null, Requirement[]>();
    const own = byOption.get(option) ?? [];
    own.push(requirement);
    rows.set(workstream, byOption.set(option, own));
  }
  return new Map(
    [...rows].map(([number, byOption]) => [
      number,
      [...byOption].map(([option, own]) => ({ option, sum: sumRequirements(own) })),
    ]),
  );
}

function sumOption(id: OptionId | null, parts: ReadonlyMap<string, readonly Part[]>): OptionFigures {
  const workstreams = new Map(
    [...parts].map(([number, own]) => [
      number,
      sumRequirements(own.filter((part) => countsIn(part, id)).map(({ sum }) => sum)),
    ]),
  );
  return { id, total: sumRequirements(workstreams.values()), workstreams };
}
