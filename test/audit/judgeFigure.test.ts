import { holdsFigure, judgeFigure } from '../../src/audit/judgeFigure';
import { Decimal } from '../../src/domain/decimal';
import { makeFigure } from './fixture';

describe('A cell and its figure', () => {
  test.each([
    [5, true],
    ['5', true],
    ['-', true],
    ['', true],
    ['#REF!', false],
    ['tbc', false],
  ])('a cell with %j holds a figure: %s', (content, holds) => {
    expect(holdsFigure(makeFigure(1, 1, content, null))).toBe(holds);
  });

  test.each([
    [5, null, 'total', 'unknown'],
    ['#REF!', null, 'total', 'wrong'],
    [5, '5', 'total', 'exact'],
    ['-', '0', 'total', 'exact'],
    ['', '0', 'total', 'exact'],
    ['tbc', '0', 'total', 'exact'],
    ['#REF!', '0', 'total', 'wrong'],
    [0, '0.3', 'total', 'rounded'],
    ['-', '0.3', 'total', 'wrong'],
    ['', '0.3', 'total', 'wrong'],
    ['tbc', '0.3', 'total', 'wrong'],
    [3, '3.4', 'total', 'rounded'],
    [3, '3.4', 'gMonths', 'wrong'],
    [3.3, '3.33', 'gMonths', 'rounded'],
    [3.3, '3.43', 'gMonths', 'wrong'],
  ] as const)('%j where %s is due in %s is %s', (content, due, column, standing) => {
    const expected = due === null ? null : new Decimal(due);
    expect(judgeFigure(makeFigure(1, 1, content, null), expected, column)).toBe(standing);
  });
});
