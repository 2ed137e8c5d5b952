/**
 * Calls back after each change that is not the add-in's own: cells typed, deleted or undone here or by a co-author,
 * rows sorted, hidden or shown, sheets added, deleted or renamed. One sync.
 */
export async function watchWorkbook(context: Excel.RequestContext, onChange: () => void): Promise<void> {
  const { worksheets } = context.workbook;
  const { requirements } = Office.context;
  const tell = async (): Promise<void> => onChange();
  const isOwn = (event: Excel.WorksheetChangedEventArgs): boolean =>
    requirements.isSetSupported('ExcelApi', '1.14') && event.triggerSource === 'ThisLocalAddin';
  worksheets.onChanged.add(async (event) => {
    if (!isOwn(event)) onChange();
  });
  worksheets.onAdded.add(tell);
  worksheets.onDeleted.add(tell);
  // Whether a sort also counts as a change of its cells Excel does not say.
  if (requirements.isSetSupported('ExcelApi', '1.10')) worksheets.onRowSorted.add(tell);
  if (requirements.isSetSupported('ExcelApi', '1.11')) worksheets.onRowHiddenChanged.add(tell);
  if (requirements.isSetSupported('ExcelApi', '1.17')) worksheets.onNameChanged.add(tell);
  await context.sync();
}
