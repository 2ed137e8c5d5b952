import type { Cell } from './snapshotOf';
import { decodeOnly, line, smallHeadings } from './workplanTable';

const meetings = line('1.1 Meetings', 90, 3, 1);
/** The small table with a word behind the headings of these columns. */
const headed = (word: string, ...columns: number[]) => [
  smallHeadings.map((heading, column) => (columns.includes(column) ? `${heading} ${word}` : heading)),
  meetings,
];
const blank = (count: number) => Array.from({ length: count }, (): Cell[] => []);

describe('the unit of a table', () => {
  test.each([
    'Thousand dollars',
    'Thousands US dollars',
    'Thousands of USD',
    'US$thousand',
    'In thousands',
    'USD (thousands)',
    "$'000",
    "'000 $",
    "'000 US$",
    'тыс долл. США',
    'тысяч долл. США',
    'тысячи долл. США',
  ])('is a thousand where a line above it says "%s"', (note) => {
    expect(decodeOnly({ rows: [[note], ...headed('')] }).unit).toBe(1000);
  });

  test('is said in any of six lines above it, not further off', () => {
    const apart = (lines: number) =>
      decodeOnly({ top: 3, rows: [['', 'US$ thousands'], ...blank(lines - 1), ...headed('')] }).unit;
    expect([1, 2, 5, 6, 7, 8].map(apart)).toEqual([1000, 1000, 1000, 1000, 1, 1]);
  });

  test('is said by its headings too, of which all columns of money must say it', () => {
    const money = [2, 5, 7, 8, 9];
    const { unit, issues } = decodeOnly({ rows: headed('(US$ thousands)', ...money) });
    expect([unit, issues]).toEqual([1000, []]);
    expect(decodeOnly({ name: 'Plan', rows: headed('(US$ thousands)', 2, 5, 8) }).issues).toEqual([
      {
        address: { sheet: 'Plan', row: 1, column: 8 },
        severity: 'blocking',
        message:
          'Some headings say thousands of dollars, "Total XB G staff", "Total XB resource requirements" not: say the unit once above the table, or in each heading.',
      },
    ]);
    const said = decodeOnly({ rows: [['US$ thousands'], ...headed('(US$ thousands)', 2)] });
    expect([said.unit, said.issues]).toEqual([1000, []]);
  });
});
