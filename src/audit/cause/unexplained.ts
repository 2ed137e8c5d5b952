import { formatFigure } from '../formatFigure';
import type { CauseContext, Explanation } from './causeContext';

/** No rule explains the figure: what it is and what is due. */
export function explainNothing({ figure, expected }: CauseContext): Explanation {
  const due = expected ? `; ${formatFigure(expected)} is due` : '';
  return { cause: 'unexplained', message: `The cell says ${formatFigure(figure.value)}${due}. No known cause fits.` };
}
