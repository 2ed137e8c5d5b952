import type { Origin } from '../events';
import type { Session } from '../session';
import { getCell, type Sheet } from './book';
import { showText } from './cellValue';
import { refuseProtected } from './editCells';
import { hideRows } from './editSheets';
import type { Rect } from './rect';

/**
 * Filters the block, which has its headings in the first row, by what the cells of one of its columns show: the rows that
 * show nothing of `shown` are hidden. Excel tells of it as of other rows that are hidden.
 */
export function filterRows(
  session: Session,
  sheet: Sheet,
  rect: Rect,
  { column, shown }: { readonly column: number; readonly shown: ReadonlySet<string> },
  origin: Origin,
): void {
  refuseProtected(sheet);
  sheet.autoFilter = { rect, isFiltered: true };
  for (let row = rect.top + 1; row <= rect.bottom; row++)
    hideRows(session, sheet, row, row, !shown.has(showText(getCell(sheet, row, column))), origin);
}

/** Takes the sheet's filter off: all its rows are shown. */
export function clearFilter(session: Session, sheet: Sheet, origin: Origin): void {
  if (!sheet.autoFilter) return;
  const { rect } = sheet.autoFilter;
  hideRows(session, sheet, rect.top + 1, rect.bottom, false, origin);
  sheet.autoFilter = null;
}
