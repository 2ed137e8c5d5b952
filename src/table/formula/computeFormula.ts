import type { CellAddress } from '../../domain/cellAddress';
import { choiceFunctions } from './choiceFunctions';
import { listMentions, locate } from './formulaReferences';
import { type Grid, type Value, constant, errorValue, isAmount, reference, unread } from './formulaValue';
import { applyBinary, applyUnary } from './operators';
import { type FormulaArgument, type FormulaTree, parseFormula } from './parseFormula';
import { type FormulaFunction, type Scene, type Trace, toScalar } from './scene';
import { sumFunctions } from './sumFunctions';
import { valueFunctions } from './valueFunctions';
import type { CellLookup } from './workbookCells';

const functions: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({ ...sumFunctions, ...choiceFunctions, ...valueFunctions }),
);

/**
 * The place where a formula stands. With a trace, numbers remember the cells that they are the sum of. A class, since one
 * is made for every formula of a table.
 */
export class FormulaScene implements Scene {
  constructor(
    readonly at: CellAddress,
    readonly cells: CellLookup,
    readonly trace: Trace | null,
  ) {}

  get plain(): Scene {
    return this.trace ? new FormulaScene(this.at, this.cells, null) : this;
  }

  compute(tree: FormulaArgument): Value {
    return computeTree(tree, this);
  }
}

function computeTree(tree: FormulaArgument, scene: Scene): Value {
  switch (tree?.kind) {
    case undefined:
      return null;
    case 'literal':
      return typeof tree.value === 'object' ? constant(tree.value) : tree.value;
    case 'error':
      return errorValue(tree.error);
    case 'unread':
      return unread(tree.reason);
    case 'reference':
      return reference(locate(tree, scene.at));
    case 'name':
      return computeName(tree.name, scene);
    case 'unary':
      return applyUnary(tree.operator, scene.compute(tree.operand), scene);
    case 'binary':
      return applyBinary(tree.operator, scene.compute(tree.left), scene.compute(tree.right), scene);
    case 'array':
      return computeArray(tree.rows, scene);
    case 'call':
      return computeCall(tree, scene);
  }
}

/** A name of cells, or of a constant ("=18645"). */
function computeName(name: string, scene: Scene): Value {
  const range = scene.cells.range(name);
  if (range) return reference(range);
  const formula = scene.cells.namedFormula(name);
  const tree = formula ? parseFormula(formula) : null;
  if (tree?.ok && listMentions(tree.value).length === 0) return scene.compute(tree.value);
  return unread(`the name ${name}`);
}

function computeArray(rows: readonly (readonly FormulaTree[])[], scene: Scene): Grid {
  const values = rows.map((row) => row.map((element) => toScalar(scene.compute(element), scene)));
  const [height, width] = [values.length, values[0]?.length ?? 0];
  const at: Grid['at'] = (row, column) => values[row]?.[column] ?? null;
  return { kind: 'grid', height, width, usedHeight: height, usedWidth: width, at };
}

function computeCall(tree: Extract<FormulaTree, { kind: 'call' }>, scene: Scene): Value {
  const compute = functions.get(tree.name);
  if (!compute) return unread(tree.name);
  const value = compute(tree.arguments, scene);
  // A function of constants only, ROUND(1.5,0), is itself a constant of the sum.
  const isConstant = scene.trace && isAmount(value) && !value.parts && listMentions(tree).length === 0;
  return isConstant ? constant(value.figure) : value;
}
