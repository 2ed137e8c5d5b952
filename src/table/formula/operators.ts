import { isSameSheet } from '../../domain/cellAddress';
import { Decimal } from '../../domain/decimal';
import type { UnaryOperator } from './parseFormula';
import { type Parts, addParts, asConstant, multiplyParts, scaleParts } from './parts';
import {
  type Amount,
  type Broken,
  type Grid,
  type Reference,
  type Scalar,
  type Value,
  amount,
  compareScalars,
  constant,
  convertToText,
  errorValue,
  finiteAmount,
  isBroken,
  isGrid,
  isReference,
  reference,
  unread,
} from './formulaValue';
import { type Scene, isSingleCell, noteChoice, toAmount, toGrid, toScalar } from './scene';

type Operation = (left: Scalar | Reference, right: Scalar | Reference, scene: Scene) => Scalar;

const operations: Readonly<Record<string, Operation>> = {
  '+': (left, right, scene) => combine(left, right, scene, add),
  '-': (left, right, scene) => combine(left, right, scene, (one, other) => add(one, scale(other, minusOne))),
  '*': (left, right, scene) => combine(left, right, scene, multiply),
  '/': (left, right, scene) => combine(left, right, scene, divide),
  '^': (left, right, scene) => combine(left, right, scene, raise),
  '&': join,
  '=': (left, right, scene) => compare(left, right, scene, (order) => order === 0),
  '<>': (left, right, scene) => compare(left, right, scene, (order) => order !== 0),
  '<': (left, right, scene) => compare(left, right, scene, (order) => order < 0),
  '>': (left, right, scene) => compare(left, right, scene, (order) => order > 0),
  '<=': (left, right, scene) => compare(left, right, scene, (order) => order <= 0),
  '>=': (left, right, scene) => compare(left, right, scene, (order) => order >= 0),
};

const minusOne = new Decimal(-1);
const hundredth = new Decimal('0.01');

/** An operator between two values, element by element where one of them is several. */
export function applyBinary(operator: string, left: Value, right: Value, scene: Scene): Value {
  if (operator === ':') return spanRanges(left, right);
  const operation = operations[operator];
  if (!operation) return unread(operator === ',' ? 'a union of ranges' : 'an intersection of ranges');
  if (isElement(left) && isElement(right)) return operation(left, right, scene);
  return spread(toGrid(left, scene), toGrid(right, scene), (a, b) => operation(a, b, scene));
}

/** An operator on one value. "@" takes the cell in the formula's own row or column. */
export function applyUnary(operator: UnaryOperator, operand: Value, scene: Scene): Value {
  if (operator === '@') return intersect(operand, scene);
  if (operator === '#') return unread('a spilled range');
  if (operator === '+') return operand;
  const factor = constant(operator === '-' ? minusOne : hundredth);
  return applyBinary('*', operand, factor, scene);
}

export function add(left: Amount, right: Amount): Amount {
  return amount(
    left.figure.plus(right.figure),
    both(left, right, (one, other) => addParts([one, other])),
  );
}

function scale(value: Amount, factor: Decimal): Amount {
  return amount(value.figure.times(factor), value.parts && scaleParts(value.parts, factor));
}

export function multiply(left: Amount, right: Amount): Amount {
  return amount(left.figure.times(right.figure), both(left, right, multiplyParts));
}

function divide(left: Amount, right: Amount): Amount | Broken {
  if (right.figure.isZero()) return errorValue('#DIV/0!');
  const divisor = right.parts && asConstant(right.parts);
  const parts = left.parts && divisor && scaleParts(left.parts, new Decimal(1).div(divisor));
  return amount(left.figure.div(right.figure), parts);
}

function raise(base: Amount, exponent: Amount): Amount | Broken {
  if (base.figure.isZero() && exponent.figure.isZero()) return errorValue('#NUM!');
  if (base.figure.isZero() && exponent.figure.isNegative()) return errorValue('#DIV/0!');
  if (base.figure.isNegative() && !exponent.figure.isInteger()) return unread('a root of a negative number');
  return finiteAmount(base.figure.pow(exponent.figure));
}

const both = (left: Amount, right: Amount, join: (left: Parts, right: Parts) => Parts | null) =>
  left.parts && right.parts && join(left.parts, right.parts);

function combine(
  left: Scalar | Reference,
  right: Scalar | Reference,
  scene: Scene,
  operate: (left: Amount, right: Amount) => Amount | Broken,
): Scalar {
  const one = toAmount(left, scene);
  if (isBroken(one)) return one;
  const other = toAmount(right, scene);
  return isBroken(other) ? other : operate(one, other);
}

function join(left: Scalar | Reference, right: Scalar | Reference, scene: Scene): Scalar {
  const one = convertToText(toScalar(left, scene));
  if (isBroken(one)) return one;
  const other = convertToText(toScalar(right, scene));
  return isBroken(other) ? other : one + other;
}

function compare(
  left: Scalar | Reference,
  right: Scalar | Reference,
  scene: Scene,
  isMet: (order: number) => boolean,
): Scalar {
  noteChoice(scene);
  const order = compareScalars(toScalar(left, scene), toScalar(right, scene));
  return typeof order === 'number' ? isMet(order) : order;
}

/** One value, which is neither several cells nor an array. */
const isElement = (value: Value): value is Scalar | Reference =>
  isReference(value) ? isSingleCell(value.range) : !isGrid(value);

/** Two grids element by element; a single row or column is repeated, as Excel does. */
export function spread(
  left: Grid,
  right: Grid,
  operate: (left: Scalar | Reference, right: Scalar | Reference) => Scalar,
): Grid {
  return {
    kind: 'grid',
    height: Math.max(left.height, right.height),
    width: Math.max(left.width, right.width),
    usedHeight: Math.max(left.usedHeight, right.usedHeight),
    usedWidth: Math.max(left.usedWidth, right.usedWidth),
    at: (row, column) => operate(repeatedAt(left, row, column), repeatedAt(right, row, column)),
  };
}

function repeatedAt(grid: Grid, row: number, column: number): Scalar | Reference {
  const ownRow = grid.height === 1 ? 0 : row;
  const ownColumn = grid.width === 1 ? 0 : column;
  return ownRow < grid.height && ownColumn < grid.width ? grid.at(ownRow, ownColumn) : errorValue('#N/A');
}

function spanRanges(left: Value, right: Value): Value {
  if (isBroken(left)) return left;
  if (isBroken(right)) return right;
  const areRanges = isReference(left) && isReference(right);
  if (!areRanges || !isSameSheet(left.range.sheet, right.range.sheet)) {
    return unread('":" between values that are no cells of one sheet');
  }
  const [one, other] = [left.range, right.range];
  return reference({
    sheet: one.sheet,
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  });
}

function intersect(value: Value, scene: Scene): Value {
  if (!isReference(value) || isSingleCell(value.range)) return value;
  const { sheet, top, left, bottom, right } = value.range;
  const { row, column } = scene.at;
  if (left === right && row >= top && row <= bottom) return reference({ sheet, top: row, left, bottom: row, right });
  if (top === bottom && column >= left && column <= right) {
    return reference({ sheet, top, left: column, bottom, right: column });
  }
  return errorValue('#VALUE!');
}
