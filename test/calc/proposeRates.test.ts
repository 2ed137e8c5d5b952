import { proposeRates } from '../../src/calc/proposeRates';
import type { RateEvidence, RateSet } from '../../src/calc/rateEvidence';
import { cell, showing } from './evidence';

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

  test('is the best of those within a dollar, and of equals that of the fewest months', () => {
    const [month, four] = [cell(1, 18_645), cell(4, 74_581)];
    expect(proposeRates([month, four], 1)).toEqual([[18_645]]);
    expect(proposeRates([month, four, cell(40, 745_784)], 1)).toEqual([[18_645]]);
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
    const long = many((index) => cell(20 - index / 2, (20 - index / 2) * (19_000 + index * 10)));
    const proposed = round(proposeRates([...long, cell(60, 60 * 12_995, 50), ...right], 1));
    const shortest = Array.from({ length: 24 - 3 }, (_, index) => [19_000 + (29 - index) * 10]);
    expect(proposed).toEqual([[12_995], [18_645], ...shortest]);
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
  const hasPair = (higher: number, lower: number, cells = showing(higher, lower)) =>
    round(proposeRates(cells, 2)).some((pair) => pair.join() === `${higher},${lower}`);

  test('is what two cells give as two equations', () => {
    expect(hasPair(18_645, 15_820)).toBe(true);
  });

  test.each([
    ['the longest cell', [cell(1, 18_645), cell(2, 37_290), cell(3, 47_460)]],
    ['the others', [cell(1, 15_820), cell(2, 31_640), cell(3, 55_935)]],
  ])('is found where one rate is that of all months of %s', (_, cells) => {
    expect(hasPair(18_645, 15_820, cells)).toBe(true);
  });

  test('is found where the cell of the fewest months is wrong', () => {
    const right = Array.from({ length: 23 }, (_, index) => cell(10, 158_200 + ((index % 20) * 2_825) / 2));
    expect(hasPair(18_645, 15_820, [cell(9.5, 999_999), ...right])).toBe(true);
  });

  test.each([
    ['the last that is looked at', 0, true],
    ['one too late', 0.5, false],
  ])('is looked for in 8 000 splits of two cells, of which the right one is %s', (_, part, isFound) => {
    const costs = [
      [9.5, 9.5 * 18_645],
      [210, 210 * 15_820 + part * 2_825],
      [211, 211 * 15_820],
    ] as const;
    const inCents = costs.map(([months, cost]) => ({ ...cell(months, cost), slack: 0.005 }));
    expect(hasPair(18_645, 15_820, inCents)).toBe(isFound);
  });

  test.each([
    [10_500, 10_000, true],
    [10_499, 10_000, false],
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
