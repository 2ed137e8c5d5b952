import { formatCell } from '../../domain/cellAddress';
import { formatFigure, formatMonths } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** No split of the months over the grades explains the P staff cost. */
export const noGradeMix: CauseRule = ({ figure, row, column, expected }) => {
  if (row.kind !== 'activity' || column !== 'pStaff' || expected) return null;
  const months = row.figures.get('pMonths');
  return {
    cause: 'no-grade-mix',
    message: `No split of ${months ? formatMonths(months.value) : 'the months'} over the grades costs ${formatFigure(figure.value)}.`,
    fix: `Say how many months each grade has, or correct ${formatCell(months?.address ?? figure.address)} or ${formatCell(figure.address)}.`,
  };
};
