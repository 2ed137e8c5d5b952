import { halfUnit, isPrintedAs } from '../calc/printedFigure';
import { sum } from '../domain/decimal';
import type { Figure } from '../domain/table';
import type { ComputedCell } from './expectations';
import type { Ledger } from './ledger';

/**
 * The sums that differ only because their parts are printed rounded: each equals its parts as they stand and misses the
 * exact sum by at most half a unit for each rounded part. With them the parts of which that already holds.
 */
export function findRoundedSums(
  wrong: readonly ComputedCell[],
  ledger: Ledger,
  cellOf: (figure: Figure) => ComputedCell | undefined,
): ReadonlyMap<ComputedCell, readonly Figure[]> {
  const wrongCells = new Set(wrong);
  const slacks = new Map<ComputedCell, number>();
  const carried = new Map<ComputedCell, readonly Figure[]>();
  for (const cell of wrong) slackOf(cell);
  return carried;

  /** By how much rounding may move the cell's figure; 0 for one that is wrong in another way. */
  function slackOf(cell: ComputedCell): number {
    const known = slacks.get(cell);
    if (known !== undefined) return known;
    slacks.set(cell, 0);
    const slack = wrongCells.has(cell) ? readSum(cell) : roundsOff(cell) ? halfUnit(cell.figure.decimals) : 0;
    slacks.set(cell, slack);
    return slack;
  }

  function readSum(cell: ComputedCell): number {
    const off = ledger.expectedOf(cell)?.minus(cell.figure.value).abs().toNumber() ?? Infinity;
    for (const parts of cell.derivations) {
      if (!isPrintedAs(sum(parts.map(({ value }) => value)), cell.figure.value, cell.figure.decimals)) continue;
      const cells = parts.map(cellOf).filter((part) => part !== undefined);
      const slack = cells.reduce((total, part) => total + slackOf(part), 0);
      if (slack === 0 || off > slack) continue;
      if (cells.some((part) => wrongCells.has(part) && !carried.has(part))) continue;
      carried.set(
        cell,
        cells.filter((part) => carried.has(part)).map(({ figure }) => figure),
      );
      return slack;
    }
    return 0;
  }

  function roundsOff(cell: ComputedCell): boolean {
    return ledger.standingOf(cell) === 'rounded';
  }
}
