import { isMonthsColumn, type FigureColumn } from '../domain/column';
import { zero, type Decimal, type Money } from '../domain/decimal';
import type { RequirementsTable, TableRow } from '../domain/table';
import { countsIn, type OptionId } from '../domain/workplan';

/** The key of the one impact in a table without options. */
export const everyOption: OptionId = 'all';

/**
 * What a wrong cell does to each option's grand total, US dollars: its difference where the row counts in the option,
 * else zero; zero for months. An untagged sum that follows the option in use counts in that one, `scope`.
 */
export function impactOf(
  table: RequirementsTable,
  { row, column, scope }: { readonly row: TableRow; readonly column: FigureColumn; readonly scope: OptionId | null },
  difference: Decimal,
): ReadonlyMap<OptionId, Money> {
  const amount = isMonthsColumn(column) ? zero : difference;
  if (table.options.length === 0) return new Map([[everyOption, amount]]);
  const option = row.option ?? scope;
  return new Map(table.options.map(({ id }) => [id, countsIn({ option }, id) ? amount : zero]));
}
