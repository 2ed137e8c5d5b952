import { isPrintedAs } from '../../calc/printedFigure';
import { formatFigure } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** 10, 100 or 1 000 times too much or too little. */
export const scale: CauseRule = ({ figure, expected, isWrong }) => {
  if (!isWrong || !expected || expected.isZero() || figure.value.isZero()) return null;
  for (const factor of [10, 100, 1000]) {
    const by = formatFigure(expected.times(0).plus(factor));
    const said = (direction: string) => ({
      cause: 'scale' as const,
      message: `${formatFigure(figure.value)} is ${by} times too ${direction}: ${formatFigure(expected)} is due.`,
    });
    if (isPrintedAs(expected.times(factor), figure.value, figure.decimals)) return said('much');
    if (isPrintedAs(expected.div(factor), figure.value, figure.decimals)) return said('little');
  }
  return null;
};
