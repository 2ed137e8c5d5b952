import { roundHalfAwayFromZero, toPlain, type Decimal } from '../../domain/decimal';
import { formatFigure } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** Two digits of the right figure exchanged. */
export const transposedDigits: CauseRule = ({ figure, expected, isWrong }) => {
  if (!isWrong || !expected) return null;
  for (const right of new Set([toPlain(expected), toPlain(roundHalfAwayFromZero(expected, 0))])) {
    const typed = writeLike(right, figure.value);
    const digits = [...right].filter((digit, place) => digit !== typed[place]);
    const others = [...typed].filter((digit, place) => digit !== right[place]);
    if (digits.length !== 2 || digits.join() !== others.reverse().join()) continue;
    return {
      cause: 'transposed-digits',
      message:
        `${formatFigure(expected)} was typed as ${formatFigure(figure.value)}: ` +
        `digits ${digits.join(' and ')} exchanged.`,
    };
  }
  return null;
};

/** The figure with as many digits as the right one: a nought that came first or last when typed is not shown. */
function writeLike(right: string, value: Decimal): string {
  const decimals = Math.max(right.split('.')[1]?.length ?? 0, value.decimalPlaces());
  return value.toFixed(decimals).padStart(right.length, '0');
}
