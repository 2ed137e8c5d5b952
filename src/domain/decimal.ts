import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one number type for money and months. 40 digits hold any product and sum of a budget without rounding;
 * ROUND_HALF_UP rounds a half away from zero, as Excel's ROUND does.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

/** An amount in United States dollars, unrounded. */
export type Money = Decimal;

/** A number of staff months, in half months where a person planned them. */
export type Months = Decimal;

export const zero: Decimal = new Decimal(0);

/** The sum of two amounts. Most tables have many nil figures: passing them over halves the time of a large one. */
export function add(left: Decimal, right: Decimal): Decimal {
  if (right.isZero()) return left;
  return left.isZero() ? right : left.plus(right);
}

/** The sum of two amounts; null when one of them is not known. */
export function addKnown(left: Decimal | null, right: Decimal | null): Decimal | null {
  return left && right && add(left, right);
}

/** The sum of the amounts; zero for none. */
export function sum(amounts: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/**
 * The figure at `decimals` decimal places (−3 for whole thousands), halves away from zero: the only place where a figure
 * is rounded.
 */
export function roundHalfAwayFromZero(figure: Decimal, decimals: number): Decimal {
  return figure.toNearest(`1e${String(-decimals)}`);
}

/** The figure as a plain decimal string without trailing zeros: "9322.5", "960610", "0". */
export function toPlain(figure: Decimal): string {
  return figure.isZero() ? '0' : figure.toFixed();
}
