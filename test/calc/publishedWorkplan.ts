import { readFileSync } from 'node:fs';
import type { StaffCost } from '../../src/calc/rateEvidence';
import type { Requirement } from '../../src/calc/requirement';
import { Decimal } from '../../src/domain/decimal';
import type { MonthlyRates } from '../../src/domain/grade';
import type { Activity, Workplan } from '../../src/domain/workplan';

/** The seven figures that the table prints of every row. */
export const figureNames = ['activityCosts', 'pMonths', 'pStaff', 'gMonths', 'gStaff', 'staff', 'total'] as const;
export type FigureName = (typeof figureNames)[number];

interface ExpectedActivity {
  readonly workstream: number;
  readonly code: string;
  readonly option: string | null;
  readonly title: string;
  readonly activityCosts: string | null;
  readonly typeOfActivity: string | null;
  readonly months: Readonly<Record<'P' | 'P-3' | 'P-2' | 'G', string | null>>;
  readonly exact: Readonly<Record<'pStaff' | 'gStaff' | 'staff' | 'total', string>>;
  readonly published: Readonly<Record<FigureName, string>>;
}

interface ExpectedSum {
  readonly workstream?: number;
  readonly option: string | null;
  readonly exact: Readonly<Record<Exclude<FigureName, 'gMonths'>, string>> & {
    readonly months: Readonly<Record<string, string>>;
  };
  readonly published: Readonly<Record<FigureName, string>>;
}

interface Expected {
  readonly monthlyRates: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly workstreams: readonly { readonly number: number; readonly title: string }[];
  readonly activities: readonly ExpectedActivity[];
  readonly subtotals: readonly ExpectedSum[];
  readonly totals: readonly ExpectedSum[];
}

/** The workplan for 2025-2026 as exact data. */
export const expected: Expected = JSON.parse(
  readFileSync(new URL('../data/expected.json', import.meta.url), 'utf8'),
) as Expected;

export const publishedRates: MonthlyRates = toMap(expected.monthlyRates);

export const publishedWorkplan: Workplan = {
  workstreams: expected.workstreams.map(({ number, title }) => ({ number: String(number), title })),
  options: Object.entries(expected.options).map(([id, label]) => ({ id, label })),
  activities: expected.activities.map((row): Activity => ({
    code: row.code,
    workstream: String(row.workstream),
    option: row.option,
    title: row.title,
    typeOfActivity: row.typeOfActivity ?? '',
    activityCosts: new Decimal(row.activityCosts ?? 0),
    pMonths: new Decimal(row.months.P ?? 0),
    mix: toMap({ 'P-3': row.months['P-3'] ?? '0', 'P-2': row.months['P-2'] ?? '0' }),
    gMonths: new Decimal(row.months.G ?? 0),
  })),
};

/** The activity with a code; fails the test when there is none. */
export function findActivity(code: string): Activity {
  const activity = publishedWorkplan.activities.find((row) => row.code === code);
  if (!activity) throw new Error(`No activity ${code}`);
  return activity;
}

/** A printed figure: "65 257.5", "-" and nothing for nil. */
export function readPrinted(text: string): { readonly value: Decimal; readonly decimals: number } {
  const digits = text.replaceAll(' ', '');
  const value = new Decimal(digits === '' || digits === '-' ? 0 : digits);
  return { value, decimals: value.decimalPlaces() };
}

/** The months and printed costs of a category of staff, row by row. */
export function printedStaffCosts(category: 'p' | 'g'): StaffCost[] {
  return expected.activities.map(({ published }) => {
    const { value, decimals } = readPrinted(published[`${category}Staff`]);
    return { months: readPrinted(published[`${category}Months`]).value, cost: value, decimals };
  });
}

/** A requirement's figures and months by grade as plain strings, to compare in one go. */
export function writeOut(requirement: Requirement): Record<string, unknown> {
  return {
    ...Object.fromEntries(figureNames.map((name) => [name, requirement[name].toString()])),
    months: Object.fromEntries([...requirement.monthsByGrade].map(([grade, months]) => [grade, months.toString()])),
    isComplete: requirement.isComplete,
  };
}

export function toMap(amounts: Readonly<Record<string, string | number>>): ReadonlyMap<string, Decimal> {
  return new Map(Object.entries(amounts).map(([grade, amount]) => [grade, new Decimal(amount)]));
}

/** A map of amounts as plain strings. */
export function toPlainObject(amounts: ReadonlyMap<string, Decimal>): Record<string, string> {
  return Object.fromEntries([...amounts].map(([grade, amount]) => [grade, amount.toString()]));
}
