import { formatAddress } from '../../domain/cellAddress';
import type { Finding } from '../../domain/finding';
import { failure, success, type Result } from '../../domain/result';
import {
  emptyPlan,
  type CellMark,
  type FoundMark,
  type MarkPlan,
  type WorkbookPort,
  type WritePlan,
} from '../../excel/port';
import { attempt } from '../attempt';
import type { BoundTable } from '../bindTable';
import { findForeignChanges, touchedSheets } from '../findForeignChanges';
import { findObstacle } from '../findObstacle';
import { planMarks } from './planMarks';

/** How many marks the workbook has now, and how many of earlier ones were taken away. */
export interface Marked {
  readonly marked: number;
  readonly removed: number;
}

/** Conditional formats by the thousand slow Excel down, and their list must fit into one answer. */
const mostMarks = 3000;

/**
 * Marks the cells of findings in the workbook and takes earlier marks away. A mark is a conditional format over the
 * cell's own fill and font, which stay as they are. Fails, and marks nothing, where the table is not as it was read.
 */
export function markFindings(
  port: WorkbookPort,
  bound: BoundTable,
  findings: readonly Finding[],
): Promise<Result<Marked, string>> {
  const marks = planMarks(findings);
  if (marks.length <= mostMarks) return replaceMarks(port, bound, marks);
  const refusal = `${marks.length} cells have findings, and more than ${mostMarks} marks would slow Excel down, so nothing was marked. Fix the first of them, then mark the rest.`;
  return Promise.resolve(failure(refusal));
}

/** Takes every mark from the workbook's cells, also those that were moved or copied, and nothing else. */
export function removeMarks(port: WorkbookPort, bound: BoundTable): Promise<Result<Marked, string>> {
  return replaceMarks(port, bound, []);
}

/** Two syncs when all goes well, one when there is nothing to do. */
async function replaceMarks(
  port: WorkbookPort,
  bound: BoundTable,
  added: readonly CellMark[],
): Promise<Result<Marked, string>> {
  const ids = bound.workbook.sheets.map(({ id }) => id);
  const written = writesOf(added);
  const contents = added.length === 0 ? [] : touchedSheets(bound, written).map(({ id }) => id);
  const read = await attempt(port.readMarks(ids, contents));
  if (!read.ok) return failure(`${read.failure} Nothing was changed.`);
  const { marks, sheets } = read.value;
  const obstacle = findMarkObstacle(bound, written, marks, sheets);
  if (obstacle !== null) return failure(obstacle);
  if (marks.length + added.length === 0) return success({ marked: 0, removed: 0 });

  const names = new Set(added.map(({ address }) => address.sheet));
  const marked = bound.workbook.sheets.filter(({ name }) => names.has(name)).map(({ id }) => id);
  const readBack = [...new Set([...marks.map(({ sheetId }) => sheetId), ...marked])];
  const plan: MarkPlan = { removed: marks, added, readBack };
  const now = await attempt(port.writeMarks(plan));
  return isDone(now, plan) ? success({ marked: added.length, removed: marks.length }) : takeBack(port, plan, now);
}

/** The cells as if they were written: a mark needs of them what a write needs. */
function writesOf(marks: readonly CellMark[]): WritePlan {
  const cells = marks.map(({ address }) => ({ address, content: { value: '' } }));
  return { ...emptyPlan, cells };
}

function findMarkObstacle(
  bound: BoundTable,
  written: WritePlan,
  marks: readonly FoundMark[],
  present: BoundTable['workbook']['sheets'],
): string | null {
  // A filter is no matter: a mark is set cell by cell, whether its row is shown or not.
  const renewed = bound.workbook.sheets.map((sheet) => ({
    ...(present.find(({ id }) => id === sheet.id) ?? sheet),
    isFiltered: false,
  }));
  const now = { ...bound.workbook, sheets: renewed };
  const moved = written.cells.length === 0 ? [] : findForeignChanges(bound, now, written);
  if (moved.length > 0)
    return `${moved.slice(0, 5).map(formatAddress).join(', ')} changed since the table was read, so nothing was marked. Read the table again and repeat.`;
  const locked = marks.find(({ isProtected }) => isProtected);
  // What keeps cells of a sheet from being written keeps its marks from being taken away.
  const cells = locked ? [{ address: { sheet: locked.sheet, row: 1, column: 1 }, content: { value: '' } }] : [];
  const sheets = renewed.map((sheet) => (sheet.name === locked?.sheet ? { ...sheet, isProtected: true } : sheet));
  return findObstacle({ ...now, sheets }, { ...written, cells: [...written.cells, ...cells] });
}

/** Whether the marks of the plan are there, whole, and no others. */
function isDone(now: Result<readonly FoundMark[], string>, { removed, added }: MarkPlan): boolean {
  const gone = new Set(removed.map(({ id }) => id));
  return (
    now.ok && now.value.length === added.length && now.value.every(({ id, isPartial }) => !isPartial && !gone.has(id))
  );
}

/** After a refusal: all may be done and the answer alone lost; else no mark stays, so that none is taken for the whole. */
async function takeBack(
  port: WorkbookPort,
  plan: MarkPlan,
  answer: Result<readonly FoundMark[], string>,
): Promise<Result<Marked, string>> {
  const { added, removed, readBack } = plan;
  const read = await attempt(port.readMarks(readBack, []));
  if (!read.ok) return failure(`${reasonOf(answer)} ${mayStay}`);
  const now = read.value.marks;
  if (isDone(success(now), plan)) return success({ marked: added.length, removed: removed.length });
  if (now.length === 0) return failure(`${reasonOf(answer)} No cell is marked now.`);
  const cleared = await attempt(port.writeMarks({ removed: now, added: [], readBack }));
  return cleared.ok && cleared.value.length === 0
    ? failure(`${reasonOf(answer)} No cell is marked now.`)
    : failure(`${reasonOf(answer)} ${mayStay}`);
}

const mayStay =
  'Some cells may be marked now: press Remove marks, or look at Home > Conditional Formatting > Manage Rules.';

const reasonOf = (answer: Result<readonly FoundMark[], string>): string =>
  answer.ok ? 'Excel did not show every mark after the write.' : answer.failure;
