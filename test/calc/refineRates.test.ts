import type { RateEvidence } from '../../src/calc/rateEvidence';
import { findCandidates, rankRates } from '../../src/calc/refineRates';
import { cell, showing } from './evidence';

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

  test('stay within a dollar of the rate that the cells show', () => {
    const found = findCandidates([cell(1, 18_645), cell(2, 37_290)], 1);
    expect(new Set(found.flat().map(Math.round))).toEqual(new Set([18_645]));
  });

  test('are looked for in cents around the five best alone', () => {
    const cells = Array.from({ length: 8 }, (_, index) => cell(1, 12_000 + 1_000 * index, index + 1));
    const inCents = findCandidates(cells, 1)
      .flat()
      .filter((rate) => !Number.isInteger(rate));
    expect(new Set(inCents.map(Math.round))).toEqual(new Set([19_000, 18_000, 17_000, 16_000, 15_000]));
  });

  test('are ranked by the length of the description, each once', () => {
    const cells = [cell(1, 18_645), cell(2, 37_290)];
    expect(rankRates([[12_995], [18_645], [12_995]], cells)).toEqual([
      { rates: [18_645], bits: 4 },
      { rates: [12_995], bits: 40 },
    ]);
  });
});
