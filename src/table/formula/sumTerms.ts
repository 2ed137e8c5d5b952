import type { CellAddress, CellRange } from '../../domain/cellAddress';
import type { Decimal } from '../../domain/decimal';
import { type Result, failure, success } from '../../domain/result';
import { FormulaScene } from './computeFormula';
import { listMentions, locate } from './formulaReferences';
import { isBroken } from './formulaValue';
import { parseFormula } from './parseFormula';
import type { Product, Term } from './parts';
import { type Trace, toAmount } from './scene';
import type { CellLookup } from './workbookCells';

/**
 * A formula as a sum for what its cells show now: Σ factor × cell + Σ factor × cell × cell + Σ constants. A cell that is
 * added twice has two terms. Empty cells of a range are terms too; only whole columns end with the used range.
 */
export interface SumReading {
  readonly terms: readonly Term[];
  readonly products: readonly Product[];
  /** Numbers typed into the formula and added. */
  readonly constants: readonly Decimal[];
  /** Whether the present contents of a condition (IF, CHOOSE, SUMIF, a lookup) chose what is summed. */
  readonly usesOption: boolean;
}

/** Reads a formula as a sum. The failure says that it is none, or what in it is not read. */
export function readSum(formula: string, at: CellAddress, cells: CellLookup): Result<SumReading, string> {
  const tree = parseFormula(formula);
  if (!tree.ok) return tree;
  const trace: Trace = { usesOption: false };
  const scene = new FormulaScene(at, cells, trace);
  const value = toAmount(scene.compute(tree.value), scene);
  if (isBroken(value)) {
    return failure(
      value.kind === 'unread' ? `not read: ${value.reason}` : `not a sum: ${formula} gives ${value.error}`,
    );
  }
  if (!value.parts) return failure(`not a sum: ${formula} does more than add cells and products of two cells`);
  const { terms, products, constants } = value.parts;
  return success({
    // A condition that is not met, as in SUMPRODUCT((D5:D14="")*J5:J14), leaves its cells with the factor 0.
    terms: terms.filter((term) => !term.factor.isZero()),
    products: products.filter((product) => !product.factor.isZero()),
    constants: constants.filter((constant) => !constant.isZero()),
    usesOption: trace.usesOption,
  });
}

/**
 * Every cell, range and name that a formula refers to directly, in the order of its text. What cannot be told from the
 * text is not in it: OFFSET and INDIRECT, a Table's columns, another workbook.
 */
export function precedents(formula: string, at: CellAddress, cells: CellLookup): CellRange[] {
  const tree = parseFormula(formula);
  const mentions = tree.ok ? listMentions(tree.value) : [];
  return mentions.flatMap((mention) => {
    const range = mention.kind === 'name' ? cells.range(mention.name) : locate(mention, at);
    return range ? [range] : [];
  });
}
