import { formatFigure } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** The figure that the file holds is not what its formula gives for the cells as they stand. */
export const staleValue: CauseRule = ({ figure, formula }) => {
  if (!formula?.stale) return null;
  const given = typeof formula.stale === 'string' ? formula.stale : formatFigure(formula.stale);
  return {
    cause: 'stale-value',
    message: `The formula ${figure.formula ?? ''} gives ${given}, but the cell shows ${formatFigure(figure.value)}.`,
    fix: 'Recalculate the workbook (F9), and set its calculation to automatic.',
  };
};
