import type { LoggedOperation } from '../../app/log/readLog';
import { planRestore } from '../../app/planRestore';
import type { Pane } from '../pane';
import { showPreview } from './applyPreview';

/** Shows what takes an operation of the workbook's log back. */
export function restore(pane: Pane, entry: LoggedOperation): void {
  const { bound } = pane.state();
  if (bound) showPreview(pane, pane.language.strings.preview.restore(entry.title), planRestore(bound, entry));
}
