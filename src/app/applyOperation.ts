import { formatAddress, formatCell, parseRange, type CellAddress } from '../domain/cellAddress';
import { isMonthsColumn } from '../domain/column';
import { failure, success, type Result } from '../domain/result';
import type { CellValue, SheetSnapshot } from '../domain/snapshot';
import type { WorkbookPort, WritePlan, WriteReceipt } from '../excel/port';
import { isPrintedAs } from '../calc/printedFigure';
import { readFigure } from '../table/readFigure';
import type { BoundTable } from './bindTable';
import { hasWork, type Operation } from './operation';

/** What was done: how many cells were written, and that they were read back as expected. */
export interface Applied {
  readonly cells: number;
  readonly confirmed: number;
}

/**
 * Verifies that the cells still hold what was read, writes, reads back and confirms; puts everything back where the
 * workbook does not show what it should. Two syncs when all goes well, none when there is nothing to write.
 */
export async function applyOperation(port: WorkbookPort, bound: BoundTable, operation: Operation): Promise<Result<Applied, string>> {
  if (!hasWork(operation)) return success({ cells: 0, confirmed: 0 });
  const moved = await findForeignChanges(port, bound, operation);
  if (moved.length > 0) {
    return failure(`${moved.slice(0, 5).map(formatAddress).join(', ')} changed since the table was read, so nothing was written. Read the table again and repeat.`);
  }
  const receipt = await port.write(operation.plan);
  const wrong = findUnconfirmed(bound, operation, receipt);
  if (wrong.length > 0) {
    await port.write(reverse(bound, operation.plan));
    return failure(`${wrong.slice(0, 5).map(formatAddress).join(', ')} did not show the expected figure after the write, so everything was put back.`);
  }
  return success({ cells: operation.plan.cells.length, confirmed: operation.checks.length });
}

/** Cells about to be written that no longer hold what the plan was made from; also a sheet that was renamed or is gone. */
async function findForeignChanges(port: WorkbookPort, { workbook }: BoundTable, { plan }: Operation): Promise<readonly CellAddress[]> {
  const names = new Set([...plan.cells.map(({ address }) => address.sheet), ...plan.rows.map(({ sheet }) => sheet)]);
  const before = workbook.sheets.filter(({ name }) => names.has(name));
  const now = new Map((await port.readSheets(before.map(({ id }) => id))).map((sheet) => [sheet.name, sheet]));
  const earlier = new Map(before.map((sheet) => [sheet.name, sheet]));
  return plan.cells
    .map(({ address }) => address)
    .filter((address) => contentAt(now.get(address.sheet), address) !== contentAt(earlier.get(address.sheet), address));
}

function contentAt(sheet: SheetSnapshot | undefined, { row, column }: CellAddress): CellValue {
  return sheet?.formulas[row - sheet.top]?.[column - sheet.left] ?? '';
}

function findUnconfirmed({ table }: BoundTable, { plan, checks }: Operation, receipt: WriteReceipt): readonly CellAddress[] {
  const shown = new Map<string, CellValue>();
  for (const [index, { sheet, range }] of plan.readBack.entries()) {
    const area = parseRange(range);
    const block = receipt.blocks[index];
    if (!area || !block) continue;
    for (const [rowOffset, cells] of block.values.entries()) {
      for (const [columnOffset, content] of cells.entries()) {
        shown.set(`${sheet}!${formatCell({ row: area.top + rowOffset, column: area.left + columnOffset })}`, content);
      }
    }
  }
  return checks.flatMap(({ cell, expected }) => {
    const { address } = cell.figure;
    const content = shown.get(`${address.sheet}!${formatCell(address)}`) ?? '';
    const { kind, value, decimals } = readFigure(address, content, null, isMonthsColumn(cell.column) ? 1 : table.unit);
    const isRight = kind !== 'error' && kind !== 'unreadable' && isPrintedAs(expected, value, decimals);
    return isRight ? [] : [address];
  });
}

/** The plan that puts back what the cells and rows held before; a new sheet stays, empty of meaning, for Excel's undo. */
function reverse({ lookup }: BoundTable, plan: WritePlan): WritePlan {
  return {
    cells: plan.cells.map(({ address }) => {
      const formula = lookup.formula(address);
      return { address, content: formula === null ? { value: lookup.content(address) } : { formula } };
    }),
    rows: plan.rows.map((row) => ({ ...row, hidden: !row.hidden })),
    ownSheets: [],
    names: [],
    stored: null,
    readBack: [],
  };
}
