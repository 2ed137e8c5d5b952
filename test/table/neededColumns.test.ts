import type { ColumnMeaning } from '../../src/domain/column';
import { nameColumn } from '../../src/table/neededColumns';
import { decodeOnly, line, smallHeadings } from './workplanTable';

test.each<[ColumnMeaning, string]>([
  ['activity', 'the activity'],
  ['pMonths', 'the months of P staff'],
  ['months:P-3', 'the months of P staff'],
  ['cost:P-3', 'the cost of P staff'],
  ['type', 'the type'],
])('a column of %s is called %s', (meaning, name) => {
  expect(nameColumn(meaning)).toBe(name);
});

describe('a table of resource requirements', () => {
  test('needs a column for its activities, besides one for their codes and one for their costs', () => {
    const rows = [
      ['Code', ...smallHeadings.slice(2)],
      ['1.1', ...line('', 90000, 3, 1).slice(2)],
    ];
    expect(decodeOnly({ rows }).issues.map(({ message }) => message)).toEqual([
      'The table headed in row 1 of \'Sheet 1\' has no column for the activity: add it, or head it "Activity".',
    ]);
  });

  test('has the months and costs of P staff where a grade has columns for them', () => {
    const rows = [
      smallHeadings.with(4, 'P-3 staff (in months)').with(5, 'P-3 staff costs'),
      line('1.1 Meetings', 90000, 3, 1),
    ];
    const { columns, issues } = decodeOnly({ rows });
    expect([columns[4]?.meaning, columns[5]?.meaning, issues]).toEqual(['months:P-3', 'cost:P-3', []]);
  });
});
