import type { CellRange } from '../domain/cellAddress';
import { isFigureColumn, type ColumnChoices } from '../domain/column';
import type { HeadedColumn, TableColumn } from '../domain/table';
import type { CellGrid } from './cellGrid';
import { readFigureText } from './figureText';
import { isOfOtherStaff, readHeading } from './heading';
import { findMissingColumns, type NeededColumn } from './neededColumns';
import { normaliseText } from './normaliseText';

export type Block = Omit<CellRange, 'sheet'>;

/** A place that reads like a table of resource requirements: its first heading and what its columns mean. */
export interface TableCandidate {
  readonly grid: CellGrid;
  /** First and last row of the heading, 1-based. */
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly columns: readonly TableColumn[];
  readonly otherColumns: readonly HeadedColumn[];
  /** Headings of equal standing that claim the same meaning; the person must say which is which. */
  readonly rivals: readonly (readonly TableColumn[])[];
  /** Columns that a table of resource requirements needs and this one lacks. */
  readonly missing: readonly NeededColumn[];
}

const profileRows = 200;
const fewestHeadings = 5;

/**
 * Every place on a sheet (or in a block of it) that is headed like a table of resource requirements. A heading that is
 * repeated where a page broke belongs to the table above it and is found again when the rows are read.
 */
export function findTables(grid: CellGrid, within?: Block, said: ColumnChoices = new Map()): readonly TableCandidate[] {
  const { sheet } = grid;
  const block: Block = {
    top: Math.max(within?.top ?? sheet.top, sheet.top),
    left: Math.max(within?.left ?? sheet.left, sheet.left),
    bottom: Math.min(within?.bottom ?? grid.bottom, grid.bottom),
    right: Math.min(within?.right ?? grid.right, grid.right),
  };
  const candidates: TableCandidate[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const top = (candidates.at(-1)?.headerBottom ?? block.top - 1) + 1;
    const candidate = isHeadingLike(grid, row) ? readHeader(grid, row, { ...block, top }, said) : null;
    if (!candidate) continue;
    candidates.push(candidate);
    row = candidate.headerBottom;
  }
  return candidates;
}

/** Enough short texts in one row, and more of them than figures, to be a heading: a quick test before words are read. */
function isHeadingLike(grid: CellGrid, row: number): boolean {
  let [texts, others] = [0, 0];
  for (const content of grid.sheet.values[row - grid.sheet.top] ?? []) {
    if (content === '') continue;
    if (typeof content === 'string' && content.length <= 200 && /\p{L}/u.test(content)) texts++;
    else others++;
  }
  return texts >= fewestHeadings && texts > others;
}

/** The heading in this row alone, or with the row below (its second), or with the row above (groups of columns). */
function readHeader(grid: CellGrid, row: number, block: Block, said: ColumnChoices): TableCandidate | null {
  const readings = [readColumns(grid, row, row, block, said)];
  if (row < block.bottom && isTextRow(grid, row + 1)) readings.push(readColumns(grid, row, row + 1, block, said));
  if (row > block.top && isTextRow(grid, row - 1)) readings.push(readColumns(grid, row - 1, row, block, said));
  const heedsChoices = ({ columns, otherColumns }: TableCandidate): number =>
    [...columns, ...otherColumns].filter(({ key }) => said.has(key)).length;
  const [best] = readings
    .filter(isTable)
    .sort(
      (a, b) =>
        heedsChoices(b) - heedsChoices(a) ||
        a.missing.length - b.missing.length ||
        a.rivals.length - b.rivals.length ||
        b.columns.length - a.columns.length,
    );
  return best ?? null;
}

function isTable({ columns }: TableCandidate): boolean {
  return columns.length >= fewestHeadings && columns.filter(({ meaning }) => isFigureColumn(meaning)).length >= 3;
}

/** A further row of a heading holds short texts and no figures. */
function isTextRow(grid: CellGrid, row: number): boolean {
  const filled = (grid.sheet.values[row - grid.sheet.top] ?? []).filter((content) => content !== '');
  return (
    filled.length > 0 &&
    filled.every((content) => typeof content === 'string' && /\p{L}/u.test(content) && content.length <= 80)
  );
}

function readColumns(
  grid: CellGrid,
  headerTop: number,
  headerBottom: number,
  block: Block,
  said: ColumnChoices,
): TableCandidate {
  const claims = new Map<string, TableColumn[]>();
  const otherColumns: HeadedColumn[] = [];
  const known = new Map<string, number>();
  for (let column = block.left; column <= block.right; column++) {
    const own = grid.text(headerBottom, column);
    const above = headerTop === headerBottom ? '' : readGroup(grid, headerTop, headerBottom, column, block.left);
    const group = isOfOtherStaff(above, own) ? '' : above;
    let heading = `${group} ${own}`.trim();
    if (heading === '') continue;
    const inHalves = holdsHalfMonths(grid, headerBottom, column);
    let reading = readHeading(heading, inHalves);
    // A group ends unseen: a heading that says what a column before it says stands beside the group.
    if (reading && group !== grid.text(headerTop, column) && claims.has(reading.meaning)) {
      [heading, reading] = [own, readHeading(own, inHalves)];
    }
    const count = (known.get(normaliseText(heading)) ?? 0) + 1;
    known.set(normaliseText(heading), count);
    const key = count === 1 ? normaliseText(heading) : `${normaliseText(heading)} (${count})`;
    const choice = said.get(key);
    if (choice) reading = choice === 'none' ? null : { meaning: choice, score: 1, reason: asSaid };
    if (reading)
      claims.set(reading.meaning, [...(claims.get(reading.meaning) ?? []), { column, heading, key, ...reading }]);
    else otherColumns.push({ column, heading, key });
  }
  const groups = [...claims.values()].map((claimed) => {
    const chosen = claimed.filter(({ key }) => said.has(key));
    const group = chosen.length > 0 ? chosen : claimed;
    const highest = Math.max(...group.map(({ score }) => score));
    return group.filter(({ score }) => score === highest);
  });
  const columns = groups.flatMap(([first]) => first ?? []).sort((a, b) => a.column - b.column);
  const rivals = groups.filter((group) => group.length > 1);
  return { grid, headerTop, headerBottom, columns, otherColumns, rivals, missing: findMissingColumns(columns) };
}

const asSaid = 'a person said so';

/** The text over a column in a heading of two rows: its own, or that of its group, over the first of the columns. */
function readGroup(grid: CellGrid, top: number, bottom: number, column: number, left: number): string {
  let first = column;
  // A text above nothing heads its own column only, in a cell merged downwards.
  while (
    first > left &&
    grid.text(bottom, first) !== '' &&
    grid.text(top, first) === '' &&
    grid.text(bottom, first - 1) !== ''
  ) {
    first--;
  }
  return grid.text(top, first);
}

/** Whether the figures below a heading are half months, but for a few. */
function holdsHalfMonths(grid: CellGrid, headerBottom: number, column: number): boolean {
  let [figures, halfMonths] = [0, 0];
  for (let row = headerBottom + 1; row <= Math.min(headerBottom + profileRows, grid.bottom); row++) {
    const content = grid.value(row, column);
    if (typeof content === 'boolean') continue;
    const figure = typeof content === 'number' ? content : readFigureText(content).value.toNumber();
    if (figure === 0) continue;
    figures++;
    if (Math.abs(figure) < 500 && Number.isInteger(figure * 2)) halfMonths++;
  }
  return halfMonths > figures * 0.8;
}
