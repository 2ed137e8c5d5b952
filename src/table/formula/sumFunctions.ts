import { Decimal, sum, zero } from '../../domain/decimal';
import {
  type Amount,
  type Broken,
  type Grid,
  type Scalar,
  type Value,
  amount,
  constant,
  errorValue,
  isAmount,
  isBroken,
  isReference,
  isUnread,
  unread,
} from './formulaValue';
import { matchConditions } from './matchConditions';
import { multiply } from './operators';
import type { FormulaArgument } from './parseFormula';
import { type Parts, addParts } from './parts';
import {
  type FormulaFunction,
  type Scene,
  cellAt,
  collectAmounts,
  convertTyped,
  readElement,
  readElements,
  referenceTo,
  toAmount,
  toGrid,
  usedSize,
} from './scene';

/** The functions that add and count cells. */
export const sumFunctions: Readonly<Record<string, FormulaFunction>> = {
  SUM: (args, scene) => sumValues(computeAll(args, scene), scene),
  SUMIF: ([range = null, wanted = null, summed = range], scene) =>
    sumWhere(resizeTo(scene.compute(summed), scene.compute(range)), [range, wanted], scene),
  SUMIFS: ([summed = null, ...conditions], scene) => sumWhere(scene.compute(summed), conditions, scene),
  COUNTIF: countWhere,
  COUNTIFS: countWhere,
  SUMPRODUCT: sumProducts,
  SUBTOTAL: ([kind = null, ...ranges], scene) => {
    const chosen = toAmount(scene.plain.compute(kind), scene.plain);
    if (isBroken(chosen)) return chosen;
    const number = chosen.figure.toNumber();
    if (number !== 9 && number !== 109) return unread(`SUBTOTAL with function ${number}`);
    return subtotal(computeAll(ranges, scene), number === 109, scene);
  },
  MIN: (args, scene) => pick(args, scene.plain, (order) => order < 0),
  MAX: (args, scene) => pick(args, scene.plain, (order) => order > 0),
  COUNT: (args, scene) => countValues(computeAll(args, scene.plain).map(convertTyped), scene.plain, isAmount),
  COUNTA: (args, scene) => countValues(computeAll(args, scene.plain), scene.plain, (value) => value !== null),
};

const computeAll = (args: readonly FormulaArgument[], scene: Scene) => args.map((argument) => scene.compute(argument));

function sumValues(values: readonly Value[], scene: Scene): Amount | Broken {
  const amounts = collectAmounts(values, scene, (figure) => !figure.isZero());
  if ('kind' in amounts) return amounts;
  const parts = amounts.flatMap((part): readonly Parts[] => (part.parts ? [part.parts] : []));
  return amount(sum(amounts.map(({ figure }) => figure)), parts.length === amounts.length ? addParts(parts) : null);
}

/** The number that stands first in an order; 0 without any, as Excel has it. */
function pick(args: readonly FormulaArgument[], scene: Scene, isBetter: (order: number) => boolean): Value {
  const amounts = collectAmounts(computeAll(args, scene), scene, () => true);
  if ('kind' in amounts) return amounts;
  const [first = constant(zero), ...others] = amounts;
  const best = others.reduce((one, other) => (isBetter(other.figure.comparedTo(one.figure)) ? other : one), first);
  return amount(best.figure);
}

function countValues(values: readonly Value[], scene: Scene, counts: (value: Scalar) => boolean): Value {
  let count = 0;
  for (const value of values) {
    const elements = readElements(value, scene, counts);
    if ('kind' in elements) return elements;
    const unknown = elements.find(isUnread);
    if (unknown) return unknown;
    count += elements.filter(counts).length;
  }
  return amount(new Decimal(count));
}

/** SUMIF takes the cells beside those it asks, from the first of its sum range on, whatever that range's size. */
function resizeTo(summed: Value, asked: Value): Value {
  if (!isReference(summed) || !isReference(asked)) return summed;
  const { sheet, top, left } = summed.range;
  const bottom = top + asked.range.bottom - asked.range.top;
  const right = left + asked.range.right - asked.range.left;
  return { kind: 'range', range: { sheet, top, left, bottom, right } };
}

function sumWhere(summed: Value, conditions: readonly FormulaArgument[], scene: Scene): Value {
  if (isBroken(summed)) return summed;
  if (!isReference(summed)) return unread('a conditional sum of values that are no cells');
  return matchConditions(conditions, summed.range, scene, (places) => {
    const cells = places.map(({ row, column }) => referenceTo(cellAt(summed.range, row, column)));
    return sumValues(cells, scene);
  });
}

function countWhere(conditions: readonly FormulaArgument[], scene: Scene): Value {
  return matchConditions(conditions, null, scene, (places) => amount(new Decimal(places.length)));
}

/** The sum of the products, element by element; texts and booleans count as nothing. */
function sumProducts(args: readonly FormulaArgument[], scene: Scene): Value {
  const grids = computeAll(args, scene).map((value) => toGrid(value, scene));
  const [first] = grids;
  if (!first) return errorValue('#VALUE!');
  if (grids.some((grid) => grid.height !== first.height || grid.width !== first.width)) return errorValue('#VALUE!');
  const products: Grid = {
    ...first,
    usedHeight: Math.max(...grids.map((grid) => grid.usedHeight)),
    usedWidth: Math.max(...grids.map((grid) => grid.usedWidth)),
    at: (row, column) => multiplyElements(grids, row, column, scene),
  };
  return sumValues([products], scene);
}

function multiplyElements(grids: readonly Grid[], row: number, column: number, scene: Scene): Amount | Broken {
  let product: Amount | null = null;
  for (const grid of grids) {
    const element = readElement(grid.at(row, column), scene);
    if (isBroken(element)) return element;
    const factor = isAmount(element) ? element : constant(zero);
    product = product ? multiply(product, factor) : factor;
  }
  return product ?? constant(zero);
}

/** SUM without the cells that are subtotals themselves; 109 also leaves out hidden rows, whoever hid them. */
function subtotal(values: readonly Value[], skipsHidden: boolean, scene: Scene): Value {
  const { cells } = scene;
  const counted: Value[] = [];
  for (const value of values) {
    if (isBroken(value)) return value;
    if (!isReference(value)) return unread('SUBTOTAL of values that are no cells');
    const used = usedSize(value.range, scene);
    for (let row = 0; row < used.height; row += 1) {
      if (skipsHidden && cells.isHidden(value.range.sheet, value.range.top + row)) continue;
      for (let column = 0; column < used.width; column += 1) {
        const cell = cellAt(value.range, row, column);
        if (!isSubtotal(cells.formula(cell))) counted.push(referenceTo(cell));
      }
    }
  }
  return sumValues(counted, scene);
}

const isSubtotal = (formula: string | null) => formula !== null && /\b(SUBTOTAL|AGGREGATE)\(/i.test(formula);
