import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { auditBound } from '../app/auditBound';
import { bindTable, type BoundTable } from '../app/bindTable';
import { capacityOf } from '../app/capacityOf';
import { planSwitch } from '../app/planSwitch';
import type { Result } from '../domain/result';
import { openWorkbook, type OpenWorkbook } from './openWorkbook';
import { applyAndSave } from './runCommand';
import { describeAudit } from './toText';

const sample = (name: string) => fileURLToPath(new URL(`../../assets/sample/${name}`, import.meta.url));
const outFolder = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The main job on the sample workbooks: totals of both options, the audit, and a switched workbook to open. */
async function showMainJob(): Promise<void> {
  mkdirSync(outFolder, { recursive: true });
  for (const name of ['published.xlsx', 'with-errors.xlsx']) {
    await onSample(name, (bound) => describeAudit(bound, auditBound(bound), capacityOf(bound)));
  }
  await onSample('working-file.xlsx', async (bound, workbook) => {
    const out = `${outFolder}working-file-option-2.xlsx`;
    const operation = unwrap(planSwitch(bound, '2'));
    return unwrap(await applyAndSave(sample('working-file.xlsx'), out, bound, workbook, operation)).text();
  });
}

async function onSample(
  name: string,
  work: (bound: BoundTable, workbook: OpenWorkbook) => string | Promise<string>,
): Promise<void> {
  const workbook = unwrap(await openWorkbook(sample(name)));
  const bound = unwrap(bindTable(await workbook.port.read()));
  process.stdout.write(`\nassets/sample/${name}\n${await work(bound, workbook)}\n`);
  workbook.close();
}

function unwrap<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

await showMainJob();
