import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot';
import type { SheetTail } from './port';
import { readSpills, spillProperties } from './readSpills';
import { fromStoredXml, storedNamespace } from './storedXml';

/** Of a sheet in Excel. */
const lastRow = 1_048_576;

/** First sync: which sheets, names and own parts there are. Second: everything in them. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const frame = queueFrame(context);
  await context.sync();
  const readings = frame.worksheets.items.map((sheet) => queueSheet(sheet));
  const stored = frame.parts.items[0]?.getXml();
  await context.sync();
  return frame.toSnapshot(readings.map(toSnapshot), stored?.value);
}

/** The present state of known sheets, number formats included, and of a tail without: one sync. */
export async function readSheets(
  context: Excel.RequestContext,
  ids: readonly string[],
  tail?: SheetTail,
): Promise<readonly SheetSnapshot[]> {
  const readings = ids.map((id) => {
    const reading = queueSheet(context.workbook.worksheets.getItem(id));
    reading.used.load(['numberFormat', ...spillProperties()]);
    return reading;
  });
  const tailReading = tail && queueTail(context, tail);
  await context.sync();
  const sheets: SheetSnapshot[] = [];
  for (const reading of readings) {
    const sheet = { ...toSnapshot(reading), numberFormats: reading.used.numberFormat as string[][] };
    sheets.push({ ...sheet, ...(await readSpills(context, sheet, reading.used)) });
  }
  return tailReading ? [...sheets, toTail(tailReading)] : sheets;
}

interface TailReading {
  readonly head: SheetHead;
  readonly used: Excel.Range;
  readonly from: number;
}

export function queueTail(context: Excel.RequestContext, { id, from }: SheetTail): TailReading {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getRange(`${from}:${lastRow}`).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,formulas');
  return { head: queueHead(sheet), used, from };
}

export function toTail({ head, used, from }: TailReading): SheetSnapshot {
  const { rowIndex, columnIndex, values, formulas } = used.isNullObject
    ? { rowIndex: from - 1, columnIndex: 0, values: [], formulas: [] }
    : used;
  return completeSnapshot(head, { rowIndex, columnIndex, values, formulas, rowHidden: [] });
}

/** Queues what a workbook has, beside the contents of its sheets. */
export function queueFrame({ workbook }: Excel.RequestContext) {
  const { worksheets, names, customXmlParts, application, protection } = workbook;
  worksheets.load('items/id');
  names.load('items/name,items/formula');
  application.load('calculationMode');
  protection.load('protected');
  workbook.load('readOnly,usePrecisionAsDisplayed');
  const parts = customXmlParts.getByNamespace(storedNamespace);
  parts.load('items/id');
  return {
    worksheets,
    parts,
    toSnapshot: (sheets: readonly SheetSnapshot[], storedXml: string | undefined): WorkbookSnapshot => ({
      sheets,
      names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      stored: storedXml === undefined ? null : fromStoredXml(storedXml),
      ...(application.calculationMode === 'Manual' && { isManual: true }),
      ...(workbook.usePrecisionAsDisplayed && { isPrecisionAsDisplayed: true }),
      ...(workbook.readOnly && { isReadOnly: true }),
      ...(protection.protected && { isProtected: true }),
    }),
  };
}

/** A sheet whose properties are asked for, without its cells. */
export interface SheetHead {
  readonly sheet: Excel.Worksheet;
  readonly filter: Excel.AutoFilter;
  readonly charts: Excel.ChartCollection;
}

export function queueHead(sheet: Excel.Worksheet): SheetHead {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  const filter = sheet.autoFilter;
  filter.load('isDataFiltered');
  const { charts } = sheet;
  charts.load('items/name');
  return { sheet, filter, charts };
}

/** Cells as they were read, wherever they were read from. */
export interface ReadCells {
  /** 0-based, as Excel counts. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly numberFormats?: string[][];
  readonly rowHidden: readonly (boolean | undefined)[];
}

export function completeSnapshot({ sheet, filter, charts }: SheetHead, cells: ReadCells): SheetSnapshot {
  const top = cells.rowIndex + 1;
  return {
    id: sheet.id,
    name: sheet.name,
    isVisible: sheet.visibility === 'Visible',
    top,
    left: cells.columnIndex + 1,
    values: cells.values,
    formulas: cells.formulas,
    hiddenRows: new Set(cells.rowHidden.flatMap((isHidden, index) => (isHidden ? [top + index] : []))),
    ...(charts.items.length > 0 && { charts: charts.items.map(({ name }) => name) }),
    ...(cells.numberFormats && { numberFormats: cells.numberFormats }),
    ...(sheet.protection.protected && { isProtected: true }),
    ...(filter.isDataFiltered && { isFiltered: true }),
  };
}

export interface SheetReading {
  readonly head: SheetHead;
  readonly used: Excel.Range;
  /** Null where it is not asked which rows are hidden. */
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
}

/** Cells with contents only: a stray format in the last row must not make a sheet of a million rows. */
export function queueSheet(sheet: Excel.Worksheet, withHiddenRows = true): SheetReading {
  const head = queueHead(sheet);
  const used = sheet.getUsedRange(true);
  used.load('rowIndex,columnIndex,values,formulas');
  return { head, used, rows: withHiddenRows ? used.getRowProperties({ rowHidden: true }) : null };
}

export function toSnapshot({ head, used, rows }: SheetReading): SheetSnapshot {
  const { rowIndex, columnIndex, values, formulas } = used;
  return completeSnapshot(head, {
    rowIndex,
    columnIndex,
    values,
    formulas,
    rowHidden: rows?.value.map((row) => row.rowHidden) ?? [],
  });
}
