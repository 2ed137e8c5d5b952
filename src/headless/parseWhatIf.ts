import type { WhatIfChange } from '../app/whatIf';
import type { RateChange } from '../calc/rateChange';
import { Decimal, sum, zero } from '../domain/decimal';
import { isGeneralService, type Grade } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import type { Activity } from '../domain/workplan';
import { gradePattern, halfMonths, parseCoded, parseFields } from './parseFields';

/** The words of a what-if as they stand on the command line. */
export interface WhatIfWords {
  readonly rates?: string;
  readonly months?: readonly string[];
  readonly without?: readonly string[];
  readonly add?: readonly string[];
}

const isGrade = new RegExp(`^${gradePattern}$`, 'u');
const percentage = /^([+-]\d{1,3}(?:\.\d{1,4})?)%$/u;
const amount = /^\d{1,9}(?:\.\d{1,2})?$/u;

/** Reads a what-if; a failure says how to write it. */
export function parseWhatIf({ rates, months = [], without = [], add = [] }: WhatIfWords): Result<WhatIfChange, string> {
  const changes = rates === undefined ? [] : parseRateChanges(rates);
  if (!changes)
    return failure(`--rates ${rates ?? ''} is no change of rates: write it as +3%, or as P-3=19400,P-2=+2.5%.`);
  const lists = new Map<string, ReadonlyMap<Grade, Decimal>>();
  for (const text of months) {
    const coded = parseCoded(text);
    const list = coded && readMonths(coded.fields);
    if (!list || list.size !== coded.fields.size)
      return failure(`--months ${text} is no list of months: write it as "1.2=P-3:3,P-2:2,G:1", in half months.`);
    lists.set(coded.code, list);
  }
  const added: Activity[] = [];
  for (const text of add) {
    const activity = parseActivity(text);
    if (!activity)
      return failure(
        `--add ${text} is no activity: write it as "3.5=costs:20000,P-3:2,G:1", with option:1 where it is an option's.`,
      );
    added.push(activity);
  }
  return success({ rates: changes, months: lists, without, added });
}

/** "+3%", or "P-3=19400,G=+2%" */
function parseRateChanges(text: string): readonly RateChange[] | null {
  const all = percentage.exec(text)?.[1];
  if (all !== undefined) return [{ kind: 'percentage', grade: null, percentage: new Decimal(all) }];
  const changes: RateChange[] = [];
  for (const [own, figure] of parseFields(text, '=') ?? []) {
    const rise = percentage.exec(figure)?.[1];
    if (!isGrade.test(own)) return null;
    if (rise !== undefined) changes.push({ kind: 'percentage', grade: own, percentage: new Decimal(rise) });
    else if (amount.test(figure)) changes.push({ kind: 'rate', grade: own, rate: new Decimal(figure) });
    else return null;
  }
  return changes.length > 0 ? changes : null;
}

/** The fields that are months of a grade. */
function readMonths(fields: ReadonlyMap<string, string>): ReadonlyMap<Grade, Decimal> {
  return new Map(
    [...fields].flatMap(([name, value]) =>
      isGrade.test(name) && halfMonths.test(value) ? [[name, new Decimal(value)] as const] : [],
    ),
  );
}

function parseActivity(text: string): Activity | null {
  const coded = parseCoded(text);
  const workstream = /^(\d+|\p{L})\./u.exec(coded?.code ?? '')?.[1];
  if (!coded || workstream === undefined) return null;
  const { code, fields } = coded;
  const { costs = '0', option = null } = Object.fromEntries(fields);
  const months = readMonths(fields);
  const others = [...fields.keys()].filter((name) => !months.has(name) && name !== 'costs' && name !== 'option');
  if (others.length > 0 || !amount.test(costs)) return null;
  const mix = new Map([...months].filter(([name]) => !isGeneralService(name)));
  return {
    code,
    workstream,
    option,
    title: `Activity ${code}`,
    typeOfActivity: '',
    activityCosts: new Decimal(costs),
    pMonths: sum(mix.values()),
    mix,
    gMonths: months.get('G') ?? zero,
  };
}
