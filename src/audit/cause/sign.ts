import { isPrintedAs } from '../../calc/printedFigure';
import { formatFigure } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** The right figure with the wrong sign. */
export const sign: CauseRule = ({ figure, expected, isWrong }) =>
  isWrong && expected && !expected.isZero() && isPrintedAs(expected.negated(), figure.value, figure.decimals)
    ? {
        cause: 'sign',
        message: `${formatFigure(figure.value)} has the wrong sign: ${formatFigure(expected)} is due.`,
      }
    : null;
