import { isPrintedAs } from '../calc/printedFigure';
import { sum } from '../domain/decimal';
import type { Figure } from '../domain/table';
import type { ComputedCell } from './expectations';
import type { Ledger } from './ledger';

/**
 * The sums that differ only because their parts are printed rounded: each equals its parts as they stand, and no part is
 * off by more than rounding. With them the parts of which that already holds.
 */
export function findRoundedSums(
  wrong: readonly ComputedCell[],
  ledger: Ledger,
  cellOf: (figure: Figure) => ComputedCell | undefined,
): ReadonlyMap<ComputedCell, readonly Figure[]> {
  const wrongCells = new Set(wrong);
  const carried = new Map<ComputedCell, readonly Figure[] | null>();
  for (const cell of wrong) carriedIn(cell);
  return new Map([...carried].flatMap(([cell, parts]) => (parts ? [[cell, parts]] : [])));

  /** The parts off by rounding that the cell passes on; null for a cell that is wrong in another way. */
  function carriedIn(cell: ComputedCell): readonly Figure[] | null {
    const known = carried.get(cell);
    if (known !== undefined) return known;
    carried.set(cell, null);
    const parts = readParts(cell);
    carried.set(cell, parts);
    return parts;
  }

  function readParts({ figure, derivations }: ComputedCell): readonly Figure[] | null {
    for (const parts of derivations) {
      if (!isPrintedAs(sum(parts.map(({ value }) => value)), figure.value, figure.decimals)) continue;
      const cells = parts.map(cellOf).filter((part) => part !== undefined);
      const wrongParts = cells.filter((part) => wrongCells.has(part));
      const isOff = wrongParts.length > 0 || cells.some((part) => ledger.standingOf(part) === 'rounded');
      if (isOff && wrongParts.every(carriedIn)) return wrongParts.map((part) => part.figure);
    }
    return null;
  }
}
