import { readSumRows } from '../../src/audit/sumRows';
import { rowKeyOf } from './fixture';
import { makeSmallTable } from './smallTable';

const table = makeSmallTable(
  ['activityCosts'],
  [
    ['1.1', 1],
    ['1.2:1', 1],
    ['1.3:2', 1],
    ['subtotal:1:1', 2],
    ['subtotal:1:2', 2],
    ['2.1', 1],
    ['subtotal:2', 1],
    ['3.1', 1],
    ['3.2:2', 1],
    ['subtotal:4', 0],
    ['total:1', 4],
    ['total:2', 5],
  ],
);
const sums = new Map(readSumRows(table).map((sumRow) => [sumRow.key, sumRow]));

describe('A sum', () => {
  test.each([
    ['subtotal:1:2', '1.1 1.3'],
    ['subtotal:2', '2.1'],
    ['subtotal:4', ''],
    ['total:1', '1.1 1.2 2.1 3.1'],
    ['total:2', '1.1 1.3 2.1 3.1 3.2'],
  ])('%s adds up the activities %s', (key, activities) => {
    expect(sums.get(key)?.activities?.map(rowKeyOf).join(' ')).toBe(activities);
  });

  test.each([
    ['total:1', 'subtotal:1:1 subtotal:2 3.1'],
    ['total:2', 'subtotal:1:2 subtotal:2 3.1 3.2'],
  ])('%s is made up of %s, the activities where no subtotal stands', (key, sections) => {
    expect(sums.get(key)?.sections?.map(rowKeyOf).join(' ')).toBe(sections);
  });
});
