import { type CellLookup, createCellLookup } from '../../../src/table/formula/workbookCells';
import { cell, cellsOf } from './cellsOf';

const cells = cellsOf(
  { 'Table 1': { C5: 90000, C6: { formula: '=C5', shows: 90000 }, D5: '=typed as text' }, Rates: { B4: 18645 } },
  {
    Rate_P3: '=Rates!$B$4',
    All_Rates: '=Rates!$B$4:$B$6',
    Wide: '=Rates!$AB$12',
    Shifting: '=Rates!B4',
    Raised: '=1+Rates!$B$4',
    Unfinished: '=SUM(',
    Fixed: '=18645',
    Twice: '=Rates!$B$4',
    TWICE: '=Rates!$B$5',
  },
  [6],
);

/** The cells of a sheet of its own from what they show and hold. */
function lookUp(values: readonly string[][], formulas: readonly string[][]): CellLookup {
  const sheet = { id: '1', name: 'Sheet', isVisible: true, top: 1, left: 1, values, formulas, hiddenRows: new Set([]) };
  return createCellLookup({ sheets: [sheet], names: [], stored: null });
}

describe('The cells of a workbook', () => {
  test('are found whatever the case of the sheet’s name', () => {
    expect(cells.content(cell('C5', 'TABLE 1'))).toBe(90000);
    expect(cells.content(cell('B4', 'Rates'))).toBe(18645);
  });

  test('are empty outside what was read', () => {
    for (const text of ['A1', 'C4', 'E5', 'C7']) expect(cells.content(cell(text, 'Table 1'))).toBe('');
    expect(cells.content(cell('C5', 'No such sheet'))).toBe('');
  });

  test('hold a formula or none', () => {
    expect(cells.formula(cell('C6', 'Table 1'))).toBe('=C5');
    expect(cells.formula(cell('C5', 'Table 1'))).toBeNull();
    expect(cells.formula(cell('D5', 'Table 1'))).toBeNull();
    // Marked as a text.
    expect(lookUp([['007']], [["'007"]]).formula(cell('A1', 'Sheet'))).toBeNull();
  });

  test('have a used range', () => {
    expect(cells.usedRange('table 1')).toEqual({ sheet: 'Table 1', top: 5, left: 3, bottom: 6, right: 4 });
    expect(cells.usedRange('No such sheet')).toBeNull();
    expect(lookUp([], []).usedRange('Sheet')).toBeNull();
  });

  test('may be hidden', () => {
    expect(cells.isHidden?.('table 1', 6)).toBe(true);
    expect(cells.isHidden?.('Table 1', 5)).toBe(false);
    expect(cells.isHidden?.('No such sheet', 6)).toBe(false);
  });
});

describe('A defined name', () => {
  test('stands for its cells, whatever its case', () => {
    expect(cells.range('rate_p3')).toEqual({ sheet: 'Rates', top: 4, left: 2, bottom: 4, right: 2 });
    expect(cells.range('All_Rates')).toEqual({ sheet: 'Rates', top: 4, left: 2, bottom: 6, right: 2 });
    expect(cells.range('Wide')).toEqual({ sheet: 'Rates', top: 12, left: 28, bottom: 12, right: 28 });
  });

  test.each(['Unknown', 'Fixed', 'Shifting', 'Twice', 'Raised', 'Unfinished'])(
    '%s stands for no certain cells',
    (name) => {
      expect(cells.range(name)).toBeNull();
    },
  );
});
