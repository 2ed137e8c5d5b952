import { formatAddress, quoteSheet, type CellAddress } from '../domain/cellAddress';
import { failure, success, type Result } from '../domain/result';
import type { WorkbookSnapshot } from '../domain/snapshot';
import { emptyPlan, type Removals, type WorkbookPort, type WritePlan } from '../excel/port';
import { createCellLookup } from '../table/formula/workbookCells';
import { attempt } from './attempt';
import type { BoundTable } from './bindTable';
import { describePlan } from './describePlan';
import { findForeignChanges, touchedSheets } from './findForeignChanges';
import { findObstacle } from './findObstacle';
import { findRounded } from './findRounded';
import { findUnconfirmed } from './findUnconfirmed';
import { findLog, logSheetName } from './log/logSheet';
import { tailOfLog } from './log/logTail';
import { logOperation } from './log/logOperation';
import { hasWork, type Operation } from './operation';
import { afterWrite, chooseReadBack, isLogLong, renewSheet } from './readBack';
import { hasReversal, isDone, planReversal, type Reversal } from './planReversal';

/** What was done: how many cells were written, and that they were read back as expected. */
export interface Applied {
  readonly cells: number;
  readonly confirmed: number;
  /** The workbook as it is now; null where the write was too large to be read back whole. */
  readonly workbook: WorkbookSnapshot | null;
  /** Why the log does not tell of it; absent where it does. */
  readonly unlogged?: string;
}

/** How often the workbook is put back, and how often Excel may refuse to be read, until the person is told what is left. */
const mostReversals = 2;
const mostRefusals = 2;

/**
 * Writes all of an operation or nothing: verifies that the cells still hold what was read, writes, reads back and
 * confirms. Excel's batches may stop in the middle, and its answers may be lost: then the workbook is read, what was
 * done is put back, and read again. A failure says whether anything was changed. The log of it, at the time `at`, is part
 * of the write. Two syncs when all goes well, none when there is nothing to write.
 */
export async function applyOperation(
  port: WorkbookPort,
  bound: BoundTable,
  operation: Operation,
  at: Date = new Date(),
): Promise<Result<Applied, string>> {
  if (!hasWork(operation)) return success({ cells: 0, confirmed: 0, workbook: bound.workbook });
  const ids = touchedSheets(bound, operation.plan).map(({ id }) => id);
  const touched = await attempt(port.readSheets(ids, tailOfLog(bound.workbook)));
  if (!touched.ok) return failure(`${touched.failure} Nothing was changed.`);
  const sheets = bound.workbook.sheets.map((sheet) => renewSheet(sheet, touched.value));
  const before: WorkbookSnapshot = { ...bound.workbook, sheets: sheets.flatMap((sheet) => sheet ?? []) };
  if (sheets.includes(null)) {
    return failure(
      `The sheet ${quoteSheet(logSheetName)} changed since the table was read, so nothing was written. Read the table again and repeat.`,
    );
  }
  const moved = findForeignChanges(bound, before, operation.plan);
  if (moved.length > 0) {
    return failure(
      `${moved.slice(0, 5).map(formatAddress).join(', ')} changed since the table was read, so nothing was written. Read the table again and repeat.`,
    );
  }
  const unlogged = operation.plan.removals ? null : findLogObstacle(before);
  const logged =
    unlogged === null && !operation.plan.removals
      ? logOperation(bound, before, operation, at)
      : success(operation.plan);
  if (!logged.ok) return failure(`${logged.failure} Nothing was changed.`);
  const obstacle =
    findObstacle(before, logged.value) ?? findRounded(bound, before, { ...operation, plan: logged.value });
  if (obstacle !== null) return failure(obstacle);

  const plan = { ...fitTo(before, logged.value), readBack: chooseReadBack(before, logged.value) };
  const applied: Omit<Applied, 'workbook'> = {
    cells: operation.plan.cells.length,
    confirmed: operation.checks.length,
    ...(unlogged !== null && { unlogged }),
  };
  const receipt = await attempt(port.write(plan));
  if (!receipt.ok) {
    if (plan.removals)
      return settleRemoval(port, before, { ...plan, removals: plan.removals }, applied, receipt.failure);
    const now = await attempt(port.read());
    return now.ok && isAllThere(bound, operation, plan, now.value)
      ? success({ ...applied, workbook: now.value })
      : putBack(port, before, plan, receipt.failure, now);
  }
  const after = afterWrite(before, plan, receipt.value);
  const wrong = findUnconfirmed(bound, operation.checks, createCellLookup(after).content);
  if (wrong.length === 0) return success({ ...applied, workbook: isLogLong(plan) ? null : after });
  const reason = `${wrong.slice(0, 5).map(formatAddress).join(', ')} did not show the expected figure after the write, so everything was put back.`;
  return putBack(port, before, plan, reason);
}

const removalsLeft = ({ names, sheets, stored, marks }: Removals, now: WorkbookSnapshot): Removals => ({
  names: names.filter((name) => now.names.some((other) => other.name === name)),
  sheets: sheets.filter((name) => now.sheets.some((other) => other.name === name)),
  stored: stored && now.stored !== null,
  ...(marks && { marks }),
});

const countOf = ({ names, sheets, stored, marks = [] }: Removals): number =>
  names.length + sheets.length + Number(stored) + marks.length;

/** What is left of it, with the marks that are there: they go last, so that they are asked for when all else is gone. */
async function readRemovalsLeft(
  port: WorkbookPort,
  removals: Removals,
  now: WorkbookSnapshot,
): Promise<Result<Removals, string>> {
  const left = removalsLeft(removals, now);
  const marked = new Set(left.marks?.map(({ sheetId }) => sheetId));
  if (!left.marks || countOf(left) > left.marks.length) return success(left);
  const ids = now.sheets.map(({ id }) => id).filter((id) => marked.has(id));
  const read = await attempt(port.readMarks(ids, []));
  return read.ok ? success({ ...left, marks: read.value.marks }) : read;
}

/**
 * After a refusal: what goes goes last, so once something is gone all else is written. A sheet that is gone cannot come
 * back as it was: then the rest goes too, and what stays is said. Before that, everything is put back.
 */
async function settleRemoval(
  port: WorkbookPort,
  before: WorkbookSnapshot,
  plan: WritePlan & { readonly removals: Removals },
  applied: Omit<Applied, 'workbook'>,
  reason: string,
): Promise<Result<Applied, string>> {
  const all = countOf(removalsLeft(plan.removals, before));
  for (let [writes, refusals] = [0, 0]; ;) {
    const now = await attempt(port.read());
    const left = now.ok ? await readRemovalsLeft(port, plan.removals, now.value) : now;
    if (now.ok && left.ok) {
      const count = countOf(left.value);
      if (count === 0) return success({ ...applied, workbook: now.value });
      if (count === all) return putBack(port, before, plan, reason, now);
      if (writes++ === mostReversals) {
        const stays = describePlan({ ...emptyPlan, removals: left.value });
        return failure(`${reason} Some is removed, but not ${stays}: remove the add-in's sheets again.`);
      }
      await attempt(port.write({ ...emptyPlan, removals: left.value }));
    } else if (++refusals === mostRefusals) return failure(`${reason} ${describeOutcome(null, false, plan)}`);
  }
}

/** Why the log cannot be begun: the one thing about it that does not keep an operation from being done. */
function findLogObstacle(workbook: WorkbookSnapshot): string | null {
  const log = findLog(workbook);
  return workbook.isProtected && log.ok && log.value === null
    ? `The workbook's structure is protected, so the sheet ${quoteSheet(logSheetName)} could not be added: this operation is in no log and cannot be restored.`
    : null;
}

/** After a refusal: whether all was done, and the answer alone was lost. */
function isAllThere(bound: BoundTable, { checks }: Operation, plan: WritePlan, now: WorkbookSnapshot): boolean {
  return isDone(now, plan) && findUnconfirmed(bound, checks, createCellLookup(now).content).length === 0;
}

/**
 * The plan as the workbook takes it: names that it has are defined anew, others are made; cells of text format get texts
 * as they are; a workbook on manual computes what was written.
 */
function fitTo(workbook: WorkbookSnapshot, plan: WritePlan): WritePlan {
  const known = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  const names = plan.names.map((name) => ({ ...name, isNew: !known.has(name.name.toLowerCase()) }));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const isText = ({ sheet: name, row, column }: CellAddress): boolean => {
    const sheet = sheets.get(name);
    return sheet?.numberFormats?.[row - sheet.top]?.[column - sheet.left] === '@';
  };
  const cells = plan.cells.map((write) => (isText(write.address) ? { ...write, isTextCell: true } : write));
  return { ...plan, cells, names, ...(workbook.isManual && { calculate: true }) };
}

/** Puts back whatever the plan left in the workbook, and reads whether it is as before; says what is left if it is not. */
async function putBack(
  port: WorkbookPort,
  before: WorkbookSnapshot,
  plan: WritePlan,
  reason: string,
  reading?: Result<WorkbookSnapshot, string>,
): Promise<Result<never, string>> {
  let now = reading ?? (await attempt(port.read()));
  let left: Reversal | null = null;
  for (let [writes, refusals] = [0, 0]; ;) {
    if (now.ok) {
      left = planReversal(before, now.value, plan);
      if (!hasReversal(left) || writes === mostReversals) break;
      writes++;
      await attempt(port.write(left.plan));
    } else if (++refusals === mostRefusals) break;
    now = await attempt(port.read());
  }
  return failure(`${reason} ${describeOutcome(left, now.ok, plan)}`);
}

function describeOutcome(left: Reversal | null, isRead: boolean, plan: WritePlan): string {
  if (!isRead || !left) {
    return `It could not be read whether anything was changed: look at ${describePlan(left?.plan ?? plan)}, and undo (Ctrl+Z) or close without saving if they hold new contents.`;
  }
  if (hasReversal(left)) {
    return `New contents stay in ${describePlan(left.plan)}: undo (Ctrl+Z), or close without saving, then read the table again.`;
  }
  if (left.foreign.length === 0) return 'Nothing was changed.';
  return `Nothing was changed, but ${left.foreign.map(formatAddress).join(', ')} got other contents meanwhile: look at them and read the table again.`;
}
