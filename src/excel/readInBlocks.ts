import { formatCell, quoteSheet } from '../domain/cellAddress';
import type { SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot';
import { readSpills, spillProperties } from './readSpills';
import { unlessTooLarge } from './unlessTooLarge';
import { WorkbookError, type SheetTail } from './port';
import {
  completeSnapshot,
  queueFrame,
  queueHead,
  queueTail,
  toTail,
  type ReadCells,
  type SheetHead,
} from './readWorkbook';

/** Cells that a reply holds well below 5 MB: each is given twice, as value and as formula. */
const mostCells = 20_000;

/** Of a sheet; blocks of more would take minutes. A letter in the last row of a sheet makes it as large as that. */
const mostCellsOfSheet = 3_000_000;

/** `readWorkbook` for a workbook that Excel does not give in one go: as many syncs as it has blocks. */
export async function readWorkbookInBlocks(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const frame = queueFrame(context);
  await context.sync();
  const stored = frame.parts.items[0]?.getXml();
  const sheets = await readAll(context, frame.worksheets.items);
  return frame.toSnapshot(sheets, stored?.value);
}

/** `readSheets` for sheets that Excel does not give in one go. */
export async function readSheetsInBlocks(
  context: Excel.RequestContext,
  ids: readonly string[],
  tail?: SheetTail,
): Promise<readonly SheetSnapshot[]> {
  const worksheets = ids.map((id) => context.workbook.worksheets.getItem(id));
  const sheets = await readAll(context, worksheets);
  if (!tail) return sheets;
  const reading = queueTail(context, tail);
  await context.sync();
  return [...sheets, toTail(reading)];
}

async function readAll(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly SheetSnapshot[]> {
  const extents = worksheets.map((sheet) => {
    const used = sheet.getUsedRange(true);
    used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount', ...spillProperties()]);
    return { head: queueHead(sheet), used };
  });
  await context.sync();
  for (const { head, used } of extents) {
    if (used.rowCount * used.columnCount > mostCellsOfSheet) throw new WorkbookError(tooLarge(head.sheet.name, used));
  }
  const sheets: SheetSnapshot[] = [];
  for (const { head, used } of extents) {
    const sheet = completeSnapshot(head, await readRows(context, head, used));
    sheets.push({ ...sheet, ...(await readSpills(context, sheet, used)) });
  }
  return sheets;
}

function tooLarge(name: string, { rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): string {
  const end = formatCell({ row: rowIndex + rowCount, column: columnIndex + columnCount });
  return `The sheet ${quoteSheet(name)} is used down to ${end}, which is more than can be read: something stands far outside its table. Go to the end (Ctrl+End), delete the rows below the table and the columns beside it, and read again.`;
}

/** A sheet's cells, block by block of whole rows. */
async function readRows(context: Excel.RequestContext, { sheet }: SheetHead, used: Excel.Range): Promise<ReadCells> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const height = Math.max(1, Math.floor(mostCells / columnCount));
  const blocks: Block[] = [];
  for (let first = 0; first < rowCount; first += height) {
    const rows = Math.min(height, rowCount - first);
    blocks.push(
      await readBlock(context, sheet, { first: rowIndex + first, rows, left: columnIndex, columns: columnCount }),
    );
  }
  return { rowIndex, columnIndex, ...join(blocks) };
}

type Block = Pick<ReadCells, 'values' | 'formulas' | 'rowHidden'> & Required<Pick<ReadCells, 'numberFormats'>>;

interface BlockPlace {
  readonly first: number;
  readonly rows: number;
  readonly left: number;
  readonly columns: number;
}

/** Rows with long texts are still too large together: halves, down to a single row. */
async function readBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, place: BlockPlace): Promise<Block> {
  const { first, rows, left, columns } = place;
  const read = async (): Promise<Block> => {
    const range = sheet.getRangeByIndexes(first, left, rows, columns);
    range.load('values,formulas,numberFormat');
    const properties = range.getRowProperties({ rowHidden: true });
    await context.sync();
    const { values, formulas, numberFormat } = range;
    return {
      values,
      formulas,
      numberFormats: numberFormat as string[][],
      rowHidden: properties.value.map((row) => row.rowHidden),
    };
  };
  if (rows === 1) return read();
  return unlessTooLarge('Response', read, async () => {
    const half = Math.ceil(rows / 2);
    const above = await readBlock(context, sheet, { ...place, rows: half });
    return join([above, await readBlock(context, sheet, { ...place, first: first + half, rows: rows - half })]);
  });
}

const join = (blocks: readonly Block[]): Block => ({
  values: blocks.flatMap(({ values }) => values),
  formulas: blocks.flatMap(({ formulas }) => formulas),
  numberFormats: blocks.flatMap(({ numberFormats }) => numberFormats),
  rowHidden: blocks.flatMap(({ rowHidden }) => rowHidden),
});
