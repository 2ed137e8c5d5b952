import type { Cell, CellValue, Workbook } from 'exceljs';
import { formatAddress, formatCell, formatColumn } from '../../../src/domain/cellAddress';
import { abbreviations, fundingNote, title, unit } from './notes';
import { plantedErrors, type PlantedError } from './plantedErrors';
import { addPublishedSheet, headingRow, type FigureCell } from './publishedSheet';
import { formatOf } from './publishedWorkbook';
import { createWorkbook, saveResults, saveWorkbook } from './saveWorkbook';
import { headings, publishedColumns, workplanRows, type FigureName, type WorkplanRow } from './workplanRows';

const sheetName = 'Table 1';

/** What the list of planted errors says of one: figures as decimal strings, null where the cell holds no figure. */
export interface PlantedErrorFact {
  readonly address: string;
  readonly cause: string;
  readonly row: string;
  readonly column: string;
  readonly expected: string;
  readonly actual: string | null;
}

/**
 * The published table as a live workbook with a dozen errors. Inputs and staff costs are typed, unrounded; the last
 * column, the subtotals and the totals are formulas. An error goes on through formulas, not into typed figures.
 */
export async function makeErrorWorkbook(): Promise<{ content: Uint8Array; planted: readonly PlantedErrorFact[] }> {
  const workbook = createWorkbook(title);
  const notes = [abbreviations, fundingNote];
  const rows = workplanRows;
  addPublishedSheet(workbook, { sheet: sheetName, title, unit, notes, headings, rows, figureOf: typeOrCompute });
  for (const { content, ...error } of plantedErrors) {
    if (content !== undefined) findCell(workbook, error).value = content;
  }
  saveResults(workbook);
  for (const { savedResult, ...error } of plantedErrors) {
    const cell = findCell(workbook, error);
    if (savedResult !== undefined) cell.value = { formula: cell.formula, result: savedResult };
  }
  return { content: await saveWorkbook(workbook), planted: plantedErrors.map((error) => describe(workbook, error)) };
}

function typeOrCompute(row: WorkplanRow, figure: FigureName): FigureCell {
  const shown = formatOf(row, figure);
  const format = `${shown};-${shown};"-"`;
  const formula = formulaOf(row, figure);
  if (formula) return { value: { formula }, format };
  return { value: row.printed[figure] === '' ? null : row.exact[figure], format };
}

/** The formula of a total column, subtotal or total; null where the figure is typed. */
function formulaOf(row: WorkplanRow, figure: FigureName): string | null {
  const column = columnOf(figure);
  const sumOf = (rows: readonly WorkplanRow[], joint: string): string =>
    rows.map((part) => `${column}${numberOf(part)}`).join(joint);
  if (row.kind === 'activity') return figure === 'total' ? `C${numberOf(row)}+I${numberOf(row)}` : null;
  if (row.kind === 'total')
    return sumOf(
      workplanRows.filter((part) => part.kind === 'subtotal' && counts(part, row)),
      '+',
    );
  const activities = workplanRows.filter((part) => part.kind === 'activity' && part.workstream === row.workstream);
  const others = activities.filter((part) => !counts(part, row));
  const ends = activities.filter((_, index) => index === 0 || index === activities.length - 1);
  return [`SUM(${sumOf(ends, ':')})`, ...others.map((part) => sumOf([part], ''))].join('-');
}

const counts = (part: WorkplanRow, whole: WorkplanRow): boolean => part.option === null || part.option === whole.option;

const numberOf = (row: WorkplanRow): number => headingRow + 1 + workplanRows.indexOf(row);

const columnOf = (figure: FigureName): string => formatColumn(publishedColumns.indexOf(figure) + 1);

/** A row's name in the audit's words. */
function nameOf({ kind, code, workstream, option }: WorkplanRow): string {
  if (kind === 'activity') return code;
  return [kind, ...(kind === 'subtotal' ? [workstream] : []), ...(option === null ? [] : [option])].join(':');
}

function locate(error: PlantedError): { row: WorkplanRow; address: { sheet: string; row: number; column: number } } {
  const row = workplanRows.find((candidate) => nameOf(candidate) === error.row);
  if (!row) throw new Error(`The table has no row ${error.row} to plant an error in.`);
  return { row, address: { sheet: sheetName, row: numberOf(row), column: publishedColumns.indexOf(error.column) + 1 } };
}

function findCell(workbook: Workbook, error: PlantedError): Cell {
  const { address } = locate(error);
  const sheet = workbook.getWorksheet(address.sheet);
  if (!sheet) throw new Error(`The workbook has no sheet ${address.sheet}.`);
  return sheet.getCell(formatCell(address));
}

function describe(workbook: Workbook, error: PlantedError): PlantedErrorFact {
  const { row, address } = locate(error);
  const { cause, row: name, column } = error;
  const cell = findCell(workbook, error);
  const actual = toFigure(cell.formula ? (cell.result ?? null) : cell.value);
  return { address: formatAddress(address), cause, row: name, column, expected: String(row.exact[column]), actual };
}

function toFigure(content: CellValue): string | null {
  if (typeof content === 'number') return String(content);
  return typeof content === 'string' ? content.replaceAll(' ', '') : null;
}
