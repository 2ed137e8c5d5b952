import { computeWorkplan, type WorkplanFigures } from '../calc/computeWorkplan';
import { changeRates, type RateChange } from '../calc/rateChange';
import { sum, type Months } from '../domain/decimal';
import { isGeneralService, type Grade, type GradeMix, type MonthlyRates } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import type { Activity, Workplan } from '../domain/workplan';
import type { BoundTable } from './bindTable';
import { completeCode } from './rowCode';

/** What a person would change, without changing it; a row of two codes may be named by either. */
export interface WhatIfChange {
  readonly rates: readonly RateChange[];
  /** Months by grade, by activity code: the P grades together, or G, or both; what is not named stays. */
  readonly months: ReadonlyMap<string, ReadonlyMap<Grade, Months>>;
  /** The codes of activities that are dropped. */
  readonly without: readonly string[];
  readonly added: readonly Activity[];
}

/** The workplan's figures before and after, for every option. */
export interface WhatIf {
  readonly rates: { readonly before: MonthlyRates; readonly after: MonthlyRates };
  readonly workplan: Workplan;
  readonly before: WorkplanFigures;
  readonly after: WorkplanFigures;
}

/** Costs the workplan with the changes; nothing is written. Fails where a change names what the table has not. */
export function whatIf({ workplan, costing, figures }: BoundTable, asked: WhatIfChange): Result<WhatIf, string> {
  const change = nameRows(workplan, asked);
  const rates = changeRates(costing.rates, change.rates);
  if (!rates.ok) return rates;
  const reason = findUnknown(workplan, rates.value, change);
  if (reason !== null) return failure(reason);
  const kept = workplan.activities.filter(({ code }) => !change.without.includes(code));
  const changed: Workplan = {
    ...workplan,
    activities: [...kept.map((activity) => withMonths(activity, change.months.get(activity.code))), ...change.added],
  };
  return success({
    rates: { before: costing.rates, after: rates.value },
    workplan: changed,
    before: figures,
    after: computeWorkplan(changed, rates.value),
  });
}

/** The change with every row named by its whole code. */
export function nameRows({ activities }: Workplan, change: WhatIfChange): WhatIfChange {
  return {
    ...change,
    months: new Map([...change.months].map(([code, months]) => [completeCode(activities, code), months])),
    without: change.without.map((code) => completeCode(activities, code)),
  };
}

/** The P months of a list by grade; null where it names none. */
export function professionalMix(months: ReadonlyMap<Grade, Months>): GradeMix | null {
  const mix = new Map([...months].filter(([grade]) => !isGeneralService(grade)));
  return mix.size > 0 ? mix : null;
}

/** The G months of a list; null where it names none. */
export function generalMonths(months: ReadonlyMap<Grade, Months>): Months | null {
  return [...months].find(([grade]) => isGeneralService(grade))?.[1] ?? null;
}

function withMonths(activity: Activity, months: ReadonlyMap<Grade, Months> | undefined): Activity {
  if (!months) return activity;
  const mix = professionalMix(months);
  return {
    ...activity,
    ...(mix && { mix, pMonths: sum(mix.values()) }),
    gMonths: generalMonths(months) ?? activity.gMonths,
  };
}

/** The first thing that a change names and the table has not, in one sentence; null when it has all. */
function findUnknown(
  { activities, workstreams, options }: Workplan,
  rates: MonthlyRates,
  { months, without, added }: WhatIfChange,
): string | null {
  const codes = activities.map(({ code }) => code);
  const code = [...months.keys(), ...without].find((named) => !codes.includes(named));
  if (code !== undefined) return `The table has no activity ${code}; its activities are ${codes.join(', ')}.`;
  const both = [...months.keys()].find((named) => without.includes(named));
  if (both !== undefined) return `Activity ${both} cannot be dropped and get other months at once: choose one.`;
  const isCosted = (grade: Grade) => [...rates.keys()].some((known) => known === grade);
  const grades = [
    ...[...months.values()].flatMap((list) => [...list.keys()]),
    ...added.flatMap(({ mix }) => [...(mix?.keys() ?? [])]),
  ];
  const grade = grades.find((named) => !isCosted(named));
  if (grade !== undefined)
    return `There is no monthly rate for ${grade}: give months of ${[...rates.keys()].join(', ')}.`;
  for (const { code: own, workstream, option } of added) {
    if (codes.includes(own)) return `The table has an activity ${own} already: give the new one another code.`;
    if (workstreams.every(({ number }) => number !== workstream))
      return `The table has no workstream ${workstream} for ${own}; it has ${workstreams.map(({ number }) => number).join(', ')}.`;
    if (option !== null && options.every(({ id }) => id !== option))
      return `The table has no option ${option} for ${own}; it has ${options.map(({ id }) => id).join(', ') || 'none'}.`;
  }
  return null;
}
