import { parseRange } from '../domain/cellAddress';
import type { CellEdit } from './port';

/**
 * Calls back after each change that is not the add-in's own: cells typed, deleted or undone here or by a co-author,
 * rows sorted, hidden or shown, sheets added, deleted or renamed. Where one cell was typed it says which. One sync.
 */
export async function watchWorkbook(
  context: Excel.RequestContext,
  onChange: (edit: CellEdit | null) => void,
): Promise<void> {
  const { worksheets } = context.workbook;
  const { requirements } = Office.context;
  const tell = async (): Promise<void> => onChange(null);
  const isOwn = (event: Excel.WorksheetChangedEventArgs): boolean =>
    requirements.isSetSupported('ExcelApi', '1.14') && event.triggerSource === 'ThisLocalAddin';
  worksheets.onChanged.add(async (event) => {
    if (!isOwn(event)) onChange(readEdit(event));
  });
  worksheets.onAdded.add(tell);
  worksheets.onDeleted.add(tell);
  // Whether a sort also counts as a change of its cells Excel does not say.
  if (requirements.isSetSupported('ExcelApi', '1.10')) worksheets.onRowSorted.add(tell);
  if (requirements.isSetSupported('ExcelApi', '1.11')) worksheets.onRowHiddenChanged.add(tell);
  if (requirements.isSetSupported('ExcelApi', '1.17')) worksheets.onNameChanged.add(tell);
  await context.sync();
}

/** Excel tells the contents of a single cell only. */
function readEdit({ worksheetId, changeType, address, details }: Excel.WorksheetChangedEventArgs): CellEdit | null {
  const place = changeType === 'RangeEdited' && details ? parseRange(address) : null;
  return place && { sheetId: worksheetId, row: place.top, column: place.left, value: details.valueAfter };
}
