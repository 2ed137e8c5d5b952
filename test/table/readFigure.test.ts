import fc from 'fast-check';
import { Decimal } from '../../src/domain/decimal';
import type { CellValue } from '../../src/domain/snapshot';
import type { Figure, RequirementsTable } from '../../src/domain/table';
import { encodeFigure, readFigureStyle, type FigureStyle } from '../../src/table/encodeFigure';
import { readFigure } from '../../src/table/readFigure';
import { decodeSmall, line } from './workplanTable';

const address = { sheet: 'Table 1', row: 4, column: 3 };
const read = (content: CellValue, unit = 1): Figure => readFigure(address, content, null, unit);

describe('the figure of a cell', () => {
  test.each<[CellValue, Figure['kind'], string, number]>([
    [90000, 'number', '90000', 0],
    [9322.5, 'number', '9322.5', 1],
    [0.1 + 0.2, 'number', '0.3', 1],
    [-1800, 'number', '-1800', 0],
    [0, 'number', '0', 0],
    ['65 257.5', 'text', '65257.5', 1],
    ['-', 'nil', '0', 0],
    ['', 'blank', '0', 0],
    ['#REF!', 'error', '0', 0],
    ['#DIV/0!', 'error', '0', 0],
    ['#N/A', 'error', '0', 0],
    ['was #N/A', 'unreadable', '0', 0],
    ['#N/A, to be confirmed', 'unreadable', '0', 0],
    ['#1', 'unreadable', '0', 0],
    ['tbc', 'unreadable', '0', 0],
    [true, 'unreadable', '0', 0],
  ])('%j is a %s of %s with %i decimals', (content, kind, value, decimals) => {
    const figure = read(content);
    expect([figure.kind, figure.value.toFixed(), figure.decimals]).toEqual([kind, value, decimals]);
    expect([figure.content, figure.address]).toEqual([content, address]);
  });

  test('is in full units where the table prints thousands', () => {
    const figure = read(4241.71, 1000);
    expect([figure.value.toFixed(), figure.decimals]).toEqual(['4241710', -1]);
    expect(read('90', 1000).value.toFixed()).toBe('90000');
    expect(read('-', 1000).decimals).toBe(0);
  });

  test('keeps its formula', () => {
    expect(readFigure(address, 3, '=SUM(H4:I4)', 1).formula).toBe('=SUM(H4:I4)');
  });
});

/** A table of one activity whose figures are these texts, or numbers. */
function tableOf(contents: readonly CellValue[], unit = 1): RequirementsTable {
  const table = decodeSmall([line('1.1 Meetings', 90000, 3, 1)]);
  const figures = contents.map((content) => read(content, unit));
  const columns = ['activityCosts', 'pStaff', 'gStaff', 'staff', 'total'] as const;
  return {
    ...table,
    unit,
    isText: contents.some((content) => typeof content === 'string'),
    rows: table.rows.map((row) => ({
      ...row,
      figures: new Map(columns.flatMap((column, index) => (figures[index] ? [[column, figures[index]]] : []))),
    })),
  };
}

describe('a figure written back', () => {
  const encode = (value: string, content: CellValue, table: RequirementsTable, style: FigureStyle): CellValue =>
    encodeFigure(new Decimal(value), { figure: read(content), column: 'total' }, table, style);

  test('takes the style of the table’s texts', () => {
    const table = tableOf(['1\u202f736\u202f500', '503\u202f132,5', '–', '90\u202f000']);
    const style = readFigureStyle(table);
    expect(style).toEqual({ group: '\u202f', decimalMark: ',', nil: '–' });
    expect(encode('4241710.5', '1', table, style)).toBe('4\u202f241\u202f710,5');
    expect(encode('0', '1', table, style)).toBe('–');
    expect(encode('-187575', '1', table, style)).toBe('−187\u202f575');
  });

  test('keeps the marks of a table that groups with a point, or not at all', () => {
    expect(readFigureStyle(tableOf(['1.736.500', '90.000']))).toMatchObject({ group: '.', decimalMark: ',' });
    const plain = tableOf(['90000', '47460', '3.5']);
    expect(encode('4241710.5', '1', plain, readFigureStyle(plain))).toBe('4241710.5');
  });

  test.each<[string, readonly string[], FigureStyle]>([
    ['most of its texts', ['5 678', '1,234', '2,345', '–'], { group: ',', decimalMark: '.', nil: '–' }],
    ['texts with a sign before', ['US$ 1 234', '−5 678', '- 5'], { group: ' ', decimalMark: '.', nil: '-' }],
    ['texts that say it', ['1.234,5', '12,25', '— '], { group: '.', decimalMark: ',', nil: '— ' }],
    ['two decimals', ['1 234,50', '12,25'], { group: ' ', decimalMark: ',', nil: '-' }],
    ['figures without marks', ['1234', '12'], { group: '', decimalMark: '.', nil: '-' }],
    ['nothing that tells', ['12', '5', '1 23', '1 2345', '5–'], { group: '\u00a0', decimalMark: '.', nil: '-' }],
    [
      'three digits behind a mark, which are thousands',
      ['1,234', '12.345'],
      { group: ',', decimalMark: '.', nil: '-' },
    ],
  ])('takes its style from %s', (_, texts, style) => {
    expect(readFigureStyle(tableOf(texts))).toEqual(style);
  });

  test('has four decimals where three would read as thousands', () => {
    const table = tableOf(['90 000']);
    const style = readFigureStyle(table);
    expect(encode('12.995', '1', table, style)).toBe('12.9950');
    expect(encode('0.25', '1', table, style)).toBe('0.25');
    expect(encode('1234567', '1', table, style)).toBe('1 234 567');
  });

  test('is a number in a table of numbers, and where a text table’s cell holds one', () => {
    const numbers = tableOf([90000, 47460]);
    expect(encode('9322.5', 9323, numbers, readFigureStyle(numbers))).toBe(9322.5);
    const texts = tableOf(['90 000', '47 460']);
    expect(encode('9322.5', 9323, texts, readFigureStyle(texts))).toBe(9322.5);
  });

  test('is in the table’s unit, months as they are', () => {
    const table = tableOf([90], 1000);
    const style = readFigureStyle(table);
    expect(encode('4241710', 90, table, style)).toBe(4241.71);
    expect(encodeFigure(new Decimal(2.5), { figure: read(3), column: 'pMonths' }, table, style)).toBe(2.5);
  });

  test('is read back as the same figure, in any style and unit', () => {
    const styles = fc.record({
      group: fc.constantFrom(' ', '\u00a0', '\u2007', '\u2009', '\u202f', '’', "'", ''),
      decimalMark: fc.constantFrom('.', ','),
      nil: fc.constantFrom('-', '–', '—'),
    });
    const unit = fc.constantFrom(1, 1000);
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 2e9 }), styles, unit, fc.boolean(), (halves, style, unit, isText) => {
        const value = new Decimal(halves).div(2);
        const table = tableOf([isText ? '1' : 1], unit);
        const content = encodeFigure(value, { figure: read(isText ? '1' : 1), column: 'total' }, table, style);
        expect(typeof content).toBe(isText ? 'string' : 'number');
        expect(read(content, unit).value.equals(value)).toBe(true);
      }),
    );
  });
});
