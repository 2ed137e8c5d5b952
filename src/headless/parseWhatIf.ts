import type { WhatIfChange } from '../app/whatIf';
import type { RateChange } from '../calc/rateChange';
import { Decimal, sum, zero } from '../domain/decimal';
import { isGeneralService, type Grade } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import type { Activity } from '../domain/workplan';

/** The words of a what-if as they stand on the command line. */
export interface WhatIfWords {
  readonly rates?: string;
  readonly months?: readonly string[];
  readonly without?: readonly string[];
  readonly add?: readonly string[];
}

const grade = '(?:[PD]-\\d|P|G)';
const percentage = /^([+-]\d{1,3}(?:\.\d{1,4})?)%$/u;
const amount = /^\d{1,9}(?:\.\d{1,2})?$/u;
const halfMonths = /^\d{1,3}(?:\.[05])?$/u;

/** Reads a what-if; a failure says how to write it. */
export function parseWhatIf({ rates, months = [], without = [], add = [] }: WhatIfWords): Result<WhatIfChange, string> {
  const changes = rates === undefined ? [] : parseRateChanges(rates);
  if (!changes)
    return failure(`--rates ${rates ?? ''} is no change of rates: write it as +3%, or as P-3=19400,P-2=+2.5%.`);
  const lists = new Map<string, ReadonlyMap<Grade, Decimal>>();
  for (const text of months) {
    const [code, fields] = parseFields(text);
    const list = fields && readMonths(fields);
    if (!list || list.size === 0 || list.size !== fields.size)
      return failure(`--months ${text} is no list of months: write it as "1.2=P-3:3,P-2:2,G:1", in half months.`);
    lists.set(code, list);
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
  for (const pair of text.split(',')) {
    const [, own = '', figure = ''] = new RegExp(`^\\s*(${grade})\\s*=\\s*(\\S+)\\s*$`, 'u').exec(pair) ?? [];
    const rise = percentage.exec(figure)?.[1];
    if (rise !== undefined) changes.push({ kind: 'percentage', grade: own, percentage: new Decimal(rise) });
    else if (amount.test(figure)) changes.push({ kind: 'rate', grade: own, rate: new Decimal(figure) });
    else return null;
  }
  return changes;
}

/** "3.5=costs:20000,P-3:2" as the code and its fields by name; null for a text of another form. */
function parseFields(text: string): [string, ReadonlyMap<string, string> | null] {
  const split = text.indexOf('=');
  const fields = new Map<string, string>();
  for (const pair of text.slice(split + 1).split(',')) {
    const [name = '', value, ...more] = pair.split(':').map((part) => part.trim());
    if (split < 1 || value === undefined || more.length > 0 || fields.has(name)) return ['', null];
    fields.set(name, value);
  }
  return [text.slice(0, split).trim(), fields];
}

/** The fields that are months of a grade. */
function readMonths(fields: ReadonlyMap<string, string>): ReadonlyMap<Grade, Decimal> {
  const isGrade = new RegExp(`^${grade}$`, 'u');
  return new Map(
    [...fields].flatMap(([name, value]) =>
      isGrade.test(name) && halfMonths.test(value) ? [[name, new Decimal(value)] as const] : [],
    ),
  );
}

function parseActivity(text: string): Activity | null {
  const [code, fields] = parseFields(text);
  const workstream = /^(\d+|\p{L})\./u.exec(code)?.[1];
  if (!fields || workstream === undefined) return null;
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
