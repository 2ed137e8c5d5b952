import { type FigureColumn, gradeOf, isMonthsColumn } from '../domain/column';
import { add, type Decimal, type Money, type Months, sum, zero } from '../domain/decimal';
import { type Grade, type GradeMix, generalServiceRate, isGeneralService, type MonthlyRates } from '../domain/grade';
import { remember } from '../domain/remember';
import type { Activity } from '../domain/workplan';
import { rateOf } from './staffCost';

/** The figures of a row, a subtotal or a total, in months and US dollars, unrounded. */
export interface Requirement {
  readonly activityCosts: Money;
  readonly pMonths: Months;
  readonly pStaff: Money;
  readonly gMonths: Months;
  readonly gStaff: Money;
  readonly staff: Money;
  readonly total: Money;
  /** P grades only; G months are `gMonths`. */
  readonly monthsByGrade: ReadonlyMap<Grade, Months>;
  /** P grades only; the cost of G staff is `gStaff`. */
  readonly costByGrade: ReadonlyMap<Grade, Money>;
  /** False where the split of some P months is not known: `pStaff`, `staff`, `total` and the grades' figures lack it. */
  readonly isComplete: boolean;
}

/** What the requirement of an activity follows from. */
export type RequirementInputs = Pick<Activity, 'activityCosts' | 'pMonths' | 'gMonths'> & { readonly mix: GradeMix };

/**
 * The figures of one activity: P staff by its mix, G staff, staff and total.
 * Throws a RangeError for months of a grade without a rate.
 */
export function computeRequirement(inputs: RequirementInputs, rates: MonthlyRates): Requirement {
  const { activityCosts, pMonths, mix, gMonths } = inputs;
  const gStaff = gMonths.isZero() ? zero : costOfGeneralService(gMonths, rates);
  const { costByGrade, pStaff } = costOfMix(mix, rates);
  return addUp({ activityCosts, pMonths, pStaff, gMonths, gStaff, monthsByGrade: mix, costByGrade, isComplete: true });
}

// A large table repeats its mixes and its months: each is costed once.
const costOfMix = remember((mix: GradeMix, rates: MonthlyRates) => {
  const costByGrade = new Map<Grade, Money>();
  for (const [grade, months] of mix) if (!months.isZero()) costByGrade.set(grade, months.times(rateOf(grade, rates)));
  return { costByGrade, pStaff: sum(costByGrade.values()) };
});

const costOfGeneralService = remember((months: Months, rates: MonthlyRates) => {
  const rate = generalServiceRate(rates);
  if (!rate) throw new RangeError('There are months of General Service staff, but no monthly rate for them.');
  return months.times(rate);
});

/** The sum of rows, subtotals or totals, figure by figure; all zero for none. */
export function sumRequirements(list: Iterable<Requirement>): Requirement {
  let [activityCosts, pMonths, gMonths, gStaff] = [zero, zero, zero, zero];
  let isComplete = true;
  const monthsByGrade = new Map<Grade, Months>();
  const costByGrade = new Map<Grade, Money>();
  for (const part of list) {
    activityCosts = add(activityCosts, part.activityCosts);
    pMonths = add(pMonths, part.pMonths);
    gMonths = add(gMonths, part.gMonths);
    gStaff = add(gStaff, part.gStaff);
    addByGrade(monthsByGrade, part.monthsByGrade);
    addByGrade(costByGrade, part.costByGrade);
    isComplete &&= part.isComplete;
  }
  const pStaff = sum(costByGrade.values());
  return addUp({ activityCosts, pMonths, pStaff, gMonths, gStaff, monthsByGrade, costByGrade, isComplete });
}

/** The figure that stands in a column; zero for a grade without months. */
export function figureOf(requirement: Requirement, column: FigureColumn): Decimal {
  const grade = gradeOf(column);
  if (grade === null) return requirement[column as keyof Requirement & FigureColumn];
  if (isGeneralService(grade)) return isMonthsColumn(column) ? requirement.gMonths : requirement.gStaff;
  return (isMonthsColumn(column) ? requirement.monthsByGrade : requirement.costByGrade).get(grade) ?? zero;
}

function addUp(parts: Omit<Requirement, 'staff' | 'total'>): Requirement {
  const { activityCosts, pMonths, pStaff, gMonths, gStaff, monthsByGrade, costByGrade, isComplete } = parts;
  const staff = add(pStaff, gStaff);
  const total = add(activityCosts, staff);
  return { activityCosts, pMonths, pStaff, gMonths, gStaff, staff, total, monthsByGrade, costByGrade, isComplete };
}

function addByGrade(sums: Map<Grade, Decimal>, parts: ReadonlyMap<Grade, Decimal>): void {
  for (const [grade, part] of parts) sums.set(grade, add(sums.get(grade) ?? zero, part));
}
