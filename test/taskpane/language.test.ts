import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../src/domain/decimal';
import { chooseLanguage } from '../../src/taskpane/language/language';
import { readMixDraft, readRateDrafts } from '../../src/taskpane/readDraft';

const { money, signed, exact, strings } = chooseLanguage('en-US');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('figures in the pane', () => {
  test('are in whole dollars with spaces between thousands, halves away from zero', () => {
    expect(plain(money(new Decimal('4241710')))).toBe('4 241 710');
    expect(plain(money(new Decimal('9322.5')))).toBe('9 323');
    expect(plain(money(new Decimal('-9322.5')))).toBe('−9 323');
  });

  test('say which way they go', () => {
    expect(plain(signed(new Decimal('-187575')))).toBe('−187 575');
    expect(plain(signed(new Decimal('103110')))).toBe('+103 110');
    expect(signed(new Decimal(0))).toBe('0');
  });

  test('have a decimal comma in French and Russian', () => {
    expect(exact(new Decimal('28.5'))).toBe('28.5');
    expect(chooseLanguage('fr-FR').exact(new Decimal('28.5'))).toBe('28,5');
    expect(chooseLanguage('ru-RU').exact(new Decimal('28.5'))).toBe('28,5');
  });

  test('that were written can be typed again', () => {
    fc.assert(
      fc.property(fc.constantFrom('en-US', 'fr-FR', 'ru-RU'), fc.integer({ min: 1, max: 99_999_999 }), (tag, cents) => {
        const rate = new Decimal(cents).div(100);
        const { rates, errors } = readRateDrafts(new Map([['P-3', chooseLanguage(tag).exact(rate)]]), strings.rates);
        expect([errors.size, rates.get('P-3')?.toString()]).toEqual([0, rate.toString()]);
      }),
    );
  });
});

describe('texts in the pane', () => {
  test('agree with their number in each language', () => {
    const cells = (tag: string, count: number): string => chooseLanguage(tag).strings.log.cells(count);
    expect([1, 2].map((count) => cells('en', count))).toEqual(['1 cell changed', '2 cells changed']);
    expect([1, 2].map((count) => cells('fr', count))).toEqual(['1 cellule modifiée', '2 cellules modifiées']);
    expect([1, 3, 5, 11, 21, 112].map((count) => cells('ru', count))).toEqual([
      '1 ячейка изменена',
      '3 ячейки изменены',
      '5 ячеек изменено',
      '11 ячеек изменено',
      '21 ячейка изменена',
      '112 ячеек изменено',
    ]);
  });
});

describe('months that are typed', () => {
  test('are half months: a comma or a point, nothing for none', () => {
    const { mix, errors } = readMixDraft(
      new Map([
        ['P-3', '7,5'],
        ['P-2', ''],
      ]),
      strings.mix,
    );
    expect([mix.get('P-3')?.toString(), mix.get('P-2')?.toString(), errors.size]).toEqual(['7.5', '0', 0]);
  });

  test('are refused, each with what to do, when they are not', () => {
    const { mix, errors } = readMixDraft(
      new Map([
        ['P-4', '7.3'],
        ['P-3', '-2'],
        ['P-2', 'seven'],
      ]),
      strings.mix,
    );
    expect(mix.size).toBe(0);
    expect([...errors.values()]).toEqual([strings.mix.notHalf, strings.mix.negative, strings.mix.notMonths]);
  });
});
