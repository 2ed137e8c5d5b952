import type { BoundTable } from '../app/bindTable';
import type { OptionId } from '../domain/workplan';

/**
 * The option that the workbook shows: the one in use, or `all` where no option is chosen or every option's rows are in
 * view and no cell of the workbook says otherwise.
 */
export function shownOption({ table: { activeOption, rows } }: Pick<BoundTable, 'table'>): OptionId | 'all' {
  if (!activeOption) return 'all';
  const areAllInView = rows.every(({ option, isHidden }) => option === null || !isHidden);
  return areAllInView && activeOption.cell === null && activeOption.source !== 'figures' ? 'all' : activeOption.id;
}
