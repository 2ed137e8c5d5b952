import { planRestore } from '../../app/planRestore';
import type { Pane } from '../pane';
import type { LogEntry } from '../state';
import { showPreview } from './applyPreview';

/** Shows what takes an operation of this session back. */
export function restore(pane: Pane, entry: LogEntry): void {
  const { bound } = pane.state();
  if (bound) showPreview(pane, pane.language.strings.preview.restore(entry.title), planRestore(bound, entry));
}
