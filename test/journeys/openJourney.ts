import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bindTable, type BindHints, type BoundTable } from '../../src/app/bindTable';
import { applyOperation, type Applied } from '../../src/app/applyOperation';
import { withoutLog } from '../../src/app/log/logSheet';
import type { Operation } from '../../src/app/operation';
import { formatCell } from '../../src/domain/cellAddress';
import type { Result } from '../../src/domain/result';
import type { CellValue, WorkbookSnapshot } from '../../src/domain/snapshot';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { engineModule } from '../../src/host/node/engineModule';
import { installExcelGlobals } from '../../src/host/node/excelClient';
import { openHost, type Host } from '../../src/host/openHost';

/** A workbook open in the stand-in host, seen through Microsoft's client. */
export interface Journey {
  readonly host: Host;
  bind(hints?: BindHints): Promise<BoundTable>;
  tryBind(hints?: BindHints): Promise<Result<BoundTable, string>>;
  /** Applies a planned operation, which must have been possible. */
  apply(bound: BoundTable, operation: Result<Operation, string>): Promise<Result<Applied, string>>;
  /** Every cell's formula or value, and every hidden row, by sheet; the log apart. */
  contents(): Promise<Record<string, CellValue>>;
  read(): Promise<WorkbookSnapshot>;
  /** The workbook as saved now, opened anew. */
  reopen(): Promise<Journey>;
}

let dispose = (): void => undefined;

export async function openJourney(bytes: Uint8Array): Promise<Journey> {
  dispose();
  const host = await openHost(bytes, { engine: engineModule() });
  dispose = installExcelGlobals(host);
  const read = () => officeWorkbook.read();
  const tryBind = async (hints?: BindHints) => bindTable(await read(), hints);
  return {
    host,
    read,
    tryBind,
    bind: async (hints) => unwrap(await tryBind(hints)),
    apply: (bound, operation) => applyOperation(officeWorkbook, bound, unwrap(operation)),
    contents: async () => contentsOf(await read()),
    reopen: async () => openJourney(host.save()),
  };
}

/** A workbook of assets/sample. */
export function readSample(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../../assets/sample/${name}`, import.meta.url)));
}

export function openSample(name: string): Promise<Journey> {
  return openJourney(readSample(name));
}

export function unwrap<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

/** Every content but the log's, by sheet and cell; that grows with each operation. */
export function contentsOf(workbook: WorkbookSnapshot): Record<string, CellValue> {
  const contents: Record<string, CellValue> = {};
  for (const { name, top, left, values, formulas, hiddenRows } of withoutLog(workbook).sheets) {
    for (const [row, cells] of formulas.entries()) {
      for (const [column, formula] of cells.entries()) {
        const cell = `${name}!${formatCell({ row: top + row, column: left + column })}`;
        if (formula !== '') contents[cell] = formula;
        const value = values[row]?.[column] ?? '';
        if (value !== formula) contents[`${cell} shows`] = value;
      }
    }
    for (const row of hiddenRows) contents[`${name}!${row} hidden`] = true;
  }
  return contents;
}

/** The names of the cells in which two readings differ. */
export function differences(before: Record<string, CellValue>, after: Record<string, CellValue>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => before[key] !== after[key])
    .sort();
}
