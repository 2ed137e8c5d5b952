import type { ColumnMeaning } from '../domain/column';
import type { TableColumn } from '../domain/table';

/** A column that a table of resource requirements needs: what a person calls it, and a heading that names it. */
export interface NeededColumn {
  readonly name: string;
  readonly heading: string;
  readonly meanings: readonly (ColumnMeaning | 'months:' | 'cost:')[];
}

const neededColumns: readonly NeededColumn[] = [
  { name: 'the activity', heading: 'Activity', meanings: ['activity'] },
  { name: 'the costs of activities', heading: 'Costs of activities except staff costs', meanings: ['activityCosts'] },
  { name: 'the months of P staff', heading: 'XB P staff (in months)', meanings: ['pMonths', 'months:'] },
  { name: 'the cost of P staff', heading: 'Total XB P staff', meanings: ['pStaff', 'cost:'] },
  { name: 'the months of G staff', heading: 'XB G staff (in months)', meanings: ['gMonths'] },
  { name: 'the cost of G staff', heading: 'Total XB G staff', meanings: ['gStaff'] },
  { name: 'the cost of all staff', heading: 'Total XB staff', meanings: ['staff'] },
  { name: 'the total requirements', heading: 'Total XB resource requirements', meanings: ['total'] },
];

/** The needed columns that none of the columns read is. */
export function findMissingColumns(columns: readonly TableColumn[]): readonly NeededColumn[] {
  return neededColumns.filter(
    ({ meanings }) => !columns.some((column) => meanings.some((meaning) => isSame(column.meaning, meaning))),
  );
}

/** What a person calls a column. */
export function nameColumn(meaning: ColumnMeaning): string {
  return (
    neededColumns.find(({ meanings }) => meanings.some((needed) => isSame(meaning, needed)))?.name ?? `the ${meaning}`
  );
}

function isSame(meaning: ColumnMeaning, needed: string): boolean {
  return needed.endsWith(':') ? meaning.startsWith(needed) : meaning === needed;
}
