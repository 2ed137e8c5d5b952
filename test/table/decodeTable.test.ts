import { printedCells } from '../../assets/sample/make/workplanRows';
import { formatRange } from '../../src/domain/cellAddress';
import type { RequirementsTable } from '../../src/domain/table';
import { decodeTables } from '../../src/table/decodeTable';
import expected from '../data/expected.json' with { type: 'json' };
import { snapshotOf, type Cell } from './snapshotOf';
import { costingSheet, ratesSheet } from './workingFile';
import {
  contentOf,
  decodeOnly,
  decodeSmall,
  kindsOf,
  line,
  published,
  publishedInFrench,
  publishedInRussian,
  smallHeadings,
} from './workplanTable';

const notes = [['Draft workplan for the Convention for 2025–2026'], ['(United States dollars)']];
const figureAt = (table: RequirementsTable, code: string, column: 'total' | 'pMonths' | 'activityCosts') =>
  table.rows
    .find((row) => row.code === code)
    ?.figures.get(column)
    ?.value.toFixed();
const count = (table: RequirementsTable, kind: string): number => table.rows.filter((row) => row.kind === kind).length;

describe('the table as published', () => {
  const table = decodeOnly({ name: 'Table 1', rows: [...notes, ...published, [], ['* Items in italics …']] });

  test('stands where it stands, without the notes around it', () => {
    expect(formatRange(table.range)).toBe('A3:J43');
    expect(table.issues).toEqual([]);
    expect([table.unit, table.isText]).toEqual([1, false]);
  });

  test('has its ten columns', () => {
    expect(table.columns.map(({ meaning }) => meaning).join(' ')).toBe(
      'workstream activity activityCosts type pMonths pStaff gMonths gStaff staff total',
    );
  });

  test('has 29 activities, each with its code, workstream, option, title and figures', () => {
    const activities = table.rows.filter(({ kind }) => kind === 'activity');
    expect(activities.map(({ code, workstream, option, title }) => ({ code, workstream, option, title }))).toEqual(
      expected.activities.map(({ code, workstream, option, title }) => ({
        code,
        workstream: String(workstream),
        option,
        title: expect.stringContaining(title.slice(0, 20)),
      })),
    );
    expect(activities.map(({ figures }) => figures.get('activityCosts')?.value.toFixed())).toEqual(
      expected.activities.map(({ activityCosts }) => activityCosts ?? '0'),
    );
  });

  test('has a subtotal for each workstream and option, and a total for each option', () => {
    expect(kindsOf(table).filter((kind) => /total/.test(kind))).toEqual([
      'subtotal 1 option 1',
      'subtotal 1 option 2',
      ...[2, 3, 4, 5, 6, 7, 8].map((number) => `subtotal ${number}`),
      'total option 1',
      'total option 2',
    ]);
  });

  test('names its workstreams and options', () => {
    expect(table.workstreams).toEqual(
      expected.workstreams.map(({ number, title }) => ({ number: String(number), title })),
    );
    expect(table.options).toEqual(Object.entries(expected.options).map(([id, label]) => ({ id, label })));
    expect(table.activeOption).toBeNull();
  });
});

describe('the table as pasted from the document', () => {
  const table = decodeOnly({ rows: printedCells });

  test('holds text and the same figures as published', () => {
    expect(table.isText).toBe(true);
    expect(table.issues).toEqual([]);
    expect(contentOf(table)).toEqual(contentOf(decodeOnly({ rows: published })));
  });

  test('passes over headings where a page broke, and joins the four titles that were broken', () => {
    expect(count(table, 'header')).toBe(7);
    expect(count(table, 'continuation')).toBe(4);
    expect(table.rows.find(({ code }) => code === '1.4 and 1.4.1')?.title).toMatch(
      /environmental liability and pollution remediation \(estimated 2\)$/,
    );
  });

  test('gives the same with no-break, thin and narrow spaces', () => {
    for (const space of ['\u00a0', '\u2009', '\u202f', '\u2007']) {
      const rows = printedCells.map((row) => row.map((cell) => cell.replace(/(?<=\d) (?=\d{3})/gu, space)));
      expect(contentOf(decodeOnly({ rows }))).toEqual(contentOf(table));
    }
  });
});

describe('the table in French and Russian', () => {
  test.each([
    ['French', publishedInFrench],
    ['Russian', publishedInRussian],
  ])('has the same rows and figures in %s', (_, rows) => {
    const withoutWords = (table: RequirementsTable) =>
      contentOf(table).map(({ code, title, typeOfActivity, ...row }) => ({
        ...row,
        code: code.replace(/ (?:et|и) /u, ' and '),
        isTitled: title !== '',
        isTyped: typeOfActivity !== '',
      }));
    const table = decodeOnly({ rows });
    expect(table.issues).toEqual([]);
    expect(withoutWords(table)).toEqual(withoutWords(decodeOnly({ rows: published })));
    expect(table.workstreams).toHaveLength(8);
    expect(table.options.map(({ id, label }) => [id, label.length > 20])).toEqual([
      ['1', true],
      ['2', true],
    ]);
  });
});

describe('a working file', () => {
  const { tables, rateTables } = decodeTables(snapshotOf(costingSheet, ratesSheet));
  const table = decodeOnly(costingSheet);

  test('is found below its notes, not at A1, headed in two rows', () => {
    expect(tables).toHaveLength(1);
    expect(formatRange(table.range)).toBe('B7:O54');
    expect(table.issues).toEqual([]);
    expect(table.columns.map(({ meaning }) => meaning).join(' ')).toBe(
      'code activity option activityCosts type months:P-3 months:P-2 pMonths pStaff gMonths gStaff staff total',
    );
  });

  test('has the activities of the published table', () => {
    const labels = (decoded: RequirementsTable) =>
      contentOf(decoded)
        .filter(({ kind }) => kind === 'activity')
        .map(({ code, option, workstream }) => ({ code, option, workstream }));
    expect(labels(table)).toEqual(labels(decodeOnly({ rows: published })));
    expect(table.workstreams).toEqual(
      expected.workstreams.map(({ number, title }) => ({ number: String(number), title })),
    );
    expect(count(table, 'workstream')).toBe(8);
    expect(count(table, 'subtotal')).toBe(8);
    expect(count(table, 'total')).toBe(1);
  });

  test('keeps its formulas, and tells the option in use from its own cell', () => {
    expect(table.rows.find(({ code }) => code === '1.1')?.figures.get('staff')?.formula).toBe('=1');
    expect(table.activeOption).toEqual({
      id: '1',
      source: 'cell',
      cell: {
        address: { sheet: 'Costing', row: 5, column: 4 },
        contents: new Map([
          ['1', 'Option 1'],
          ['2', 'Option 2'],
        ]),
      },
    });
  });

  test('has its rates and posts on another sheet', () => {
    expect(rateTables.map(({ cells }) => cells.map(({ grade, rate }) => `${grade} ${rate.toFixed()}`))).toEqual([
      ['P-3 18645', 'P-2 15820', 'G 12995'],
    ]);
    expect(rateTables[0]?.posts).toEqual(
      new Map([
        ['P-3', 3],
        ['P-2', 2],
        ['G', 1],
      ]),
    );
  });
});

describe('figures in thousands', () => {
  const rows = [smallHeadings, ['', '1.1 Meetings', 90, '', 3, 55.935, 1, 12.995, 68.93, 158.93]];

  test.each([
    '(Thousands of United States dollars)',
    'In thousands of US$',
    '(US$ 000)',
    "(US$ '000)",
    'En milliers de dollars des États-Unis',
    'В тысячах долл. США',
    '(тыс. долл. США)',
  ])('are told by "%s" above the table', (note) => {
    const table = decodeOnly({ rows: [[note], ...rows] });
    expect(table.unit).toBe(1000);
    expect(figureAt(table, '1.1', 'total')).toBe('158930');
    expect(figureAt(table, '1.1', 'pMonths')).toBe('3');
  });

  test.each(['(United States dollars)', 'В условиях тысячелетия', '1 000 participants'])(
    'are not told by "%s"',
    (note) => {
      expect(decodeOnly({ rows: [[note], ...rows] }).unit).toBe(1);
    },
  );

  test('are a question where some headings say so and others do not', () => {
    const headings = smallHeadings.map((heading, column) => (column === 2 ? `${heading} (US$ thousands)` : heading));
    const [issue] = decodeOnly({ rows: [headings, ...rows.slice(1)] }).issues;
    expect(issue).toMatchObject({ severity: 'blocking', message: expect.stringContaining('"Total XB P staff"') });
  });
});

describe('headings in two rows', () => {
  test('with months and costs below each category of staff', () => {
    const table = decodeOnly({
      rows: [
        ['Overview of resource requirements'],
        ['', '', '', 'P staff', '', 'G staff', '', '', ''],
        ['Code', 'Activity', 'Costs of activities', 'Months', 'Costs', 'Months', 'Costs', 'Total staff', 'Total'],
        ['1.1', 'Meetings', 90000, 3, 55935, 1, 12995, 68930, 158930],
        ['', 'Total', 90000, 3, 55935, 1, 12995, 68930, 158930],
      ],
    });
    expect(table.issues).toEqual([]);
    expect(table.range.top).toBe(2);
    expect(table.columns.map(({ meaning }) => meaning).join(' ')).toBe(
      'code activity activityCosts pMonths pStaff gMonths gStaff staff total',
    );
  });
});

test('a table of one activity and no sums is a table, without titles of workstreams and without rates', () => {
  const table = decodeSmall([line('1.1 Meetings', 90000, 3, 1)]);
  expect(kindsOf(table)).toEqual(['header', 'activity 1.1']);
  expect(table).toMatchObject({ workstreams: [{ number: '1', title: '' }], rateCells: [] });
});

test('a workbook without such a table says where it was sought', () => {
  const decoding = decodeTables(
    snapshotOf(
      {
        name: 'Budget 2025',
        rows: [
          ['Item', 'Amount'],
          ['Travel', 100],
        ],
      },
      { name: 'Empty', rows: [] },
    ),
  );
  expect(decoding).toEqual({ tables: [], rateTables: [], searched: ["'Budget 2025'!A1:B2"] });
});

describe('columns that are not of the table', () => {
  const meetings = line('1.1 Meetings', 90000, 3, 1);
  const headingsOf = (rows: readonly (readonly Cell[])[]) =>
    decodeOnly({ rows }).otherColumns.map(({ heading, column }) => `${column} ${heading}`);

  test('are known between its own and right beside them, not further off nor before', () => {
    expect(
      headingsOf([
        [...smallHeadings, 'Remarks', 'Officer'],
        [...meetings, 'x', 'y'],
      ]),
    ).toEqual(['11 Remarks']);
    expect(
      headingsOf([
        ['Remarks', ...smallHeadings],
        ['x', ...meetings],
      ]),
    ).toEqual([]);
    expect(
      headingsOf([
        [...smallHeadings.slice(0, 4), 'Remarks', ...smallHeadings.slice(4)],
        [...meetings.slice(0, 4), 'x', ...meetings.slice(4)],
      ]),
    ).toEqual(['5 Remarks']);
  });
});

describe('a table is one of texts', () => {
  const isText = (contents: readonly Cell[]) => {
    const row = line('1.1 Meetings', 90000, 3, 1);
    const figures = [2, 4, 5, 6, 7, 8, 9];
    contents.forEach((content, index) => row.splice(figures[index] ?? 2, 1, content));
    return decodeSmall([row]).isText;
  };

  test('where more of its figures are texts than numbers', () => {
    expect(isText(['90 000', '3', '55 935', '1'])).toBe(true);
    expect(isText(['90 000', '3', '55 935'])).toBe(false);
    expect(isText(['90 000', '3', '55 935', '-'])).toBe(false);
    expect(isText(['90 000', '3', '55 935', '-', ''])).toBe(true);
  });
});
