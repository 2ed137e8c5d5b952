import fc from 'fast-check';
import { Decimal } from '../../src/domain/decimal';
import { loadLanguage, type Language } from '../../src/taskpane/language/language';
import { readMixDraft, readRateDrafts } from '../../src/taskpane/readDraft';

const english = await loadLanguage('en-US');
const french = await loadLanguage('fr-FR');
const russian = await loadLanguage('ru-RU');
const { money, signed, exact, strings } = english;
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
    expect(french.exact(new Decimal('28.5'))).toBe('28,5');
    expect(russian.exact(new Decimal('28.5'))).toBe('28,5');
  });

  test('that were written can be typed again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(english, french, russian),
        fc.integer({ min: 1, max: 99_999_999 }),
        (language, cents) => {
          const rate = new Decimal(cents).div(100);
          const { rates, errors } = readRateDrafts(new Map([['P-3', language.exact(rate)]]), strings.rates);
          expect([errors.size, rates.get('P-3')?.toString()]).toEqual([0, rate.toString()]);
        },
      ),
    );
  });
});

describe('texts in the pane', () => {
  test('are in English where the pane does not speak the language of Office', async () => {
    expect((await loadLanguage('de-DE')).strings).toBe(strings);
  });

  test.each([english, french, russian])('say what is put in them, each in $tag', (language) => {
    type Gapped = (...values: number[]) => string;
    const listGapped = (part: unknown): Gapped[] =>
      typeof part === 'function'
        ? [part as Gapped]
        : typeof part === 'object'
          ? Object.values(part ?? {}).flatMap(listGapped)
          : [];
    const gapped = listGapped(language.strings);
    expect(gapped).toHaveLength(listGapped(strings).length);
    const { edited } = language.strings.notice;
    for (const part of ['F7', 'F14, F43', '1203']) expect(edited('F7', ['F14', 'F43'], 1203)).toContain(part);
    for (const text of gapped.filter((one) => one !== (edited as unknown))) {
      const values = [1203, 4507, 8609].slice(0, text.length);
      for (const value of values) expect(text(...values)).toContain(String(value));
    }
  });

  test('agree with their number in each language', () => {
    const cells = ({ strings: { log } }: Language, count: number): string => log.cells(count);
    expect([1, 2].map((count) => cells(english, count))).toEqual(['1 cell changed', '2 cells changed']);
    expect([1, 2].map((count) => cells(french, count))).toEqual(['1 cellule modifiée', '2 cellules modifiées']);
    expect([1, 3, 5, 11, 21, 112].map((count) => cells(russian, count))).toEqual([
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
