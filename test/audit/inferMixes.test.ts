import { inferMixes } from '../../src/audit/inferMixes';
import { toPlain } from '../../src/domain/decimal';
import type { GradeMix } from '../../src/domain/grade';
import type { RequirementsTable } from '../../src/domain/table';
import { add, makeTable, overwrite, plannedMixes, rates } from './fixture';
import { amountsOf, makeSmallTable } from './smallTable';

const nothingGiven = new Map<number, GradeMix>();

function mixOf(table: RequirementsTable, row: number): Record<string, string> | null {
  const mix = inferMixes(table, rates, nothingGiven).mixes.get(row);
  return mix ? Object.fromEntries([...mix].map(([grade, months]) => [grade, toPlain(months)])) : null;
}

describe('The months by grade that a table implies', () => {
  test.each(['published', 'grades'] as const)(
    'every row of the %s table has the mix that it was planned with',
    (layout) => {
      const table = makeTable(layout);
      const { mixes, undecided } = inferMixes(table, rates, nothingGiven);
      expect(undecided).toEqual([]);
      for (const [row, planned] of plannedMixes(table)) {
        for (const [grade, months] of planned)
          expect(toPlain(mixes.get(row)?.get(grade) ?? months.times(0))).toBe(toPlain(months));
      }
    },
  );

  test('are those of activities alone, and none of a grade that has no cell', () => {
    const table = makeSmallTable(
      ['months:P-3', 'months:P-2', 'pStaff'],
      [
        ['1.1', 2, null, 37_290],
        ['subtotal:1', 2, null, 37_290],
      ],
    );
    expect(inferMixes(table, rates, nothingGiven).mixes).toEqual(new Map([[5, amountsOf({ 'P-3': 2, 'P-2': 0 })]]));
  });

  test('a wrong P staff cost is not taken for another mix when row and column say otherwise', () => {
    const table = overwrite(makeTable('published'), '1.2.3', 'pStaff', 50285);
    expect(mixOf(table, 7)).toEqual({ 'P-3': '2', 'P-2': '1' });
  });

  test('a wrong staff figure beside it does not unseat the true mix', () => {
    const table = overwrite(makeTable('published'), '1.2.3', 'staff', 50285);
    expect(mixOf(table, 7)).toEqual({ 'P-3': '2', 'P-2': '1' });
  });

  test('a cost that no split gives, carried on through its whole row, is settled by the column', () => {
    const table = add(makeTable('published'), -1800, ['4.3', 'pStaff'], ['4.3', 'staff'], ['4.3', 'total']);
    expect(mixOf(table, 26)).toEqual({ 'P-3': '2', 'P-2': '1' });
  });

  test('two wrong costs in one workstream are both settled', () => {
    const table = add(makeTable('published'), 1412.5, ['1.1', 'pStaff'], ['1.3', 'pStaff'], ['1.3', 'staff']);
    expect(mixOf(table, 4)).toEqual({ 'P-3': '0', 'P-2': '3' });
    expect(mixOf(table, 8)).toEqual({ 'P-3': '4', 'P-2': '2' });
  });

  test('a row changed to another valid cost is found when the subtotals of both options agree on it', () => {
    const row = [
      ['5.1', 'pStaff'],
      ['5.1', 'staff'],
      ['5.1', 'total'],
    ] as const;
    const table = add(makeTable('published'), -1412.5, ...row);
    expect(mixOf(table, 28)).toEqual({ 'P-3': '4.5', 'P-2': '0.5' });
  });

  test('months that the person changed leave the row undecided, with nothing guessed', () => {
    const table = overwrite(makeTable('published'), '1.3', 'pMonths', 9);
    const { mixes, undecided } = inferMixes(table, rates, nothingGiven);
    expect(mixes.get(8)).toBeNull();
    expect(undecided).toEqual([{ row: 8, candidates: [] }]);
  });

  test('a given mix holds as long as it adds up to the months of the row', () => {
    const table = makeTable('published');
    const given = new Map([[8, plannedMixes(table).get(5) ?? new Map()]]);
    expect(inferMixes(table, rates, given).mixes.get(8)).toEqual(plannedMixes(table).get(8));
    const longer = new Map([[5, plannedMixes(table).get(6) ?? new Map()]]);
    expect(inferMixes(table, rates, longer).mixes.get(5)).toEqual(plannedMixes(table).get(6));
  });
});
