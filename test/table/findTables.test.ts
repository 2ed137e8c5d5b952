import type { ColumnChoice } from '../../src/domain/column';
import { createCellGrid } from '../../src/table/cellGrid';
import { findTables, type Block } from '../../src/table/findTables';
import { snapshotOf, type Cell } from './snapshotOf';
import { line, smallHeadings, type Rows } from './workplanTable';

/** The places on a sheet that are headed like a table: the rows of the heading, and what each column is. */
function find(rows: Rows, within?: Block, said: Readonly<Record<string, ColumnChoice>> = {}) {
  return snapshotOf({ rows }).sheets.flatMap((sheet) =>
    findTables(createCellGrid(sheet), within, new Map(Object.entries(said))).map((found) => ({
      rows: `${found.headerTop}–${found.headerBottom}`,
      columns: found.columns.map(({ column, meaning }) => `${column} ${meaning}`),
      others: found.otherColumns.map(({ column, key }) => `${column} ${key}`),
      rivals: found.rivals.map((group) => group.map(({ column, meaning }) => `${column} ${meaning}`)),
      missing: found.missing.map(({ heading }) => heading),
    })),
  );
}

const rowsOf = (rows: Rows, within?: Block) => find(rows, within).map((found) => found.rows);

const meetings = line('1.1 Meetings', 90000, 3, 1);
const allTen = [
  '1 workstream',
  '2 activity',
  '3 activityCosts',
  '4 type',
  '5 pMonths',
  '6 pStaff',
  '7 gMonths',
  '8 gStaff',
  '9 staff',
  '10 total',
];
const published = { rows: '1–1', columns: allTen, others: [], rivals: [], missing: [] };

/** The published headings but for the last, whose words stand in a row of their own, above or below it. */
const unfinished = smallHeadings.with(9, '');
const rest: readonly Cell[] = smallHeadings.map((_, column) => (column === 9 ? 'Total requirements' : ''));

describe('A row is a heading', () => {
  test('in the last row of the sheet too, where no figures stand below it', () => {
    expect(find([smallHeadings])).toEqual([published]);
  });

  test.each([
    ['blank cells', Array(11).fill(''), true],
    ['as many figures as texts', Array(10).fill(2025), false],
    ['fewer figures', Array(9).fill(2025), true],
    ['as many texts without letters', Array(10).fill('(1)'), false],
    ['as many truth values', Array(10).fill(true), false],
    ['as many long texts', Array(10).fill('x'.repeat(201)), false],
    ['as many texts that are just not long', Array(10).fill('x'.repeat(200)), true],
  ])('with %s beside its own texts', (_, beside, isFound) => {
    expect(rowsOf([[...smallHeadings, ...beside]])).toEqual(isFound ? ['1–1'] : []);
  });

  test.each([
    ['five columns, three of them figures', ['Activity', 'Type', 'Activity costs', 'Total staff', 'Total'], true],
    ['four columns and a remark', ['Activity', 'Activity costs', 'Total staff', 'Total', 'Remarks'], false],
    ['seven columns, two of them figures', ['Workstream', 'Code', 'Activity', 'Option', 'Type', 'P', 'Total'], false],
  ])('of %s', (_, headings, isFound) => {
    expect(rowsOf([headings, meetings])).toEqual(isFound ? ['1–1'] : []);
  });
});

describe('A block that the person names', () => {
  const blockOf = (top: number, left: number, bottom: number, right: number): Block => ({ top, left, bottom, right });

  test('ends the search below and to the right', () => {
    const beside = [...smallHeadings, 'Remarks', ...smallHeadings];
    expect(find([beside, meetings, beside], blockOf(1, 1, 2, 10))).toEqual([published]);
  });

  test('ends where the sheet ends', () => {
    expect(find([smallHeadings, meetings], blockOf(1, 1, 99, 99))).toEqual([published]);
  });

  test('keeps out the row above a heading, and the row below it', () => {
    const alone = {
      ...published,
      columns: allTen.slice(0, 9),
      missing: ['Total XB resource requirements'],
    };
    expect(find([rest, unfinished], blockOf(2, 1, 2, 10))).toEqual([{ ...alone, rows: '2–2' }]);
    expect(find([unfinished, rest], blockOf(1, 1, 1, 10))).toEqual([alone]);
  });

  test('keeps out a group that stands to its left', () => {
    const groups = ['', 'General Service', '', ...rest.slice(1)];
    const rows = [groups, ['', 'Rate', 'Months', ...unfinished.slice(1)]];
    expect(find(rows, blockOf(1, 3, 2, 12))).toMatchObject([{ rows: '1–2', others: ['3 months'], missing: [] }]);
  });
});

describe('A heading in two rows', () => {
  const joined = { ...published, rows: '1–2' };

  test('has its further row below or above', () => {
    expect(find([unfinished, rest])).toEqual([joined]);
    expect(find([rest, unfinished])).toEqual([joined]);
  });

  test('has no further row in the heading of the table above', () => {
    expect(find([smallHeadings, unfinished])).toMatchObject([
      { rows: '1–1', missing: [] },
      { rows: '2–2', missing: ['Total XB resource requirements'] },
    ]);
  });

  test.each([
    ['a blank', '', true],
    ['a short text', 'x'.repeat(80), true],
    ['a longer text', 'x'.repeat(81), false],
    ['a figure', 2025, false],
    ['a figure as text', '2025', false],
    ['a truth value', true, false],
  ])('where %s stands in the further row', (_, content, isJoined) => {
    expect(rowsOf([unfinished, rest.with(0, content)])).toEqual([isJoined ? '1–2' : '1–1']);
    expect(rowsOf([rest.with(0, content), unfinished])).toEqual([isJoined ? '1–2' : '2–2']);
  });

  test('is read in two rows where they name a column that is needed', () => {
    const first = smallHeadings.with(9, 'Option');
    expect(rowsOf([first, rest])).toEqual(['1–2']);
  });

  test('is read in two rows where they tell two columns apart', () => {
    const first = [...smallHeadings, 'Type of activity'];
    expect(rowsOf([first])).toEqual(['1–1']);
    expect(find([first, [...Array(10).fill(''), 'costs']])).toMatchObject([{ rows: '1–2', rivals: [] }]);
  });

  test('is read in two rows where they name a column more', () => {
    expect(rowsOf([smallHeadings, [...Array(10).fill(''), 'Option']])).toEqual(['1–2']);
  });

  test('is read in one row where two say no more', () => {
    expect(rowsOf([smallHeadings, ['Draft']])).toEqual(['1–1']);
    expect(rowsOf([['Draft'], smallHeadings])).toEqual(['2–2']);
  });

  test('stays as it was when the person spoke of it', () => {
    const key = 'envelope total requirements';
    const rows = [smallHeadings.with(9, 'Envelope'), rest];
    expect(find(rows)).toEqual([joined]);
    expect(find(rows, undefined, { [key]: 'none' })).toEqual([
      {
        ...joined,
        columns: allTen.slice(0, 9),
        others: [`10 ${key}`],
        missing: ['Total XB resource requirements'],
      },
    ]);
    expect(find(rows, undefined, { [key]: 'option' })).toMatchObject([{ rows: '1–2' }]);
  });
});

describe('The groups of a heading in two rows', () => {
  const columnsOf = (top: readonly Cell[], bottom: readonly Cell[]) => {
    const found = find([[...top, 'Activity', 'Costs of activities', 'Option', 'Total staff', 'Total'], bottom]);
    return found.map(({ rows, columns, others, rivals }) => ({ rows, columns: columns.slice(0, -5), others, rivals }));
  };

  test('reach from their text to the next one', () => {
    expect(columnsOf(['P staff', '', 'G staff', ''], ['months', 'costs', 'months', 'costs'])).toEqual([
      { rows: '1–2', columns: ['1 pMonths', '2 pStaff', '3 gMonths', '4 gStaff'], others: [], rivals: [] },
    ]);
  });

  test('end before a column that is not headed', () => {
    expect(columnsOf(['P staff', '', '', '', ''], ['months', 'costs', '', 'months', 'costs'])).toEqual([
      { rows: '1–2', columns: ['1 pMonths', '2 pStaff'], others: ['4 months', '5 costs'], rivals: [] },
    ]);
  });

  test('are none where a heading reaches down into the second row', () => {
    expect(columnsOf(['P staff', '', 'Officer', ''], ['months', 'costs', '', 'remarks'])).toEqual([
      { rows: '1–2', columns: ['1 pMonths', '2 pStaff'], others: ['3 officer', '4 remarks'], rivals: [] },
    ]);
  });

  test('end unseen before a heading that would say the same as one before it', () => {
    expect(columnsOf(['P staff', '', ''], ['months', 'costs', 'Costs of Geneva'])).toMatchObject([
      { columns: ['1 pMonths', '2 pStaff'], others: ['3 costs of geneva'], rivals: [] },
    ]);
  });

  test('end unseen before a heading of other staff', () => {
    const own = ['General service staff (months)', 'G staff costs', 'Rate of G staff'];
    expect(columnsOf(['P staff', '', '', '', ''], ['months', 'costs', ...own])).toEqual([
      {
        rows: '1–2',
        columns: ['1 pMonths', '2 pStaff', '3 gMonths', '4 gStaff'],
        others: ['5 rate of g staff'],
        rivals: [],
      },
    ]);
  });

  test('hold where two headings claim the same below texts of their own', () => {
    expect(columnsOf(['Total P staff', 'Total P', 'G staff', 'G staff'], ['', 'staff', 'months', 'costs'])).toEqual([
      {
        rows: '1–2',
        columns: ['1 pStaff', '3 gMonths', '4 gStaff'],
        others: [],
        rivals: [['1 pStaff', '2 pStaff']],
      },
    ]);
  });
});

describe('Columns', () => {
  test('stand in the order of the sheet, the surest heading of each meaning', () => {
    expect(find([['Title', 'Activity costs', 'Activity', 'Type', 'Total staff', 'Total']])).toMatchObject([
      { columns: ['2 activityCosts', '3 activity', '4 type', '5 staff', '6 total'] },
    ]);
  });

  test('that are headed alike are told by their number', () => {
    expect(find([[...smallHeadings, 'Remarks', 'remarks', '', 'Notes', 'Remarks']])).toEqual([
      { ...published, others: ['11 remarks', '12 remarks (2)', '14 notes', '15 remarks (3)'] },
    ]);
  });

  test('are what a person says, whatever other headings claim', () => {
    const headings = [...smallHeadings, 'Envelope'];
    expect(find([headings], undefined, { envelope: 'total' })).toEqual([
      { ...published, columns: [...allTen.slice(0, 9), '11 total'] },
    ]);
    const grid = snapshotOf({ rows: [headings] }).sheets.map(createCellGrid)[0];
    const [table] = grid ? findTables(grid, undefined, new Map([['envelope', 'total']])) : [];
    expect(table?.columns.at(-1)).toEqual({
      column: 11,
      heading: 'Envelope',
      key: 'envelope',
      meaning: 'total',
      score: 1,
      reason: 'a person said so',
    });
  });
});

describe('The figures below "P staff" are', () => {
  const headings = smallHeadings.with(4, 'P staff').with(5, 'Total XB P staff');
  const meaningOver = (figures: readonly Cell[], above: readonly Cell[] = []) => {
    const toRow = (figure: Cell): Cell[] => ['', '', '', '', figure];
    const [found] = find([...above.map(toRow), headings, ...figures.map(toRow)]);
    return found?.columns.includes('5 pMonths') ? 'months' : 'money';
  };

  test.each([
    ['months', 'halves', [2.5, 3]],
    ['months', 'halves as text', ['2,5', '3']],
    ['months', 'halves but for one in six', [1, 2, 3, 4, 5, 90000]],
    ['money', 'halves but for one in five', [1, 2, 3, 4, 90000]],
    ['months', 'halves up to 500', [499.5]],
    ['money', '500 and more', [500]],
    ['money', 'amounts below nought', [-90000]],
    ['money', 'quarters', [2.25]],
    ['months', 'halves beside nought, dashes, blanks, texts and truth values', [2.5, 0, 0, '-', '', 'x', true, false]],
    ['money', 'nought alone', [0, '-']],
    ['money', 'none', []],
    ['money', 'money as text', ['90 000']],
    ['months', 'halves in the first 200 rows', [...Array(200).fill(2.5), ...Array(200).fill(90000)]],
    ['months', 'halves in row 200 alone', [...Array(199).fill(0), 2.5]],
    ['money', 'halves in row 201 alone', [...Array(200).fill(0), 2.5]],
    ['money', 'halves in row 201 alone, the first of them blank', ['', ...Array(199).fill(0), 2.5]],
  ])('%s: %s', (expected, _, figures) => {
    expect(meaningOver(figures)).toBe(expected);
  });

  test('not those above the heading', () => {
    expect(meaningOver([2.5], [2025])).toBe('months');
  });
});
