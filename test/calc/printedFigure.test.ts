import fc from 'fast-check';
import { isPrintedAs } from '../../src/calc/printedFigure';
import { Decimal, roundHalfAwayFromZero } from '../../src/domain/decimal';

describe('A printed figure', () => {
  test.each([
    ['9322.5', '9323', 0, true],
    ['9322.5', '9322', 0, false],
    ['-9322.5', '-9323', 0, true],
    ['-9322.5', '-9322', 0, false],
    ['65257.5', '65257.5', 1, true],
    ['397582.5', '397582.5', 1, true],
    ['68930', '69000', -3, true],
    ['68499', '69000', -3, false],
    ['0.4', '0', 0, true],
    ['-0.5', '0', 0, false],
    ['55371.155', '55371.15500000001', 11, true],
  ])('%s printed as %s with %s decimals: %s', (exact, printed, decimals, isPrinted) => {
    expect(isPrintedAs(new Decimal(exact), new Decimal(printed), decimals)).toBe(isPrinted);
  });

  test('is one, and only one, at each number of decimals', () => {
    const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((amount) => new Decimal(amount).div(100));
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 2 }), (exact, decimals) => {
        const printed = roundHalfAwayFromZero(exact, decimals);
        const unit = new Decimal(10).pow(-decimals);
        expect(isPrintedAs(exact, printed, decimals)).toBe(true);
        expect(isPrintedAs(exact, printed.plus(unit), decimals)).toBe(false);
        expect(isPrintedAs(exact, printed.minus(unit), decimals)).toBe(false);
      }),
    );
  });
});
