import { applyOperation } from '../../src/app/applyOperation';
import type { BoundTable } from '../../src/app/bindTable';
import { readLog, type LoggedOperation } from '../../src/app/log/readLog';
import type { Operation } from '../../src/app/operation';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planRestore } from '../../src/app/planRestore';
import type { Result } from '../../src/domain/result';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { unwrap, type Journey } from './openJourney';

/** When every operation is done, so that its line in the log is the same each time. */
export const at = new Date('2026-11-24T14:03:00Z');

/** A table that is bound, and an operation on it that waits to be applied. */
export interface Planned {
  readonly bound: BoundTable;
  readonly operation: Operation;
}
export type Planner = (journey: Journey) => Promise<Planned>;

export const plan =
  (planner: (bound: BoundTable) => Result<Operation, string>): Planner =>
  async (journey) => {
    const bound = await journey.bind();
    return { bound, operation: unwrap(planner(bound)) };
  };

function lastLogged({ workbook }: BoundTable): LoggedOperation {
  const last = unwrap(readLog(workbook)).at(-1);
  if (!last) throw new Error('The log is empty.');
  return last;
}

/** What takes back an operation that was just applied. */
export const restore =
  (planner: Planner): Planner =>
  async (journey) => {
    const { bound, operation } = await planner(journey);
    unwrap(await applyOperation(officeWorkbook, bound, operation, at));
    return plan((again) => planRestore(again, lastLogged(again)))(journey);
  };

export const liveFormulas = plan((bound) => planRecalculation(bound, { write: 'formulas' }));
