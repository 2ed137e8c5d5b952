import { roundHalfAwayFromZero, toPlain, type Decimal } from '../../domain/decimal';
import { formatFigure } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** Two digits of the right figure exchanged. */
export const transposedDigits: CauseRule = ({ figure, expected, isWrong }) => {
  if (!isWrong || !expected || figure.value.isNegative() !== expected.isNegative()) return null;
  for (const right of new Set([toPlain(expected), toPlain(roundHalfAwayFromZero(expected, 0))])) {
    const typed = writeLike(right, figure.value);
    const places = [...right].flatMap((digit, place) => (digit === typed[place] ? [] : [place]));
    const [first, second] = places;
    if (right.length !== typed.length || places.length !== 2 || first === undefined || second === undefined) continue;
    if (right[first] !== typed[second] || right[second] !== typed[first]) continue;
    return {
      cause: 'transposed-digits',
      message:
        `${formatFigure(expected)} was typed as ${formatFigure(figure.value)}: ` +
        `digits ${right[first]} and ${right[second]} exchanged.`,
    };
  }
  return null;
};

/** The figure with as many digits as the right one: a nought that came first or last when typed is not shown. */
function writeLike(right: string, value: Decimal): string {
  const decimals = right.split('.')[1]?.length ?? 0;
  return value.decimalPlaces() > decimals ? toPlain(value) : value.toFixed(decimals).padStart(right.length, '0');
}
