import { planRecalculation } from '../../app/planRecalculation';
import type { Pane } from '../pane';
import { readRateDrafts } from '../readDraft';
import { showPreview } from './applyPreview';

/** Shows which computed cells differ from the model, and what they will hold. */
export function recalculate(pane: Pane): void {
  const { bound, asFormulas } = pane.state();
  if (!bound) return;
  showPreview(
    pane,
    pane.language.strings.preview.recalculate,
    planRecalculation(bound, { write: asFormulas ? 'formulas' : 'values' }),
  );
}

/** Shows what the rates in the fields change; the fields say what is wrong with them. */
export function reviewNewRates(pane: Pane): void {
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
