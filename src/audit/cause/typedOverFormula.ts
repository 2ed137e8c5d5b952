import { formatFigure } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** A constant among formulas: it stays when its parts change, even where it is right today. */
export const typedOverFormula: CauseRule = ({ figure, isTypedOver, isWrong }) =>
  isTypedOver
    ? {
        cause: 'typed-over-formula',
        message:
          `${formatFigure(figure.value)} is typed where the cells of the column hold formulas` +
          `${isWrong ? '.' : ': right today, it will not follow a change.'}`,
        fix: 'Put the formula of the neighbouring cells back.',
      }
    : null;
