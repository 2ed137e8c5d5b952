import { makeLargeTable } from '../../assets/sample/make/largeTable';
import { bindTable, type BoundTable } from '../../src/app/bindTable';
import type { Result } from '../../src/domain/result';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import type { WorkbookPort } from '../../src/excel/port';
import { engineModule } from '../../src/host/node/engineModule';
import { installExcelGlobals } from '../../src/host/node/excelClient';
import { openHost, type Host } from '../../src/host/openHost';

/** A large table, open behind Microsoft's client while `work` runs. */
export async function withLargeTable<Value>(
  activities: number,
  work: (host: Host, port: WorkbookPort) => Promise<Value>,
): Promise<Value> {
  const host = await openHost(await makeLargeTable(activities), { engine: engineModule() });
  const dispose = installExcelGlobals(host);
  try {
    return await work(host, officeWorkbook);
  } finally {
    dispose();
  }
}

export async function bind(port: WorkbookPort): Promise<BoundTable> {
  return unwrap(bindTable(await port.read()));
}

export function unwrap<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}
