import type { Pane } from '../pane';
import { readRateDrafts } from '../readDraft';
import { showPreview } from './applyPreview';
import { loadOperations } from './loadOperations';

/** Shows which computed cells differ from the model, and what they will hold. */
export async function recalculate(pane: Pane): Promise<void> {
  const { planRecalculation } = await loadOperations();
  const { bound, asFormulas } = pane.state();
  if (!bound) return;
  showPreview(
    pane,
    pane.language.strings.preview.recalculate,
    planRecalculation(bound, { write: asFormulas ? 'formulas' : 'values' }),
  );
}

/** Shows what the rates in the fields change; the fields say what is wrong with them. */
export async function reviewNewRates(pane: Pane): Promise<void> {
  const { planRecalculation } = await loadOperations();
  const { bound, asFormulas, rateDrafts } = pane.state();
  if (!bound) return;
  const { rates, errors } = readRateDrafts(rateDrafts, pane.language.strings.rates);
  if (errors.size > 0) return;
  const write = asFormulas ? 'formulas' : 'values';
  showPreview(pane, pane.language.strings.preview.newRates, planRecalculation(bound, { write, rates }));
}

export function typeRate(pane: Pane, grade: string, text: string): void {
  const rateDrafts = new Map(pane.state().rateDrafts);
  if (text.trim() === '') rateDrafts.delete(grade);
  else rateDrafts.set(grade, text);
  pane.change({ rateDrafts });
}
