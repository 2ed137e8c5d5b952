import { publishedColumns } from '../../assets/sample/make/workplanRows';
import { formatRange } from '../../src/domain/cellAddress';
import type { ColumnChoice } from '../../src/domain/column';
import { decodeTables, type DecodeHints } from '../../src/table/decodeTable';
import { fingerprintText } from '../../src/table/fingerprint';
import { snapshotOf, type Cell, type SheetDraft } from './snapshotOf';
import { decodeOnly, line, smallHeadings, type Rows } from './workplanTable';

const meetings = line('1.1 Meetings', 90000, 3, 1);
const small: Rows = [smallHeadings, meetings, line('Total', 90000, 3, 1)];
const places = (sheets: readonly SheetDraft[], hints?: DecodeHints): string[] =>
  decodeTables(snapshotOf(...sheets), hints).tables.map(({ range }) => `${range.sheet} ${formatRange(range)}`);

describe('two tables', () => {
  test('on one sheet, below each other', () => {
    const rows = [['Biennium 2025–2026'], ...small, [], ['Biennium 2027–2028'], ...small];
    expect(places([{ name: 'Plan', rows }])).toEqual(['Plan A2:J4', 'Plan A7:J9']);
  });

  test('on two sheets', () => {
    expect(
      places([
        { name: 'A', rows: small },
        { name: 'B', rows: small },
      ]),
    ).toEqual(['A A1:J3', 'B A1:J3']);
  });

  test('of which one is on a hidden sheet: the one that is shown', () => {
    expect(
      places([
        { name: 'Old', rows: small, isVisible: false },
        { name: 'New', rows: small },
      ]),
    ).toEqual(['New A1:J3']);
    expect(places([{ name: 'Old', rows: small, isVisible: false }])).toEqual(['Old A1:J3']);
  });

  test('of which one lacks columns: the one that has all', () => {
    const part = small.map((row) => row.slice(0, 9));
    expect(
      places([
        { name: 'Part', rows: part },
        { name: 'Whole', rows: small },
      ]),
    ).toEqual(['Whole A1:J3']);
  });

  test('of which the person names one by its sheet or its block', () => {
    const rows = [...small, [], ...small];
    const sheets = [
      { name: 'Plan', rows },
      { name: 'Copy', rows: small },
    ];
    expect(places(sheets, { sheet: 'copy' })).toEqual(['Copy A1:J3']);
    const range = { top: 5, left: 1, bottom: 7, right: 10 };
    expect(places(sheets, { sheet: 'Plan', range })).toEqual(['Plan A5:J7']);
    expect(places(sheets, { sheet: 'Plan', range: { ...range, bottom: 999, right: 99 } })).toEqual(['Plan A5:J7']);
    expect(places(sheets, { sheet: 'Plan', range: { ...range, bottom: 6 } })).toEqual(['Plan A5:J6']);
    expect(places(sheets, { sheet: 'Nowhere' })).toEqual([]);
  });
});

test('two tables beside each other are told apart by the block that the person names', () => {
  const beside = small.map((row) => [...row, '', ...row]);
  const named = (left: number, right: number) =>
    places([{ name: 'Plan', rows: beside }], { sheet: 'Plan', range: { top: 1, left, bottom: 3, right } });
  expect(named(1, 10)).toEqual(['Plan A1:J3']);
  expect(named(12, 21)).toEqual(['Plan L1:U3']);
});

test('a table has an activity: sums alone are none, nor are figures beside neither codes nor activities', () => {
  expect(places([{ rows: [smallHeadings, line('Total', 90000, 3, 1)] }])).toEqual([]);
  const headings = ['Workstream', 'Activity costs', 'Type', 'Total staff', 'Total'];
  expect(places([{ rows: [headings, ['1. Water', 90000, '', 68930, 158930]] }])).toEqual([]);
});

describe('a heading', () => {
  const [first = [], ...rest] = small;

  test('may have groups of columns above it, or a second row below', () => {
    const grouped = [
      ['', '', '', '', 'XB P staff', '', 'XB G staff', '', '', ''],
      [
        'Workstream',
        'Activity',
        'Costs of activities except staff costs',
        'Type of activity',
        'in months',
        'total',
        'in months',
        'total',
        'Total XB staff',
        'Total XB resource requirements',
      ],
      ...rest,
    ];
    expect(decodeOnly({ rows: grouped }).columns.map(({ meaning }) => meaning)).toEqual(publishedColumns);
    const units = [first, first.map((_, index) => (index > 3 ? 'US$ or months' : '')), ...rest];
    expect(places([{ name: 'Plan', rows: units }])).toEqual(['Plan A1:J4']);
  });

  test('is no row of figures, nor one of long texts', () => {
    expect(places([{ name: 'Plan', rows: [first.map((text, index) => (index % 2 ? text : 5)), ...rest] }])).toEqual([]);
    expect(
      places([{ name: 'Plan', rows: [first.map((text) => `${String(text)} ${'x '.repeat(100)}`), ...rest] }]),
    ).toEqual([]);
  });
});

describe('what a person says that a column is', () => {
  const columnsOf = (heading: readonly Cell[], columns: ReadonlyMap<string, ColumnChoice>) => {
    const { tables } = decodeTables(snapshotOf({ rows: [heading, ...small.slice(1)] }), { columns });
    return tables[0]?.columns.map(({ column, meaning }) => `${column} ${meaning}`).slice(-2);
  };

  test('counts where its heading says nothing', () => {
    expect(columnsOf(smallHeadings.with(9, 'Envelope'), new Map([['envelope', 'total']]))).toEqual([
      '9 staff',
      '10 total',
    ]);
  });

  test('outranks what its heading says, and "none" takes it out of the table', () => {
    const staff = 'total xb staff';
    expect(
      columnsOf(
        smallHeadings,
        new Map([
          [staff, 'total'],
          ['total xb resource requirements', 'staff'],
        ]),
      ),
    ).toEqual(['9 total', '10 staff']);
    expect(columnsOf(smallHeadings, new Map([[staff, 'none']]))).toEqual(['8 gStaff', '10 total']);
  });

  test('tells columns apart whose headings read the same', () => {
    const twice = smallHeadings.with(8, 'Total XB resource requirements');
    const [one, other] = ['total xb resource requirements', 'total xb resource requirements (2)'];
    expect(columnsOf(twice, new Map([[one, 'staff']]))).toEqual(['9 staff', '10 total']);
    expect(columnsOf(twice, new Map([[other, 'none']]))).toEqual(['8 gStaff', '9 total']);
  });
});

test('a page break right after the total of a workstream ends no table', () => {
  const rows = [smallHeadings, meetings, line('Total', 90000, 3, 1), smallHeadings, line('2.1 Water', 20000, 2, 0)];
  expect(places([{ name: 'Plan', rows: [...rows, line('Grand total', 110000, 5, 1)] }])).toEqual(['Plan A1:J6']);
});

test('hidden rows are told', () => {
  const { rows } = decodeOnly({ rows: small, hiddenRows: [2] });
  expect(rows.map(({ isHidden }) => isHidden)).toEqual([false, true, false]);
});

describe('the fingerprint of a table', () => {
  const fingerprintOf = (sheet: SheetDraft): string => decodeOnly(sheet).fingerprint;

  test('stays where the table moves, figures change and pages break', () => {
    const moved = { rows: [['Note'], ...small], top: 7, left: 3 };
    const changed = [smallHeadings, line('1.1 Meetings', 1, 2, 3), smallHeadings, line('Total', 1, 2, 3)];
    expect(fingerprintOf(moved)).toBe(fingerprintOf({ rows: small }));
    expect(fingerprintOf({ rows: changed })).toBe(fingerprintOf({ rows: small }));
  });

  test('is the same in every version, since workbooks keep it', () => {
    const sums = ['Subtotal workstream 1', 'Total'].map((label) => line(label, 90000, 3, 1));
    expect(fingerprintOf({ rows: [smallHeadings, meetings, ...sums] })).toBe('80d7e7dfa5ccb585');
    expect(['', '68', '350', 'foobar'].map(fingerprintText)).toEqual([
      '811c9dc501000193',
      '0de8d5a3b312f685',
      '435cb9ff0fc862ed',
      'bf9cf9681e622b02',
    ]);
  });

  test('tells other codes, options and headings', () => {
    const others = [
      [smallHeadings, line('1.2 Meetings', 90000, 3, 1), line('Total', 90000, 3, 1)],
      [smallHeadings, meetings, line('Total (option 1)', 90000, 3, 1)],
      [smallHeadings.with(9, 'Total requirements'), meetings, line('Total', 90000, 3, 1)],
    ];
    const ofOption = (option: string) =>
      fingerprintOf({ rows: [smallHeadings, meetings, line(`Total (option ${option})`, 1, 1, 1)] });
    expect(ofOption('1')).not.toBe(ofOption('2'));
    for (const rows of others) expect(fingerprintOf({ rows })).not.toBe(fingerprintOf({ rows: small }));
  });
});
