import { expectCells } from '../../src/audit/expectations';
import { findFormulaFault } from '../../src/audit/formulaFault';
import { createLedger } from '../../src/audit/ledger';
import { indexCells } from '../../src/audit/tableCells';
import { formatCell } from '../../src/domain/cellAddress';
import type { FigureColumn } from '../../src/domain/column';
import type { Figure, RequirementsTable } from '../../src/domain/table';
import { figureAt, rates } from './fixture';
import { readerOf, writeFormula } from './liveTable';
import { makeSmallTable } from './smallTable';

const table = makeSmallTable(
  ['activityCosts', 'gMonths', 'gStaff', 'total'],
  [
    ['1.1', 100, 1, 12_995, 13_095],
    ['1.2', 200, 1, 12_995, 13_195],
    ['1.3', 300, 1, 12_995, 13_295],
    ['subtotal:1', 600, 3, 38_985, 39_585],
    ['2.1', 400, 1, 12_995, 13_395],
    ['2.2', 500, 1, 12_995, 13_495],
    ['subtotal:2', 900, 2, 25_990, 26_890],
    ['total', 1_500, 5, 64_975, 66_475],
  ],
);

/** "C5, C6 missing; C7 surplus" of the cell with this formula; null where nothing is wrong with it. */
function tellFault(row: string, column: FigureColumn, formula: string, own: RequirementsTable = table): string | null {
  const written = writeFormula(own, row, column, formula);
  const mixes = new Map(written.rows.map((one) => [one.row, null]));
  const ledger = createLedger(written, expectCells(written, { rates, mixes }));
  const cell = ledger.cells.find(({ figure }) => figure === figureAt(written, row, column));
  const fault = cell ? findFormulaFault(cell, ledger, indexCells(written), readerOf(written)) : null;
  const name = (figures: readonly Figure[]): string => figures.map(({ address }) => formatCell(address)).join(', ');
  return fault && `missing ${name(fault.missing)}; surplus ${name(fault.surplus)}`;
}

describe('The formula of a sum', () => {
  test.each<[string, string, FigureColumn, string]>([
    ['adds up subtotals', 'total', 'total', '=F8+F11'],
    ['adds up activities', 'total', 'total', '=SUM(F5:F7,F9:F10)'],
    ['adds up the parts of its row', 'total', 'total', '=C12+E12'],
    ['adds up all that, each once', 'total', 'total', '=C5+C6+C7+E8+F11'],
    ['also adds a cell beside the table', 'subtotal:1', 'activityCosts', '=SUM(C5:C7)+Z1'],
    ['multiplies cells', 'subtotal:1', 'activityCosts', '=C5+D6*E6'],
    ['adds months to money', 'subtotal:1', 'activityCosts', '=C5+C6+D7'],
    ['stands where months make the figure', '1.1', 'gStaff', '=E6'],
    ['lacks only a part of a row', 'subtotal:1', 'total', '=C5+F6+F7'],
  ])('has no fault that could be named where it %s', (_, row, column, formula) => {
    expect(tellFault(row, column, formula)).toBeNull();
  });

  test.each<[string, string, FigureColumn, string, string]>([
    ['a row', 'subtotal:1', 'total', '=F5+F6', 'missing F7; surplus '],
    ['a subtotal', 'total', 'activityCosts', '=C8', 'missing C11; surplus '],
    ['a row beside a subtotal', 'total', 'activityCosts', '=C5+C6+C11', 'missing C7; surplus '],
    ['more by rows than by a part of its own row', 'subtotal:1', 'total', '=E7', 'missing F5, F6; surplus '],
    ['everything, told by the fewest cells', 'subtotal:1', 'total', '=Z1', 'missing C8, E8; surplus '],
    ['everything, told by rows first', 'subtotal:2', 'total', '=Z1', 'missing F9, F10; surplus '],
    ['a row for another', 'subtotal:1', 'gMonths', '=D5+D6+D9', 'missing D7; surplus D9'],
  ])('lacks %s', (_, row, column, formula, told) => {
    expect(tellFault(row, column, formula)).toBe(told);
  });

  test('counts a row twice', () => {
    expect(tellFault('subtotal:1', 'activityCosts', '=2*C5+C6+C7')).toBe('missing ; surplus C5');
  });

  test('counts every row twice', () => {
    expect(tellFault('subtotal:1', 'activityCosts', '=2*(C5+C6+C7)')).toBe('missing ; surplus C5, C6, C7');
  });

  test('is not judged while the split of a row is not known', () => {
    const unsplit = makeSmallTable(
      ['pMonths', 'pStaff'],
      [
        ['1.1', 1, 18_645],
        ['1.2', 2, 34_465],
        ['subtotal:1', 3, 0],
      ],
    );
    expect(tellFault('subtotal:1', 'pStaff', '=D5', unsplit)).toBeNull();
  });

  test("of an option's total may pass over a subtotal that follows an option in use nobody knows", () => {
    const tagged = makeSmallTable(
      ['activityCosts'],
      [
        ['1.1:1', 100],
        ['subtotal:1', 100],
        ['2.1', 200],
        ['total:1', 0],
      ],
    );
    expect(tellFault('total:1', 'activityCosts', '=C5+C7', tagged)).toBeNull();
    expect(tellFault('total:1', 'activityCosts', '=C5', tagged)).toBe('missing C7; surplus ');
  });
});
