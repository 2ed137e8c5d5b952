import type { SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot';
import type { ReadBack, WritePlan } from '../excel/port';
import { isLog, logSheetName } from './log/logSheet';
import { joinTail, tailOfLog } from './log/logTail';

/**
 * Every sheet that the write can have changed: those that it writes to, and those with formulas, which may follow. A log
 * that grows by very many lines is left out: with a large table it would be more than Excel gives at once.
 */
export function chooseReadBack(before: WorkbookSnapshot, plan: WritePlan): ReadBack {
  const written = [...plan.cells.map(({ address }) => address), ...plan.rows].map(({ sheet }) => sheet.toLowerCase());
  const names = new Set([...written, ...plan.ownSheets.map(({ name }) => name.toLowerCase())]);
  const removed = new Set(plan.removals?.sheets);
  const present = before.sheets.filter(
    (sheet) => !isLog(sheet) && !removed.has(sheet.name) && (names.has(sheet.name.toLowerCase()) || hasFormula(sheet)),
  );
  const added = plan.ownSheets.filter(({ isNew, name }) => isNew && !(name === logSheetName && isLogLong(plan)));
  const tail = isLogLong(plan) || plan.removals ? undefined : tailOfLog(before);
  return {
    sheets: [...present, ...added].map(({ name }) => name),
    ...(tail && { tail }),
    ...(plan.rows.length > 0 && { hiddenRows: true }),
  };
}

/** Cells of the log that are read back with a write. */
const mostLogCells = 50_000;

/** Whether the log grows by more than is read back. */
export function isLogLong({ cells, ownSheets }: WritePlan): boolean {
  const begun = ownSheets.find(({ name }) => name === logSheetName)?.rows.flat() ?? [];
  return begun.length + cells.filter(({ address }) => address.sheet === logSheetName).length > mostLogCells;
}

const hasFormula = ({ formulas }: SheetSnapshot): boolean =>
  formulas.some((cells) => cells.some((content) => typeof content === 'string' && content.startsWith('=')));

/** The workbook after a write of which Excel told nothing but what was read back. */
export function afterWrite(
  before: WorkbookSnapshot,
  { names, stored, removals, rows }: WritePlan,
  readBack: readonly SheetSnapshot[],
): WorkbookSnapshot {
  // What hides and shows no row leaves those hidden that were: it would be an answer for each row of a large table.
  const hiddenBefore = new Map(rows.length > 0 ? [] : before.sheets.map(({ id, hiddenRows }) => [id, hiddenRows]));
  const present = readBack.map((sheet) => ({ ...sheet, hiddenRows: hiddenBefore.get(sheet.id) ?? sheet.hiddenRows }));
  const known = new Set(before.sheets.map(({ id }) => id));
  const gone = new Set(removals?.sheets);
  const renamed = new Set(
    [...names.map(({ name }) => name), ...(removals?.names ?? [])].map((name) => name.toLowerCase()),
  );
  return {
    ...before,
    sheets: [
      ...before.sheets.filter(({ name }) => !gone.has(name)).map((sheet) => renewSheet(sheet, present) ?? sheet),
      ...present.filter(({ id }) => !known.has(id)),
    ],
    names: [
      ...before.names.filter(({ name }) => !renamed.has(name.toLowerCase())),
      ...names.map(({ name, formula }) => ({ name, formula })),
    ],
    stored: removals?.stored ? null : (stored?.text ?? before.stored),
  };
}

/** A sheet as it is now; null for a log whose lines were moved, so that it is not known where it ends. */
export function renewSheet(sheet: SheetSnapshot, present: readonly SheetSnapshot[]): SheetSnapshot | null {
  const now = present.find(({ id }) => id === sheet.id);
  if (!now) return sheet;
  return isLog(sheet) ? joinTail(sheet, now) : now;
}
