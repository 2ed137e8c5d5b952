import fc from 'fast-check';
import { guardText, toCellRuns } from '../../src/excel/cellRuns';
import type { CellWrite } from '../../src/excel/port';
import { nothing, openExcel } from './openExcel';

const write = (row: number, column: number, value: number, sheet = 'S'): CellWrite => ({
  address: { sheet, row, column },
  content: { value },
});

const someWrites = fc
  .uniqueArray(
    fc.record({
      sheet: fc.constantFrom('A', 'B'),
      row: fc.integer({ min: 1, max: 4 }),
      column: fc.integer({ min: 1, max: 6 }),
    }),
    { selector: ({ sheet, row, column }) => `${sheet} ${row} ${column}` },
  )
  .map((addresses) => addresses.map((address, value): CellWrite => ({ address, content: { value } })));

describe('writes as runs', () => {
  test('cells beside each other in a row are one run; a gap, another row or another sheet begins a new one', () => {
    const runs = toCellRuns([write(2, 3, 23), write(1, 1, 11), write(1, 2, 12), write(1, 4, 14), write(1, 1, 99, 'T')]);
    expect(runs.map(({ start, contents }) => [start.sheet, start.row, start.column, contents])).toEqual([
      ['S', 1, 1, [11, 12]],
      ['S', 1, 4, [14]],
      ['S', 2, 3, [23]],
      ['T', 1, 1, [99]],
    ]);
  });

  test('every write is in exactly one run, whatever their order', () => {
    fc.assert(
      fc.property(someWrites, (writes) => {
        const written = toCellRuns(writes).flatMap(({ start, contents }) =>
          contents.map((value, index) => write(start.row, start.column + index, Number(value), start.sheet)),
        );
        expect(new Set(written.map((each) => JSON.stringify(each)))).toEqual(
          new Set(
            writes.map(({ address: { sheet, row, column }, content }) =>
              JSON.stringify(write(row, column, Number('value' in content && content.value), sheet)),
            ),
          ),
        );
        expect(written).toHaveLength(writes.length);
      }),
    );
  });

  test('no two runs of a row touch', () => {
    fc.assert(
      fc.property(someWrites, (writes) => {
        const runs = toCellRuns(writes);
        for (const { start, contents } of runs) {
          expect(
            runs.some(
              ({ start: next }) =>
                next.sheet === start.sheet && next.row === start.row && next.column === start.column + contents.length,
            ),
          ).toBe(false);
        }
      }),
    );
  });
});

describe('a text stays a text whatever it looks like', () => {
  const hostile = [
    '=1+1',
    "+cmd|' /C calc'!A0",
    '@SUM(A1)',
    '-1+1',
    '1e5',
    '1/2',
    "'quoted",
    '=HYPERLINK("http://example.org")',
    '5%',
    'TRUE',
    '#N/A',
    '90 000',
    '10:30',
    '\t=1',
    '$5',
    ' ',
    '1.234,56',
    '٣',
    'x'.repeat(32_767),
  ];

  test.each(hostile.map((text) => [text.slice(0, 30), text]))('%s', async (_, text) => {
    const { port, host } = openExcel({ S: { cells: [[1]] } });
    await port.write({ ...nothing, cells: [{ address: { sheet: 'S', row: 1, column: 1 }, content: { value: text } }] });
    const cell = host.book.sheets[0]?.rows.get(1)?.get(1);
    expect([cell?.value, cell?.formula]).toEqual([text, null]);
  });

  test('also in a sheet of the add-in', async () => {
    const { port, host } = openExcel({ S: { cells: [[1]] } });
    await port.write({
      ...nothing,
      ownSheets: [{ name: 'Own', isNew: true, rows: [hostile], widths: [], formats: [] }],
    });
    const cells = [...(host.book.sheets[1]?.rows.get(1)?.values() ?? [])];
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual(hostile.map((text) => [text, null]));
  });

  test('numbers, truth values and an empty cell need no guard', () => {
    expect([guardText(1.5), guardText(false), guardText('')]).toEqual([1.5, false, '']);
  });
});
