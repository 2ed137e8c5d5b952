import type { ComputedCell } from './expectations';

const fewestFormulas = 2;
const leastShare = 2 / 3;

/**
 * The cells that hold a constant where their neighbours are formulas: two or more, and at least two thirds. Neighbours are
 * the other cells of the column and kind of row; of a subtotal or total, which are few, also those of its row. An empty
 * cell and nil are no constants.
 */
export function findTypedOver(cells: readonly ComputedCell[]): ReadonlySet<ComputedCell> {
  const groups = new Map<string, ComputedCell[]>();
  for (const cell of cells) {
    for (const name of groupsOf(cell)) {
      const group = groups.get(name);
      if (group) group.push(cell);
      else groups.set(name, [cell]);
    }
  }
  return new Set([...groups.values()].filter(areFormulas).flatMap((group) => group.filter(isConstant)));
}

function areFormulas(cells: readonly ComputedCell[]): boolean {
  const formulas = cells.filter(({ figure }) => figure.formula !== null).length;
  return formulas >= fewestFormulas && formulas >= leastShare * (cells.length - 1);
}

function isConstant({ figure: { formula, kind } }: ComputedCell): boolean {
  return formula === null && kind !== 'blank' && kind !== 'nil';
}

function groupsOf({ row, column }: ComputedCell): readonly string[] {
  const inColumn = `${row.kind} ${column}`;
  return row.kind === 'activity' ? [inColumn] : [inColumn, `row ${row.row}`];
}
