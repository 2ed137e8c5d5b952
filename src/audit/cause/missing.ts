import type { Figure } from '../../domain/table';
import { formatFigure, formatMonths } from '../formatFigure';
import type { CauseContext, CauseRule, Explanation } from './causeContext';

/** Blank, nil or no figure where one is due, or where months cost something that is not known. */
export const missing: CauseRule = (context) => {
  const { kind, content } = context.figure;
  if (kind === 'blank') return explainMissing(context, 'is empty');
  if (kind === 'nil') return explainMissing(context, 'says nil');
  return kind === 'unreadable' ? explainMissing(context, `says “${String(content)}”, which is no figure`) : null;
};

/** A nought that is typed, where it is not the sum of what a row leaves out. */
export const typedNought: CauseRule = (context) =>
  isTypedNought(context.figure) ? explainMissing(context, `says ${String(context.figure.content)}`) : null;

const isTypedNought = ({ kind, value, formula }: Figure): boolean =>
  (kind === 'number' || kind === 'text') && value.isZero() && formula === null;

function explainMissing({ row, expected, isWrong, formula }: CauseContext, held: string): Explanation | null {
  if (formula?.fault) return null;
  if (expected && !expected.isZero() && isWrong)
    return { cause: 'missing', message: `The cell ${held}; ${formatFigure(expected)} is due.` };
  const months = row.figures.get('pMonths');
  if (expected || !months || row.kind !== 'activity') return null;
  return {
    cause: 'missing',
    message: `The cell ${held}, and the split of ${formatMonths(months.value)} over the grades is not known.`,
    fix: 'Say how many months each grade has.',
  };
}
