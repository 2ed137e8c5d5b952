import type { Pane } from '../pane';
import { runBusy } from '../pane';
import { showPreview } from './applyPreview';

/** Shows what goes with the add-in's sheets, and which formulas become figures. */
export async function removeSheets(pane: Pane): Promise<void> {
  const { bound } = pane.state();
  if (!bound) return;
  const planned = await runBusy(pane, 'reading', async () => {
    const { prepareRemoval } = await import(/* webpackChunkName: "reports" */ '../../app/planRemoval');
    return prepareRemoval(pane.port, bound);
  });
  if (planned) showPreview(pane, pane.language.strings.log.remove, planned);
}
