import type { SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot';
import { completeSnapshot, queueFrame, queueHead, type ReadCells, type SheetHead } from './readWorkbook';

/** Cells that a reply holds well below 5 MB: each is given twice, as value and as formula. */
const mostCells = 20_000;

/** `readWorkbook` for a workbook that Excel does not give in one go: as many syncs as it has blocks. */
export async function readWorkbookInBlocks(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const frame = queueFrame(context);
  await context.sync();
  const stored = frame.parts.items[0]?.getXml();
  const sheets = await readAll(context, frame.worksheets.items);
  return frame.toSnapshot(sheets, stored?.value);
}

/** `readSheets` for sheets that Excel does not give in one go. */
export function readSheetsInBlocks(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
  return readAll(context, ids.map((id) => context.workbook.worksheets.getItem(id)));
}

async function readAll(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[]): Promise<readonly SheetSnapshot[]> {
  const extents = worksheets.map((sheet) => {
    const used = sheet.getUsedRange(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { head: queueHead(sheet), used };
  });
  await context.sync();
  const sheets: SheetSnapshot[] = [];
  for (const { head, used } of extents) sheets.push(completeSnapshot(head, await readRows(context, head, used)));
  return sheets;
}

/** A sheet's cells, block by block of whole rows. */
async function readRows(context: Excel.RequestContext, { sheet }: SheetHead, used: Excel.Range): Promise<ReadCells> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const height = Math.max(1, Math.floor(mostCells / columnCount));
  const cells = { rowIndex, columnIndex, values: [] as ReadCells['values'], formulas: [] as ReadCells['formulas'], rowHidden: [] as (boolean | undefined)[] };
  for (let first = 0; first < rowCount; first += height) {
    const block = await readBlock(context, sheet.getRangeByIndexes(rowIndex + first, columnIndex, Math.min(height, rowCount - first), columnCount));
    for (const row of block.values) cells.values.push(row);
    for (const row of block.formulas) cells.formulas.push(row);
    for (const row of block.rows.value) cells.rowHidden.push(row.rowHidden);
  }
  return cells;
}

async function readBlock(context: Excel.RequestContext, range: Excel.Range) {
  range.load('values,formulas');
  const rows = range.getRowProperties({ rowHidden: true });
  await context.sync();
  const { values, formulas } = range;
  return { values: values as ReadCells['values'], formulas: formulas as ReadCells['formulas'], rows };
}
