import { isSameSheet } from '../../domain/cellAddress';
import { failure, success, type Result } from '../../domain/result';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../domain/snapshot';
import type { OwnSheet } from '../../excel/port';

/** The name, and the title, of the sheet that holds every operation. */
export const logSheetName = 'Costing log';

/** "Old today" and "New today" hold formulas as Excel has moved them since, so that a restore knows them again. */
const headings = ['No.', 'Time', 'Operation', 'Cell', 'Old', 'New', 'Now', 'Check', 'Old today', 'New today'];

const headingRow = 4;

/** The log's column of a heading, from 0. */
export const logColumn = {
  number: 0,
  time: 1,
  operation: 2,
  cell: 3,
  from: 4,
  to: 5,
  now: 6,
  check: 7,
  fromToday: 8,
  toToday: 9,
} as const;

/** What one line of the log is to hold, column by column; "" for a blank cell. */
export type LogRow = readonly (CellValue | { readonly formula: string })[];

/** What one row of the log holds. */
export interface HeldRow {
  readonly values: readonly CellValue[];
  readonly formulas: readonly CellValue[];
}

/** The log as it stands in the workbook: its rows below the headings, the first free row and the first column. */
export interface Log {
  readonly rows: readonly HeldRow[];
  readonly below: number;
  readonly left: number;
}

/** The workbook's log, wherever on its sheet; null when there is none yet. Fails where its headings are gone. */
export function findLog(workbook: WorkbookSnapshot): Result<Log | null, string> {
  const sheet = workbook.sheets.find(isNamedLog);
  if (!sheet || sheet.values.every((cells) => cells.every((value) => value === ''))) return success(null);
  const place = findHeadings(sheet);
  if (place) {
    const { row, column } = place;
    const below = (cells: readonly (readonly CellValue[])[]) =>
      cells.slice(row + 1).map((line) => line.slice(column, column + headings.length));
    const formulas = below(sheet.formulas);
    return success({
      rows: below(sheet.values).map((values, index) => ({ values, formulas: formulas[index] ?? [] })),
      below: sheet.top + sheet.values.length,
      left: sheet.left + column,
    });
  }
  return failure(
    isLog(sheet)
      ? `The headings of the sheet '${sheet.name}' were changed: undo that, or rename the sheet, so that a new log begins.`
      : `The workbook has a sheet '${sheet.name}' that is not the add-in's log: rename that sheet.`,
  );
}

/** The workbook as a search for tables sees it: the log quotes its cells and is none of them. */
export function withoutLog(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isLog(sheet)) };
}

export const isNamedLog = ({ name }: SheetSnapshot): boolean => isSameSheet(name, logSheetName);

/** A sheet of the log's name that is the add-in's: its title or its headings stand there still. */
export function isLog(sheet: SheetSnapshot): boolean {
  return (
    isNamedLog(sheet) && (sheet.values.some((cells) => cells.includes(logSheetName)) || findHeadings(sheet) !== null)
  );
}

/** Where the first heading stands, from 0; rows and columns may have been inserted before it. */
function findHeadings({ values }: SheetSnapshot): { readonly row: number; readonly column: number } | null {
  for (const [row, cells] of values.entries()) {
    const column = cells.indexOf(headings[0] ?? '');
    if (column >= 0 && headings.every((heading, index) => cells[column + index] === heading)) return { row, column };
  }
  return null;
}

/** A new log that begins with these lines. `isNew` where there is no empty sheet of the name. */
export function createLogSheet(lines: readonly LogRow[], { sheets }: WorkbookSnapshot): OwnSheet {
  return {
    name: logSheetName,
    isNew: !sheets.some(isNamedLog),
    rows: [
      [logSheetName],
      [
        'What Workplan Costing wrote, and what was there before. “Now” follows the cell wherever it goes. To restore an operation, the add-in needs its lines as they are.',
      ],
      [],
      headings,
      ...lines,
    ],
    widths: [30, 115, 180, 120, 110, 110, 110],
    formats: [
      { range: { top: 1, left: 1, bottom: 1, right: 1 }, bold: true },
      { range: { top: headingRow, left: 1, bottom: headingRow, right: headings.length }, bold: true, fill: '#DDE8F3' },
    ],
  };
}
