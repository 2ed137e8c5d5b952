import { formatCell, parseRange, type CellAddress } from '../domain/cellAddress';
import type { CellValue } from '../domain/snapshot';
import type { WritePlan, WriteReceipt } from '../excel/port';
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

/** What the cells showed that were read back with the write; "" for any other. */
export function readReceipt({ readBack }: WritePlan, { blocks }: WriteReceipt): ContentReader {
  const shown = new Map<string, CellValue>();
  for (const [index, { sheet, range }] of readBack.entries()) {
    const area = parseRange(range);
    if (!area) continue;
    for (const [row, cells] of (blocks[index]?.values ?? []).entries()) {
      for (const [column, content] of cells.entries()) {
        shown.set(keyOf({ sheet, row: area.top + row, column: area.left + column }), content);
      }
    }
  }
  return (address) => shown.get(keyOf(address)) ?? '';
}

const keyOf = (address: CellAddress): string => `${address.sheet}!${formatCell(address)}`;
