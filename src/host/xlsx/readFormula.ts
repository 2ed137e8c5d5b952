import { stringifyTokens, tokenize, translateTokensToA1, translateTokensToR1C1, type Token } from '@borgar/fx/xlsx';
import { formatCell } from './cellReference';
import { decodeFormula } from './futureFunctions';
import type { CellScan } from './scanSheet';

/** The formula of a cell, without "=", as if it were its own; null where there is none or a data table computes it. */
export type FormulaReader = (cell: CellScan) => string | null;

/** Reads the formulas of one sheet; the text of a shared formula is taken apart once. */
export function createFormulaReader(): FormulaReader {
  const shared = new Map<CellScan, Token[]>();
  return (cell) => {
    const { formula } = cell;
    if (!formula || formula.kind === 'dataTable') return null;
    const master = formula.shared?.master;
    if (formula.text !== '' || !master?.formula) return decodeFormula(formula.text) || null;
    let relative = shared.get(master);
    if (!relative) {
      relative = translateTokensToR1C1(tokenize(decodeFormula(master.formula.text)), formatCell(master));
      shared.set(master, relative);
    }
    return stringifyTokens(translateTokensToA1(relative, formatCell(cell)));
  };
}
