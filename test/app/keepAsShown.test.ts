import { keepAsShown } from '../../src/app/keepAsShown';

describe('what a workbook keeps of a figure whose precision is as displayed', () => {
  test.each([
    ['0', 9322.5, 9323],
    ['# ##0', -9322.5, -9323],
    ['#\\ ###\\ ##0;-#\\ ###\\ ##0;"-"', -9322.5, -9323],
    ['#,##0.00', 1.005, 1.01],
    ['#,##0.##', 9322.5, 9322.5],
    ['0.00;(0)', -1.25, -1],
    ['0;', -1.5, -2],
    ['_(* #,##0.0_);_(* (#,##0.0);_(* "-"_);_(@_)', 0.25, 0.3],
    ['"approx. "0', 2.5, 3],
    ['0%', 0.1251, 0.13],
    ['0.0%', 0.12345, 0.123],
    ['#,##0,', 1_234_567, 1_235_000],
    ['0.0,,"M"', 1_264_567, 1_300_000],
    ['[Red]0.0', 0.25, 0.3],
    ['General', 1 / 3, 1 / 3],
    ['@', 0.25, 0.25],
    ['m/d/yyyy', 45_000.75, 45_000.75],
    ['# ?/?', 0.3, 0.3],
    ['0.00E+00', 12_345, 12_345],
  ])('in the format %s, of %d it keeps %d', (numberFormat, figure, kept) => {
    expect(keepAsShown(figure, numberFormat)).toBe(kept);
  });

  test('texts are kept whatever the format', () => {
    expect(keepAsShown('9322.5', '0')).toBe('9322.5');
  });
});
