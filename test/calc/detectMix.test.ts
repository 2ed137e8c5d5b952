import { describe, expect, test } from '@jest/globals';
import { detectMix, type MixSource, monthsThatFit } from '../../src/calc/detectMix';
import { Decimal } from '../../src/domain/decimal';
import { publishedRates, toMap, toPlainObject } from './publishedWorkplan';

/** The mix of so many months, from what each source says that they cost. */
function detect(months: number, values: Partial<Record<MixSource, number>>, rates = publishedRates) {
  const evidence = Object.entries(values).map(([source, value]) => {
    const amount = new Decimal(value);
    return { source: source as MixSource, value: amount, decimals: amount.decimalPlaces() };
  });
  const detection = detectMix({ months: new Decimal(months), values: evidence }, rates);
  return detection.kind === 'found'
    ? { ...detection, mix: toPlainObject(detection.mix), cost: detection.cost.toString() }
    : detection;
}

describe("The mix of a row's months", () => {
  test('of 1.2.3 is read from its own cell, and its neighbours agree', () => {
    expect(detect(3, { pStaff: 53_110, staff: 53_110, total: 53_110 })).toEqual({
      kind: 'found',
      mix: { 'P-3': '2', 'P-2': '1' },
      cost: '53110',
      from: ['pStaff', 'staff', 'total'],
    });
  });

  test('is read from the neighbours where the own cell has digits transposed', () => {
    expect(detect(3, { pStaff: 51_310, staff: 53_110, total: 53_110 })).toMatchObject({
      mix: { 'P-3': '2', 'P-2': '1' },
      from: ['staff', 'total'],
    });
  });

  test('of 1.7 is read from its rounded cell, where staff less G staff is a dollar short', () => {
    expect(detect(0.5, { pStaff: 9323, staff: 9322, total: 9322 })).toMatchObject({
      mix: { 'P-3': '0.5', 'P-2': '0' },
      cost: '9322.5',
      from: ['pStaff'],
    });
  });

  test('counts rounded and unrounded figures as one', () => {
    expect(detect(0.5, { pStaff: 9323, staff: 9322.5 })).toMatchObject({ from: ['pStaff', 'staff'] });
  });

  test('follows the figure of most sources, when both have a split', () => {
    expect(detect(2, { pStaff: 37_290, staff: 34_465, total: 34_465 })).toMatchObject({
      mix: { 'P-3': '1', 'P-2': '1' },
      from: ['staff', 'total'],
    });
  });

  test('follows its own cell among equals', () => {
    expect(detect(2, { staff: 34_465, pStaff: 37_290 })).toMatchObject({
      mix: { 'P-3': '2', 'P-2': '0' },
      from: ['pStaff'],
    });
  });

  test('never follows a figure without a split, however many say it', () => {
    expect(detect(2, { pStaff: 37_290, staff: 1, total: 1, column: 1 })).toMatchObject({ from: ['pStaff'] });
  });

  test('is asked for where the figure fits several', () => {
    const rates = toMap({ 'P-4': 20_000, 'P-3': 18_000, 'P-2': 16_000 });
    const detection = detectMix(
      { months: new Decimal(1), values: [{ source: 'pStaff', value: new Decimal(18_000), decimals: 0 }] },
      rates,
    );
    expect(detection.kind === 'several' ? detection.mixes.map(toPlainObject) : detection).toEqual([
      { 'P-4': '0', 'P-3': '1', 'P-2': '0' },
      { 'P-4': '0.5', 'P-3': '0', 'P-2': '0.5' },
    ]);
  });

  test('is not found where no figure has a split', () => {
    expect(detect(3, { pStaff: 51_310, staff: 51_310 })).toEqual({ kind: 'none', only: null });
  });

  test('is beyond doubt for a single grade and for no months, whatever the figures say', () => {
    expect(detect(3, { pStaff: 1 }, toMap({ P: 18_645 }))).toEqual({ kind: 'none', only: toMap({ P: 3 }) });
    expect(detect(0, { pStaff: 1 })).toEqual({ kind: 'none', only: toMap({ 'P-3': 0, 'P-2': 0 }) });
  });
});

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
});
