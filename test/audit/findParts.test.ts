import type { Part } from '../../src/audit/cause/causeContext';
import { findSeveral, findSingle } from '../../src/audit/cause/findParts';
import { Decimal } from '../../src/domain/decimal';
import { contextIn } from './contextIn';
import { figureAt, rowKeyOf } from './fixture';
import { makeSmallTable } from './smallTable';

/** The rows with these activity costs that make up the amount in a total. */
function findIn(
  find: typeof findSingle,
  rows: readonly (readonly [key: string, amount: number])[],
  amount: number,
): readonly string[] {
  const table = makeSmallTable(['activityCosts'], [...rows, ['total', 0]]);
  const parts = table.rows.slice(0, -1).map((row): Part => {
    const figure = figureAt(table, rowKeyOf(row), 'activityCosts');
    return { figure, row, amount: figure.value };
  });
  return find(contextIn(table, 'total', 'activityCosts'), parts, new Decimal(amount)).map(({ row }) => rowKeyOf(row));
}

/** So many activities, each of which costs 100 US dollars more than the one before. */
const listRows = (count: number) =>
  Array.from({ length: count }, (_, index) => [`1.${index + 1}`, 100 * (index + 1)] as const);

describe('The rows that a sum lacks', () => {
  test('are none where it lacks nothing, though a row has a single dollar', () => {
    expect(findIn(findSingle, [['1.1', 1]], 0)).toEqual([]);
  });

  test('are subtotals before activities', () => {
    const rows = [
      ['1.1', 100],
      ['subtotal:1', 100],
      ['2.1', 200],
      ['subtotal:2', 200],
    ] as const;
    expect(findIn(findSeveral, rows, 300)).toEqual(['subtotal:1', 'subtotal:2']);
  });

  test('are none where several choices of them would do', () => {
    expect(findIn(findSeveral, listRows(4), 500)).toEqual([]);
  });

  test('are looked for among forty rows that have a figure, no more', () => {
    expect(findIn(findSeveral, [...listRows(40), ['2.1', 0]], 7_900)).toEqual(['1.39', '1.40']);
    expect(findIn(findSeveral, listRows(41), 8_100)).toEqual([]);
  });
});
