import { auditTable, type AuditReport } from '../audit/auditTable';
import type { FormulaReader } from '../audit/formulaReader';
import { isPrintedAs } from '../calc/printedFigure';
import { Decimal } from '../domain/decimal';
import { failure, success } from '../domain/result';
import type { CellValue } from '../domain/snapshot';
import type { Figure } from '../domain/table';
import { readNumber } from '../table/figureText';
import { evaluateFormula } from '../table/formula/evaluateFormula';
import { precedents, readSum } from '../table/formula/sumTerms';
import type { CellLookup } from '../table/formula/workbookCells';
import type { BoundTable } from './bindTable';

/** Checks every computed cell of every option against the model; formulas are read as they stand in the workbook. */
export function auditBound({ workbook, table, costing, cells, lookup, undecided }: BoundTable): AuditReport {
  return auditTable({
    table,
    costing,
    cells,
    undecided,
    formulas: createFormulaReader(lookup, workbook.isPrecisionAsDisplayed),
  });
}

function createFormulaReader(lookup: CellLookup, isPrecisionAsDisplayed = false): FormulaReader {
  const read = <Value>(
    { formula, address }: Figure,
    reader: (formula: string, at: Figure['address'], cells: CellLookup) => Value,
    none: Value,
  ): Value => (formula === null ? none : reader(formula, address, lookup));
  return {
    evaluate: (figure) => {
      const given = read(figure, evaluateFormula, failure('no formula'));
      return isPrecisionAsDisplayed ? asShown(given, figure.content) : given;
    },
    readSum: (figure) => read(figure, readSum, failure('no formula')),
    precedents: (figure) => read(figure, precedents, []),
  };
}

/** Where a workbook keeps of each figure what its cell shows, a formula gives the rounded one: it is not stale. */
function asShown(given: ReturnType<FormulaReader['evaluate']>, content: CellValue): typeof given {
  if (!given.ok || !(given.value instanceof Decimal) || typeof content !== 'number') return given;
  const shown = readNumber(content);
  return isPrintedAs(given.value, shown, shown.decimalPlaces()) ? success(shown) : given;
}
