import type { Figure } from '../../domain/table';
import { formatFigure, formatMonths } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** Blank, nil, a typed nought or no figure where one is due, or where months cost something that is not known. */
export const missing: CauseRule = ({ figure, row, expected, isWrong, formula }) => {
  const held = formula?.fault ? null : describeNothing(figure);
  if (held === null) return null;
  if (expected && !expected.isZero() && isWrong)
    return { cause: 'missing', message: `The cell ${held}; ${formatFigure(expected)} is due.` };
  const months = row.figures.get('pMonths');
  if (expected || !months || row.kind !== 'activity') return null;
  return {
    cause: 'missing',
    message: `The cell ${held}, and the split of ${formatMonths(months.value)} over the grades is not known.`,
    fix: 'Say how many months each grade has.',
  };
};

/** How the cell says that there is nothing; null for a figure, and for a formula that comes to nought. */
function describeNothing({ kind, content, value, formula }: Figure): string | null {
  if (kind === 'blank') return 'is empty';
  if (kind === 'nil') return 'says nil';
  if (kind === 'unreadable') return `says “${String(content)}”, which is no figure`;
  return kind !== 'error' && value.isZero() && !formula ? `says ${String(content)}` : null;
}
