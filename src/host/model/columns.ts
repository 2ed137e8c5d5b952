import type { ColumnSpan, Sheet } from './book';

/** The column's width in characters (null: the sheet's own) and whether it is hidden. */
export function columnAt(sheet: Sheet, column: number): Pick<ColumnSpan, 'width' | 'hidden'> {
  const span = sheet.columns.findLast(({ first, last }) => column >= first && column <= last);
  return span ?? { width: null, hidden: false };
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
    sheet.columns.push({ first, last, width: null, hidden: false, ...change });
    return;
  }
  for (let column = first; column <= last; column++) {
    sheet.columns.push({ ...columnAt(sheet, column), first: column, last: column, ...change });
  }
}
