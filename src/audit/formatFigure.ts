import { toPlain, type Decimal } from '../domain/decimal';

/** A figure as messages write it: "1 736 500", "−1 800", "9 322.5". */
export function formatFigure(figure: Decimal): string {
  const [whole = '', fraction] = toPlain(figure.abs()).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${figure.isNegative() && !figure.isZero() ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** Months of staff as messages write them: "1 month", "0.5 months". */
export function formatMonths(months: Decimal): string {
  return `${formatFigure(months)} ${months.equals(1) ? 'month' : 'months'}`;
}
