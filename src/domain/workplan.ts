import type { Money, Months } from './decimal';
import type { GradeMix } from './grade';

/** "1", "2", "A": what the tags of rows, subtotals and totals say. */
export type OptionId = string;

/** One of several alternatives that exclude each other (Option 1: a Working Group on ISET). */
export interface Option {
  readonly id: OptionId;
  /** Its name as the table's own labels give it; "Option 1" where they give none. */
  readonly label: string;
}

/** A row of the table that plans work: its inputs, nothing computed. */
export interface Activity {
  /** "1.2 and 1.2.1", "1.2.3", "8.4". */
  readonly code: string;
  /** The number of its workstream, "1". */
  readonly workstream: string;
  /** The option that it belongs to; null counts in every option. */
  readonly option: OptionId | null;
  readonly title: string;
  readonly typeOfActivity: string;
  /** Costs of activities except staff costs, US dollars; nil is zero. */
  readonly activityCosts: Money;
  /** XB P staff, months of all P grades. */
  readonly pMonths: Months;
  /** The same months by grade; null while the split is not known. */
  readonly mix: GradeMix | null;
  /** XB G staff, months. */
  readonly gMonths: Months;
}

export interface Workstream {
  /** "1" */
  readonly number: string;
  readonly title: string;
}

/** What a table of resource requirements plans, in the order of the table. */
export interface Workplan {
  readonly workstreams: readonly Workstream[];
  readonly options: readonly Option[];
  readonly activities: readonly Activity[];
}

/** Whether an activity counts in an option's figures; `null` asks for a table without options. */
export function countsIn(activity: { readonly option: OptionId | null }, option: OptionId | null): boolean {
  return activity.option === null || option === null || activity.option === option;
}
