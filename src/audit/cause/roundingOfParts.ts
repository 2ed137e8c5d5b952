import { zero, type Decimal } from '../../domain/decimal';
import type { Figure } from '../../domain/table';
import { formatFigure } from '../formatFigure';
import type { Explanation } from './causeContext';

/** A sum of parts that are printed rounded: no error. */
export function describeRounding({ value }: Figure, expected: Decimal | null): Explanation {
  return {
    cause: 'rounding-of-parts',
    message: `${formatFigure(value)} adds up parts that are printed rounded; the exact figure is ${formatFigure(expected ?? zero)}.`,
    fix: 'Nothing needs to change.',
  };
}
