import type { Grade } from './grade';

/** A column that holds a figure of every row. `months:P-3` and `cost:P-3` occur where each grade has its own column. */
export type FigureColumn =
  | 'activityCosts'
  | 'pMonths'
  | 'pStaff'
  | 'gMonths'
  | 'gStaff'
  | 'staff'
  | 'total'
  | `months:${Grade}`
  | `cost:${Grade}`;

/** A column that says what a row is. */
export type LabelColumn = 'workstream' | 'code' | 'activity' | 'option' | 'type';

export type ColumnMeaning = FigureColumn | LabelColumn;

const labelColumns: readonly LabelColumn[] = ['workstream', 'code', 'activity', 'option', 'type'];

/** What a person says a column is; "none" for one that is not of the table. */
export type ColumnChoice = ColumnMeaning | 'none';

/** What a person said that columns are, by their keys. */
export type ColumnChoices = ReadonlyMap<string, ColumnChoice>;

/** Every meaning that a column can have, those of single grades apart. */
export const columnMeanings: readonly ColumnMeaning[] = [
  ...labelColumns,
  'activityCosts',
  'pMonths',
  'pStaff',
  'gMonths',
  'gStaff',
  'staff',
  'total',
];

/** Whether a text is a choice: "gStaff", "months:P-3", "none". */
export function isColumnChoice(text: string): text is ColumnChoice {
  return text === 'none' || columnMeanings.some((meaning) => meaning === text) || /^(?:months|cost):./u.test(text);
}

export function isFigureColumn(meaning: ColumnMeaning): meaning is FigureColumn {
  return !labelColumns.some((label) => label === meaning);
}

/** Whether a column counts months (half-month steps), not US dollars. */
export function isMonthsColumn(column: FigureColumn): boolean {
  return column === 'pMonths' || column === 'gMonths' || column.startsWith('months:');
}

/** The grade of a `months:` or `cost:` column; null for the others. */
export function gradeOf(column: FigureColumn): Grade | null {
  const colon = column.indexOf(':');
  return colon < 0 ? null : column.slice(colon + 1);
}
