import { createCellLookup } from '../../../src/table/formula/workbookCells';
import { cell, cellsOf } from './cellsOf';

const cells = cellsOf(
  { 'Table 1': { C5: 90000, C6: { formula: '=C5', shows: 90000 }, D5: '=typed as text' }, Rates: { B4: 18645 } },
  {
    Rate_P3: '=Rates!$B$4',
    All_Rates: '=Rates!$B$4:$B$6',
    Shifting: '=Rates!B4',
    Fixed: '=18645',
    Twice: '=Rates!$B$4',
    TWICE: '=Rates!$B$5',
  },
  [6],
);

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
  });

  test('have a used range', () => {
    expect(cells.usedRange('table 1')).toEqual({ sheet: 'Table 1', top: 5, left: 3, bottom: 6, right: 4 });
    expect(cells.usedRange('No such sheet')).toBeNull();
    const empty = { id: '1', name: 'Empty', isVisible: true, top: 1, left: 1, values: [], formulas: [] };
    const lookup = createCellLookup({ sheets: [{ ...empty, hiddenRows: new Set() }], names: [], stored: null });
    expect(lookup.usedRange('Empty')).toBeNull();
  });

  test('may be hidden', () => {
    expect(cells.isHidden?.('table 1', 6)).toBe(true);
    expect(cells.isHidden?.('Table 1', 5)).toBe(false);
  });
});

describe('A defined name', () => {
  test('stands for its cells, whatever its case', () => {
    expect(cells.range('rate_p3')).toEqual({ sheet: 'Rates', top: 4, left: 2, bottom: 4, right: 2 });
    expect(cells.range('All_Rates')).toEqual({ sheet: 'Rates', top: 4, left: 2, bottom: 6, right: 2 });
  });

  test.each(['Unknown', 'Fixed', 'Shifting', 'Twice'])('%s stands for no certain cells', (name) => {
    expect(cells.range(name)).toBeNull();
  });
});
