import { proposeRates } from '../../src/calc/proposeRates';
import type { RateEvidence, RateSet } from '../../src/calc/rateEvidence';
import { findCandidates, rankRates } from '../../src/calc/refineRates';
import { cell } from './evidence';

/** Cells that show a pair of rates: a month of each, and one of both. */
const showing = (higher: number, lower: number) => [cell(1, higher), cell(1, lower), cell(2, higher + lower)];
const round = (sets: readonly RateSet[]) => sets.map((rates) => rates.map(Math.round));

describe('A proposed rate', () => {
  test('is the cost of a month, that of most cells first', () => {
    expect(round(proposeRates([cell(1, 12_995), cell(2, 37_290), cell(3, 55_935)], 1))).toEqual([[18_645], [12_995]]);
  });

  test('weighs a cell as often as it stands in the table', () => {
    expect(round(proposeRates([cell(1, 18_645), cell(2, 37_290), cell(1, 12_995, 3)], 1))).toEqual([
      [12_995],
      [18_645],
    ]);
  });

  test.each([
    [1_000, true],
    [999, false],
    [60_000, true],
    [60_001, false],
  ])('of %i dollars a month occurs: %s', (rate, occurs) => {
    expect(proposeRates([cell(1, rate), cell(2, rate * 2)], 1)).toEqual(occurs ? [[rate]] : []);
  });

  test.each([
    ['no half months', cell(1.25, 18_645)],
    ['no months', cell(0, 18_645)],
    ['no cost', cell(1, 0)],
    ['a negative cost', cell(1, -18_645)],
  ])('is not drawn from a cell of %s', (_, odd) => {
    expect(proposeRates([odd], 1)).toEqual([]);
  });
});

describe('Where there are many cells', () => {
  const many = (make: (index: number) => RateEvidence) => Array.from({ length: 30 }, (_, index) => make(index));
  const right = [cell(1, 18_645), cell(2, 37_290)];

  test('rates are drawn from those of the fewest months, or that repeat most', () => {
    const long = many((index) => cell(20 + index, (20 + index) * (19_000 + index * 10)));
    const proposed = round(proposeRates([...long, cell(60, 60 * 12_995, 50), ...right], 1));
    expect(proposed.slice(0, 2)).toEqual([[12_995], [18_645]]);
    expect(proposed).toHaveLength(24 - 1);
  });

  test.each([
    ['no half months', many((index) => cell(0.3, 5_000 + index))],
    ['no months', many((index) => cell(0, 5_000 + index))],
    ['no cost', many((index) => cell(0.5, 0, index + 2))],
    ['negative costs', many((index) => cell(0.5, -5_000 - index))],
  ])('those with %s take no place', (_, odd) => {
    expect(round(proposeRates([...odd, ...right], 1))).toEqual([[18_645]]);
  });

  test('the forty best pairs are proposed', () => {
    const cells = many((index) => cell(1 + (index % 12) / 2, 15_000 + 997 * ((index * 7) % 30)));
    expect(proposeRates([...cells, ...showing(18_645, 15_820)], 2)).toHaveLength(40);
  });
});

describe('A proposed pair of rates', () => {
  const hasPair = (higher: number, lower: number) =>
    round(proposeRates(showing(higher, lower), 2)).some((pair) => pair.join() === `${higher},${lower}`);

  test('is what two cells give as two equations', () => {
    expect(hasPair(18_645, 15_820)).toBe(true);
  });

  test.each([
    [10_600, 10_000, true],
    [10_400, 10_000, false],
    [30_000, 10_000, true],
    [30_001, 10_000, false],
    [2_000, 1_000, true],
    [2_000, 999, false],
    [60_000, 40_000, true],
    [60_001, 40_000, false],
  ])('of %i and %i dollars occurs: %s', (higher, lower, occurs) => {
    expect(hasPair(higher, lower)).toBe(occurs);
  });

  test('says nothing where it explains the two cells alone that it was drawn from', () => {
    expect(proposeRates([cell(1, 18_645), cell(1, 15_820)], 2)).toEqual([]);
  });
});

describe('Candidates for rates', () => {
  const best = (cells: readonly RateEvidence[], count: 1 | 2) => rankRates(findCandidates(cells, count), cells)[0];

  test('are in whole dollars where these explain the cells', () => {
    expect(best([cell(1, 18_645), cell(2, 37_290), cell(0.5, 9_323)], 1)?.rates).toEqual([18_645]);
    expect(best([...showing(18_645, 15_820), cell(4, 68_930)], 2)?.rates).toEqual([18_645, 15_820]);
  });

  test('are in cents where dollars do not explain the cells', () => {
    const months = [1, 2, 4, 7, 9, 40];
    const cells = months.map((count) => cell(count, Math.round(count * 15_820.33)));
    const found = best(cells, 1);
    expect(found?.rates[0]).toBeCloseTo(15_820.33, 1);
    expect(found?.bits).toBeLessThanOrEqual(7 + 2.5 * months.length);
  });

  test('are a pair in cents, fitted to all cells that it explains', () => {
    const [higher, lower] = [18_645.25, 15_820.75];
    const splits = [
      [1, 0],
      [0, 1],
      [4, 0],
      [0, 8],
      [2, 2],
      [12, 3],
      [3, 11],
      [20, 0],
      [0, 30],
    ] as const;
    const cells = splits.map(([x, y]) => cell(x + y, Math.round(x * higher + y * lower)));
    const found = best(cells, 2)?.rates;
    expect(found?.[0]).toBeCloseTo(higher, 1);
    expect(found?.[1]).toBeCloseTo(lower, 1);
  });

  test('are ranked by the length of the description, each once', () => {
    const cells = [cell(1, 18_645), cell(2, 37_290)];
    expect(rankRates([[12_995], [18_645], [12_995]], cells)).toEqual([
      { rates: [18_645], bits: 4 },
      { rates: [12_995], bits: 40 },
    ]);
  });
});
