import { formatAddress, type CellAddress } from '../domain/cellAddress';
import { toPlain } from '../domain/decimal';
import type { CellValue, WorkbookSnapshot } from '../domain/snapshot';
import type { OwnSheet } from '../excel/port';
import { createCellLookup } from '../table/formula/workbookCells';
import type { BoundTable } from './bindTable';
import { foreseeWorkbook, type Keeping } from './foreseeWorkbook';
import { keepAsShown } from './keepAsShown';
import type { Operation } from './operation';
import { showsFigure } from './showsFigure';
import { withOwnSheet } from './withOwnSheet';

/**
 * Where a workbook keeps of each figure what its cell shows: a cell that would not hold what the operation gives it, or
 * would not show the figure that is due, since its parts are rounded. A sentence with what to do; null when there is none.
 */
export function findRounded(
  { table }: BoundTable,
  before: WorkbookSnapshot,
  { plan, checks }: Pick<Operation, 'plan' | 'checks'>,
): string | null {
  if (!before.isPrecisionAsDisplayed) return null;
  const keep = createKeeping(before, plan.ownSheets);
  for (const { address, value } of [...plan.cells.flatMap(writtenValue), ...plan.ownSheets.flatMap(ownValues)]) {
    const kept = keep(address, value);
    if (kept !== value) return describe(address, String(kept), String(value));
  }
  const cells = plan.ownSheets.reduce((all, own) => withOwnSheet(all, own, plan.names), createCellLookup(before));
  const after = foreseeWorkbook(cells, keep);
  plan.cells.forEach(after.write);
  for (const { cell, expected } of checks) {
    const { address } = cell.figure;
    const shown = after.content(address);
    if (!after.isUnforeseen(address) && !showsFigure(table, cell, shown, expected))
      return describe(address, String(shown), toPlain(expected));
  }
  return null;
}

interface Written {
  readonly address: CellAddress;
  readonly value: CellValue;
}

const writtenValue = ({ address, content }: Operation['plan']['cells'][number]): readonly Written[] =>
  'value' in content ? [{ address, value: content.value }] : [];

const ownValues = ({ name: sheet, rows }: OwnSheet): readonly Written[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === 'object' ? [] : [{ address: { sheet, row: row + 1, column: column + 1 }, value }],
    ),
  );

/** By the number formats that were read before the write, and those that sheets of the add-in's own get. */
function createKeeping({ sheets }: WorkbookSnapshot, ownSheets: readonly OwnSheet[]): Keeping {
  const formats = new Map(
    sheets.map(({ name, top, left, numberFormats }) => [
      name.toLowerCase(),
      ({ row, column }: CellAddress) => numberFormats?.[row - top]?.[column - left],
    ]),
  );
  for (const own of ownSheets) {
    const given = own.formats.filter(({ numberFormat }) => numberFormat !== undefined);
    formats.set(
      own.name.toLowerCase(),
      ({ row, column }) =>
        given.findLast(
          ({ range: { top, left, bottom, right } }) => row >= top && row <= bottom && column >= left && column <= right,
        )?.numberFormat,
    );
  }
  return (address, value) => keepAsShown(value, formats.get(address.sheet.toLowerCase())?.(address) ?? 'General');
}

function describe(address: CellAddress, kept: string, figure: string): string {
  return `This workbook keeps of each figure only what its cell shows: ${formatAddress(address)} would hold ${kept} instead of ${figure}, so nothing was changed. Turn that off (File > Options > Advanced > Set precision as displayed) and try again.`;
}
