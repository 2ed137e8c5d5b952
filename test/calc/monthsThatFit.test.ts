import { monthsThatFit } from '../../src/calc/monthsThatFit';
import { Decimal } from '../../src/domain/decimal';
import { publishedRates, toPlainObject } from './publishedWorkplan';

describe('Other months that a cost fits', () => {
  const listFits = (cost: number, near: number, decimals = 0) =>
    monthsThatFit(new Decimal(cost), decimals, publishedRates, new Decimal(near)).map(({ months, mix }) => ({
      months: months.toString(),
      ...toPlainObject(mix),
    }));

  test('are three for 53 110, where the table says four', () => {
    expect(listFits(53_110, 4)).toEqual([{ months: '3', 'P-3': '2', 'P-2': '1' }]);
  });

  test('never are those that the table says', () => {
    expect(listFits(53_110, 3)).toEqual([]);
  });

  test('are within six months', () => {
    expect(listFits(18_645, 7)).toEqual([{ months: '1', 'P-3': '1', 'P-2': '0' }]);
    expect(listFits(18_645, 7.5)).toEqual([]);
    expect(listFits(7 * 18_645, 1)).toEqual([{ months: '7', 'P-3': '7', 'P-2': '0' }]);
    expect(listFits(7 * 18_645, 0.5)).toEqual([]);
  });

  test('come nearest first: 28 P-3 half months cost as much as 33 of P-2', () => {
    const cost = 14 * 18_645;
    expect(cost).toBe(16.5 * 15_820);
    expect(listFits(cost, 15).map(({ months }) => months)).toEqual(['14', '16.5']);
    expect(listFits(cost, 16).map(({ months }) => months)).toEqual(['16.5', '14']);
  });

  test('are none at all for a cost of nothing but no months', () => {
    expect(listFits(0, 2)).toEqual([{ months: '0', 'P-3': '0', 'P-2': '0' }]);
  });

  test('are not looked for around a figure that is no number of months', () => {
    expect(listFits(53_110, 4.03e21)).toEqual([]);
  });
});
