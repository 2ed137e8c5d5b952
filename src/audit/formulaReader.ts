import type { CellRange } from '../domain/cellAddress';
import type { Decimal } from '../domain/decimal';
import type { Result } from '../domain/result';
import type { Figure } from '../domain/table';
import type { SumReading } from '../table/formula/sumTerms';

/**
 * What the audit asks of the formulas behind figures; the workbook's reader answers. It is asked for figures that have
 * a formula only, and the failure says what cannot be read.
 */
export interface FormulaReader {
  /** What the formula gives for what its cells show now, in the cell's own unit; an error as Excel shows it. */
  evaluate(figure: Figure): Result<Decimal | string | boolean | { readonly error: string }, string>;
  /** The cells that the formula adds up. */
  readSum(figure: Figure): Result<SumReading, string>;
  /** The cells that it refers to directly. */
  precedents(figure: Figure): readonly CellRange[];
}
