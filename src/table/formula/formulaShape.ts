import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { type CellAddress, formatCell } from '../../domain/cellAddress';

/** A formula as it is relative to its own cell (R1C1): neighbours that follow one pattern have the same shape. */
export function shapeOf(formula: string, at: CellAddress): string {
  return translateFormulaToR1C1(formula, formatCell(at));
}

/** A formula as if copied to another cell: relative references shift; one that would leave the sheet is #REF!. */
export function moveFormula(formula: string, from: CellAddress, to: CellAddress): string {
  return translateFormulaToA1(shapeOf(formula, from), formatCell(to), { wrapEdges: false });
}
