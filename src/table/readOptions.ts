import type { TableRow } from '../domain/table';
import type { Option, OptionId } from '../domain/workplan';
import { readOptionName } from './optionTag';

/** The options that a table's rows, subtotals and totals are tagged with, in their order, with the names it gives them. */
export function readOptions(rows: readonly TableRow[]): readonly Option[] {
  const ids = [...new Set(rows.flatMap(({ option }) => (option === null ? [] : [option])))];
  return ids
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((id) => ({ id, label: nameOption(id, rows) }));
}

/** From a sum's label, else the title of the option's only activity, else "Option 1". */
function nameOption(id: OptionId, rows: readonly TableRow[]): string {
  const own = rows.filter(({ option }) => option === id);
  for (const row of own) {
    const name = row.kind === 'activity' ? null : readOptionName(row.title);
    if (name) return name;
  }
  const [activity, ...others] = own.filter(({ kind }) => kind === 'activity');
  return activity && others.length === 0 ? activity.title : `Option ${id}`;
}
