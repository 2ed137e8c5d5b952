import { isFigureColumn, type FigureColumn } from '../domain/column';
import { addKnown, zero, type Decimal } from '../domain/decimal';
import type { Figure, RequirementsTable, TableRow } from '../domain/table';
import { countsIn, type OptionId } from '../domain/workplan';
import { partsOf } from './columnParts';
import { createActivityExpectation, type Assumptions, type Costing } from './expectActivity';
import { readSumRows, type SumRow } from './sumRows';

/** A cell of the table whose figure follows from the others, and what it should hold. */
export class ComputedCell {
  private sets: ComputedCell['derivations'] | null = null;

  constructor(
    readonly figure: Figure,
    readonly row: TableRow,
    /** The activity's code ("1.2.3"), "subtotal:1:2", "subtotal:3", "total:1" or "total". */
    readonly rowKey: string,
    readonly column: FigureColumn,
    /** The option in use, where an untagged sum over tagged rows follows it. */
    readonly scope: OptionId | null,
    /** US dollars or months, unrounded; null while a mix of grades, a rate or the option in use is not known. */
    readonly expected: Decimal | null,
    private readonly parts: readonly FigureColumn[],
    private readonly rowSets: readonly (readonly TableRow[])[],
  ) {}

  /** The option whose figures it belongs to: the tag of its row. */
  get option(): OptionId | null {
    return this.row.option;
  }

  /** Sets of cells, each of which adds up to it: the rows of its column; the subtotals; the parts in its row. */
  get derivations(): readonly (readonly Figure[])[] {
    return (this.sets ??= this.derive());
  }

  private derive(): ComputedCell['derivations'] {
    const { row, column, parts, rowSets } = this;
    const down = rowSets.map((rows) => rows.flatMap(({ figures }) => figures.get(column) ?? []));
    const across = parts.flatMap((part) => row.figures.get(part) ?? []);
    return [...down, across].filter((figures) => figures.length > 0);
  }
}

const noAssumptions: Assumptions = new Map();
const noSets: readonly (readonly TableRow[])[] = [];

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
  const all = columns.map((column, index) => ({ column, index, parts: partsOf(column, columns) }));
  const computed = all.filter(isComputed);
  const expectActivity = createActivityExpectation(columns, costing, assumed);
  const tallies: Tallies = new Map();
  const cells: ComputedCell[] = [];

  const addCells = (
    { row, key, scope }: Pick<SumRow, 'row' | 'key' | 'scope'>,
    expected: readonly (Decimal | null)[],
    wanted: readonly PlacedColumn[],
    rowSets: readonly (readonly TableRow[])[],
  ): void => {
    for (const { column, index, parts } of wanted) {
      const figure = row.figures.get(column);
      if (figure)
        cells.push(new ComputedCell(figure, row, key, column, scope, expected[index] ?? null, parts, rowSets));
    }
  };

  for (const row of table.rows) {
    if (row.kind !== 'activity') continue;
    const expected = expectActivity(row);
    tallyUp(tallies, row, expected);
    addCells({ row, key: row.code, scope: null }, expected, computed, noSets);
  }
  for (const sumRow of readSumRows(table)) {
    const sets = [sumRow.sections, sumRow.activities].filter((rows) => rows !== null);
    addCells(sumRow, sumUp(tallies, sumRow, columns.length), all, sets);
  }
  return cells;
}

/** A column of figures, its place among them, and those of the same row that add up to it. */
interface PlacedColumn {
  readonly column: FigureColumn;
  readonly index: number;
  readonly parts: readonly FigureColumn[];
}

/** Whether a column is computed in the rows of activities too. */
function isComputed({ column, parts }: PlacedColumn): boolean {
  if (column === 'pMonths' || column === 'gMonths') return parts.length > 0;
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
  if (!tally) tallies.set(workstream, [...own, { option, sums: [...figures] }]);
  else for (const [index, figure] of figures.entries()) tally.sums[index] = addKnown(tally.sums[index] ?? null, figure);
}

function sumUp(tallies: Tallies, { row, summed, activities }: SumRow, width: number): (Decimal | null)[] {
  if (!activities) return [];
  const within = row.kind === 'total' ? [...tallies.values()].flat() : (tallies.get(row.workstream) ?? []);
  const counted = within.filter((tally) => countsIn(tally, summed));
  return Array.from({ length: width }, (_, index) =>
    counted.reduce<Decimal | null>((so, { sums }) => addKnown(so, sums[index] ?? null), zero),
  );
}
