import { formatRange } from '../domain/cellAddress';
import { toCellBlocks } from './cellBlocks';
import { guardText, toCellRuns } from './cellRuns';
import type { SheetSnapshot } from '../domain/snapshot';
import type { FoundMark, OwnSheet, Removals, WritePlan } from './port';
import { queueCharts, queueLinks, queuePage } from './queueReport';
import { queueSheet, queueTail, toSnapshot, toTail } from './readWorkbook';
import { storedNamespace, toStoredXml } from './storedXml';

/** Queues everything of the plan and what is read back of it, and sends it: one sync. */
export async function writePlan(context: Excel.RequestContext, plan: WritePlan): Promise<readonly SheetSnapshot[]> {
  for (const sheet of plan.ownSheets) queueOwnSheet(context, sheet);
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetNamed = (name: string): Excel.Worksheet => {
    const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    return sheet;
  };
  for (const { name, formula, isNew } of plan.names) queueName(context, name, formula, isNew);
  for (const { start, contents } of toCellBlocks(toCellRuns(plan.cells))) {
    const width = contents[0]?.length ?? 0;
    const block = sheetNamed(start.sheet).getRangeByIndexes(start.row - 1, start.column - 1, contents.length, width);
    block.formulas = contents;
  }
  for (const { sheet, first, last, hidden } of plan.rows) {
    sheetNamed(sheet).getRange(`${first}:${last}`).rowHidden = hidden;
  }
  if (plan.stored) queueStored(context, plan.stored);
  if (plan.removals) queueRemovals(context, plan.removals);
  if (plan.calculate) context.workbook.application.calculate('Recalculate');
  const { sheets: names = [], tail: ownTail, hiddenRows = false } = plan.readBack ?? {};
  const readings = names.map((name) => queueSheet(sheetNamed(name), hiddenRows));
  const tail = ownTail && queueTail(context, ownTail);
  await context.sync();
  return [...readings.map(toSnapshot), ...(tail ? [toTail(tail)] : [])];
}

function queueName(context: Excel.RequestContext, name: string, formula: string, isNew: boolean): void {
  const { names } = context.workbook;
  if (isNew) names.add(name, formula);
  else names.getItem(name).formula = formula;
}

function queueStored(context: Excel.RequestContext, stored: { readonly text: string; readonly isNew: boolean }): void {
  const { customXmlParts } = context.workbook;
  const xml = toStoredXml(stored.text);
  if (stored.isNew) customXmlParts.add(xml);
  else customXmlParts.getByNamespace(storedNamespace).getOnlyItem().setXml(xml);
}

/** Names before the sheets that they refer to. */
function queueRemovals({ workbook }: Excel.RequestContext, { names, sheets, stored, marks = [] }: Removals): void {
  for (const name of names) workbook.names.getItem(name).delete();
  for (const sheet of sheets) workbook.worksheets.getItem(sheet).delete();
  if (stored) workbook.customXmlParts.getByNamespace(storedNamespace).getOnlyItem().delete();
  for (const mark of marks) queueUnmark(workbook, mark);
}

/** Takes a mark away; the cell's own look and the person's conditional formats stay. */
export function queueUnmark({ worksheets }: Excel.Workbook, { sheetId, id }: FoundMark): void {
  worksheets.getItem(sheetId).getRange().conditionalFormats.getItem(id).delete();
}

/** A sheet of the add-in's own: made after the others, or emptied when it is there. */
function queueOwnSheet(context: Excel.RequestContext, own: OwnSheet): void {
  const { name, isNew, rows, widths, formats } = own;
  const { worksheets } = context.workbook;
  const sheet = isNew ? worksheets.add(name) : worksheets.getItem(name);
  if (!isNew) sheet.getRange().clear();
  const width = Math.max(1, ...rows.map((row) => row.length));
  const queueRows = (first: number, last: number): void => {
    if (last <= first) return;
    sheet.getRangeByIndexes(first, 0, last - first, width).formulas = rows.slice(first, last).map((row) =>
      Array.from({ length: width }, (_, column) => {
        const content = row[column] ?? '';
        return typeof content === 'object' ? content.formula : guardText(content);
      }),
    );
  };
  queueRows(0, rows.length - 1);
  for (const [column, columnWidth] of widths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnWidth;
  }
  for (const { range, bold, wrapText, numberFormat, fill } of formats) {
    const target = sheet.getRange(formatRange(range));
    if (bold !== undefined) target.format.font.bold = bold;
    if (wrapText !== undefined) target.format.wrapText = wrapText;
    if (fill !== undefined) target.format.fill.color = fill;
    if (numberFormat !== undefined) target.numberFormat = [[numberFormat]];
  }
  queueLinks(sheet, own);
  if (own.page) queuePage(sheet, own.page);
  queueCharts(sheet, own);
  // Where Excel stops on the way, the missing last row tells that the rest is missing too.
  queueRows(Math.max(0, rows.length - 1), rows.length);
}
