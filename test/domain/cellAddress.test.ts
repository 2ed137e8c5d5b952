import fc from 'fast-check';
import {
  formatAddress,
  formatCell,
  formatColumn,
  formatRange,
  isInside,
  parseColumn,
  parsePlace,
  parseRange,
  quoteSheet,
} from '../../src/domain/cellAddress';

const column = fc.integer({ min: 1, max: 16_384 });
const row = fc.integer({ min: 1, max: 1_048_576 });

describe('Cell addresses', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %i is %s', (number, letters) => {
    expect(formatColumn(number)).toBe(letters);
    expect(parseColumn(letters.toLowerCase())).toBe(number);
  });

  test.each([
    ['Rates', 'Rates'],
    ['Table 1', "'Table 1'"],
    ["Budget d'essai", "'Budget d''essai'"],
    ['Ставки', 'Ставки'],
    ['2025', "'2025'"],
    ['R1C1', "'R1C1'"],
    ['R', "'R'"],
    ['rc', "'rc'"],
    ['R10C', "'R10C'"],
    ['R1C12', "'R1C12'"],
    ['C', "'C'"],
    ['AB12', "'AB12'"],
    ['X', 'X'],
    ['Costs', 'Costs'],
    ['Workplan2025', 'Workplan2025'],
    ['Budget «final»!', "'Budget «final»!'"],
  ])('the sheet %s stands in a formula as %s', (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });

  test('name their sheet', () => {
    expect(formatAddress({ sheet: 'Table 1', row: 7, column: 6 })).toBe("'Table 1'!F7");
  });

  test.each([
    ['the block itself', 'Table', 3, 2, true],
    ['its last corner', 'TABLE', 5, 4, true],
    ['another sheet', 'Rates', 4, 3, false],
    ['the row above', 'Table', 2, 3, false],
    ['the row below', 'Table', 6, 3, false],
    ['the column before', 'Table', 4, 1, false],
    ['the column after', 'Table', 4, 5, false],
  ])('a cell of %s (%s, row %i, column %i) lies in B3:D5 of "Table": %s', (_, sheet, row, column, isIn) => {
    const block = { sheet: 'Table', top: 3, left: 2, bottom: 5, right: 4 };
    expect(isInside({ sheet, row, column }, block)).toBe(isIn);
  });

  test.each(['', 'A', '7', 'A0x', 'Table!A1', 'A1:B', 'AAAA1'])('%s is no block of cells', (text) => {
    expect(parseRange(text)).toBeNull();
  });

  test('a block written from any two corners is read as the same block', () => {
    fc.assert(
      fc.property(row, column, row, column, (rowA, columnA, rowB, columnB) => {
        const block = {
          top: Math.min(rowA, rowB),
          left: Math.min(columnA, columnB),
          bottom: Math.max(rowA, rowB),
          right: Math.max(columnA, columnB),
        };
        const corners = `${formatCell({ row: rowA, column: columnA })}:${formatCell({ row: rowB, column: columnB })}`;
        expect(parseRange(corners)).toEqual(block);
        expect(parseRange(formatRange(block))).toEqual(block);
        expect(isInside({ sheet: 'S', row: rowA, column: columnB }, { sheet: 's', ...block })).toBe(true);
        expect(isInside({ sheet: 'S', row: block.bottom + 1, column: columnA }, { sheet: 'S', ...block })).toBe(false);
      }),
    );
  });

  test.each([
    ["'Table 1'!A3:J52", 'Table 1', 'A3:J52'],
    ['Table 1!F7', 'Table 1', 'F7'],
    ["'It''s'!$B$2", "It's", 'B2'],
    ['F7', null, 'F7'],
    [" 'Table 1' ! A3:J52 ", 'Table 1', 'A3:J52'],
    ["Plan 'B'!A1", "Plan 'B'", 'A1'],
    ["'B' plan!A1", "'B' plan", 'A1'],
  ])('a place that a person names, %s, has its sheet and its block', (text, sheet, range) => {
    const place = parsePlace(text);
    expect([place?.sheet, place && formatRange(place)]).toEqual([sheet, range]);
  });
});
