import type { FormulaReader } from '../../src/audit/formulaReader';
import { formatCell, formatColumn } from '../../src/domain/cellAddress';
import type { FigureColumn } from '../../src/domain/column';
import { failure } from '../../src/domain/result';
import type { Figure, RequirementsTable, TableRow } from '../../src/domain/table';
import { countsIn } from '../../src/domain/workplan';
import { evaluateFormula } from '../../src/table/formula/evaluateFormula';
import { precedents, readSum } from '../../src/table/formula/sumTerms';
import type { CellLookup } from '../../src/table/formula/workbookCells';
import { figureAt, makeFigure, makeTable, rowKeyOf } from './fixture';

/** The working file with formulas in every sum: across each row, down each subtotal, and the subtotals in the total. */
export function makeLiveTable(): RequirementsTable {
  const table = makeTable('grades');
  return recompute({ ...table, rows: table.rows.map((row) => ({ ...row, figures: addFormulas(table, row) })) });
}

function addFormulas(table: RequirementsTable, row: TableRow): TableRow['figures'] {
  return new Map(
    [...row.figures].map(([column, figure]) => [
      column,
      { ...figure, formula: formulaFor(table, row, column, figure) },
    ]),
  );
}

function formulaFor(table: RequirementsTable, row: TableRow, column: FigureColumn, figure: Figure): string | null {
  const cell = (name: FigureColumn): string => formatCell(row.figures.get(name)?.address ?? figure.address);
  const letter = formatColumn(figure.address.column);
  if (column === 'pMonths') return `=${cell('months:P-3')}+${cell('months:P-2')}`;
  if (column === 'pStaff') return `=SUM(${cell('cost:P-3')}:${cell('cost:P-2')})`;
  if (column === 'staff') return `=${cell('pStaff')}+${cell('gStaff')}`;
  if (column === 'total') return `=${cell('activityCosts')}+${cell('staff')}`;
  if (row.kind === 'activity') return null;
  const summed = table.rows.filter((part) =>
    row.kind === 'total'
      ? part.kind === 'subtotal'
      : part.kind === 'activity' && part.workstream === row.workstream && countsIn(part, '1'),
  );
  return `=SUM(${summed.map((part) => `${letter}${part.row}`).join(',')})`;
}

/** The table with another formula in a cell, and every formula computed anew, as Excel does. */
export function writeFormula(
  table: RequirementsTable,
  rowKey: string,
  column: FigureColumn,
  formula: string,
): RequirementsTable {
  const figure = figureAt(table, rowKey, column);
  return recompute({
    ...table,
    rows: table.rows.map((row) =>
      rowKeyOf(row) === rowKey ? { ...row, figures: new Map([...row.figures, [column, { ...figure, formula }]]) } : row,
    ),
  });
}

/** The table with every formula computed anew. */
export function recompute(table: RequirementsTable): RequirementsTable {
  let current = table;
  for (let pass = 0; pass < 6; pass++) {
    const lookup = lookUp(current);
    current = {
      ...current,
      rows: current.rows.map((row) => ({
        ...row,
        figures: new Map([...row.figures].map(([column, figure]) => [column, compute(figure, lookup)])),
      })),
    };
  }
  return current;
}

function compute(figure: Figure, lookup: CellLookup): Figure {
  if (figure.formula === null) return figure;
  const { row, column } = figure.address;
  const result = evaluateFormula(figure.formula, figure.address, lookup);
  if (!result.ok || typeof result.value === 'boolean') throw new Error(`${figure.formula} cannot be computed.`);
  const { value } = result;
  if (typeof value === 'string') return makeFigure(row, column, value, figure.formula);
  return makeFigure(row, column, 'error' in value ? value.error : value.toNumber(), figure.formula);
}

function lookUp(table: RequirementsTable): CellLookup {
  const figures = new Map(
    table.rows.flatMap((row) => [...row.figures.values()].map((figure) => [formatCell(figure.address), figure])),
  );
  return {
    content: (address) => figures.get(formatCell(address))?.content ?? '',
    formula: (address) => figures.get(formatCell(address))?.formula ?? null,
    range: () => null,
    usedRange: () => table.range,
    isHidden: () => false,
    namedFormula: () => null,
  };
}

export function readerOf(table: RequirementsTable): FormulaReader {
  const lookup = lookUp(table);
  const none = failure('The cell holds no formula.');
  return {
    evaluate: ({ formula, address }) => (formula === null ? none : evaluateFormula(formula, address, lookup)),
    readSum: ({ formula, address }) => (formula === null ? none : readSum(formula, address, lookup)),
    precedents: ({ formula, address }) => (formula === null ? [] : precedents(formula, address, lookup)),
  };
}
