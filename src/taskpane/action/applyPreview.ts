import { hasWork, type Operation } from '../../app/operation';
import type { Result } from '../../domain/result';
import { runBusy, showError, type Pane } from '../pane';
import type { Preview } from '../state';
import { loadOperations } from './loadOperations';
import { readTable, refreshTable, showTable } from './readTable';

/** Shows what an operation will write before it writes; says so when there is nothing to write. */
export function showPreview(pane: Pane, title: string, planned: Result<Operation, string>): void {
  if (!planned.ok) return showError(pane, planned.failure);
  if (!hasWork(planned.value)) return pane.change({ notice: pane.language.strings.notice.nothingToWrite, error: null });
  pane.change({ preview: { title, operation: planned.value }, error: null, notice: '' });
}

/** Writes nothing; what was changed while the preview was open is read. */
export function dropPreview(pane: Pane): Promise<void> {
  pane.change({ preview: null, notice: pane.language.strings.notice.dropped });
  return refreshTable(pane);
}

/** Writes what the preview shows and its log, and shows the table as it was read back. */
export async function applyPreview(pane: Pane): Promise<void> {
  const { preview } = pane.state();
  if (preview) await applyAtOnce(pane, preview);
}

/** Writes an operation: for what hides and shows rows only, and for the ribbon's commands. */
export async function applyAtOnce(pane: Pane, { title, operation }: Preview): Promise<void> {
  const { bound } = pane.state();
  if (!bound) return;
  const applied = await runBusy(pane, 'writing', async () => {
    const { applyOperation } = await loadOperations();
    return applyOperation(pane.port, bound, { ...operation, title });
  });
  if (!applied) return;
  if (!applied.ok) {
    pane.change({ preview: null });
    await readTable(pane);
    return showError(pane, applied.failure);
  }
  const { cells, confirmed, unlogged, workbook } = applied.value;
  const { notice } = pane.language.strings;
  const done = cells > 0 ? notice.applied(cells, confirmed) : notice.rowsChanged;
  pane.change({
    preview: null,
    isConfirmed: true,
    rateDrafts: new Map(),
    notice: unlogged === undefined ? done : `${done} ${notice.unlogged}`,
  });
  return workbook ? showTable(pane, workbook) : readTable(pane);
}
