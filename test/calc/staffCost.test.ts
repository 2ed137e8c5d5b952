import fc from 'fast-check';
import { computeStaffCost } from '../../src/calc/staffCost';
import { halfMonths } from './arbitraries';
import { publishedRates, toMap } from './publishedWorkplan';

describe('The cost of P staff', () => {
  test('is the months of each grade at its monthly rate: 1.2 has 2 P-3 and 2 P-2 months', () => {
    expect(computeStaffCost(toMap({ 'P-3': 2, 'P-2': 2 }), publishedRates).toString()).toBe('68930');
  });

  test('is not rounded: half a month of P-3 in 1.7', () => {
    expect(computeStaffCost(toMap({ 'P-3': 0.5 }), publishedRates).toString()).toBe('9322.5');
  });

  test('is nil for no months', () => {
    expect(computeStaffCost(new Map(), publishedRates).toString()).toBe('0');
  });

  test('cannot be computed for a grade without a rate', () => {
    expect(() => computeStaffCost(toMap({ 'P-4': 1 }), publishedRates)).toThrow(RangeError);
    expect(() => computeStaffCost(toMap({ 'P-4': 1 }), publishedRates)).toThrow(
      'Grade P-4 has no monthly rate; there are rates for P-3, P-2, G.',
    );
  });

  test('doubles with the months', () => {
    fc.assert(
      fc.property(halfMonths(30), halfMonths(30), (higher, lower) => {
        const once = new Map([
          ['P-3', higher],
          ['P-2', lower],
        ]);
        const twice = new Map([...once].map(([grade, months]) => [grade, months.times(2)]));
        expect(computeStaffCost(twice, publishedRates)).toEqual(computeStaffCost(once, publishedRates).times(2));
      }),
    );
  });
});
