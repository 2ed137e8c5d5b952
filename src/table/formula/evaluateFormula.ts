import type { CellAddress } from '../../domain/cellAddress';
import { type Decimal, zero } from '../../domain/decimal';
import { type Result, failure, success } from '../../domain/result';
import { FormulaScene } from './computeFormula';
import { parseFormula } from './parseFormula';
import { toScalar } from './scene';
import type { CellLookup } from './workbookCells';

/** What a formula gives; an error as Excel shows it, "#DIV/0!". */
export type Evaluated = Decimal | string | boolean | { readonly error: string };

/**
 * What a formula gives for what its cells show now, by Excel's rules and with Decimals. The cells' own formulas are not
 * followed. The failure, "not read: OFFSET", says what is not read here; it is never guessed.
 */
export function evaluateFormula(formula: string, at: CellAddress, cells: CellLookup): Result<Evaluated, string> {
  const tree = parseFormula(formula);
  if (!tree.ok) return tree;
  const scene = new FormulaScene(at, cells, null);
  const value = toScalar(scene.compute(tree.value), scene);
  if (value === null) return success(zero);
  if (typeof value !== 'object') return success(value);
  if (value.kind === 'amount') return success(value.figure);
  return value.kind === 'error' ? success({ error: value.error }) : failure(`not read: ${value.reason}`);
}
