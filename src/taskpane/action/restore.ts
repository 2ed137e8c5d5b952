import type { LoggedOperation } from '../../app/log/readLog';
import type { Pane } from '../pane';
import { showPreview } from './applyPreview';
import { loadOperations } from './loadOperations';

/** Shows what takes an operation of the workbook's log back. */
export async function restore(pane: Pane, entry: LoggedOperation): Promise<void> {
  const { planRestore } = await loadOperations();
  const { bound } = pane.state();
  if (bound) showPreview(pane, pane.language.strings.preview.restore(entry.title), planRestore(bound, entry));
}
