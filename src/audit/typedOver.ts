import type { ComputedCell } from './expectations';

const fewestFormulas = 2;
const leastShare = 2 / 3;

/**
 * The cells that hold a constant where the other cells of their column and kind of row are formulas: two or more, and at
 * least two thirds. A cell left empty or nil where nothing is due is no constant.
 */
export function findTypedOver(cells: readonly ComputedCell[]): ReadonlySet<ComputedCell> {
  const counts = new Map<string, { formulas: number; all: number }>();
  for (const cell of cells) {
    const count = counts.get(keyOf(cell)) ?? { formulas: 0, all: 0 };
    counts.set(keyOf(cell), count);
    count.all += 1;
    if (cell.figure.formula !== null) count.formulas += 1;
  }
  return new Set(
    cells.filter((cell) => {
      const { formula, kind, value } = cell.figure;
      const count = counts.get(keyOf(cell));
      if (formula !== null || !count || count.formulas < fewestFormulas) return false;
      const isLeftOut = (kind === 'blank' || kind === 'nil') && value.isZero();
      return !isLeftOut && count.formulas >= leastShare * (count.all - 1);
    }),
  );
}

function keyOf({ row, column }: ComputedCell): string {
  return `${row.kind} ${column}`;
}
