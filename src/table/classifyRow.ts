import type { LabelColumn } from '../domain/column';
import { readActivityCode, readCodeCell, readSumLabel, type SumLabel } from './rowLabel';

/** What the cells of a row below a heading hold. */
export interface RowCells {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly labels: Readonly<Record<LabelColumn, string>>;
  readonly hasFigures: boolean;
}

/** Why a row with figures can be taken for nothing: no code, figures on a workstream's title, a total above activities. */
export type RowProblem = 'no-code' | 'figures-on-title' | 'total-above';

/** What a row says by itself; the rows around it may say more (a text may title a workstream, or go on with a title). */
export type RowReading =
  | { readonly kind: 'header' | 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unclear'; readonly text: string; readonly problem: RowProblem }
  | { readonly kind: 'workstream'; readonly number: string; readonly title: string; readonly text: string }
  | { readonly kind: 'sum'; readonly label: string; readonly sum: SumLabel }
  | { readonly kind: 'activity'; readonly code: string; readonly text: string };

/** A row and what it says. */
export interface ClassifiedRow {
  readonly cells: RowCells;
  readonly reading: RowReading;
}

const longestBareLabel = 60;

/** Tells an activity, a sum, a text, or figures without a code from the row's own cells. */
export function classifyRow({ labels, hasFigures }: RowCells): RowReading {
  const texts = [labels.workstream, labels.code, labels.activity].filter((text) => text !== '');
  if (texts.length === 0 && !hasFigures && labels.type === '') return { kind: 'blank' };
  const activity = readActivity(labels, hasFigures);
  if (activity) return { kind: 'activity', ...activity };
  for (const label of texts) {
    const sum = readSumLabel(label);
    // A sum whose figures are all missing is still a sum; a sentence about totals is not.
    if (sum && (hasFigures || label.length <= longestBareLabel)) return { kind: 'sum', label, sum };
  }
  const text = texts.join(' ');
  return hasFigures ? { kind: 'unclear', text, problem: 'no-code' } : { kind: 'text', text };
}

/** A row with a code: in a column of its own, or at the start of the activity's text. */
function readActivity(
  labels: RowCells['labels'],
  hasFigures: boolean,
): { readonly code: string; readonly text: string } | null {
  const inText = readActivityCode(labels.activity);
  const code = readCodeCell(labels.code);
  if (code === null) return inText ? { code: inText.code, text: inText.title } : null;
  if (!hasFigures && labels.activity === '') return null;
  return { code, text: inText?.code === code ? inText.title : labels.activity };
}
