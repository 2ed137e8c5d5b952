import { figureOf } from '../../calc/requirement';
import { isMonthsColumn } from '../../domain/column';
import type { Result } from '../../domain/result';
import type { BoundTable } from '../bindTable';
import type { Operation } from '../operation';
import {
  publishedColumns,
  publishedHeadings,
  publishFigures,
  roundAsPrinted,
  type PublishedFigures,
} from '../publishTable';
import { readNotes } from '../readNotes';
import { planReport } from './planReport';
import { breakText, figureFormat, type ReportCell, type ReportLine } from './reportSheet';

/** The name, and the title, of the publication's sheet. */
export const publicationSheetName = 'Costing publication';

/** Letters of a line that is as wide as the table. */
const lineLength = 120;

const widths = [110, 200, 62, 110, 50, 62, 50, 56, 62, 76];

/** Letters of a line in each column. */
const letters = [18, 34, 11, 18, 9, 11, 9, 10, 11, 13];

/** The United Nations prints a dash for nil. */
const nil = '"-"\\ ';

const monthsFormat = `General\\ ;-General\\ ;${nil}`;

/** The table as the United Nations prints it, every option's subtotals and totals and its notes, to be copied into Word. */
export function planPublicationReport(bound: BoundTable): Result<Operation, string> {
  const lines: ReportLine[] = [
    { cells: [publicationSheetName], look: 'title' },
    { cells: ['The table as the United Nations prints it, in United States dollars: copy it from the next line on.'] },
    ...breakCells(publishedHeadings).map((cells): ReportLine => ({ cells, look: 'heading', isPageHeading: true })),
    ...publishFigures(bound, 'all').flatMap(toLines),
    ...readNotes(bound).flatMap((note) => breakText(note, lineLength).map((line): ReportLine => ({ cells: [line] }))),
  ];
  return planReport(bound, { name: publicationSheetName, orientation: 'Landscape', widths, lines });
}

function toLines({ kind, cells, requirement }: PublishedFigures): ReportLine[] {
  const line = publishedColumns.map((column, index): ReportCell => {
    if (column === null) return cells[index] ?? '';
    const figure = roundAsPrinted(figureOf(requirement, column), column).toNumber();
    return { figure, format: isMonthsColumn(column) ? monthsFormat : figureFormat(figure, nil) };
  });
  return breakCells(line).map((broken) => ({ cells: broken, ...(kind === 'activity' ? {} : { look: 'total' }) }));
}

/** Long texts go on in the rows below, empty otherwise, as in a published table whose page breaks; figures stay above. */
function breakCells(cells: readonly ReportCell[]): ReportCell[][] {
  const columns = cells.map((cell, index) =>
    typeof cell === 'string' ? breakText(cell, letters[index] ?? 0) : [cell],
  );
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => columns.map((lines) => lines[row] ?? ''));
}
