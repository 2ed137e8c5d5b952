import { makeLargeTable } from '../../assets/sample/make/largeTable';
import { applyOperation } from '../../src/app/applyOperation';
import { auditBound } from '../../src/app/auditBound';
import { bindTable, type BoundTable } from '../../src/app/bindTable';
import type { Operation } from '../../src/app/operation';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planSwitch } from '../../src/app/planSwitch';
import { Decimal } from '../../src/domain/decimal';
import type { Result } from '../../src/domain/result';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { engineModule } from '../../src/host/node/engineModule';
import { installExcelGlobals } from '../../src/host/node/excelClient';
import { openHost, type Host } from '../../src/host/openHost';
import { printTable } from './printTable';

/** Round trips, bytes and own work of bind, audit, switch and recalculate, on tables of three sizes. */
const sizes = [29, 1_000, 10_000];
const repetitions = 5;

interface Row {
  readonly activities: number;
  readonly job: string;
  readonly syncs: number;
  readonly actions: number;
  readonly kB: string;
  readonly 'own work, ms': string;
  readonly '× JSON.parse of the cells': string;
}

const rows: Row[] = [];
for (const activities of sizes) await measure(activities);
process.stdout.write(`${printTable(rows)}\n`);

async function measure(activities: number): Promise<void> {
  const host = await openHost(await makeLargeTable(activities), { engine: engineModule() });
  const dispose = installExcelGlobals(host);
  host.resetTraffic();
  const snapshot = await officeWorkbook.read();
  const cells = JSON.stringify(snapshot.sheets.map(({ values }) => values));
  const floor = median(() => JSON.parse(cells));
  const bindTime = median(() => bindTable(snapshot));
  const bound = unwrap(bindTable(snapshot));
  const auditTime = median(() => auditBound(bound));
  report(activities, 'bind + audit', host, bindTime + auditTime, floor);
  await apply(activities, 'switch to option 2', host, bound, () => planSwitch(bound, '2'), floor);
  const again = unwrap(bindTable(await officeWorkbook.read()));
  const rates = new Map([...again.costing.rates].map(([grade, rate]) => [grade, rate.plus(new Decimal(100))]));
  await apply(activities, 'recalculate with new rates', host, again, () => planRecalculation(again, { rates, write: 'values' }), floor);
  dispose();
}

async function apply(activities: number, job: string, host: Host, bound: BoundTable, plan: () => Result<Operation, string>, floor: number): Promise<void> {
  const start = performance.now();
  const operation = unwrap(plan());
  const ownWork = performance.now() - start;
  host.resetTraffic();
  unwrap(await applyOperation(officeWorkbook, bound, operation));
  report(activities, job, host, ownWork, floor);
}

function report(activities: number, job: string, { traffic }: Host, ownWork: number, floor: number): void {
  rows.push({
    activities,
    job,
    syncs: traffic.syncs,
    actions: traffic.actions,
    kB: ((traffic.requestBytes + traffic.responseBytes) / 1000).toFixed(1),
    'own work, ms': ownWork.toFixed(1),
    '× JSON.parse of the cells': (ownWork / floor).toFixed(1),
  });
}

/** The middle of some runs, in milliseconds. */
function median(work: () => unknown): number {
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(repetitions / 2)] ?? 0;
}

function unwrap<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}
