import { formatRange, quoteSheet, type CellRange } from '../domain/cellAddress';
import type { ColumnChoices } from '../domain/column';
import type { Grade } from '../domain/grade';
import type { WorkbookSnapshot } from '../domain/snapshot';
import type { RateCell, RequirementsTable, TableRow } from '../domain/table';
import type { OptionId } from '../domain/workplan';
import { createCellGrid, type CellGrid } from './cellGrid';
import { findActiveOption } from './findActiveOption';
import { findPosts } from './findPosts';
import { findRateTables } from './findRateTables';
import { findTables, type Block, type TableCandidate } from './findTables';
import { fingerprint } from './fingerprint';
import { readLooseTexts, type SheetTexts } from './looseTexts';
import { normaliseText } from './normaliseText';
import { readOptions } from './readOptions';
import { readRows, type RowsReading } from './readRows';
import { findUnitIssues, readUnit } from './readUnit';
import { findSubtotalIssues } from './subtotalIssues';
import { findCodeIssues, findFigureIssues, findHeadingIssues } from './tableIssues';

/** Where to look, when the person overrules the search; and what the workbook remembers of the option in use. */
export interface DecodeHints {
  readonly sheet?: string;
  readonly range?: Omit<CellRange, 'sheet'>;
  readonly activeOption?: OptionId | null;
  readonly columns?: ColumnChoices;
}

/** Every table found, best first, and the workbook's own rate tables (usually one). */
export interface Decoding {
  readonly tables: readonly RequirementsTable[];
  readonly rateTables: readonly RateTable[];
  /** What was looked at, for a person who wonders why nothing was found. */
  readonly searched: readonly string[];
}

/** A table of monthly rates of the workbook's own, with the number of posts of each grade where it says them. */
export interface RateTable {
  readonly cells: readonly RateCell[];
  readonly posts: ReadonlyMap<Grade, number>;
}

interface Found {
  readonly candidate: TableCandidate;
  readonly reading: RowsReading;
  readonly range: CellRange;
  readonly unit: number;
}

/** Finds the tables of resource requirements in a workbook and decodes them: headings, rows, figures, options, rates. */
export function decodeTables(workbook: WorkbookSnapshot, hints: DecodeHints = {}): Decoding {
  const grids = workbook.sheets.filter(({ values }) => values.length > 0).map(createCellGrid);
  const { sheet } = hints;
  const searched =
    sheet === undefined ? grids : grids.filter((grid) => normaliseText(grid.sheet.name) === normaliseText(sheet));
  const found = searched.flatMap((grid) => findOn(grid, hints.range, hints.columns));
  const rangesOf = (grid: CellGrid): CellRange[] =>
    found.filter(({ candidate }) => candidate.grid === grid).map(({ range }) => range);
  const sheets = grids.map((grid) => readLooseTexts(grid, rangesOf(grid)));
  return {
    tables: chooseStanding(found).map((table) => describeTable(table, sheets, hints.activeOption ?? null)),
    rateTables: sheets.flatMap((sheet) =>
      findRateTables(sheet).map((cells) => ({ cells, posts: findPosts(sheet.grid, cells) })),
    ),
    searched: searched.map((grid) => `${quoteSheet(grid.sheet.name)}!${formatRange(hints.range ?? usedBlock(grid))}`),
  };
}

function usedBlock({ sheet, bottom, right }: CellGrid): Block {
  return { top: sheet.top, left: sheet.left, bottom, right };
}

/** The tables of one sheet, each with the rows down to its last total. */
function findOn(grid: CellGrid, within?: Block, said?: ColumnChoices): Found[] {
  const candidates = findTables(grid, within, said);
  const headerRows = new Set<number>();
  for (const { headerTop, headerBottom } of candidates) {
    for (let row = headerTop; row <= headerBottom; row++) headerRows.add(row);
  }
  const found: Found[] = [];
  for (const candidate of candidates) {
    if (candidate.headerTop <= (found.at(-1)?.range.bottom ?? 0)) continue;
    const unit = readUnit(candidate);
    const reading = readRows(candidate, headerRows, Math.min(within?.bottom ?? grid.bottom, grid.bottom), unit);
    if (!reading.rows.some(({ kind }) => kind === 'activity')) continue;
    found.push({ candidate, reading, unit, range: rangeOf(candidate, reading) });
  }
  return found;
}

function rangeOf({ grid, columns, headerTop, headerBottom }: TableCandidate, { rows }: RowsReading): CellRange {
  const numbers = columns.map(({ column }) => column);
  return {
    sheet: grid.sheet.name,
    top: headerTop,
    left: Math.min(...numbers),
    bottom: rows.at(-1)?.row ?? headerBottom,
    right: Math.max(...numbers),
  };
}

/** A hidden copy of a table is no rival of one that is shown, nor is a table that lacks columns of one that has all. */
function chooseStanding(found: readonly Found[]): readonly Found[] {
  const shown = found.filter(({ candidate }) => candidate.grid.sheet.isVisible);
  const standing = shown.length > 0 ? shown : found;
  const complete = standing.filter(({ candidate }) => candidate.missing.length === 0);
  return complete.length > 0 ? complete : standing;
}

function describeTable(
  { candidate, reading, range, unit }: Found,
  sheets: readonly SheetTexts[],
  storedOption: OptionId | null,
): RequirementsTable {
  const { rows, workstreamTitles } = reading;
  const activities = rows.filter(({ kind }) => kind === 'activity');
  const numbers = [...new Set(activities.map(({ workstream }) => workstream))];
  const options = readOptions(rows);
  const { active, issues } = findActiveOption(sheets, rows, options, storedOption);
  return {
    sheetId: candidate.grid.sheet.id,
    range,
    columns: candidate.columns,
    otherColumns: candidate.otherColumns.filter(({ column }) => range.left <= column && column <= range.right + 1),
    rows,
    workstreams: numbers.map((number) => ({ number, title: workstreamTitles.get(number) ?? '' })),
    options,
    activeOption: active,
    unit,
    isText: isMostlyText(rows),
    rateCells: [],
    fingerprint: fingerprint(candidate.columns, rows),
    issues: [
      ...findHeadingIssues(candidate),
      ...findUnitIssues(candidate),
      ...reading.issues,
      ...issues,
      ...findFigureIssues(rows),
      ...findCodeIssues(rows),
      ...findSubtotalIssues(rows),
    ],
  };
}

function isMostlyText(rows: readonly TableRow[]): boolean {
  let [texts, numbers] = [0, 0];
  for (const { figures } of rows) {
    for (const { kind } of figures.values()) {
      if (kind === 'text') texts++;
      else if (kind === 'number') numbers++;
    }
  }
  return texts > numbers;
}
