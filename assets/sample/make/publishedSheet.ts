import type { CellValue, Row, Workbook, Worksheet } from 'exceljs';
import { countLines, setUpPrint, styleOf, type Look } from './cellStyle';
import { publishedColumns, type FigureName, type PublishedColumn, type WorkplanRow } from './workplanRows';

/** A figure's content and number format. */
export interface FigureCell {
  readonly value: CellValue;
  readonly format: string;
}

/** What a table in the published layout says; the layout itself is always the same. */
export interface PublishedTable {
  readonly sheet: string;
  readonly title: string;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly headings: Readonly<Record<PublishedColumn, string>>;
  readonly columns?: readonly PublishedColumn[];
  readonly rows: readonly WorkplanRow[];
  readonly figureOf: (row: WorkplanRow, figure: FigureName) => FigureCell;
}

/** The row of the headings; the first activity follows it. */
export const headingRow = 3;

const widths: Readonly<Record<PublishedColumn, number>> = {
  workstream: 21,
  activity: 44,
  activityCosts: 13,
  type: 27,
  pMonths: 10,
  pStaff: 12,
  gMonths: 10,
  gStaff: 12,
  staff: 12,
  total: 14,
};

const lineHeight = 12.5;

/** Adds a sheet with the table as the United Nations prints it: title, unit, headings, rows, notes. */
export function addPublishedSheet(workbook: Workbook, table: PublishedTable): Worksheet {
  const { columns = publishedColumns, rows } = table;
  const sheet = workbook.addWorksheet(table.sheet, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headingRow, topLeftCell: 'C4', activeCell: 'A1', zoomScale: 90 }],
  });
  sheet.columns = columns.map((column) => ({ width: widths[column] }));
  addLine(sheet, 1, table.title, { size: 12, bold: true });
  addLine(sheet, 2, table.unit, { size: 10, italic: true });
  addHeadings(sheet, columns, table.headings);
  const runs = findRuns(rows);
  const labelColumn = columns.indexOf('workstream') + 1;
  rows.forEach((row, index) => {
    const top = headingRow + 1 + index;
    addRow(sheet, top, row, columns, table.figureOf);
    const height = runs.get(index) ?? 1;
    if (height === 1) fitHeight(sheet.getRow(top), row, ['workstream', 'activity', 'type']);
    else fitHeight(sheet.getRow(top), row, ['activity', 'type']);
  });
  for (const [first, height] of runs) {
    const top = headingRow + 1 + first;
    if (height > 1) sheet.mergeCells(top, labelColumn, top + height - 1, labelColumn);
  }
  addNotes(sheet, headingRow + rows.length + 2, columns, table.notes);
  setUpPrint(sheet, `${headingRow}:${headingRow}`);
  return sheet;
}

function addLine(sheet: Worksheet, row: number, text: string, look: Look): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.style = styleOf({ vertical: 'middle', ...look });
  sheet.getRow(row).height = 20;
}

function addHeadings(
  sheet: Worksheet,
  columns: readonly PublishedColumn[],
  headings: Readonly<Record<PublishedColumn, string>>,
): void {
  const row = sheet.getRow(headingRow);
  row.height = lineHeight * Math.max(...columns.map((column) => countLines(headings[column], widths[column]))) + 6;
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.value = headings[column];
    const align = isText(column) ? 'left' : 'right';
    cell.style = styleOf({
      italic: true,
      wrap: true,
      vertical: 'bottom',
      fill: 'FFDCE6F1',
      border: 'header',
      align,
      indent: column === 'type' ? 1 : 0,
    });
  });
}

const isText = (column: PublishedColumn): column is Exclude<PublishedColumn, FigureName> =>
  column === 'workstream' || column === 'activity' || column === 'type';

function addRow(
  sheet: Worksheet,
  number: number,
  row: WorkplanRow,
  columns: readonly PublishedColumn[],
  figureOf: PublishedTable['figureOf'],
): void {
  const target = sheet.getRow(number);
  const look = lookOf(row);
  columns.forEach((column, index) => {
    const cell = target.getCell(index + 1);
    if (isText(column)) {
      if (row.printed[column]) cell.value = toLabel(row, column);
      const indent = column === 'type' ? 1 : 0;
      cell.style = styleOf({ ...look, wrap: true, align: 'left', indent, italic: isFunded(row, column) });
    } else {
      const { value, format } = figureOf(row, column);
      if (value !== null) cell.value = value;
      cell.style = styleOf({ ...look, align: 'right', format });
    }
  });
}

/** A merged label spreads over its rows; elsewhere each text must fit its own row. */
function fitHeight(target: Row, row: WorkplanRow, texts: readonly PublishedColumn[]): void {
  target.height = lineHeight * Math.max(...texts.map((column) => countLines(row.printed[column], widths[column]))) + 3;
}

const lookOf = ({ kind }: WorkplanRow): Look =>
  kind === 'activity'
    ? { border: 'hair' }
    : { border: kind, bold: true, fill: kind === 'total' ? 'FFDCE6F1' : 'FFF2F2F2' };

/** The document prints in italics what is already funded and ends it with an asterisk. */
function isFunded(row: WorkplanRow, column: PublishedColumn): boolean {
  if (row.kind !== 'activity' || column === 'workstream') return false;
  return row.printed.activity.endsWith('*') || row.printed[column].endsWith('*');
}

/** An option's tag stands in bold within the activity's text, as printed. */
function toLabel(row: WorkplanRow, column: PublishedColumn): CellValue {
  const text = row.printed[column];
  const tag = column === 'activity' && row.kind === 'activity' ? /^(\S+ )([^:]*\d\s?:)( .*)$/u.exec(text) : null;
  if (!tag || row.option === null) return text;
  const font = { name: 'Times New Roman', size: 9 };
  const [, code = '', option = '', title = ''] = tag;
  return {
    richText: [
      { font, text: code },
      { font: { ...font, bold: true }, text: option },
      { font, text: title },
    ],
  };
}

/** The runs of activities of one workstream: index of the first, and how many. */
function findRuns(rows: readonly WorkplanRow[]): Map<number, number> {
  const runs = new Map<number, number>();
  let first = 0;
  rows.forEach((row, index) => {
    if (row.kind !== 'activity') return;
    if (row.printed.workstream) first = index;
    runs.set(first, index - first + 1);
  });
  return runs;
}

function addNotes(sheet: Worksheet, top: number, columns: readonly PublishedColumn[], notes: readonly string[]): void {
  const width = columns.reduce((sum, column) => sum + widths[column], 0);
  notes.forEach((note, index) => {
    const row = sheet.getRow(top + index);
    row.height = lineHeight * countLines(note, width) + 3;
    row.getCell(1).value = note;
    row.getCell(1).style = styleOf({ wrap: true });
    sheet.mergeCells(top + index, 1, top + index, columns.length);
  });
}
