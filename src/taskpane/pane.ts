import { WorkbookError, type WorkbookPort } from '../excel/port';
import type { Language } from './language/language';
import { initialState, type Busy, type PaneState } from './state';

/** The pane as its actions see it: the workbook, the language, and the one state. */
export interface Pane {
  readonly port: WorkbookPort;
  readonly language: Language;
  state(): PaneState;
  change(part: Partial<PaneState>): void;
}

/** A pane over a workbook; `draw` is called with every new state. */
export function createPane(port: WorkbookPort, language: Language, draw: (state: PaneState) => void): Pane {
  let state = initialState;
  return {
    port,
    language,
    state: () => state,
    change: (part) => {
      state = { ...state, ...part };
      draw(state);
    },
  };
}

/**
 * Runs something that takes time, one at a time. Excel's refusals become the pane's error; null when it was refused,
 * cancelled meanwhile, or another run was under way.
 */
export async function runBusy<Value>(pane: Pane, kind: Busy['kind'], run: () => Promise<Value>): Promise<Value | null> {
  if (pane.state().busy) return null;
  const busy: Busy = { kind };
  const isWanted = (): boolean => pane.state().busy === busy;
  pane.change({ busy, error: null });
  try {
    const value = await unlessRefused(pane, run, isWanted);
    return isWanted() ? value : null;
  } finally {
    if (isWanted()) pane.change({ busy: null });
  }
}

/** What Excel answers; null, and its reason in the pane while the answer is wanted, when it refuses. */
export async function unlessRefused<Value>(
  pane: Pane,
  run: () => Promise<Value>,
  isWanted: () => boolean,
): Promise<Value | null> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (isWanted()) showError(pane, error.message, describeCause(error.cause));
    return null;
  }
}

/** Shows a sentence that says what to do; details fold out. */
export function showError(pane: Pane, message: string, detail = ''): void {
  pane.change({ error: { message, detail }, notice: '' });
}

function describeCause(cause: unknown): string {
  return cause instanceof Error
    ? [cause.message, 'debugInfo' in cause ? JSON.stringify(cause.debugInfo) : ''].join('\n').trim()
    : '';
}
