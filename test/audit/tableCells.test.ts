import { indexCells } from '../../src/audit/tableCells';
import { figureAt, makeTable, sheet } from './fixture';

describe('The cells of a table by their place', () => {
  const table = makeTable('published');
  const figure = figureAt(table, '1.1', 'total');
  const place = { figure, row: table.rows[0], column: 'total' };
  const cells = indexCells(table);

  test('a figure is known with its row and column, however its sheet is written', () => {
    expect(cells.of(figure)).toEqual(place);
    expect(cells.at(figure.address)).toEqual(place);
    expect(cells.at({ ...figure.address, sheet: sheet.toUpperCase() })).toEqual(place);
  });

  test.each([
    ['above the table', { sheet, row: 1, column: 3 }],
    ['beside the table', { sheet, row: 4, column: 30 }],
    ['on another sheet', { ...figure.address, sheet: 'Table 2' }],
  ])('none is %s', (_, address) => {
    expect(cells.at(address)).toBeUndefined();
  });
});
