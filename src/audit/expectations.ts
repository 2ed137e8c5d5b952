import { isFigureColumn, type FigureColumn } from '../domain/column';
import { zero, type Decimal } from '../domain/decimal';
import type { Figure, RequirementsTable, TableRow } from '../domain/table';
import { countsIn, type OptionId } from '../domain/workplan';
import { partsOf } from './columnParts';
import { createActivityExpectation, type Assumptions, type Costing } from './expectActivity';
import { readSumRows, type SumRow } from './sumRows';

/** A cell of the table whose figure follows from the others, and what it should hold. */
export interface ComputedCell {
  readonly figure: Figure;
  readonly row: TableRow;
  /** The activity's code ("1.2.3"), "subtotal:1:2", "subtotal:3", "total:1" or "total". */
  readonly rowKey: string;
  readonly column: FigureColumn;
  /** The option whose figures it belongs to: the tag of its row. */
  readonly option: OptionId | null;
  /** The option in use, where an untagged sum over tagged rows follows it. */
  readonly scope: OptionId | null;
  /** US dollars or months, unrounded; null while a mix of grades, a rate or the option in use is not known. */
  readonly expected: Decimal | null;
  /** Sets of cells, each of which adds up to it: the parts in its row; the rows of its column; the subtotals. */
  readonly derivations: readonly (readonly Figure[])[];
}

const noAssumptions: Assumptions = new Map();

/** The columns of figures that the table has, in its order. */
export function readFigureColumns(table: RequirementsTable): readonly FigureColumn[] {
  return table.columns.map(({ meaning }) => meaning).filter(isFigureColumn);
}

/**
 * Every computed cell of the table: of an activity the staff costs, the total and, where each grade has its own column,
 * the months of all grades; of subtotals and totals every figure. A subtotal adds up the activities of its workstream
 * that count in its option, a total those of the table; without a tag of its own it follows the option in use wherever
 * rows are tagged.
 */
export function expectCells(
  table: RequirementsTable,
  costing: Costing,
  assumed: Assumptions = noAssumptions,
): readonly ComputedCell[] {
  const columns = readFigureColumns(table);
  const parts = new Map(columns.map((column) => [column, partsOf(column, columns)]));
  const computed = columns.map((column) => isComputed(column, parts));
  const expectActivity = createActivityExpectation(columns, costing, assumed);
  const tallies: Tallies = new Map();
  const cells: ComputedCell[] = [];

  for (const row of table.rows) {
    if (row.kind !== 'activity') continue;
    const expected = expectActivity(row);
    tallyUp(tallies, row, expected);
    for (const [index, column] of columns.entries()) {
      if (computed[index]) addCell(row, row.code, null, column, expected[index] ?? null, []);
    }
  }
  for (const sumRow of readSumRows(table)) {
    const { row, key, scope, sections, activities } = sumRow;
    const expected = sumUp(tallies, sumRow, columns.length);
    const rowSets = [sections, activities].filter((rows) => rows !== null);
    for (const [index, column] of columns.entries()) addCell(row, key, scope, column, expected[index] ?? null, rowSets);
  }
  return cells;

  function addCell(
    row: TableRow,
    rowKey: string,
    scope: OptionId | null,
    column: FigureColumn,
    expected: Decimal | null,
    rowSets: readonly (readonly TableRow[])[],
  ): void {
    const figure = row.figures.get(column);
    if (!figure) return;
    const derivations = derive(row, column, parts.get(column) ?? [], rowSets);
    cells.push({ figure, row, rowKey, column, option: row.option, scope, expected, derivations });
  }
}

const noDerivations: ComputedCell['derivations'] = [];

function derive(
  row: TableRow,
  column: FigureColumn,
  parts: readonly FigureColumn[],
  rowSets: readonly (readonly TableRow[])[],
): ComputedCell['derivations'] {
  if (parts.length === 0 && rowSets.length === 0) return noDerivations;
  const down = rowSets.map((rows) => rows.map((summed) => summed.figures.get(column)));
  const across = parts.map((part) => row.figures.get(part));
  return [...down, across]
    .map((figures) => figures.filter((figure) => figure !== undefined))
    .filter((figures) => figures.length > 0);
}

function isComputed(column: FigureColumn, parts: ReadonlyMap<FigureColumn, readonly FigureColumn[]>): boolean {
  if (column === 'pMonths' || column === 'gMonths') return (parts.get(column) ?? []).length > 0;
  return column !== 'activityCosts' && !column.startsWith('months:');
}

/** The figures of the activities of one workstream that have the same tag, added up by column. */
interface Tally {
  readonly option: OptionId | null;
  readonly sums: (Decimal | null)[];
}

type Tallies = Map<string, Tally[]>;

function tallyUp(tallies: Tallies, { workstream, option }: TableRow, figures: readonly (Decimal | null)[]): void {
  const own = tallies.get(workstream) ?? [];
  const tally = own.find((other) => other.option === option);
  if (tally) figures.forEach((figure, index) => (tally.sums[index] = add(tally.sums[index] ?? null, figure)));
  else tallies.set(workstream, [...own, { option, sums: [...figures] }]);
}

function sumUp(tallies: Tallies, { row, summed, activities }: SumRow, width: number): (Decimal | null)[] {
  if (!activities) return new Array<null>(width).fill(null);
  const within = row.kind === 'total' ? [...tallies.values()].flat() : (tallies.get(row.workstream) ?? []);
  const counted = within.filter((tally) => countsIn(tally, summed));
  return Array.from({ length: width }, (_, index) =>
    counted.reduce<Decimal | null>((so, { sums }) => add(so, sums[index] ?? null), zero),
  );
}

/** The sum; null when one of the two is not known. Nil figures, which are many, cost nothing. */
function add(left: Decimal | null, right: Decimal | null): Decimal | null {
  if (!left || !right) return null;
  if (right.isZero()) return left;
  return left.isZero() ? right : left.plus(right);
}
