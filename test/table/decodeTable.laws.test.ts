import fc from 'fast-check';
import { printedCells } from '../../assets/sample/make/workplanRows';
import type { RequirementsTable } from '../../src/domain/table';
import { decodeTables } from '../../src/table/decodeTable';
import { snapshotOf, type Cell } from './snapshotOf';
import { costingSheet } from './workingFile';
import { contentOf, decodeOnly, published, publishedInFrench, publishedInRussian, type Rows } from './workplanTable';
import { anyText } from '../anyText';
import { howMany } from '../thorough';

const layouts = { published, pasted: printedCells, French: publishedInFrench, Russian: publishedInRussian } as const;
type LayoutName = keyof typeof layouts;
const layoutNames = fc.constantFrom(...(Object.keys(layouts) as LayoutName[]));

const undisturbed = Object.fromEntries(
  Object.entries(layouts).map(([name, rows]) => [name, decodeOnly({ rows })]),
) as Record<LayoutName, RequirementsTable>;

function expectSame(table: RequirementsTable, name: LayoutName): void {
  expect(table.issues).toEqual([]);
  expect(contentOf(table)).toEqual(contentOf(undisturbed[name]));
  expect(table.options).toEqual(undisturbed[name].options);
  expect(table.workstreams).toEqual(undisturbed[name].workstreams);
}

describe('a table says the same', () => {
  test('wherever it stands on its sheet, with notes above and below', () => {
    const notes = fc.array(
      fc.constantFrom('', 'Draft workplan 2025–2026', '(United States dollars)', 'P, Professional'),
      {
        maxLength: 5,
      },
    );
    const place = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(layoutNames, place, place, notes, notes, (name, top, left, above, below) => {
        const sheet = [...above.map((note) => [note]), ...layouts[name], [], ...below.map((note) => [note])];
        const table = decodeOnly({ rows: sheet, top, left });
        expectSame(table, name);
        expect(table.range).toMatchObject({ top: top + above.length, left, right: left + 9 });
      }),
      { numRuns: howMany(10, 100) },
    );
  });

  test('with its columns in any order', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 });
    fc.assert(
      fc.property(layoutNames, order, (name, columns) => {
        const table = decodeOnly({ rows: layouts[name].map((row) => columns.map((column) => row[column] ?? '')) });
        expectSame(table, name);
        expect(table.fingerprint).toBe(undisturbed[name].fingerprint);
      }),
      { numRuns: howMany(10, 100) },
    );
  });

  test('with columns in between that are not its own', () => {
    const column = fc.record({
      at: fc.nat(10),
      heading: fc.constantFrom(
        '',
        'Responsible officer',
        'Remarks',
        'Annex G',
        'No. of participants',
        'Funding received',
      ),
      cell: fc.constantFrom<Cell>('', 'Focal point', 777, 12.5, true, '#N/A', '1.1'),
    });
    fc.assert(
      fc.property(layoutNames, fc.array(column, { maxLength: 6 }), (name, columns) => {
        const rows: Rows = layouts[name];
        const widened = rows.map((row, index) =>
          columns.reduce<Cell[]>(
            (cells, { at, heading, cell }) =>
              cells.toSpliced(at, 0, row.join() === rows[0]?.join() ? heading : index ? cell : ''),
            [...row],
          ),
        );
        expectSame(decodeOnly({ rows: widened }), name);
      }),
      { numRuns: howMany(15, 150) },
    );
  });

  test('wherever its pages break', () => {
    fc.assert(
      fc.property(layoutNames, fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }), (name, breaks) => {
        const rows: Rows = layouts[name];
        const heading = rows[0] ?? [];
        const broken = rows.flatMap((row, index) => (breaks.includes(index) ? [heading, row] : [row]));
        const table = decodeOnly({ rows: broken });
        expectSame(table, name);
        expect(table.fingerprint).toBe(undisturbed[name].fingerprint);
      }),
      { numRuns: howMany(15, 150) },
    );
  });

  test('with blank rows anywhere but inside a title that a page broke', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 42 }), { maxLength: 8 }), (blanks) => {
        const rows = published.flatMap((row, index) => (blanks.includes(index) ? [[], row] : [row]));
        expectSame(decodeOnly({ rows }), 'published');
      }),
      { numRuns: howMany(10, 100) },
    );
  });
});

const hostile = fc.oneof(
  fc.constantFrom<Cell>(
    '1e309',
    'NaN',
    'Infinity',
    '٣',
    '=HYPERLINK("https://example.org","1")',
    '🙂🙂',
    '\u200f90 000',
    '\u202e000 09',
    'x'.repeat(32_767),
    '\u0000',
    'Total',
    'Option',
    '__proto__',
    '#REF!',
    true,
    1e308,
    -1e-300,
    2 ** 53 + 2,
  ),
  anyText(60),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

describe('hostile contents', () => {
  test('in any cell never make the decoding fail', () => {
    const hits = fc.array(fc.tuple(fc.nat(60), fc.nat(14), hostile), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom<Rows>(published, printedCells, costingSheet.rows), hits, (rows, cells) => {
        const sheet = rows.map((row) => [...row]);
        for (const [row, column, content] of cells) if (sheet[row]) sheet[row][column] = content;
        const { tables } = decodeTables(
          snapshotOf({ rows: sheet.map((row) => Array.from(row, (cell) => cell ?? '')) }),
        );
        for (const { figures } of tables.flatMap((table) => table.rows)) {
          for (const { value } of figures.values()) expect(value.isFinite()).toBe(true);
        }
      }),
      { numRuns: howMany(30, 300) },
    );
  });

  test('in a sheet of nothing else are no table', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { maxLength: 12 }), { maxLength: 12 }), (rows) => {
        expect(decodeTables(snapshotOf({ rows })).tables).toEqual([]);
      }),
      { numRuns: howMany(30, 300) },
    );
  });
});
