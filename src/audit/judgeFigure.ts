import { isPrintedAs } from '../calc/printedFigure';
import { isMonthsColumn, type FigureColumn } from '../domain/column';
import type { Decimal } from '../domain/decimal';
import type { Figure } from '../domain/table';

/** How a cell stands to what it should hold. */
export type Standing = 'exact' | 'rounded' | 'wrong' | 'unknown';

/** Whether a cell holds a figure, nil and an empty cell included. */
export function holdsFigure(figure: Figure): boolean {
  return figure.kind !== 'error' && figure.kind !== 'unreadable';
}

/**
 * How a cell's figure stands to the expected one. Money may be rounded half away from zero at the decimals that the cell
 * has; months, which are planned in halves, may lose decimals beyond the first only.
 */
export function judgeFigure(figure: Figure, expected: Decimal | null, column: FigureColumn): Standing {
  if (figure.kind === 'error') return 'wrong';
  if (!expected) return 'unknown';
  if (figure.value.equals(expected)) return 'exact';
  if (!holdsFigure(figure) || figure.kind === 'blank' || figure.kind === 'nil') return 'wrong';
  if (isMonthsColumn(column) && figure.decimals < 1) return 'wrong';
  return isPrintedAs(expected, figure.value, figure.decimals) ? 'rounded' : 'wrong';
}
