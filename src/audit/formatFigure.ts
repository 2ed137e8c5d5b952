import { toPlain, type Decimal } from '../domain/decimal';

/** A figure as messages write it: "1 736 500", "−1 800", "9 322.5". */
export function formatFigure(figure: Decimal): string {
  const [whole = '', fraction] = toPlain(figure.abs()).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${figure.isNegative() && !figure.isZero() ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}
