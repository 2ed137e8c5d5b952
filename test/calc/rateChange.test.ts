import fc from 'fast-check';
import { computeWorkplan } from '../../src/calc/computeWorkplan';
import { changeRates, type RateChange } from '../../src/calc/rateChange';
import { Decimal } from '../../src/domain/decimal';
import { workplans } from './arbitraries';
import { publishedRates, publishedWorkplan, toPlainObject } from './publishedWorkplan';

function change(...changes: RateChange[]): Record<string, string> | string {
  const result = changeRates(publishedRates, changes);
  return result.ok ? toPlainObject(result.value) : result.failure;
}

describe('A change of rates', () => {
  test('sets the rate of one grade and leaves the others', () => {
    expect(change({ kind: 'rate', grade: 'P-3', rate: new Decimal(19_400) })).toEqual({
      'P-3': '19400',
      'P-2': '15820',
      G: '12995',
    });
  });

  test('raises every rate by a percentage, unrounded', () => {
    expect(change({ kind: 'percentage', grade: null, percentage: new Decimal('3.5') })).toEqual({
      'P-3': '19297.575',
      'P-2': '16373.7',
      G: '13449.825',
    });
  });

  test('lowers the rate of one grade by a percentage after it was set', () => {
    const rate: RateChange = { kind: 'rate', grade: 'G', rate: new Decimal(13_000) };
    const percentage: RateChange = { kind: 'percentage', grade: 'G', percentage: new Decimal(-10) };
    expect(change(rate, percentage)).toMatchObject({ G: '11700' });
  });

  test('names the grades that there are when a grade is unknown', () => {
    const sentence = 'There is no grade P-4. Give a rate for one of P-3, P-2, G.';
    expect(change({ kind: 'rate', grade: 'P-4', rate: new Decimal(1) })).toBe(sentence);
    expect(change({ kind: 'percentage', grade: 'P-4', percentage: new Decimal(1) })).toBe(sentence);
  });

  test.each([
    ['zero', { kind: 'rate', grade: 'P-2', rate: new Decimal(0) }],
    ['negative', { kind: 'rate', grade: 'P-2', rate: new Decimal(-15_820) }],
    ['no number', { kind: 'rate', grade: 'P-2', rate: new Decimal(Number.NaN) }],
    ['taken away whole', { kind: 'percentage', grade: null, percentage: new Decimal(-100) }],
  ] as [string, RateChange][])('refuses a rate that is %s', (_, refused) => {
    expect(change(refused)).toMatch(/^The monthly rate of P-\d would be .*\. Give an amount above zero\.$/);
  });

  test('does not touch the rates that it was given', () => {
    change({ kind: 'rate', grade: 'P-3', rate: new Decimal(1) });
    expect(publishedRates.get('P-3')?.toString()).toBe('18645');
  });

  test('by a percentage moves every staff cost by that percentage', () => {
    const raised = changeRates(publishedRates, [{ kind: 'percentage', grade: null, percentage: new Decimal(4) }]);
    if (!raised.ok) throw new Error(raised.failure);
    const staffOf = (rates: typeof publishedRates, workplan = publishedWorkplan) =>
      computeWorkplan(workplan, rates).options.map(({ total }) => total.staff);
    fc.assert(
      fc.property(workplans, (workplan) => {
        expect(staffOf(raised.value, workplan)).toEqual(
          staffOf(publishedRates, workplan).map((staff) => staff.times('1.04')),
        );
      }),
    );
  });
});
