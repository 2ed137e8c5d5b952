import { judgeFindings } from '../../app/acceptFinding';
import { auditBound } from '../../app/auditBound';
import { bindTable, type BindHints, type BoundTable } from '../../app/bindTable';
import { readLog } from '../../app/log/readLog';
import { parsePlace } from '../../domain/cellAddress';
import type { WorkbookSnapshot } from '../../domain/snapshot';
import { failure, success, type Result } from '../../domain/result';
import { runBusy, unlessRefused, type Pane } from '../pane';
import type { PaneState } from '../state';

/** Reads the workbook, finds its table and audits it. What is on screen stays until the new reading is whole. */
export async function readTable(pane: Pane): Promise<void> {
  const hints = readHints(pane);
  if (!hints.ok) return pane.change({ placeError: hints.failure });
  const workbook = await runBusy(pane, 'reading', () => pane.port.read());
  if (workbook) showTable(pane, workbook);
}

/** Finds the table in a workbook that was just read, audits it and shows it. */
export function showTable(pane: Pane, workbook: WorkbookSnapshot): void {
  const hints = readHints(pane);
  const read = hints.ok ? bindTable(workbook, hints.value) : hints;
  if (!read.ok) {
    const nothing = { bound: null, audit: null, judged: null, preview: null };
    return pane.change({ ...nothing, obstacle: read.failure, placeError: '' });
  }
  const { isConfirmed, notice } = pane.state();
  pane.change({
    ...describeBound(read.value),
    readAt: new Date(),
    obstacle: null,
    placeError: '',
    acceptDraft: null,
    mixDraft: null,
    isConfirmed: isConfirmed || read.value.stored.binding !== null,
    notice: notice || pane.language.strings.notice.read,
  });
}

/** All that the pane shows of a reading. */
function describeBound(bound: BoundTable) {
  const log = readLog(bound.workbook);
  const audit = auditBound(bound);
  return {
    bound,
    audit,
    judged: judgeFindings(bound, audit.findings),
    log: log.ok ? log.value.toReversed() : [],
    logObstacle: log.ok ? null : log.failure,
  } satisfies Partial<PaneState>;
}

/**
 * Reads again when the person comes back to the pane, so that what they typed meanwhile is seen. Nothing waits for it:
 * an action under way wins.
 */
export async function refreshTable(pane: Pane): Promise<void> {
  const before = pane.state();
  const hints = readHints(pane);
  if (!before.bound || before.busy || before.preview || !hints.ok) return;
  const isWanted = (): boolean => {
    const { bound, busy, preview } = pane.state();
    return bound === before.bound && !busy && !preview;
  };
  const workbook = await unlessRefused(pane, () => pane.port.read(), isWanted);
  if (!workbook || !isWanted()) return;
  const bound = bindTable(workbook, hints.value);
  if (bound.ok) pane.change({ ...describeBound(bound.value), readAt: new Date() });
  else pane.change({ bound: null, audit: null, judged: null, obstacle: bound.failure });
}

/** Looks for the table again where the person says, or anywhere when the field is empty. */
export async function lookElsewhere(pane: Pane): Promise<void> {
  pane.change({ isConfirmed: false, notice: '', columns: null, columnDrafts: new Map() });
  await readTable(pane);
}

/** Looks for the table in the cells that the person has selected. */
export async function useSelection(pane: Pane): Promise<void> {
  const placeDraft = await runBusy(pane, 'reading', () => pane.port.selection());
  if (!placeDraft) return;
  pane.change({ placeDraft, placeError: '' });
  await lookElsewhere(pane);
}

/** Gives up waiting: what is on screen stays, the answer is dropped when it comes. */
export function cancelReading(pane: Pane): void {
  if (pane.state().busy?.kind === 'reading')
    pane.change({ busy: null, notice: pane.language.strings.notice.cancelled });
}

/** The person agrees that this is the table. Nothing is written before the first operation. */
export function confirmTable(pane: Pane): void {
  pane.change({ isConfirmed: true, notice: pane.language.strings.notice.confirmed });
}

/** The columns as chosen; and of the place "Table 1!A3:J52", "'Table 1'!A3:J52" or "A3:J52". */
export function readHints(pane: Pane): Result<BindHints, string> {
  const { placeDraft, columns } = pane.state();
  const said = columns ? { columns } : {};
  const text = placeDraft.trim();
  if (text === '') return success(said);
  const place = parsePlace(text);
  if (!place) return failure(pane.language.strings.place.notARange);
  const { sheet, ...range } = place;
  return success({ ...said, range, ...(sheet === null ? {} : { sheet }) });
}
