import type { CellRange } from '../../domain/cellAddress';
import { Decimal } from '../../domain/decimal';
import { createLookup } from './createCriterion';
import {
  type Broken,
  type Scalar,
  type Value,
  amount,
  compareScalars,
  convertToBoolean,
  errorValue,
  isBroken,
  isReference,
  reference,
  unread,
} from './formulaValue';
import type { FormulaArgument } from './parseFormula';
import { type FormulaFunction, type Scene, cellAt, noteChoice, toAmount, toScalar, usedSize } from './scene';

/** The functions that choose: which branch, which cell. What they choose keeps its cells. */
export const choiceFunctions: Readonly<Record<string, FormulaFunction>> = {
  IF: ([condition = null, whenTrue = null, ...rest], scene) => {
    const isMet = decide(condition, scene);
    if (isBroken(isMet)) return isMet;
    if (isMet) return scene.compute(whenTrue);
    return rest.length === 0 ? false : scene.compute(rest[0] ?? null);
  },
  IFS: (args, scene) => {
    for (let index = 0; index < args.length; index += 2) {
      const isMet = decide(args[index] ?? null, scene);
      if (isBroken(isMet)) return isMet;
      if (isMet) return scene.compute(args[index + 1] ?? null);
    }
    return errorValue('#N/A');
  },
  SWITCH: ([chosen = null, ...cases], scene) => {
    noteChoice(scene);
    const value = computeScalar(chosen, scene);
    for (let index = 0; index + 1 < cases.length; index += 2) {
      const order = compareScalars(value, computeScalar(cases[index] ?? null, scene));
      if (typeof order !== 'number') return order;
      if (order === 0) return scene.compute(cases[index + 1] ?? null);
    }
    return cases.length % 2 === 1 ? scene.compute(cases.at(-1) ?? null) : errorValue('#N/A');
  },
  CHOOSE: ([number = null, ...branches], scene) => {
    noteChoice(scene);
    const index = computeIndex(number, scene);
    if (typeof index !== 'number') return index;
    const branch = branches[index - 1];
    return branch === undefined ? errorValue('#VALUE!') : scene.compute(branch);
  },
  IFERROR: (args, scene) => replaceError(args, scene, () => true),
  IFNA: (args, scene) => replaceError(args, scene, (error) => error === '#N/A'),
  AND: (args, scene) => judgeAll(args, scene, (outcomes) => outcomes.every(Boolean)),
  OR: (args, scene) => judgeAll(args, scene, (outcomes) => outcomes.some(Boolean)),
  NOT: ([condition = null], scene) => {
    const isMet = decide(condition, scene);
    return isBroken(isMet) ? isMet : !isMet;
  },
  INDEX: ([cells = null, row = null, column], scene) => {
    noteChoice(scene);
    const value = scene.compute(cells);
    if (!isReference(value)) return isBroken(value) ? value : unread('INDEX of values that are no cells');
    const rowNumber = computeIndex(row, scene);
    if (typeof rowNumber !== 'number') return rowNumber;
    const isRow = value.range.top === value.range.bottom;
    if (column === undefined && isRow) return pickCells(value.range, 1, rowNumber);
    const columnNumber = computeIndex(column ?? null, scene);
    return typeof columnNumber === 'number' ? pickCells(value.range, rowNumber, columnNumber) : columnNumber;
  },
  MATCH: ([wanted = null, cells = null, type], scene) => {
    if (!isZero(type, scene)) return unread('MATCH that is not exact');
    const place = findPlace(wanted, scene.plain.compute(cells), true, scene);
    return typeof place === 'number' ? amount(new Decimal(place + 1)) : place;
  },
  VLOOKUP: ([wanted = null, cells = null, column = null, isNear], scene) => {
    if (!isZero(isNear, scene)) return unread('VLOOKUP that is not exact');
    const value = scene.plain.compute(cells);
    if (!isReference(value)) return isBroken(value) ? value : unread('VLOOKUP in values that are no cells');
    const columnNumber = computeIndex(column, scene);
    if (typeof columnNumber !== 'number') return columnNumber;
    if (columnNumber < 1) return errorValue('#VALUE!');
    const place = findPlace(wanted, reference({ ...value.range, right: value.range.left }), true, scene);
    return typeof place === 'number' ? pickCells(value.range, place + 1, columnNumber) : place;
  },
  XLOOKUP: ([wanted = null, cells = null, results = null, fallback, ...modes], scene) => {
    if (modes.length > 0) return unread('XLOOKUP with a mode of search');
    const found = scene.compute(results);
    if (!isReference(found)) return isBroken(found) ? found : unread('XLOOKUP of values that are no cells');
    const place = findPlace(wanted, scene.plain.compute(cells), false, scene);
    if (typeof place !== 'number') {
      return place.kind === 'error' && place.error === '#N/A' && fallback ? scene.compute(fallback) : place;
    }
    const isRow = found.range.top === found.range.bottom;
    return isRow ? pickCells(found.range, 1, place + 1) : pickCells(found.range, place + 1, 0);
  },
};

function computeScalar(tree: FormulaArgument, scene: Scene): Scalar {
  return toScalar(scene.plain.compute(tree), scene.plain);
}

function decide(condition: FormulaArgument, scene: Scene): boolean | Broken {
  noteChoice(scene);
  return convertToBoolean(computeScalar(condition, scene));
}

function computeIndex(tree: FormulaArgument, scene: Scene): number | Broken {
  const value = toAmount(scene.plain.compute(tree), scene.plain);
  return isBroken(value) ? value : value.figure.trunc().toNumber();
}

/** Whether an argument asks for an exact match; one that is left out does not. */
function isZero(tree: FormulaArgument | undefined, scene: Scene): boolean {
  if (tree === undefined) return false;
  const value = toAmount(scene.plain.compute(tree), scene.plain);
  return !isBroken(value) && value.figure.isZero();
}

function replaceError(args: readonly FormulaArgument[], scene: Scene, isReplaced: (error: string) => boolean): Value {
  const [tried = null, replacement = null] = args;
  // Asked of the plain scene: while tracing, an error in a summed cell counts as nothing.
  const outcome = computeScalar(tried, scene);
  const isError = isBroken(outcome) && outcome.kind === 'error' && isReplaced(outcome.error);
  return scene.compute(isError ? replacement : tried);
}

/** AND and OR of every condition; texts and empty cells in ranges are passed over. */
function judgeAll(
  args: readonly FormulaArgument[],
  scene: Scene,
  judge: (outcomes: readonly boolean[]) => boolean,
): Value {
  const outcomes: boolean[] = [];
  for (const argument of args) {
    const value = scene.plain.compute(argument);
    const scalar = toScalar(value, scene.plain);
    if (isReference(value) && (scalar === null || typeof scalar === 'string')) continue;
    const outcome = convertToBoolean(scalar);
    if (isBroken(outcome)) return outcome;
    outcomes.push(outcome);
  }
  return outcomes.length === 0 ? errorValue('#VALUE!') : judge(outcomes);
}

/** A cell of a block by its row and column, from 1; 0 is the whole column or row. */
function pickCells(range: CellRange, row: number, column: number): Value {
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
  if (row < 0 || column < 0) return errorValue('#VALUE!');
  if (row > height || column > width) return errorValue('#REF!');
  const rows = row === 0 ? {} : { top: range.top + row - 1, bottom: range.top + row - 1 };
  const columns = column === 0 ? {} : { left: range.left + column - 1, right: range.left + column - 1 };
  return reference({ ...range, ...rows, ...columns });
}

/** The place, from 0, of the first cell in a row or column that holds what is wanted; #N/A where none does. */
function findPlace(wanted: FormulaArgument, cells: Value, hasWildcards: boolean, scene: Scene): number | Broken {
  noteChoice(scene);
  const value = computeScalar(wanted, scene);
  if (isBroken(value)) return value;
  if (!isReference(cells)) return isBroken(cells) ? cells : unread('a search in values that are no cells');
  const { range } = cells;
  if (range.top !== range.bottom && range.left !== range.right) return errorValue('#N/A');
  // Excel then finds empty cells; whether a formula that gives "" is one of them is not known.
  if (!hasWildcards && (value === null || value === '')) return unread('XLOOKUP of an empty cell or text');
  const isWanted = createLookup(value, hasWildcards);
  const used = usedSize(range, scene);
  const isRow = range.top === range.bottom;
  for (let place = 0; place < Math.max(used.height, used.width); place += 1) {
    const cell = isRow ? cellAt(range, 0, place) : cellAt(range, place, 0);
    if (isWanted(scene.cells.content(cell), () => scene.cells.formula(cell) === null)) return place;
  }
  return errorValue('#N/A');
}
