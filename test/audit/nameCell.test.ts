import { nameCells, nameRow } from '../../src/audit/nameCell';
import { indexCells } from '../../src/audit/tableCells';
import { figureAt, makeTable, rowKeyOf } from './fixture';

const table = makeTable('published');

test('A row is named as people speak of it', () => {
  const names = new Map(table.rows.map((row) => [rowKeyOf(row), nameRow(row)]));
  expect(['1.3', 'subtotal:2', 'subtotal:1:2', 'total:1'].map((key) => names.get(key))).toEqual([
    'activity 1.3',
    'the subtotal of workstream 2',
    'the subtotal of workstream 1 (option 2)',
    'the total (option 1)',
  ]);
});

describe('Cells of a column', () => {
  test.each<[string, readonly string[], string]>([
    ['one', ['1.3'], '1.3 (F8)'],
    ['two', ['1.3', 'subtotal:2'], '1.3 (F8) and the subtotal of workstream 2 (F18)'],
    ['three', ['1.1', '1.3', '1.6'], '1.1 (F4), 1.3 (F8) and 1.6 (F11)'],
  ])('are named by their rows: %s', (_, rows, names) => {
    const figures = rows.map((row) => figureAt(table, row, 'pStaff'));
    expect(nameCells(figures, indexCells(table))).toBe(names);
  });
});
