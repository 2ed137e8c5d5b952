import fc from 'fast-check';
import { addKnown, Decimal, roundHalfAwayFromZero, sum, toPlain } from '../../src/domain/decimal';

const cents = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map((amount) => new Decimal(amount).div(100));

describe('Money and months', () => {
  test.each([
    ['9322.5', 0, '9323'],
    ['-9322.5', 0, '-9323'],
    ['237582.5', 0, '237583'],
    ['1.005', 2, '1.01'],
    ['397582.5', 1, '397582.5'],
    ['397582.5', -3, '398000'],
    ['-500', -3, '-1000'],
    ['499.99', -3, '0'],
    ['1.5', 3, '1.5'],
  ])('%s at %i decimals is %s', (figure, decimals, rounded) => {
    expect(toPlain(roundHalfAwayFromZero(new Decimal(figure), decimals))).toBe(rounded);
  });

  test('a product keeps forty digits', () => {
    expect(toPlain(new Decimal('12345678901234567.89').times('1.0000000000000001'))).toBe(
      '12345678901234569.124567890123456789',
    );
  });

  test('0.1 and 0.2 are 0.3', () => {
    expect(toPlain(sum([new Decimal('0.1'), new Decimal('0.2')]))).toBe('0.3');
  });

  test('the sum of two is known where both are, nought too', () => {
    const [one, nought] = [new Decimal(1), new Decimal(0)];
    expect([addKnown(one, one), addKnown(nought, one), addKnown(nought, nought)].map(String)).toEqual(['2', '1', '0']);
    expect([addKnown(one, null), addKnown(null, one), addKnown(null, null)]).toStrictEqual([null, null, null]);
  });

  test('are written plainly, without exponents or trailing zeros', () => {
    expect(['1e21', '1e-7', '960610.00', '-0'].map((text) => toPlain(new Decimal(text)))).toEqual([
      '1000000000000000000000',
      '0.0000001',
      '960610',
      '0',
    ]);
  });

  test('a sum does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(fc.array(cents), (parts) => expect(toPlain(sum([...parts].reverse()))).toBe(toPlain(sum(parts)))),
    );
  });

  test('rounding moves a figure by half a unit at most, and a rounded figure not at all', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: -3, max: 2 }), (figure, decimals) => {
        const rounded = roundHalfAwayFromZero(figure, decimals);
        expect(rounded.minus(figure).abs().lte(new Decimal(10).pow(-decimals).div(2))).toBe(true);
        expect(toPlain(roundHalfAwayFromZero(rounded, decimals))).toBe(toPlain(rounded));
      }),
    );
  });

  test('rounding a negative figure mirrors the positive one', () => {
    fc.assert(
      fc.property(cents, (figure) => {
        const mirrored = roundHalfAwayFromZero(figure.negated(), 0).negated();
        expect(toPlain(mirrored)).toBe(toPlain(roundHalfAwayFromZero(figure, 0)));
      }),
    );
  });

  test('a figure written and read again is the same', () => {
    fc.assert(fc.property(cents, (figure) => expect(new Decimal(toPlain(figure)).equals(figure)).toBe(true)));
  });
});
