import { findCodeIssues, findFigureIssues } from '../../src/table/tableIssues';
import type { Cell } from './snapshotOf';
import { decodeOnly, decodeSmall, line, published, smallHeadings, type Rows } from './workplanTable';

const meetings = line('1.1 Meetings', 90000, 3, 1);
const without = (rows: Rows, ...columns: number[]): Cell[][] =>
  rows.map((row) => row.filter((_, column) => !columns.includes(column)));
const replace = (rows: Rows, column: number, heading: string): Cell[][] =>
  rows.map((row, index) => (index === 0 ? [...row].with(column, heading) : [...row]));

describe('a column that is missing', () => {
  test.each([
    [2, 'the costs of activities', 'Costs of activities except staff costs'],
    [4, 'the months of P staff', 'XB P staff (in months)'],
    [5, 'the cost of P staff', 'Total XB P staff'],
    [6, 'the months of G staff', 'XB G staff (in months)'],
    [7, 'the cost of G staff', 'Total XB G staff'],
    [8, 'the cost of all staff', 'Total XB staff'],
    [9, 'the total requirements', 'Total XB resource requirements'],
  ])('column %i: one issue names %s and how to head it', (column, name, heading) => {
    const table = decodeOnly({ name: 'Table 1', rows: without(published, column) });
    expect(table.issues).toEqual([
      {
        address: { sheet: 'Table 1', row: 1, column: 1 },
        severity: 'blocking',
        message: `The table headed in row 1 of 'Table 1' has no column for ${name}: add it, or head it "${heading}".`,
      },
    ]);
  });

  test('several make one issue, at the first column of the table', () => {
    const rows = without(published, 4, 9).map((row) => ['', ...row]);
    expect(decodeOnly({ rows: [['Draft'], ...rows] }).issues).toEqual([
      {
        address: { sheet: 'Sheet 1', row: 2, column: 2 },
        severity: 'blocking',
        message:
          'The table headed in row 2 of \'Sheet 1\' has no column for the months of P staff, the total requirements: add it, or head it "XB P staff (in months)", "Total XB resource requirements".',
      },
    ]);
  });

  test('both columns of G staff are missed, also where P staff make up the costs of all staff', () => {
    const rows = [smallHeadings, line('1.1 Meetings', 90000, 3, 0), line('Total', 90000, 3, 0)];
    expect(decodeOnly({ rows: without(rows, 6, 7) }).issues).toMatchObject([
      { severity: 'blocking', message: expect.stringContaining('the months of G staff, the cost of G staff') },
    ]);
  });
});

describe('headings that say the same', () => {
  test('are a question that names both cells', () => {
    const rows = [
      [...smallHeadings, 'Total XB G staff'],
      [...meetings, 777],
    ];
    expect(decodeOnly({ name: 'Plan', rows }).issues).toEqual([
      {
        address: { sheet: 'Plan', row: 1, column: 8 },
        severity: 'blocking',
        message:
          'Which of Plan!H1 ("Total XB G staff") and Plan!K1 ("Total XB G staff") holds the cost of G staff? Their headings say the same: make one of them different.',
      },
    ]);
  });

  test('in a column of words stop nothing', () => {
    const rows = [
      [...smallHeadings, 'Type of activity'],
      [...meetings, 'Travel'],
    ];
    expect(decodeOnly({ rows }).issues).toMatchObject([{ severity: 'question' }]);
  });

  test.each(['Annex G', 'Total, annex G', 'Plan P', 'No. of participants', 'Share of total', 'Type of contract'])(
    'a false friend such as "%s" is none',
    (heading) => {
      const rows = [
        [heading, ...smallHeadings],
        [777, ...meetings],
      ];
      const table = decodeOnly({ rows });
      expect(table.issues).toEqual([]);
      expect(table.columns.filter(({ column }) => column === 1)).toEqual([]);
    },
  );

  test('without the word months are told apart by their figures', () => {
    const rows = replace(replace([smallHeadings, meetings], 4, 'P staff'), 6, 'G staff');
    const table = decodeOnly({ rows });
    expect(table.issues).toEqual([]);
    expect(table.columns.map(({ meaning }) => meaning)).toEqual(
      decodeOnly({ rows: [smallHeadings, meetings] }).columns.map(({ meaning }) => meaning),
    );
  });
});

describe('an input', () => {
  test.each<[Cell, number, string, string]>([
    ['#REF!', 2, 'C', 'an amount in US dollars'],
    ['to be confirmed', 2, 'C', 'an amount in US dollars'],
    ['three', 4, 'E', 'a number of months such as 2.5'],
    [true, 6, 'G', 'a number of months such as 2.5'],
  ])('of %j is no figure and stops the work', (content, column, letter, due) => {
    const { issues } = decodeSmall([meetings.with(column, content)]);
    expect(issues).toEqual([
      {
        address: { sheet: 'Sheet 1', row: 2, column: column + 1 },
        severity: 'blocking',
        message: `'Sheet 1'!${letter}2 holds "${String(content)}", not ${due}: write it there, or - for nil.`,
      },
    ]);
  });

  test.each([7.3, -1, '0.25'])('of %j months is asked about', (content) => {
    const { issues } = decodeSmall([meetings.with(4, content)]);
    expect(issues).toMatchObject([
      { severity: 'question', message: expect.stringContaining(`'Sheet 1'!E2 says ${content} months`) },
    ]);
  });

  test.each(['', '-', '–', 0, '(0)', 2.5, '2,5'])('of %j is fine', (content) => {
    expect(decodeSmall([meetings.with(4, content)]).issues).toEqual([]);
  });

  test.each([-1800, 0.33, '90 000.25'])('of %j dollars is fine', (content) => {
    expect(decodeSmall([meetings.with(2, content)]).issues).toEqual([]);
  });

  test.each([
    [60, 'x'.repeat(60)],
    [61, `${'x'.repeat(59)}…`],
    [32_767, `${'x'.repeat(59)}…`],
  ])('of %i letters is shown in 60 at the most', (length, shown) => {
    const [issue] = decodeSmall([meetings.with(2, 'x'.repeat(length))]).issues;
    expect(issue?.message).toContain(` holds "${shown}", not `);
  });

  test('is the months of each grade where grades have columns, and their sum is computed', () => {
    const graded = (row: readonly Cell[], months: Cell) => [...row.slice(0, 4), months, ...row.slice(4)];
    const rows = [
      graded(smallHeadings, 'P-3 (in months)'),
      graded(meetings.with(4, 'sum').with(6, 'one'), 'three'),
      graded(meetings, 3).with(1, '1.2 Network'),
    ];
    expect(decodeOnly({ name: 'Plan', rows }).issues.map(({ message }) => message)).toEqual([
      'Plan!E2 holds "three", not a number of months such as 2.5: write it there, or - for nil.',
      'Plan!H2 holds "one", not a number of months such as 2.5: write it there, or - for nil.',
    ]);
  });
});

test('a computed cell that holds no figure is for the audit, not an issue', () => {
  const total = line('Total', 90000, 3, 1).with(2, '#REF!').with(4, 'text');
  expect(decodeSmall([meetings.with(9, '#REF!').with(5, 'text'), total]).issues).toEqual([]);
});

test('a code that comes twice is asked about, but not for two options', () => {
  const { rows, issues } = decodeSmall([meetings, meetings]);
  const copy = { severity: 'question', message: 'Rows 2 and 3 both have the code 1.1: is one of them a copy?' };
  expect(issues).toEqual([{ address: { sheet: 'Sheet 1', row: 3, column: 3 }, ...copy }]);
  expect(findCodeIssues(rows.map((row) => ({ ...row, figures: new Map() })))).toEqual([{ address: null, ...copy }]);
  const options = ['1', '2'].map((option) => line(`1.1 Option ${option}: Meetings`, 1, 1, 0));
  expect(decodeSmall(options).issues).toEqual([]);
});

describe('what is said of a row that the person must settle', () => {
  const total = (label = 'Total') => line(label, 90000, 3, 1);
  const first = line('1.1 Option 1: Training', 1, 1, 0);
  const second = line('1.2 Option 2: Seminars', 1, 1, 0);

  test.each([
    [
      [meetings, line('Network', 5, 1, 0)],
      "Row 3 of 'Sheet 1' has figures but no activity code: write its code (such as 1.4) in 'Sheet 1'!B3, or label it as a subtotal or total.",
    ],
    [
      [total(), meetings, line('2.1 Water', 5, 1, 0)],
      "Row 2 of 'Sheet 1' is labelled as a total, but activities follow below: label it in 'Sheet 1'!B2 as the subtotal of its workstream, or move it below the last activity.",
    ],
    [
      [first, second, total('Total (options 1 and 2)')],
      'Which option is meant in \'Sheet 1\'!B4? "Total (options 1 and 2)" names more than one: name the one whose figures the row holds, or none.',
    ],
    [
      [meetings, total(), total()],
      "Rows 3 and 4 of 'Sheet 1' are both labelled as the total; row 3 is taken. Is row 4 another sum? Say so in 'Sheet 1'!B4.",
    ],
    [
      [first, total('Total (option 1)'), total('Total (option 1)')],
      "Rows 3 and 4 of 'Sheet 1' are both labelled as the total of option 1; row 3 is taken. Is row 4 another sum? Say so in 'Sheet 1'!B4.",
    ],
    [
      [meetings, total(), meetings],
      "Row 4 of 'Sheet 1' repeats a code below the total, so the rows from there on are left out. Do they belong to the table? Then give 'Sheet 1'!B4 a code of its own.",
    ],
  ])('is one sentence with its place, and what to do: sentence %#', (rows, message) => {
    expect(decodeSmall(rows).issues.map((issue) => issue.message)).toEqual([message]);
  });

  test('names the cell of an option that is none', () => {
    const rows = [
      ['Option', ...smallHeadings],
      ['either', ...meetings],
    ];
    expect(decodeOnly({ name: 'Plan', rows }).issues[0]?.message).toBe(
      'Which option is meant by "either" in Plan!A2? Write "Option 1", "1" or leave the cell blank for a row that counts in every option.',
    );
  });
});

test('a table without activities has no input that is in doubt', () => {
  expect(findFigureIssues([])).toEqual([]);
});
