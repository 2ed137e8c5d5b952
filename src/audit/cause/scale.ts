import { isPrintedAs } from '../../calc/printedFigure';
import { isMonthsColumn } from '../../domain/column';
import { Decimal } from '../../domain/decimal';
import { formatFigure } from '../formatFigure';
import type { CauseRule } from './causeContext';

/** 10, 100 or 1 000 times too much or too little; the right figure may have been rounded before, at the table's unit. */
export const scale: CauseRule = ({ figure, column, expected, isWrong, table }) => {
  if (!isWrong || !expected || expected.isZero() || figure.value.isZero()) return null;
  const isRight = (value: Decimal): boolean =>
    isMonthsColumn(column) ? value.equals(expected) : isPrintedAs(expected, value, -Math.log10(table.unit));
  for (const factor of [10, 100, 1000]) {
    const said = (direction: string) => ({
      cause: 'scale' as const,
      message:
        `${formatFigure(figure.value)} is ${formatFigure(new Decimal(factor))} times too ${direction}: ` +
        `${formatFigure(expected)} is due.`,
    });
    if (isRight(figure.value.div(factor))) return said('much');
    if (isRight(figure.value.times(factor))) return said('little');
  }
  return null;
};
