import fc from 'fast-check';
import { type CellAddress, formatCell } from '../../../src/domain/cellAddress';
import { Decimal, sum, toPlain } from '../../../src/domain/decimal';
import { evaluateFormula } from '../../../src/table/formula/evaluateFormula';
import { readSum } from '../../../src/table/formula/sumTerms';
import { writeReference, writeStaffCost, writeSum } from '../../../src/table/formula/writeFormula';
import { cell, cellsOf } from './cellsOf';

/** Cells that do not touch. */
const scatter = (count: number, top = 1) => Array.from({ length: count }, (_, index) => cell(`C${top + 2 * index}`));

const cellsAt = (...texts: string[]) => texts.map((text) => cell(text));

describe('A sum as an auditor reads it', () => {
  test.each([
    [['C5', 'C6', 'C7', 'C9', 'C10', 'C11', 'C12'], '=SUM(C5:C7,C9:C12)'],
    [['C12', 'C5', 'C7'], '=SUM(C5,C7,C12)'],
    [['C5'], '=C5'],
    [[], '=0'],
    [['C5', 'C6'], '=SUM(C5:C6)'],
    [['C5', 'C5', 'C6'], '=SUM(C5:C6)'],
    [['G7', 'H7'], '=SUM(G7:H7)'],
    [['J5', 'K5', 'J6', 'K6', 'J9'], '=SUM(J5:K6,J9)'],
    [['C5', 'D5', 'D6'], '=SUM(C5,D5:D6)'],
    [['C5', 'C6', 'D5'], '=SUM(D5,C5:C6)'],
    [['C5', 'C6', 'C7', 'D6', 'D7'], '=SUM(C5:C7,D6:D7)'],
  ])('%j is %s', (texts, expected) => {
    expect(writeSum(cellsAt(...texts), 'Table')).toBe(expected);
  });

  test('Another sheet is named, and quoted where Excel wants it', () => {
    expect(writeSum([cell('C5', 'Table 1'), cell('C6', 'Table 1'), cell('C9')], 'table')).toBe(
      "=SUM(C9,'Table 1'!C5:C6)",
    );
    expect(writeSum([cell('C5', 'Rates'), cell('D5')], 'Table')).toBe('=SUM(Rates!C5,D5)');
  });

  test('More than 255 parts are sums of sums', () => {
    const scattered = scatter(510);
    const formula = writeSum(scattered, 'Table');
    expect(formula.startsWith('=SUM(SUM(C1,C3,')).toBe(true);
    expect(formula.endsWith(',C1017,C1019))')).toBe(true);
    const reading = readSum(formula, cell('D1'), cellsOf({ Table: { C1: 1 } }));
    expect(reading.ok && reading.value.terms.map(({ address }) => formatCell(address))).toEqual(
      scattered.map(formatCell),
    );
  });

  test('A formula has 8192 characters at most, as in Excel', () => {
    const longest = [...scatter(1356, 1000), ...scatter(3, 10_000)];
    expect(writeSum(longest, 'Table')).toHaveLength(8192);
    expect(() => writeSum([...longest, cell('C1')], 'Table')).toThrow(
      'A formula of 8195 characters is more than Excel takes',
    );
    expect(() => writeSum([...scatter(1355, 1000), ...scatter(4, 10_000)], 'Table')).toThrow(RangeError);
  });
});

describe('A staff cost as an auditor reads it', () => {
  test.each([
    [
      [
        { months: cell('G7'), rate: 'Rate_P3' },
        { months: cell('H7'), rate: 'Rate_P2' },
      ],
      '=G7*Rate_P3+H7*Rate_P2',
    ],
    [
      [
        { months: new Decimal('0.5'), rate: 'Rates!$B$4' },
        { months: new Decimal(2), rate: 'Rate_P2' },
      ],
      '=0.5*Rates!$B$4+2*Rate_P2',
    ],
    [[{ months: cell('B3', 'Costing inputs'), rate: 'Rate_P3' }], "='Costing inputs'!B3*Rate_P3"],
    [
      [
        { months: new Decimal(2), rate: 'Rate_P3' },
        { months: new Decimal(-1), rate: 'Rate_P2' },
      ],
      '=2*Rate_P3-1*Rate_P2',
    ],
    [
      [
        { months: new Decimal(-1), rate: 'Rate_P3' },
        { months: new Decimal(2), rate: 'Rate_P2' },
      ],
      '=-1*Rate_P3+2*Rate_P2',
    ],
    [[], '=0'],
  ])('%#', (parts, expected) => {
    expect(writeStaffCost(parts, 'Table')).toBe(expected);
  });
});

test('A reference names another sheet, and may be absolute', () => {
  expect(writeReference(cell('C5'), 'TABLE')).toBe('C5');
  expect(writeReference(cell('C5', 'Table 1'), 'Table')).toBe("'Table 1'!C5");
  expect(writeReference(cell('B4', 'Rates'), 'Table', true)).toBe('Rates!$B$4');
});

describe('Laws of a written sum', () => {
  const address: fc.Arbitrary<CellAddress> = fc.record({
    sheet: fc.constantFrom('Table', "O'Brien 2"),
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 4 }),
  });
  const addresses = fc.uniqueArray(address, {
    minLength: 1,
    maxLength: 40,
    selector: ({ sheet, row, column }) => `${sheet} ${row} ${column}`,
  });

  test('It gives the sum of the cells’ contents', () => {
    fc.assert(
      fc.property(
        addresses,
        fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 96, maxLength: 96 }),
        (chosen, figures) => {
          const figureOf = ({ sheet, row, column }: CellAddress) =>
            (figures[(row - 1) * 8 + (column - 1) + (sheet === 'Table' ? 0 : 4)] ?? 0) / 8;
          const contentsOf = (sheet: string) =>
            Object.fromEntries(
              Array.from({ length: 48 }, (_, index) => ({
                sheet,
                row: (index % 12) + 1,
                column: Math.floor(index / 12) + 1,
              })).map((place) => [formatCell(place), figureOf(place)]),
            );
          const cells = cellsOf({ Table: contentsOf('Table'), "O'Brien 2": contentsOf("O'Brien 2") });
          const result = evaluateFormula(writeSum(chosen, 'Table'), cell('Z1'), cells);
          const expected = sum(chosen.map((place) => new Decimal(figureOf(place))));
          expect(result.ok && result.value instanceof Decimal && toPlain(result.value)).toBe(toPlain(expected));
        },
      ),
    );
  });

  test('It adds each cell once, and no other', () => {
    fc.assert(
      fc.property(addresses, (chosen) => {
        const cells = cellsOf({ Table: { A1: 1 } });
        const reading = readSum(writeSum(chosen, 'Table'), cell('Z1'), cells);
        const name = ({ sheet, row, column }: CellAddress) => `${sheet} ${row} ${column}`;
        expect(reading.ok && reading.value.terms.map((term) => name(term.address)).sort()).toEqual(
          chosen.map(name).sort(),
        );
      }),
    );
  });
});
