import type { CellRange } from '../../domain/cellAddress';
import { type Criterion, createCriterion } from './createCriterion';
import { type Scalar, type Value, errorValue, isBroken, isReference, unread } from './formulaValue';
import { spread } from './operators';
import type { FormulaArgument } from './parseFormula';
import { type Scene, cellAt, isSingle, noteChoice, toGrid, toScalar, usedSize } from './scene';

/** A place in each of the ranges that are asked, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Condition {
  readonly range: CellRange;
  readonly wanted: Value;
}

/**
 * What `give` makes of the places where every condition of SUMIFS or COUNTIFS (range, criterion, range, …) is met now.
 * An array of criteria, {"","Option 1"}, gives one result for each. All ranges must be of the size of `summed`.
 */
export function matchConditions(
  args: readonly FormulaArgument[],
  summed: CellRange | null,
  scene: Scene,
  give: (places: readonly Place[]) => Scalar,
): Value {
  noteChoice(scene);
  const conditions: Condition[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const range = scene.plain.compute(args[index] ?? null);
    const wanted = scene.plain.compute(args[index + 1] ?? null);
    if (isBroken(range)) return range;
    if (!isReference(range)) return unread('a condition on values that are no cells');
    if (!hasSizeOf(range.range, summed ?? conditions[0]?.range ?? range.range)) return errorValue('#VALUE!');
    conditions.push({ range: range.range, wanted });
  }
  return solve(conditions, summed, scene, give);
}

function solve(
  conditions: readonly Condition[],
  summed: CellRange | null,
  scene: Scene,
  give: (places: readonly Place[]) => Scalar,
): Value {
  const arrays = conditions.filter(({ wanted }) => !isSingle(toGrid(wanted, scene.plain)));
  const [array] = arrays;
  if (arrays.length > 1) return unread('several arrays of criteria');
  if (!array) return giveMatches(conditions, summed, scene, give);
  const wanted = toGrid(array.wanted, scene.plain);
  return spread(wanted, wanted, (one) => {
    const single = conditions.map((condition) => (condition === array ? { ...condition, wanted: one } : condition));
    return giveMatches(single, summed, scene, give);
  });
}

function giveMatches(
  conditions: readonly Condition[],
  summed: CellRange | null,
  scene: Scene,
  give: (places: readonly Place[]) => Scalar,
): Scalar {
  const tests: { readonly range: CellRange; readonly isMet: Criterion }[] = [];
  for (const { range, wanted } of conditions) {
    const scalar = toScalar(wanted, scene.plain);
    if (isBroken(scalar) && scalar.kind === 'unread') return scalar;
    tests.push({ range, isMet: createCriterion(scalar) });
  }
  const sizes = [...conditions.map(({ range }) => range), ...(summed ? [summed] : [])].map((range) =>
    usedSize(range, scene),
  );
  const height = Math.max(...sizes.map((size) => size.height));
  const width = Math.max(...sizes.map((size) => size.width));
  const isClipped = (range: CellRange) => heightOf(range) > height || widthOf(range) > width;
  // Cells below the used rows add nothing to a sum, but they count.
  if (!summed && tests.every(({ range, isMet }) => isClipped(range) && isMet('', () => true))) {
    return unread('a count of empty cells in whole columns');
  }
  const places: Place[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const isMatch = tests.every(({ range, isMet }) => {
        const cell = cellAt(range, row, column);
        return isMet(scene.cells.content(cell), () => scene.cells.formula(cell) === null);
      });
      if (isMatch) places.push({ row, column });
    }
  }
  return give(places);
}

const heightOf = (range: CellRange) => range.bottom - range.top + 1;
const widthOf = (range: CellRange) => range.right - range.left + 1;
const hasSizeOf = (range: CellRange, other: CellRange) =>
  heightOf(range) === heightOf(other) && widthOf(range) === widthOf(other);
