import type { ComputedCell } from './expectations';

const fewestFormulas = 2;
const leastShare = 2 / 3;

/**
 * The cells that hold a constant where their neighbours are formulas: two or more, and at least two thirds. Neighbours are
 * the other cells of the column and kind of row; of a subtotal or total, which are few, also those of its row. An empty
 * cell and nil are no constants.
 */
export function findTypedOver(cells: readonly ComputedCell[]): ReadonlySet<ComputedCell> {
  if (cells.every(({ figure }) => figure.formula === null)) return new Set();
  const counts = new Map<string, { formulas: number; all: number }>();
  for (const cell of cells) {
    for (const group of groupsOf(cell)) {
      const count = counts.get(group) ?? { formulas: 0, all: 0 };
      counts.set(group, count);
      count.all += 1;
      if (cell.figure.formula !== null) count.formulas += 1;
    }
  }
  return new Set(
    cells.filter((cell) => {
      const { formula, kind } = cell.figure;
      if (formula !== null || kind === 'blank' || kind === 'nil') return false;
      return groupsOf(cell).some((group) => {
        const { formulas, all } = counts.get(group) ?? { formulas: 0, all: 0 };
        return formulas >= fewestFormulas && formulas >= leastShare * (all - 1);
      });
    }),
  );
}

function groupsOf({ row, column }: ComputedCell): readonly string[] {
  const inColumn = `${row.kind} ${column}`;
  return row.kind === 'activity' ? [inColumn] : [inColumn, `row ${row.row}`];
}
