import type { Marked } from '../../app/marks/replaceMarks';
import type { Result } from '../../domain/result';
import { runBusy, showError, type Pane } from '../pane';

const load = () => import(/* webpackChunkName: "marks" */ '../../app/marks/replaceMarks');

/** Colours the cells of the open findings at once: no content changes, and it is taken back by a press. */
export async function markCells(pane: Pane): Promise<void> {
  const { bound, judged } = pane.state();
  if (!bound || !judged) return;
  const done = await change(pane, async () => (await load()).markFindings(pane.port, bound, judged.open));
  if (done) pane.change({ notice: pane.language.strings.notice.marked(done.marked) });
}

/** Takes the colours away again, wherever the cells are by now. */
export async function unmarkCells(pane: Pane): Promise<void> {
  const { bound } = pane.state();
  if (!bound) return;
  const done = await change(pane, async () => (await load()).removeMarks(pane.port, bound));
  if (done) pane.change({ notice: pane.language.strings.notice.unmarked(done.removed) });
}

async function change(pane: Pane, run: () => Promise<Result<Marked, string>>): Promise<Marked | null> {
  const done = await runBusy(pane, 'writing', run);
  if (!done || done.ok) return done && done.value;
  showError(pane, done.failure);
  return null;
}
