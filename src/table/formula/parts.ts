import type { CellAddress } from '../../domain/cellAddress';
import { Decimal, sum } from '../../domain/decimal';

/**
 * `cell`: an operand by itself, `=C5+C9`. `range`: an argument of SUM, SUMIF and the like, a single cell included;
 * there a text is passed over, even one that looks like a number.
 */
export type Via = 'cell' | 'range';

/** A cell times a constant. */
export interface Term {
  readonly address: CellAddress;
  readonly factor: Decimal;
  readonly via: Via;
}

/** Two cells times a constant, and how each of them is read. */
export interface Product {
  readonly left: CellAddress;
  readonly right: CellAddress;
  readonly factor: Decimal;
  readonly leftVia: Via;
  readonly rightVia: Via;
}

/** What a number is the sum of. */
export interface Parts {
  readonly terms: readonly Term[];
  readonly products: readonly Product[];
  /** Numbers that the formula itself holds. */
  readonly constants: readonly Decimal[];
}

const one = new Decimal(1);

const none: readonly never[] = [];

export const termParts = (address: CellAddress, via: Via): Parts => ({
  terms: [{ address, factor: one, via }],
  products: none,
  constants: none,
});

export const constantParts = (figure: Decimal): Parts => ({ terms: none, products: none, constants: [figure] });

/** The sum of all of them. */
export function addParts(all: readonly Parts[]): Parts {
  return {
    terms: all.flatMap((parts) => parts.terms),
    products: all.flatMap((parts) => parts.products),
    constants: all.flatMap((parts) => parts.constants),
  };
}

export function scaleParts(parts: Parts, factor: Decimal): Parts {
  return {
    terms: parts.terms.map((term) => ({ ...term, factor: term.factor.times(factor) })),
    products: parts.products.map((product) => ({ ...product, factor: product.factor.times(factor) })),
    constants: parts.constants.map((constant) => constant.times(factor)),
  };
}

/** The product, multiplied out; null where it would hold three cells. */
export function multiplyParts(left: Parts, right: Parts): Parts | null {
  const [leftFigure, rightFigure] = [asConstant(left), asConstant(right)];
  if (rightFigure) return scaleParts(left, rightFigure);
  if (leftFigure) return scaleParts(right, leftFigure);
  if (left.products.length > 0 || right.products.length > 0) return null;
  const products = left.terms.flatMap((one) => right.terms.map((other) => multiplyTerms(one, other)));
  const scaledLeft = right.constants.map((constant) => scaleParts({ ...left, constants: [] }, constant));
  const scaledRight = left.constants.map((constant) => scaleParts({ ...right, constants: [] }, constant));
  const constants = left.constants.flatMap((one) => right.constants.map((other) => one.times(other)));
  return addParts([{ terms: [], products, constants }, ...scaledLeft, ...scaledRight]);
}

/** The figure of parts without a cell; null where there is one. */
export function asConstant(parts: Parts): Decimal | null {
  if (parts.terms.length > 0 || parts.products.length > 0) return null;
  return sum(parts.constants);
}

function multiplyTerms(left: Term, right: Term): Product {
  return {
    left: left.address,
    right: right.address,
    factor: left.factor.times(right.factor),
    leftVia: left.via,
    rightVia: right.via,
  };
}
