import { isMonthsColumn } from '../../domain/column';
import { formatFigure, formatMonths } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** An input of months that the row's cost and the column's sums both contradict. */
export const wrongMonths: CauseRule = ({ figure, column, isInput, expected }) =>
  isInput && expected && isMonthsColumn(column)
    ? {
        cause: 'months-disagree',
        message: `The cell says ${formatMonths(figure.value)}; the row's cost and the sums of the column fit ${formatFigure(expected)}.`,
      }
    : null;
