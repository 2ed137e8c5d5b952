import { Decimal, type Money, type Months, zero } from '../domain/decimal';
import { type GradeMix, type MonthlyRates, professionalGrades } from '../domain/grade';
import { splitMonths } from './splitMonths';
import { computeStaffCost } from './staffCost';

/**
 * Where a row's P staff cost was read: its own cell, or what others imply: staff − G staff; total − activity costs −
 * G staff; the subtotal's column − its other rows.
 */
export type MixSource = 'pStaff' | 'staff' | 'total' | 'column';

/** A row's P months, and what its cells say that they cost. */
export interface MixEvidence {
  readonly months: Months;
  readonly values: readonly MixValue[];
}

export interface MixValue {
  readonly value: Money;
  /** How many decimals the printed figure has; −3 for whole thousands. */
  readonly decimals: number;
  readonly source: MixSource;
}

export type MixDetection =
  /** `cost` is the mix's exact cost; `from` names the cells that agree with it. */
  | { readonly kind: 'found'; readonly mix: GradeMix; readonly cost: Money; readonly from: readonly MixSource[] }
  /** The figures fit several splits: the person chooses. */
  | { readonly kind: 'several'; readonly mixes: readonly GradeMix[] }
  /** No split fits. `only` is the mix all the same where the months leave no choice: no months, or one P grade. */
  | { readonly kind: 'none'; readonly only: GradeMix | null };

/**
 * The split of a row's months that its figures say. Figures that agree count together; the one with most sources that
 * has a split wins, the row's own cell first among equals. A figure without any split never wins.
 */
export function detectMix(row: MixEvidence, rates: MonthlyRates): MixDetection {
  for (const { value, agreeing } of rankValues(row.values)) {
    const mixes = splitMonths(row.months, value.value, value.decimals, rates);
    const [mix] = mixes;
    if (!mix) continue;
    if (mixes.length > 1) return { kind: 'several', mixes };
    return { kind: 'found', mix, cost: computeStaffCost(mix, rates), from: agreeing.map(({ source }) => source) };
  }
  return { kind: 'none', only: findOnlyMix(row.months, rates) };
}

/** A number of months and a split of them. */
export interface FittingMonths {
  readonly months: Months;
  readonly mix: GradeMix;
}

/** How far from the printed months others are looked for. */
const monthsAround = 6;

/** The other numbers of half months around `near` that have a split with this cost, the nearest first. */
export function monthsThatFit(cost: Money, decimals: number, rates: MonthlyRates, near: Months): FittingMonths[] {
  const first = Decimal.max(0, near.minus(monthsAround)).times(2).ceil().toNumber();
  const last = near.plus(monthsAround).times(2).floor().toNumber();
  const counts: Months[] = [];
  for (let halves = first; halves <= last; halves++) counts.push(new Decimal(halves).div(2));
  const distance = (months: Months): number => months.minus(near).abs().toNumber();
  return counts
    .filter((months) => !months.equals(near))
    .sort((one, other) => distance(one) - distance(other))
    .flatMap((months) => splitMonths(months, cost, decimals, rates).map((mix) => ({ months, mix })));
}

/** The values with those that agree with each, most sources first, the row's own cell before others. */
function rankValues(values: readonly MixValue[]): { value: MixValue; agreeing: readonly MixValue[] }[] {
  const ownFirst = [
    ...values.filter(({ source }) => source === 'pStaff'),
    ...values.filter(({ source }) => source !== 'pStaff'),
  ].map((value) => ({ value, amount: value.value.toNumber(), unit: 10 ** -Math.min(value.decimals, 0) }));
  return ownFirst
    .map((one) => ({
      value: one.value,
      agreeing: ownFirst
        .filter((other) => Math.abs(one.amount - other.amount) < Math.max(one.unit, other.unit))
        .map(({ value }) => value),
    }))
    .sort((one, other) => other.agreeing.length - one.agreeing.length);
}

function findOnlyMix(months: Months, rates: MonthlyRates): GradeMix | null {
  const grades = professionalGrades(rates);
  if (months.isZero()) return new Map(grades.map((grade) => [grade, zero]));
  const [grade, other] = grades;
  return grade !== undefined && other === undefined ? new Map([[grade, months]]) : null;
}
