import fc from 'fast-check';
import { readFigureText, readNumber } from '../../src/table/figureText';
import { anyText } from '../anyText';

const read = (text: string): string => {
  const { kind, value } = readFigureText(text);
  return kind === 'figure' ? value.toFixed() : kind;
};

describe('a figure written as text', () => {
  test.each([
    ['90 000', '90000'],
    ['1\u00a0736\u00a0500', '1736500'],
    ['47\u2009460', '47460'],
    ['4\u202f241\u202f710', '4241710'],
    ['12\u2007995', '12995'],
    ['1 736\u00a0500', '1736500'],
    ['1,736,500', '1736500'],
    ['1.736.500', '1736500'],
    ["1'736'500", '1736500'],
    ['90000', '90000'],
    ['0', '0'],
    ['0.5', '0.5'],
    ['0,5', '0.5'],
    ['0.125', '0.125'],
    ['397 582.5', '397582.5'],
    ['503\u00a0132,5', '503132.5'],
    ['1,736.50', '1736.5'],
    ['1.736,50', '1736.5'],
    ['282 500*', '282500'],
    ['282 500 **', '282500'],
    ['$129,893', '129893'],
    ['$ 5', '5'],
    ['5$', '5'],
    ['5US$', '5'],
    ['usd 5', '5'],
    ['($5)', '-5'],
    ['($ 1 800)', '-1800'],
    ['5†', '5'],
    ['5 ‡', '5'],
    ['12\n995', '12995'],
    ['12  995', '12995'],
    ['US$ 90 000', '90000'],
    ['90 000 USD', '90000'],
    ['-1 800', '-1800'],
    ['−1 800', '-1800'],
    ['– 1 800', '-1800'],
    ['(1 800)', '-1800'],
    ['-$5', '-5'],
    ['+7', '7'],
    ['  3 ', '3'],
  ])('"%s" is %s', (text, figure) => {
    expect(read(text)).toBe(figure);
  });

  test.each(['-', '–', '—', '−', ' - ', '-*'])('"%s" is nil', (text) => {
    expect(read(text)).toBe('nil');
  });

  test.each(['', ' ', '\u00a0', '\u202f\n'])('%j is blank', (text) => {
    expect(read(text)).toBe('blank');
  });

  test.each([
    'n/a',
    'tbc',
    '3 months',
    '1 2',
    '12 34',
    '1 7365',
    '1.2.3',
    '1,736,50',
    '5)',
    '(5',
    '(5) (6)',
    '--5',
    '1e309',
    'NaN',
    'Infinity',
    '0x1F',
    '٣',
    '３',
    '½',
    '*',
    '$',
    '5%',
    '1/2',
    '5*5',
    '5 $ 5',
    '5$500',
    '5+',
    '+-5',
    '- -5',
    '5-',
    '=HYPERLINK("https://example.org","90 000")',
    '🙂',
    '\u200f90 000',
    '9'.repeat(32_767),
    '9 '.repeat(16_000),
  ])('%j is no figure', (text) => {
    expect(read(text)).toBe('unreadable');
  });

  test('has digits: a footnote mark alone is no figure, nor are two dashes', () => {
    expect(['†', '--', '- -', '–*', '$-'].map(read)).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      'nil',
      'unreadable',
    ]);
  });

  test('tells how many decimals it shows', () => {
    expect(readFigureText('397 582.50').decimals).toBe(2);
    expect(readFigureText('9 323').decimals).toBe(0);
  });

  test('reads what any document prints of a figure, whatever groups its thousands and begins its decimals', () => {
    const groups = fc.constantFrom(' ', '\u00a0', '\u2007', '\u2009', '\u202f', ',', '.', "'", '’', '');
    const print = (whole: number, fraction: string, group: string, mark: string): string =>
      String(whole).replace(/\B(?=(?:\d{3})+$)/gu, group) + (fraction === '' ? '' : mark + fraction);
    fc.assert(
      fc.property(
        fc.nat(9_999_999_999),
        fc.constantFrom('', '5', '50', '25', '7'),
        groups,
        fc.constantFrom('.', ','),
        fc.constantFrom('', '-', '−', '–', '('),
        (whole, fraction, group, mark, sign) => {
          fc.pre(group !== mark);
          const text = `${sign}${print(whole, fraction, group, mark)}${sign === '(' ? ')' : ''}`;
          const expected = (sign === '' ? 1 : -1) * Number(`${whole}.${fraction || '0'}`);
          const { kind, value, decimals } = readFigureText(text);
          expect([kind, value.toNumber() + 0, decimals]).toEqual(['figure', expected + 0, fraction.length]);
        },
      ),
    );
  });

  test('never fails, and makes a figure of nothing but digits with their marks', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { kind, value } = readFigureText(text);
        expect(value.isFinite()).toBe(true);
        if (kind === 'figure') expect(text).toMatch(/^[\s\d.,'’+\-–—−‐‑()*†‡$USDusd]*$/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a number of a cell', () => {
  test('loses the noise of binary fractions', () => {
    expect(readNumber(0.1 + 0.2).toFixed()).toBe('0.3');
    expect(readNumber(9322.5).toFixed()).toBe('9322.5');
    expect(readNumber(1736500).toFixed()).toBe('1736500');
  });

  test('has no more than the 15 digits that Excel holds', () => {
    expect(readNumber(12345678901234568).toFixed()).toBe('12345678901234600');
  });

  test('keeps every half figure exactly', () => {
    fc.assert(
      fc.property(fc.integer(), (halves) => {
        expect(
          readNumber(halves / 2)
            .times(2)
            .equals(halves),
        ).toBe(true);
      }),
    );
  });
});
