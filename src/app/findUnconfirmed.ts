import type { CellAddress } from '../domain/cellAddress';
import type { CellValue } from '../domain/snapshot';
import type { BoundTable } from './bindTable';
import type { Check } from './operation';
import { showsFigure } from './showsFigure';

/** What a cell shows. */
export type ContentReader = (address: CellAddress) => CellValue;

/** The cells that do not show the figure that they must show. */
export function findUnconfirmed(
  { table }: BoundTable,
  checks: readonly Check[],
  shown: ContentReader,
): readonly CellAddress[] {
  return checks
    .filter(({ cell, expected }) => !showsFigure(table, cell, shown(cell.figure.address), expected))
    .map(({ cell }) => cell.figure.address);
}
