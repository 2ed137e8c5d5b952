import type { ColumnSpan, Sheet } from './book';

/** The column's width in characters (null: the sheet's own), whether it is hidden, and its style. */
export function columnAt(sheet: Sheet, column: number): Omit<ColumnSpan, 'first' | 'last'> {
  const span = sheet.columns.findLast(({ first, last }) => column >= first && column <= last);
  return span ?? { width: null, hidden: false, style: null };
}

/** Changes columns; they keep what is not named. */
export function setColumns(
  sheet: Sheet,
  first: number,
  last: number,
  change: { readonly width?: number; readonly hidden?: boolean },
): void {
  const isKnown = sheet.columns.some((span) => span.last >= first && span.first <= last);
  if (!isKnown) {
    sheet.columns.push({ first, last, width: null, hidden: false, style: null, ...change });
    return;
  }
  for (let column = first; column <= last; column++) {
    sheet.columns.push({ ...columnAt(sheet, column), first: column, last: column, ...change });
  }
}
