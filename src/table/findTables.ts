import type { CellRange } from '../domain/cellAddress';
import { isFigureColumn, type FigureColumn } from '../domain/column';
import type { TableColumn } from '../domain/table';
import type { CellGrid } from './cellGrid';
import { readFigureText } from './figureText';
import { readHeading, type ColumnProfile } from './heading';

/** A place that reads like a table of resource requirements: its first heading and what its columns mean. */
export interface TableCandidate {
  readonly grid: CellGrid;
  /** First and last row of the heading, 1-based. */
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly columns: readonly TableColumn[];
  /** Headings of equal standing that claim the same meaning; the person must say which is which. */
  readonly rivals: readonly (readonly TableColumn[])[];
  /** Columns that a table of resource requirements needs and this one lacks. */
  readonly missing: readonly string[];
}

const profileRows = 200;
const fewestHeadings = 5;

const needed: readonly { readonly name: string; readonly isMet: (has: (column: string) => boolean) => boolean }[] = [
  { name: 'activity', isMet: (has) => has('activity') },
  { name: 'costs of activities', isMet: (has) => has('activityCosts') },
  { name: 'P staff months', isMet: (has) => has('pMonths') || has('months:') },
  { name: 'P staff costs', isMet: (has) => has('pStaff') || has('cost:') },
  { name: 'G staff months', isMet: (has) => has('gMonths') },
  { name: 'G staff costs', isMet: (has) => has('gStaff') },
  { name: 'total staff costs', isMet: (has) => has('staff') },
  { name: 'total resource requirements', isMet: (has) => has('total') },
];

/**
 * Every place on a sheet (or in a block of it) that is headed like a table of resource requirements. A heading that is
 * repeated where a page broke belongs to the table above it and is found again when the rows are read.
 */
export function findTables(grid: CellGrid, within?: Omit<CellRange, 'sheet'>): readonly TableCandidate[] {
  const top = within?.top ?? grid.sheet.top;
  const bottom = Math.min(within?.bottom ?? grid.bottom, grid.bottom);
  const candidates: TableCandidate[] = [];
  for (let row = top; row <= bottom; row++) {
    const candidate = readHeader(grid, row, within);
    if (!candidate) continue;
    candidates.push(candidate);
    row = candidate.headerBottom;
  }
  return candidates;
}

function readHeader(grid: CellGrid, row: number, within?: Omit<CellRange, 'sheet'>): TableCandidate | null {
  if (!isHeadingLike(grid, row)) return null;
  const readings = [row, row + 1]
    .filter((bottom) => bottom === row || isSecondHeadingRow(grid, bottom))
    .map((bottom) => readColumns(grid, row, bottom, within));
  const [best] = readings.sort(
    (a, b) =>
      a.missing.length - b.missing.length ||
      a.rivals.length - b.rivals.length ||
      b.columns.length - a.columns.length ||
      a.headerBottom - b.headerBottom,
  );
  const figureColumns = best?.columns.filter((column) => isFigureColumn(column.meaning)).length ?? 0;
  return best && figureColumns >= 3 && best.columns.length >= fewestHeadings ? best : null;
}

/** Enough short texts with letters in one row to be a heading; a quick test before the words are read. */
function isHeadingLike(grid: CellGrid, row: number): boolean {
  let texts = 0;
  for (const content of grid.sheet.values[row - grid.sheet.top] ?? []) {
    if (typeof content === 'string' && content.length <= 200 && /\p{L}/u.test(content)) texts++;
  }
  return texts >= fewestHeadings;
}

/** A second row of a heading holds short texts and no figures. */
function isSecondHeadingRow(grid: CellGrid, row: number): boolean {
  const filled = (grid.sheet.values[row - grid.sheet.top] ?? []).filter((content) => content !== '');
  return filled.length > 0 && filled.every((content) => typeof content === 'string' && /\p{L}/u.test(content) && content.length <= 80);
}

function readColumns(grid: CellGrid, top: number, bottom: number, within?: Omit<CellRange, 'sheet'>): TableCandidate {
  const claims: TableColumn[] = [];
  for (let column = within?.left ?? grid.sheet.left; column <= Math.min(within?.right ?? grid.right, grid.right); column++) {
    const heading = readHeadingText(grid, top, bottom, column);
    const reading = heading === '' ? null : readHeading(heading, profileColumn(grid, bottom, column));
    if (reading) claims.push({ column, heading, ...reading });
  }
  const byMeaning = new Map<string, TableColumn[]>();
  for (const claim of claims) byMeaning.set(claim.meaning, [...(byMeaning.get(claim.meaning) ?? []), claim]);
  const columns: TableColumn[] = [];
  const rivals: TableColumn[][] = [];
  for (const group of byMeaning.values()) {
    const highest = Math.max(...group.map((claim) => claim.score));
    const [first, ...others] = group.filter((claim) => claim.score === highest);
    if (!first) continue;
    columns.push(first);
    if (others.length > 0) rivals.push([first, ...others]);
  }
  columns.sort((a, b) => a.column - b.column);
  const has = (meaning: string) =>
    columns.some((column) => (meaning.endsWith(':') ? column.meaning.startsWith(meaning) : column.meaning === meaning));
  return {
    grid,
    headerTop: top,
    headerBottom: bottom,
    columns,
    rivals,
    missing: needed.filter((need) => !need.isMet(has)).map((need) => need.name),
  };
}

/** A column's heading; in a heading of two rows a group's text stands once, over the first of its columns. */
function readHeadingText(grid: CellGrid, top: number, bottom: number, column: number): string {
  const own = grid.text(bottom, column);
  if (top === bottom) return own;
  let groupColumn = column;
  while (own !== '' && groupColumn > grid.sheet.left && grid.text(top, groupColumn) === '') groupColumn--;
  return `${grid.text(top, groupColumn)} ${own}`.trim();
}

/** Whether the figures below a heading are half months or money; small whole amounts are neither for certain. */
function profileColumn(grid: CellGrid, headerBottom: number, column: number): ColumnProfile {
  let [figures, halfMonths, large] = [0, 0, 0];
  for (let row = headerBottom + 1; row <= Math.min(headerBottom + profileRows, grid.bottom); row++) {
    const content = grid.value(row, column);
    if (content === '' || typeof content === 'boolean') continue;
    const figure = typeof content === 'number' ? content : readFigureText(content).value.toNumber();
    if (figure === 0) continue;
    figures++;
    if (figure < 500 && Number.isInteger(figure * 2)) halfMonths++;
    if (figure >= 500) large++;
  }
  if (figures === 0) return 'unknown';
  if (large > figures / 2) return 'money';
  return halfMonths > figures * 0.8 ? 'months' : 'unknown';
}

/** The column of each figure, for reading rows. */
export function figureColumnsOf(columns: readonly TableColumn[]): readonly (readonly [FigureColumn, number])[] {
  return columns.flatMap(({ meaning, column }) => (isFigureColumn(meaning) ? [[meaning, column] as const] : []));
}
