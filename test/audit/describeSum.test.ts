import { composeSum, describeMissing, nameParts } from '../../src/audit/cause/describeSum';
import type { FigureColumn } from '../../src/domain/column';
import { contextIn } from './contextIn';
import { figureAt } from './fixture';
import { makeSmallTable } from './smallTable';

const table = makeSmallTable(
  ['pStaff', 'gStaff', 'staff'],
  [
    ['1.1', 100, 1, 101],
    ['1.2', 100, 2, 102],
    ['1.3', 300, 3, 303],
    ['1.4', 400, 4, 404],
    ['subtotal:1', 900, 10, 910],
  ],
);
const figuresAt = (column: FigureColumn, ...rows: readonly string[]) => rows.map((row) => figureAt(table, row, column));

describe('What a sum leaves out', () => {
  test('is named by its rows, with what they add up to', () => {
    expect(describeMissing(contextIn(table, 'subtotal:1', 'pStaff'), figuresAt('pStaff', '1.1', '1.3'))).toBe(
      'leaves out 1.1 (C5) and 1.3 (C7): 400 too little',
    );
  });

  test('is as much as one row where either of two would do', () => {
    expect(describeMissing(contextIn(table, 'subtotal:1', 'pStaff'), figuresAt('pStaff', '1.1', '1.2'), true)).toBe(
      'leaves out one of 1.1 (C5) or 1.2 (C6): 100 too little',
    );
  });

  test("is named by the columns' headings in an activity", () => {
    const parts = [...figuresAt('pStaff', '1.1'), ...figuresAt('gStaff', '1.1')];
    expect(nameParts(parts, contextIn(table, '1.1', 'staff'), 'and')).toBe(
      'Heading of pStaff (C5) and Heading of gStaff (D5)',
    );
  });

  test('is named by its rows in an activity where one part is of another row', () => {
    const parts = [...figuresAt('pStaff', '1.1'), ...figuresAt('gStaff', '1.2')];
    expect(nameParts(parts, contextIn(table, '1.1', 'staff'), 'and')).toBe('1.1 (C5) and 1.2 (D6)');
  });
});

describe('The formula of a sum', () => {
  test.each<[string, readonly string[], string]>([
    ['a single cell', ['1.2'], '=SUM(C6)'],
    ['neighbours as one range', ['1.1', '1.2', '1.3'], '=SUM(C5:C7)'],
    ['cells in any order by their rows', ['1.4', '1.2', '1.1'], '=SUM(C5:C6,C8)'],
  ])('adds up %s', (_, rows, formula) => {
    expect(composeSum(figuresAt('pStaff', ...rows))).toBe(formula);
  });
});
