import { auditTable, type AuditReport } from '../audit/auditTable';
import type { FormulaReader } from '../audit/formulaReader';
import { failure } from '../domain/result';
import type { Figure } from '../domain/table';
import { evaluateFormula } from '../table/formula/evaluateFormula';
import { precedents, readSum } from '../table/formula/sumTerms';
import type { CellLookup } from '../table/formula/workbookCells';
import type { BoundTable } from './bindTable';

/** Checks every computed cell of every option against the model; formulas are read as they stand in the workbook. */
export function auditBound({ table, costing, cells, lookup, undecided }: BoundTable): AuditReport {
  return auditTable({ table, costing, cells, undecided, formulas: createFormulaReader(lookup) });
}

function createFormulaReader(lookup: CellLookup): FormulaReader {
  const read = <Value>(
    { formula, address }: Figure,
    reader: (formula: string, at: Figure['address'], cells: CellLookup) => Value,
    none: Value,
  ): Value => (formula === null ? none : reader(formula, address, lookup));
  return {
    evaluate: (figure) => read(figure, evaluateFormula, failure('no formula')),
    readSum: (figure) => read(figure, readSum, failure('no formula')),
    precedents: (figure) => read(figure, precedents, []),
  };
}
