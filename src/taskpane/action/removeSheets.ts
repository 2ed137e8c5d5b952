import type { Pane } from '../pane';
import { showPreview } from './applyPreview';

/** Shows what goes with the add-in's sheets, and which formulas become figures. */
export async function removeSheets(pane: Pane): Promise<void> {
  const { planRemoval } = await import(/* webpackChunkName: "reports" */ '../../app/planRemoval');
  const { bound } = pane.state();
  if (bound) showPreview(pane, pane.language.strings.log.remove, planRemoval(bound));
}
