import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { formatCell, formatColumn } from '../../../src/domain/cellAddress';
import { countLines, setUpPrint, styleOf, type Look } from './cellStyle';
import {
  costingColumns as columns,
  firstColumn,
  formatOf,
  groupRow,
  headingRow,
  lastColumn,
  optionCell,
} from './costingColumns';
import { abbreviations, fundingNote } from './notes';
import { facts, workplanRows, type FigureName, type WorkplanRow } from './workplanRows';

const sheetName = 'Costing 2025-26';

const font = 'Calibri';
const header: Look = {
  font,
  bold: true,
  wrap: true,
  vertical: 'middle',
  align: 'center',
  fill: 'FFDCE6F1',
  border: 'header',
};

const officers = [
  'Secretary to the Convention',
  'Communications focal point',
  'Focal point for WGI',
  'Focal point for natech and land use',
  'Focal point for JEG',
  'Focal point for tailings',
  'Focal point for ISET',
  'Assistance Programme officer',
];

/**
 * Adds the team's costing table: two rows of headings, workstreams on rows of their own. `live`: formulas throughout,
 * and a cell for the option in use. `typed`: the figures of option 1, and no such cell.
 */
export function addCostingSheet(workbook: Workbook, kind: 'live' | 'typed'): void {
  const sheet = workbook.addWorksheet(sheetName, {
    views: [
      { state: 'frozen', xSplit: 3, ySplit: headingRow, topLeftCell: 'D9', activeCell: 'D5', showGridLines: false },
    ],
  });
  sheet.columns = [{ width: 2 }, ...columns.map(({ width }) => ({ width }))];
  const isLive = kind === 'live';
  addTitle(sheet);
  if (isLive) addOptionCell(sheet);
  addHeadings(sheet);
  let next = headingRow + 1;
  const subtotals: number[] = [];
  for (const workstream of facts.workstreams) {
    addWorkstreamTitle(sheet, next, `${workstream.number}. ${workstream.title}`);
    const activities = workplanRows.filter((row) => row.kind === 'activity' && row.workstream === workstream.number);
    const [first, last] = [next + 1, next + activities.length];
    activities.forEach((activity, index) => addActivity(sheet, first + index, activity, isLive));
    const hasOptions = activities.some((activity) => activity.option !== null);
    const subtotal = findSum('subtotal', workstream.number);
    addSum(
      sheet,
      last + 1,
      subtotal,
      `Subtotal workstream ${workstream.number}`,
      isLive && ((column) => (hasOptions ? sumInUse(column, first, last) : `SUM(${column}${first}:${column}${last})`)),
    );
    subtotals.push(last + 1);
    next = last + 2;
  }
  const sumSubtotals = (column: string): string => subtotals.map((row) => `${column}${row}`).join('+');
  addSum(sheet, next, findSum('total', 0), 'Total for table 1', isLive && sumSubtotals);
  [abbreviations, fundingNote].forEach((note, index) => addNote(sheet, next + 2 + index, note));
  if (isLive) greyOutOtherOption(sheet, next);
  setUpPrint(sheet, `${groupRow}:${headingRow}`);
}

/** The rows without an option, and those of the option in use. */
function sumInUse(column: string, first: number, last: number): string {
  const [figures, options] = [`${column}${first}:${column}${last}`, `$D${first}:$D${last}`];
  return `SUMIFS(${figures},${options},"")+SUMIFS(${figures},${options},$D$${optionCell.row})`;
}

/** The subtotal or total with the figures of option 1, the option in use. */
function findSum(kind: WorkplanRow['kind'], workstream: number): WorkplanRow {
  const row = workplanRows.find((sum) => sum.kind === kind && sum.workstream === workstream && sum.option !== '2');
  if (!row) throw new Error(`The workplan has no ${kind} of workstream ${workstream}.`);
  return row;
}

function addTitle(sheet: Worksheet): void {
  const convention = 'Convention on the Transboundary Effects of Industrial Accidents';
  write(sheet, 2, 2, `${convention}: costing of the workplan 2025–2026`, { size: 14, bold: true });
  write(sheet, 3, 2, 'United States dollars; staff in months; XB = extrabudgetary', { size: 10, italic: true });
}

function addOptionCell(sheet: Worksheet): void {
  write(sheet, optionCell.row, 2, 'Option in use', { size: 11, bold: true, vertical: 'middle' });
  write(sheet, optionCell.row, optionCell.column, 'Option 1', {
    bold: true,
    align: 'center',
    fill: 'FFFFF2CC',
    border: 'total',
  });
  write(sheet, optionCell.row, 5, 'Choose from the list: subtotal 1 and the total follow.', { italic: true });
  sheet.getCell(formatCell(optionCell)).dataValidation = {
    type: 'list',
    allowBlank: false,
    formulae: ['"Option 1,Option 2"'],
    showErrorMessage: true,
    errorTitle: 'Option in use',
    error: 'Please choose Option 1 or Option 2.',
  };
}

function addHeadings(sheet: Worksheet): void {
  sheet.getRow(groupRow).height = 30;
  sheet.getRow(headingRow).height = 30;
  columns.forEach(({ heading, group }, index) => {
    const column = firstColumn + index;
    write(sheet, groupRow, column, group ?? heading, header);
    write(sheet, headingRow, column, group ? heading : null, header);
    if (!group) sheet.mergeCells(groupRow, column, headingRow, column);
    else if (columns[index + 1]?.group === group) sheet.mergeCells(groupRow, column, groupRow, column + 1);
  });
}

function addWorkstreamTitle(sheet: Worksheet, row: number, title: string): void {
  for (let column = firstColumn; column <= lastColumn; column++) {
    write(sheet, row, column, column === firstColumn ? title : null, {
      size: 10,
      bold: true,
      fill: 'FFEAF1DD',
      border: 'hair',
    });
  }
  sheet.mergeCells(row, firstColumn, row, lastColumn);
  sheet.getRow(row).height = 16;
}

function addActivity(sheet: Worksheet, row: number, activity: WorkplanRow, isLive: boolean): void {
  const { printed, option } = activity;
  const texts: Readonly<Record<string, string>> = {
    code: activity.code,
    title: activity.title,
    option: option === null ? '' : `Option ${option}`,
    officer: officers[activity.workstream - 1] ?? '',
    type: printed.type,
  };
  const isFunded = printed.activity.endsWith('*');
  columns.forEach((column, index) => {
    const { name, figure } = column;
    const at = firstColumn + index;
    if (!figure) {
      const indent = name === 'type' ? 1 : 0;
      write(sheet, row, at, texts[name] || null, {
        border: 'hair',
        align: 'left',
        indent,
        wrap: true,
        italic: isFunded,
      });
      return;
    }
    const typed = figureOf(activity, name);
    // A person leaves a nil input blank.
    const value = figure === 'input' ? typed || null : isLive ? { formula: figure(row) } : typed;
    const color = figure === 'input' ? 'FF0000FF' : 'FF000000';
    write(sheet, row, at, value, { border: 'hair', align: 'right', format: formatOf(column), color });
  });
  const lines = columns.map(({ name, width }) => countLines(texts[name] ?? '', width * 0.8));
  sheet.getRow(row).height = 12.5 * Math.max(...lines) + 3;
}

const figureOf = ({ exact, months }: WorkplanRow, name: string): number =>
  ({ ...exact, ...months })[name as FigureName | 'P-3' | 'P-2'];

function addSum(
  sheet: Worksheet,
  row: number,
  sum: WorkplanRow,
  label: string,
  formulaOf: false | ((column: string) => string),
): void {
  const look: Look = {
    bold: true,
    fill: sum.kind === 'total' ? 'FFDCE6F1' : 'FFF2F2F2',
    border: sum.kind === 'total' ? 'total' : 'subtotal',
  };
  columns.forEach((column, index) => {
    const at = firstColumn + index;
    if (column.figure) {
      const value = formulaOf ? { formula: formulaOf(formatColumn(at)) } : figureOf(sum, column.name);
      write(sheet, row, at, value, { ...look, align: 'right', format: formatOf(column) });
    } else write(sheet, row, at, column.name === 'title' ? label : null, look);
  });
  sheet.getRow(row).height = 16;
}

function addNote(sheet: Worksheet, row: number, note: string): void {
  write(sheet, row, firstColumn, note, { wrap: true });
  sheet.mergeCells(row, firstColumn, row, lastColumn);
  sheet.getRow(row).height = 12.5 * Math.ceil(note.length / 230) + 3;
}

function greyOutOtherOption(sheet: Worksheet, lastRow: number): void {
  const first = headingRow + 1;
  sheet.addConditionalFormatting({
    ref: `${formatColumn(firstColumn)}${first}:${formatColumn(lastColumn)}${lastRow - 1}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`AND($D${first}<>"",$D${first}<>$D$${optionCell.row})`],
        style: { font: { color: { argb: 'FFA6A6A6' } } },
      },
    ],
  });
}

function write(sheet: Worksheet, row: number, column: number, value: CellValue, look: Look): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.style = styleOf({ font, ...look });
}
