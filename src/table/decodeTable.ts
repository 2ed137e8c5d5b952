import { formatAddress, formatRange, quoteSheet, type CellRange } from '../domain/cellAddress';
import { isMonthsColumn } from '../domain/column';
import type { Grade } from '../domain/grade';
import type { Issue } from '../domain/issue';
import type { WorkbookSnapshot } from '../domain/snapshot';
import type { RateCell, RequirementsTable, TableRow } from '../domain/table';
import type { OptionId } from '../domain/workplan';
import { createCellGrid, type CellGrid } from './cellGrid';
import { findActiveOption } from './findActiveOption';
import { findPosts } from './findPosts';
import { findRateTables } from './findRateTables';
import { findTables, type TableCandidate } from './findTables';
import { fingerprint } from './fingerprint';
import { normaliseText } from './normaliseText';
import { readOptions } from './readOptions';
import { readRows, type RowsReading } from './readRows';

/** Where to look, when the person overrules the search; and what the workbook remembers of the option in use. */
export interface DecodeHints {
  readonly sheet?: string;
  readonly range?: Omit<CellRange, 'sheet'>;
  readonly activeOption?: OptionId | null;
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
  const grids = workbook.sheets.filter((sheet) => sheet.values.length > 0).map(createCellGrid);
  const isHinted = (grid: CellGrid) => hints.sheet === undefined || normaliseText(grid.sheet.name) === normaliseText(hints.sheet);
  const searched = grids.filter(isHinted);
  const found = searched.flatMap((grid) => findOn(grid, hints.range));
  // A hidden copy of a table is no rival of the one that is shown.
  const shown = found.filter(({ candidate }) => candidate.grid.sheet.isVisible);
  const standing = shown.length > 0 ? shown : found;
  const complete = standing.filter(({ candidate }) => candidate.missing.length === 0);
  const chosen = complete.length > 0 ? complete : standing;

  const isInTable = (grid: CellGrid, row: number, column: number) =>
    found.some(
      ({ range }) =>
        range.sheet === grid.sheet.name && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
  return {
    tables: chosen.map((table) => describeTable(table, grids, isInTable, hints.activeOption ?? null)),
    rateTables: grids.flatMap((grid) =>
      findRateTables(grid, isInTable).map((cells) => ({ cells, posts: findPosts(grid, cells) })),
    ),
    searched: searched.map(({ sheet }) => `${quoteSheet(sheet.name)}!${formatRange(usedRange(sheet))}`),
  };
}

function usedRange(sheet: CellGrid['sheet']): Omit<CellRange, 'sheet'> {
  const { top, left, values } = sheet;
  return { top, left, bottom: top + values.length - 1, right: left + (values[0]?.length ?? 1) - 1 };
}

function findOn(grid: CellGrid, within?: Omit<CellRange, 'sheet'>): Found[] {
  const candidates = findTables(grid, within);
  const headerRows = new Set(
    candidates.flatMap(({ headerTop, headerBottom }) => Array.from({ length: headerBottom - headerTop + 1 }, (_, index) => headerTop + index)),
  );
  const found: Found[] = [];
  for (const candidate of candidates) {
    const previous = found.at(-1);
    if (previous && candidate.headerTop <= previous.range.bottom) continue;
    const unit = readUnit(candidate);
    const reading = readRows(candidate, headerRows, Math.min(within?.bottom ?? grid.bottom, grid.bottom), unit);
    if (!reading.rows.some(({ kind }) => kind === 'activity')) continue;
    const columns = candidate.columns.map(({ column }) => column);
    found.push({
      candidate,
      reading,
      unit,
      range: {
        sheet: grid.sheet.name,
        top: candidate.headerTop,
        left: Math.min(...columns),
        bottom: reading.rows.at(-1)?.row ?? candidate.headerBottom,
        right: Math.max(...columns),
      },
    });
  }
  return found;
}

/** "Thousands of United States dollars" in the heading or the lines above it makes every amount a thousand times larger. */
function readUnit({ grid, headerTop, headerBottom, columns }: TableCandidate): number {
  const lines = columns.map(({ heading }) => heading);
  for (let row = Math.max(grid.sheet.top, headerTop - 6); row <= headerBottom; row++) {
    for (const content of grid.sheet.values[row - grid.sheet.top] ?? []) if (typeof content === 'string') lines.push(content);
  }
  const saysThousands = /thousands? of (?:united states |us )?dollars|in thousands|(?:us)?\$ ?thousands?|milliers de dollars|тыс(?:\.|яч\p{L}*)/u;
  return lines.some((line) => saysThousands.test(normaliseText(line))) ? 1000 : 1;
}

function describeTable(
  { candidate, reading, range, unit }: Found,
  grids: readonly CellGrid[],
  isInTable: (grid: CellGrid, row: number, column: number) => boolean,
  storedOption: OptionId | null,
): RequirementsTable {
  const { rows } = reading;
  const numbers = [...new Set(rows.filter(({ kind }) => kind === 'activity').map(({ workstream }) => workstream))];
  const options = readOptions(rows);
  const figures = rows.flatMap((row) => [...row.figures.values()]);
  const count = (kind: string) => figures.filter((figure) => figure.kind === kind).length;
  return {
    sheetId: candidate.grid.sheet.id,
    range,
    columns: candidate.columns,
    rows,
    workstreams: numbers.map((number) => ({ number, title: reading.workstreamTitles.get(number) ?? '' })),
    options,
    activeOption: findActiveOption(grids, isInTable, rows, options, storedOption),
    unit,
    isText: count('text') > count('number'),
    rateCells: [],
    fingerprint: fingerprint([
      ...candidate.columns.map(({ heading }) => normaliseText(heading)),
      ...rows.map(({ kind, code, workstream, option }) => `${kind} ${code || workstream} ${option ?? ''}`),
    ]),
    issues: [...headingIssues(candidate), ...reading.issues, ...figureIssues(rows), ...codeIssues(rows)],
  };
}

function headingIssues({ grid, headerBottom, missing, rivals }: TableCandidate): Issue[] {
  const place = (column: number) => ({ sheet: grid.sheet.name, row: headerBottom, column });
  const absent = missing.map(
    (name): Issue => ({
      address: place(grid.sheet.left),
      severity: 'blocking',
      message: `The table headed in row ${headerBottom} of ${quoteSheet(grid.sheet.name)} has no column for ${name}: add it, or head it with words such as the United Nations uses.`,
    }),
  );
  const ambiguous = rivals.map(
    (group): Issue => ({
      address: place(group[0]?.column ?? 1),
      severity: 'blocking',
      message: `Which of ${group.map(({ column, heading }) => `${formatAddress(place(column))} ("${heading}")`).join(' and ')} is the ${group[0]?.meaning} column? Both headings say the same: make one of them different.`,
    }),
  );
  return [...absent, ...ambiguous];
}

/** Inputs that hold no figure: nothing can be computed from them. */
function figureIssues(rows: readonly TableRow[]): Issue[] {
  const activities = rows.filter(({ kind }) => kind === 'activity');
  const hasGrades = activities.some(({ figures }) => [...figures.keys()].some((column) => column.startsWith('months:')));
  return activities.flatMap((row) =>
    [...row.figures].flatMap(([column, figure]): Issue[] => {
      const isInput = column === 'activityCosts' || (isMonthsColumn(column) && !(column === 'pMonths' && hasGrades));
      const address = formatAddress(figure.address);
      if (!isInput) return [];
      if (figure.kind === 'error' || figure.kind === 'unreadable') {
        const due = isMonthsColumn(column) ? 'a number of months such as 2.5' : 'an amount in US dollars';
        return [{ address: figure.address, severity: 'blocking', message: `${address} holds "${String(figure.content)}", not ${due}: write it there, or - for nil.` }];
      }
      if (isMonthsColumn(column) && (figure.value.isNegative() || !figure.value.times(2).isInteger())) {
        return [{ address: figure.address, severity: 'question', message: `${address} says ${String(figure.content)} months; months are planned in halves from 0. Is it meant?` }];
      }
      return [];
    }),
  );
}

function codeIssues(rows: readonly TableRow[]): Issue[] {
  const seen = new Map<string, TableRow>();
  return rows.flatMap((row): Issue[] => {
    if (row.kind !== 'activity') return [];
    const key = `${row.code} ${row.option ?? ''}`;
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    return first
      ? [{ address: [...row.figures.values()][0]?.address ?? null, severity: 'question', message: `Rows ${first.row} and ${row.row} both have the code ${row.code}: is one of them a copy?` }]
      : [];
  });
}

