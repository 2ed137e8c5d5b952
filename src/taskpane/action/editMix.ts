import { toPlain, zero } from '../../domain/decimal';
import { professionalGrades, type Grade, type GradeMix } from '../../domain/grade';
import type { Pane } from '../pane';
import { readMixDraft } from '../readDraft';
import { showPreview } from './applyPreview';
import { loadOperations } from './loadOperations';

/** Opens the fields for a row's months by grade, or closes them when they are open. */
export function toggleMix(pane: Pane, row: number): void {
  const { bound, mixDraft } = pane.state();
  if (!bound) return;
  if (mixDraft?.row === row) return pane.change({ mixDraft: null });
  const mix = bound.costing.mixes.get(row);
  const months = professionalGrades(bound.costing.rates).map(
    (grade) => [grade, toPlain(mix?.get(grade) ?? zero)] as const,
  );
  pane.change({ mixDraft: { row, months: new Map(months) } });
}

export function typeMonths(pane: Pane, grade: Grade, text: string): void {
  const { mixDraft } = pane.state();
  if (mixDraft) pane.change({ mixDraft: { ...mixDraft, months: new Map(mixDraft.months).set(grade, text) } });
}

/** Shows what the months in the fields change. */
export async function reviewMix(pane: Pane): Promise<void> {
  const { mixDraft } = pane.state();
  if (!mixDraft) return;
  const { mix, errors } = readMixDraft(mixDraft.months, pane.language.strings.mix);
  if (errors.size === 0) await chooseMix(pane, mixDraft.row, mix);
}

/** Shows what one split of a row's months writes. */
export async function chooseMix(pane: Pane, row: number, mix: GradeMix): Promise<void> {
  const { planMix } = await loadOperations();
  const { bound } = pane.state();
  if (!bound) return;
  const code = bound.table.rows.find((other) => other.row === row)?.code ?? '';
  showPreview(pane, pane.language.strings.preview.mix(code), planMix(bound, row, mix));
}
