import {
  collectEvidence,
  countExplained,
  explain,
  loosen,
  measureDescription,
  type RateEvidence,
} from '../../src/calc/rateEvidence';
import { Decimal } from '../../src/domain/decimal';
import { cell } from './evidence';

describe('Evidence for rates', () => {
  const row = (months: number, cost: number, decimals = 0) => ({
    months: new Decimal(months),
    cost: new Decimal(cost),
    decimals,
  });

  test('is each distinct cell once, with how often it stands in the table', () => {
    expect(collectEvidence([row(1, 18_645), row(2, 37_290), row(1, 18_645), row(1, 18_645, 1)])).toEqual([
      { months: 1, halves: 2, cost: 18_645, slack: 0.5, cells: 2 },
      { months: 2, halves: 4, cost: 37_290, slack: 0.5, cells: 1 },
      { months: 1, halves: 2, cost: 18_645, slack: 0.05, cells: 1 },
    ]);
  });

  test('is a cost without months and months without a cost, but not a nil row', () => {
    expect(collectEvidence([row(0, 0), row(0, 500), row(1, 0)]).map(({ months, cost }) => [months, cost])).toEqual([
      [0, 500],
      [1, 0],
    ]);
  });

  test('drawn from rounded costs is off by as much in each month', () => {
    expect(loosen(cell(3, 55_935)).slack).toBe(2);
  });
});

describe('A cell', () => {
  const pair = [18_645, 15_820] as const;

  test.each([
    ['two months of each grade', 4, 68_930, 4, true],
    ['all months at the higher rate', 2, 37_290, 4, true],
    ['all months at the lower rate', 2, 31_640, 0, true],
    ['half a month, rounded up', 0.5, 9_323, 1, false],
    ['a month and a half, rounded up', 1.5, 27_968, 3, false],
  ])('is explained by %s', (_, months, cost, higher, isExact) => {
    expect(explain(cell(months, cost), pair)).toEqual({ higher, isExact });
  });

  test.each([
    ['half a month cut off', 0.5, 9_322],
    ['a dollar too much', 4, 68_931],
    ['a dollar too little', 4, 68_929],
    ['dearer than the higher rate', 1, 21_470],
    ['cheaper than the lower rate', 1, 12_995],
    ['no half months', 1.25, 18_645],
    ['no months', 0, 0],
    ['fewer than no months', -1, -18_645],
  ])('is not explained where it is %s', (_, months, cost) => {
    expect(explain(cell(months, cost), pair)).toBeUndefined();
  });

  test('has all its months at the one rate that there is', () => {
    expect(explain(cell(3, 55_935), [18_645])).toEqual({ higher: 6, isExact: true });
    expect(explain(cell(3, 55_936), [18_645])).toBeUndefined();
    expect(explain(cell(3, 37_290), [18_645])).toBeUndefined();
  });

  test('counts as often as it stands in the table', () => {
    expect(countExplained([cell(1, 18_645, 3), cell(2, 37_290), cell(1, 20_000, 5)], [18_645])).toBe(4);
  });
});

describe('A description of cells by rates', () => {
  const bits = (rates: readonly [number] | readonly [number, number], ...cells: RateEvidence[]) =>
    measureDescription(cells, rates);

  test('takes two bits for a cost that is met exactly, half a bit more for a rounded one, twenty for one unexplained', () => {
    expect(bits([18_645], cell(1, 18_645))).toBe(2);
    expect(bits([18_645], cell(0.5, 9_323))).toBe(2.5);
    expect(bits([18_645], cell(1, 20_000))).toBe(20);
    expect(bits([18_645], cell(1, 18_645, 3), cell(1, 20_000))).toBe(26);
  });

  test('takes forty bits for a second rate, and seven for each rate with cents', () => {
    expect(bits([18_645, 15_820])).toBe(40);
    expect(bits([18_645.25, 15_820])).toBe(47);
    expect(bits([18_645.25, 15_820.5])).toBe(54);
    expect(bits([18_645.25])).toBe(7);
  });

  test('takes the more bits for a split, the more splits there are: none for one grade, fewer in whole months', () => {
    const pair = [18_645, 15_820] as const;
    expect(bits(pair, cell(4, 4 * 18_645))).toBe(42);
    expect(bits(pair, cell(4, 4 * 15_820))).toBe(42);
    expect(bits(pair, cell(4, 2 * 18_645 + 2 * 15_820))).toBe(40 + 2 + 2);
    expect(bits(pair, cell(4, 1.5 * 18_645 + 2.5 * 15_820))).toBe(40 + 2 + 1 + 3);
    expect(bits(pair, cell(2.5, 18_645 + 1.5 * 15_820))).toBe(40 + 2 + Math.log2(2.5));
    expect(bits(pair, cell(2.5, 1.5 * 18_645 + 15_820))).toBe(40 + 2 + Math.log2(2.5));
  });
});
