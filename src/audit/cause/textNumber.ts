import { formatCell } from '../../domain/cellAddress';
import { formatFigure } from '../formatFigure';
import { storedText } from './storedText';
import type { CauseRule } from './causeContext';

/** The right figure, stored as text among numbers. */
export const textNumber: CauseRule = ({ figure, table, isWrong }) =>
  !isWrong && storedText(figure, table)
    ? {
        cause: 'text-number',
        message: `${formatFigure(figure.value)} is right, but stored as text (“${String(figure.content)}”): a SUM passes it over.`,
        fix: `Write ${formatFigure(figure.value.div(table.unit))} in ${formatCell(figure.address)} as a number.`,
      }
    : null;
