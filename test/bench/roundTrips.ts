import { applyOperation } from '../../src/app/applyOperation';
import type { BoundTable } from '../../src/app/bindTable';
import type { Operation } from '../../src/app/operation';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planSwitch } from '../../src/app/planSwitch';
import { Decimal } from '../../src/domain/decimal';
import type { WorkbookPort } from '../../src/excel/port';
import type { Host } from '../../src/host/openHost';
import { bind, unwrap, withLargeTable } from './largeWorkbook';
import { compare, type Row, type Section } from './row';

const sizes = [29, 1_000, 10_000];
const mostBytes = 1.2;

/** Syncs, actions and bytes of the jobs, on tables of three sizes. */
export async function measureRoundTrips(): Promise<Section> {
  const rows: Row[] = [];
  for (const size of sizes) {
    await withLargeTable(size, async (host, office) => {
      const { port, passed } = countCells(office);
      rows.push(await measure(`bind and audit, ${size} activities`, host, passed, () => port.read()));
      const bound = await bind(port);
      const perform = (job: string, at: BoundTable, operation: Operation): Promise<Row> =>
        measure(`${job}, ${size} activities`, host, passed, async () =>
          unwrap(await applyOperation(port, at, operation)),
        );
      rows.push(await perform('switch to option 2', bound, unwrap(planSwitch(bound, '2'))));
      const again = await bind(port);
      const rates = new Map([...again.costing.rates].map(([grade, rate]) => [grade, rate.plus(new Decimal(100))]));
      const plan = unwrap(planRecalculation(again, { rates, write: 'values' }));
      rows.push(await perform('recalculate with new rates', again, plan));
    });
  }
  return {
    title: 'Round trips',
    note: 'Bytes over the bridge, both ways, against the JSON of the cells that were read, written and read back. Of a cell its value and its formula are read; before a write its number format too. What a job costs beside its cells, above all Microsoft’s names for objects and properties, hardly grows with the table: at 29 activities it is about as much as the cells.',
    rows,
  };
}

async function measure(job: string, host: Host, passed: Passed, work: () => Promise<unknown>): Promise<Row> {
  host.resetTraffic();
  passed.bytes = 0;
  await work();
  const { syncs, actions, requestBytes, responseBytes } = host.traffic;
  const kilobytes = (requestBytes + responseBytes) / 1000;
  return compare(
    `${job}: ${syncs} syncs, ${actions} actions`,
    kilobytes,
    passed.bytes / 1000,
    'kB',
    'as JSON',
    mostBytes,
  );
}

interface Passed {
  bytes: number;
}

/** The port, counting the cells that pass it as JSON. */
function countCells(port: WorkbookPort): { readonly port: WorkbookPort; readonly passed: Passed } {
  const passed: Passed = { bytes: 0 };
  const count = (...cells: unknown[]): void => void (passed.bytes += Buffer.byteLength(JSON.stringify(cells)));
  return {
    passed,
    port: {
      ...port,
      read: async () => {
        const workbook = await port.read();
        count(workbook.stored, ...workbook.sheets.map(({ values, formulas }) => [values, formulas]));
        return workbook;
      },
      readSheets: async (ids, tail) => {
        const sheets = await port.readSheets(ids, tail);
        count(...sheets.map(({ values, formulas, numberFormats }) => [values, formulas, numberFormats]));
        return sheets;
      },
      write: async (plan) => {
        const receipt = await port.write(plan);
        const contents = plan.cells.map(({ content }) => ('formula' in content ? content.formula : content.value));
        count(
          contents,
          plan.ownSheets.map(({ rows }) => rows),
          plan.stored?.text ?? null,
          receipt,
        );
        return receipt;
      },
    },
  };
}
