import type { SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot';
import { fromStoredXml, storedNamespace } from './storedXml';

/** First sync: which sheets, names and own parts there are. Second: everything in them. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { worksheets, names, customXmlParts } = context.workbook;
  worksheets.load('items/id');
  names.load('items/name,items/formula');
  const parts = customXmlParts.getByNamespace(storedNamespace);
  parts.load('items/id');
  await context.sync();

  const readings = worksheets.items.map(queueSheet);
  const stored = parts.items[0]?.getXml();
  await context.sync();
  return {
    sheets: readings.map(toSnapshot),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    stored: stored ? fromStoredXml(stored.value) : null,
  };
}

/** The present state of known sheets: one sync. */
export async function readSheets(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
  const readings = ids.map((id) => queueSheet(context.workbook.worksheets.getItem(id)));
  await context.sync();
  return readings.map(toSnapshot);
}

interface SheetReading {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/** Cells with contents only: a stray format in the last row must not make a sheet of a million rows. */
function queueSheet(sheet: Excel.Worksheet): SheetReading {
  sheet.load('id,name,visibility');
  const used = sheet.getUsedRange(true);
  used.load('rowIndex,columnIndex,values,formulas');
  return { sheet, used, rows: used.getRowProperties({ rowHidden: true }) };
}

function toSnapshot({ sheet, used, rows }: SheetReading): SheetSnapshot {
  const top = used.rowIndex + 1;
  return {
    id: sheet.id,
    name: sheet.name,
    isVisible: sheet.visibility === 'Visible',
    top,
    left: used.columnIndex + 1,
    values: used.values,
    formulas: used.formulas,
    hiddenRows: new Set(rows.value.flatMap((row, index) => (row.rowHidden ? [top + index] : []))),
  };
}
