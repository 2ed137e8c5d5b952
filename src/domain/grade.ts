import { sum, type Money, type Months } from './decimal';

/** A staff grade as the rates name it: "P-3", "P-2", "G". A table's own months column "P" of unknown grades is none. */
export type Grade = string;

/** The monthly rate of each grade, in US dollars a month, in the order P high to low, then G. */
export type MonthlyRates = ReadonlyMap<Grade, Money>;

/** Months of P staff by grade; the hidden driver of a row's P staff cost. */
export type GradeMix = ReadonlyMap<Grade, Months>;

/** Of a row without P months. */
export const noMix: GradeMix = new Map();

/** Whether a mix splits just these months. */
export function splitsMonths(mix: GradeMix, months: Months): boolean {
  return sum(mix.values()).equals(months);
}

/** General Service: every grade whose name begins with G ("G", "GS", "G-5"). */
export function isGeneralService(grade: Grade): boolean {
  return /^g/i.test(grade);
}

/** The P grades of a set of rates, in its order. */
export function professionalGrades(rates: MonthlyRates): Grade[] {
  return [...rates.keys()].filter((grade) => !isGeneralService(grade));
}

/** The one rate of General Service staff, in US dollars a month; undefined when the rates have none. */
export function generalServiceRate(rates: MonthlyRates): Money | undefined {
  return [...rates].find(([grade]) => isGeneralService(grade))?.[1];
}
