import { formatRange, quoteSheet, type CellRange } from '../../domain/cellAddress';
import { failure, success, type Result } from '../../domain/result';
import { findSheet, type CellValue, type WorkbookSnapshot } from '../../domain/snapshot';
import type { BarChart, BlockFormat, CellLink, OwnSheet, PageSetup } from '../../excel/port';

/**
 * What a cell of a report holds: a text; a figure, which is printed with spaces between thousands; a figure in a format of
 * its own; a formula, and the figure that it shows; the name of a place in the workbook, which leads there.
 */
export type ReportCell =
  | CellValue
  | { readonly figure: number; readonly format: string }
  | { readonly formula: string; readonly shows: number }
  | { readonly place: CellRange; readonly text: string };

/** A line of a report: what its cells hold, from the first column on, and how it looks. */
export interface ReportLine {
  readonly cells: readonly ReportCell[];
  readonly look?: 'title' | 'heading' | 'total';
  /** It heads what goes on over several pages: the first such lines are printed on each. */
  readonly isPageHeading?: boolean;
}

/** What a report is made of. */
export interface Report {
  /** The sheet's name, which is the report's title in its first cell. */
  readonly name: string;
  readonly orientation: PageSetup['orientation'];
  /** Of its columns, in points. */
  readonly widths: readonly number[];
  readonly lines: readonly ReportLine[];
  readonly charts?: readonly BarChart[];
}

const looks = {
  title: { bold: true },
  heading: { bold: true, fill: '#DDE8F3' },
  total: { bold: true, fill: '#F2F2F2' },
};

/**
 * Lays a report out as a sheet of the add-in's own, to be printed on A4. A sheet of the name that does not begin with the
 * report's title is the person's own: it is left alone, and the failure says so.
 */
export function layOutReport(
  { name, orientation, widths, lines, charts = [] }: Report,
  workbook: WorkbookSnapshot,
): Result<OwnSheet, string> {
  const present = findSheet(workbook, name);
  const isOwn = !present || (present.top === 1 && present.left === 1 && present.values[0]?.[0] === name);
  if (!isOwn)
    return failure(
      `The workbook has a sheet ${quoteSheet(name)} of its own: rename it, so that the report does not write over it.`,
    );
  const formats = lines.flatMap(({ cells, look }, index): BlockFormat[] => {
    const row = index + 1;
    const figures = cells.flatMap((cell, at): BlockFormat[] => {
      const numberFormat = formatOf(cell);
      return numberFormat === null ? [] : [{ range: oneCell(row, at + 1), numberFormat }];
    });
    const whole = { top: row, left: 1, bottom: row, right: widths.length };
    return [...(look ? [{ range: whole, ...looks[look] }] : []), ...figures];
  });
  return success({
    name,
    isNew: !present,
    rows: lines.map(({ cells }) => cells.map(contentOf)),
    widths,
    formats,
    links: lines.flatMap(({ cells }, index) => cells.flatMap((cell, at) => linkOf(cell, index + 1, at + 1))),
    page: { orientation, titleRows: findPageHeading(lines) },
    charts,
  });
}

/** The rows of the first page heading; the title's where there is none, since a sheet written again keeps former ones. */
function findPageHeading(lines: readonly ReportLine[]): NonNullable<PageSetup['titleRows']> {
  const first = lines.findIndex(({ isPageHeading }) => isPageHeading);
  if (first < 0) return { first: 1, last: 1 };
  const height = lines.slice(first).findIndex(({ isPageHeading }) => !isPageHeading);
  return { first: first + 1, last: height < 0 ? lines.length : first + height };
}

function linkOf(cell: ReportCell, row: number, column: number): CellLink[] {
  if (typeof cell !== 'object' || !('place' in cell)) return [];
  const { sheet } = cell.place;
  return [{ row, column, to: cell.place, tip: `Go to ${formatRange(cell.place)} in the sheet ${sheet}` }];
}

function contentOf(cell: ReportCell): CellValue | { readonly formula: string } {
  if (typeof cell !== 'object') return cell;
  if ('place' in cell) return cell.text;
  return 'formula' in cell ? { formula: cell.formula } : cell.figure;
}

function formatOf(cell: ReportCell): string | null {
  if (typeof cell === 'object') {
    if ('place' in cell) return null;
    return 'formula' in cell ? figureFormat(cell.shows) : cell.format;
  }
  return typeof cell === 'number' ? figureFormat(cell) : null;
}

/**
 * Spaces between thousands, as the United Nations prints them, and one that parts the figure from a text beside it. A
 * format keeps the spaces of thousands that a figure has not: after a minus they would be a gap.
 */
export function figureFormat(figure: number, zero = '0\\ '): string {
  const size = Math.abs(figure);
  const groups = size < 1000 ? '0' : size < 1_000_000 ? '#\\ ##0' : '#\\ ###\\ ##0';
  const decimals = Number.isInteger(figure) ? '' : '.0#';
  return `#\\ ###\\ ##0${decimals}\\ ;-${groups}${decimals}\\ ;${zero}`;
}

/** A text in lines of at most so many letters, one for a row each: row heights do not follow wrapped texts everywhere. */
export function breakText(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function oneCell(row: number, column: number): BlockFormat['range'] {
  return { top: row, left: column, bottom: row, right: column };
}
