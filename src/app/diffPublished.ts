import { holdsFigure } from '../audit/judgeFigure';
import { figureOf } from '../calc/requirement';
import { isPrintedAs } from '../calc/printedFigure';
import type { FigureColumn } from '../domain/column';
import { failure, success, type Result } from '../domain/result';
import type { WorkbookSnapshot } from '../domain/snapshot';
import { sumKey } from '../domain/sumKey';
import type { RequirementsTable, TableRow } from '../domain/table';
import { decodeTables } from '../table/decodeTable';
import { normaliseText } from '../table/normaliseText';
import type { BoundTable } from './bindTable';
import { publishedColumns, publishFigures, roundAsPrinted, type PublishedFigures } from './publishTable';

/** A cell in which a published table and the one printed from the workbook differ. */
export interface PublishedDifference {
  /** The activity's code, `subtotal:N`, `subtotal:N:OPTION`, `total` or `total:OPTION`. */
  readonly row: string;
  readonly column: FigureColumn | 'workstream' | 'activity' | 'type';
  /** What the published table prints; "" where it lacks the row. */
  readonly printed: string;
  /** What the workbook's table prints; "" where it lacks the row. */
  readonly ours: string;
  /**
   * `rounding`: the same exact figure, rounded another way. `figure`: another figure. `text`: other words. `row`: one of
   * the tables lacks the row.
   */
  readonly kind: 'rounding' | 'figure' | 'text' | 'row';
}

export interface PublishedDiff {
  /** How many cells of the published table were compared. */
  readonly compared: number;
  /** In the order of the table that is printed, then what only the published table has. */
  readonly differences: readonly PublishedDifference[];
}

/**
 * Compares the table as it is printed from the workbook with a published one, cell by cell; `published` holds its cells as
 * texts, broken pages and titles as they come. A dash and a blank are the same nil. Fails where `published` holds no table.
 */
export function diffPublished(
  bound: BoundTable,
  published: readonly (readonly string[])[],
): Result<PublishedDiff, string> {
  const [table] = decodeTables(toWorkbook(published)).tables;
  if (!table)
    return failure('no table of resource requirements was found in it: give the published table, headings included');
  const theirs = new Map(table.rows.flatMap((row) => (keyOf(row) === null ? [] : [[keyOf(row), row] as const])));
  const differences: PublishedDifference[] = [];
  let compared = 0;
  for (const own of publishFigures(bound, 'all')) {
    const row = theirs.get(own.key);
    theirs.delete(own.key);
    if (!row)
      differences.push({ row: own.key, column: 'activity', printed: '', ours: own.cells[1] ?? '', kind: 'row' });
    else {
      const pairs = [...compareTexts(own, row, bound, table), ...compareFigures(own, row)];
      compared += pairs.length;
      differences.push(...pairs.flatMap((pair) => pair.difference ?? []));
    }
  }
  for (const [key, { title }] of theirs)
    differences.push({ row: key ?? '', column: 'activity', printed: title, ours: '', kind: 'row' });
  return success({ compared, differences });
}

/** A pair of cells that was compared, and how they differ. */
interface Compared {
  readonly difference: PublishedDifference | null;
}

function compareFigures(own: PublishedFigures, { figures }: TableRow): Compared[] {
  return publishedColumns.flatMap((column, index): Compared[] => {
    const figure = column === null ? undefined : figures.get(column);
    if (column === null || !figure) return [];
    const exact = figureOf(own.requirement, column);
    const isSame = holdsFigure(figure) && figure.value.equals(roundAsPrinted(exact, column));
    if (isSame) return [{ difference: null }];
    const isRounding = holdsFigure(figure) && isPrintedAs(exact, figure.value, figure.decimals);
    return [
      {
        difference: {
          row: own.key,
          column,
          printed: plainSpaces(String(figure.content)),
          ours: plainSpaces(own.cells[index] ?? ''),
          kind: isRounding ? 'rounding' : 'figure',
        },
      },
    ];
  });
}

/** The words of an activity; the labels of sums say no more than their keys. */
function compareTexts(
  { kind, key, cells }: PublishedFigures,
  row: TableRow,
  { workplan }: BoundTable,
  published: RequirementsTable,
): Compared[] {
  const activity = kind === 'activity' ? workplan.activities.find(({ code }) => code === key) : undefined;
  if (!activity) return [];
  const titleOf = (workstreams: RequirementsTable['workstreams']) =>
    workstreams.find(({ number }) => number === activity.workstream)?.title ?? '';
  const isFirst = cells[0] !== '';
  const pairs = [
    ['activity', row.title, activity.title],
    ['type', row.typeOfActivity, activity.typeOfActivity],
    ...(isFirst ? [['workstream', titleOf(published.workstreams), titleOf(workplan.workstreams)] as const] : []),
  ] as const;
  return pairs.map(([column, printed, ours]) => ({
    difference:
      normaliseText(printed) === normaliseText(ours) ? null : { row: key, column, printed, ours, kind: 'text' },
  }));
}

function keyOf({ kind, code, workstream, option }: TableRow): string | null {
  if (kind === 'activity') return code;
  if (kind !== 'subtotal' && kind !== 'total') return null;
  return sumKey(kind, workstream, option);
}

function toWorkbook(cells: readonly (readonly string[])[]): WorkbookSnapshot {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const rows = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const sheet = {
    id: 'published',
    name: 'Published table',
    isVisible: true,
    top: 1,
    left: 1,
    values: rows,
    formulas: rows,
    hiddenRows: new Set<number>(),
  };
  return { sheets: [sheet], names: [], stored: null };
}

function plainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ');
}
