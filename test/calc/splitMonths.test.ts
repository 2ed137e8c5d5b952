import fc from 'fast-check';
import { splitMonths } from '../../src/calc/splitMonths';
import { computeStaffCost } from '../../src/calc/staffCost';
import { Decimal, roundHalfAwayFromZero, sum } from '../../src/domain/decimal';
import type { MonthlyRates } from '../../src/domain/grade';
import { halfMonths } from './arbitraries';
import { expected, printedStaffCosts, publishedRates, toMap, toPlainObject } from './publishedWorkplan';

function listSplits(
  months: number | string,
  cost: number | string,
  decimals = 0,
  rates: MonthlyRates = publishedRates,
) {
  return splitMonths(new Decimal(months), new Decimal(cost), decimals, rates).map(toPlainObject);
}

const threeGrades = toMap({ 'P-4': 22_000, 'P-3': 18_645, 'P-2': 15_820, G: 12_995 });

describe('The split of P months by grade', () => {
  const printed = printedStaffCosts('p');

  test.each(expected.activities.map((row, index) => [row.code, row, index] as const))(
    'of %s is the only one that gives its printed cost',
    (_, row, index) => {
      const { months, cost, decimals } = printed[index] ?? { months: '', cost: '', decimals: 0 };
      const mix = { 'P-3': row.months['P-3'] ?? '0', 'P-2': row.months['P-2'] ?? '0' };
      expect(listSplits(months.toString(), cost.toString(), decimals)).toEqual([mix]);
    },
  );

  test('fits a cost rounded half away from zero, not one cut off', () => {
    expect(listSplits(0.5, 9323)).toEqual([{ 'P-3': '0.5', 'P-2': '0' }]);
    expect(listSplits(0.5, 9322)).toEqual([]);
  });

  test('of no months at no cost is nil in every grade', () => {
    expect(listSplits(0, 0)).toEqual([{ 'P-3': '0', 'P-2': '0' }]);
    expect(listSplits(0, 0, 0, new Map())).toEqual([{}]);
    expect(listSplits(2, 0, 0, new Map())).toEqual([]);
  });

  test.each([
    ['a cost that is dear beyond the higher rate', 3, 56_000],
    ['digits transposed', 3, 51_310],
    ['a cost without months', 0, 18_645],
    ['months that are no half months', 2.3, 41_000],
    ['negative months', -1, -18_645],
    ['months without a cost', 2, 0],
  ])('does not exist for %s', (_, months, cost) => {
    expect(listSplits(months, cost)).toEqual([]);
  });

  test('of a single grade is all the months, at the right cost only', () => {
    const rates = toMap({ P: 18_645 });
    expect(listSplits(4, 74_580, 0, rates)).toEqual([{ P: '4' }]);
    expect(listSplits(4, 74_581, 0, rates)).toEqual([]);
    expect(listSplits(2.3, 42_883.5, 1, rates)).toEqual([]);
    expect(listSplits(-1, -18_645, 0, rates)).toEqual([]);
    expect(listSplits(10_000, 186_450_000, 0, rates)).toEqual([{ P: '10000' }]);
    expect(listSplits(10_000.5, 186_459_322.5, 1, rates)).toEqual([]);
  });

  test('is found whatever the order of the rates', () => {
    expect(listSplits(3, 53_110, 0, toMap({ 'P-2': 15_820, 'P-3': 18_645 }))).toEqual([{ 'P-2': '1', 'P-3': '2' }]);
  });

  test('over three grades is found too', () => {
    expect(listSplits(3, 22_000 + 18_645 + 15_820, 0, threeGrades)).toEqual([{ 'P-4': '1', 'P-3': '1', 'P-2': '1' }]);
    expect(listSplits(2, 44_000, 0, threeGrades)).toEqual([{ 'P-4': '2', 'P-3': '0', 'P-2': '0' }]);
  });

  test('can be one of several, where three rates have a common step', () => {
    expect(listSplits(2, 36_000, 0, toMap({ 'P-4': 20_000, 'P-3': 18_000, 'P-2': 16_000 }))).toEqual([
      { 'P-4': '0', 'P-3': '2', 'P-2': '0' },
      { 'P-4': '0.5', 'P-3': '1', 'P-2': '0.5' },
      { 'P-4': '1', 'P-3': '0', 'P-2': '1' },
    ]);
  });

  test('can be any where two grades have the same rate', () => {
    const splits = listSplits(1, 18_000, 0, toMap({ 'P-3': 18_000, 'P-2': 18_000 }));
    expect(splits.map((mix) => mix['P-3'])).toEqual(['0', '0.5', '1']);
    expect(listSplits(60, 60 * 18_000, 0, toMap({ 'P-3': 18_000, 'P-2': 18_000 }))).toHaveLength(100);
  });

  test('is costed back to the printed cost, and the true one is among them', () => {
    const months = halfMonths(8);
    fc.assert(
      fc.property(
        fc.tuple(months, months, months),
        fc.boolean(),
        fc.integer({ min: 0, max: 1 }),
        (parts, isTwo, decimals) => {
          const [rates, used] = isTwo ? [publishedRates, parts.slice(0, 2)] : [threeGrades, parts];
          const grades = [...rates.keys()].filter((grade) => grade !== 'G');
          const mix = new Map(used.map((part, index) => [grades[index] ?? '', part]));
          const cost = roundHalfAwayFromZero(computeStaffCost(mix, rates), decimals);
          const splits = splitMonths(sum(used), cost, decimals, rates);
          expect(splits.map(toPlainObject)).toContainEqual(toPlainObject(mix));
          for (const split of splits) {
            expect(roundHalfAwayFromZero(computeStaffCost(split, rates), decimals)).toEqual(cost);
            expect(sum(split.values())).toEqual(sum(used));
          }
        },
      ),
    );
  });
});
