import { hasWork } from '../../app/operation';
import type { OptionId } from '../../domain/workplan';
import { showError, type Pane } from '../pane';
import { applyAtOnce, showPreview } from './applyPreview';
import { loadOperations } from './loadOperations';

/** Makes an option the one in use: at once where only rows are hidden and shown, else after a preview of the cells. */
export async function switchOption(pane: Pane, option: OptionId | 'all'): Promise<void> {
  const { planSwitch } = await loadOperations();
  const { bound } = pane.state();
  if (!bound) return;
  const { strings } = pane.language;
  const planned = planSwitch(bound, option);
  const title = option === 'all' ? strings.option.showAll : strings.option.switchTo(option);
  if (!planned.ok) return showError(pane, planned.failure);
  if (planned.value.changes.length > 0 || !hasWork(planned.value)) return showPreview(pane, title, planned);
  pane.change({ notice: '' });
  await applyAtOnce(pane, { title, operation: planned.value });
}
