import { Decimal } from '../domain/decimal';
import { rememberEach } from '../domain/remember';

/** A workbook's figure is a double: beyond the sixth decimal a sum of budget figures is not sure. */
const sureDecimals = 6;

/**
 * The largest difference between an exact figure and how it is printed with so many decimals: 0.5 for whole dollars,
 * 500 for whole thousands (−3 decimals).
 */
export const halfUnit = rememberEach(
  (decimals: number) => new Decimal(`0.5e${String(-Math.min(decimals, sureDecimals))}`),
  100,
);

/** Whether a printed figure is the exact one, or the exact one rounded half away from zero at its decimals. */
export function isPrintedAs(exact: Decimal, printed: Decimal, decimals: number): boolean {
  if (exact.equals(printed)) return true;
  const isNegative = (printed.isZero() ? exact : printed).isNegative();
  const cutOff = isNegative ? printed.minus(exact) : exact.minus(printed);
  const half = halfUnit(decimals);
  return cutOff.greaterThanOrEqualTo(half.negated()) && cutOff.lessThan(half);
}
