import type { CellValue } from '../../src/domain/snapshot';
import { decodeTables } from '../../src/table/decodeTable';
import { snapshotOf, type Cell } from './snapshotOf';
import { decodeOnly, decodeSmall, kindsOf, line, smallHeadings, type Rows } from './workplanTable';

const plain = line('1.1 Meetings', 90000, 3, 1);

describe('the options of a table', () => {
  test('none', () => {
    const table = decodeSmall([plain, line('Total', 90000, 3, 1)]);
    expect(table.options).toEqual([]);
    expect(table.activeOption).toBeNull();
  });

  test('one', () => {
    const table = decodeSmall([
      plain,
      line('1.2 Option 1: Training', 10000, 1, 0),
      line('Total (option 1)', 100000, 4, 1),
    ]);
    expect(table.options).toEqual([{ id: '1', label: 'Training' }]);
    expect(kindsOf(table)).toEqual(['header', 'activity 1.1', 'activity 1.2 option 1', 'total option 1']);
  });

  test('three, in the order of their numbers', () => {
    const table = decodeSmall([
      line('1.1 Option 10: Training', 1, 1, 0),
      line('1.2 Option 2: Seminars', 1, 1, 0),
      line('1.3 (Option 1) Meetings', 1, 1, 0),
      line('1.4 (Option 1) Missions', 1, 1, 0),
    ]);
    expect(table.options).toEqual([
      { id: '1', label: 'Option 1' },
      { id: '2', label: 'Seminars' },
      { id: '10', label: 'Training' },
    ]);
  });

  test('named by the title of its only activity, whatever other option that speaks of', () => {
    const { options } = decodeSmall([line('1.1 Option 1: Training instead of option 2: seminars', 1, 1, 0)]);
    expect(options).toEqual([{ id: '1', label: 'Training instead of option 2: seminars' }]);
  });

  test('lettered', () => {
    const table = decodeSmall([
      line('1.1 Option A: Training', 1, 1, 0),
      line('1.2 Option B: Seminars', 1, 1, 0),
      line('Total (with option A: courses only)', 1, 1, 0),
      line('Total (with option B)', 1, 1, 0),
    ]);
    expect(table.options).toEqual([
      { id: 'A', label: 'courses only' },
      { id: 'B', label: 'Seminars' },
    ]);
    expect(kindsOf(table).slice(-2)).toEqual(['total option A', 'total option B']);
  });

  test.each<[Cell, string | null]>([
    ['Option 2', '2'],
    [2, '2'],
    ['B', 'B'],
    ['', null],
    ['-', null],
  ])('in a column of their own: %j', (content, option) => {
    const table = decodeOnly({
      rows: [
        ['Option', ...smallHeadings],
        [content, ...plain],
      ],
    });
    expect(table.rows[1]?.option).toBe(option);
    expect(table.issues).toEqual([]);
  });

  test('an unreadable option is a question with its address', () => {
    const table = decodeOnly({
      name: 'Plan',
      rows: [
        ['Option', ...smallHeadings],
        ['either', ...plain],
      ],
    });
    expect(table.issues).toEqual([
      {
        address: { sheet: 'Plan', row: 2, column: 1 },
        severity: 'question',
        message: expect.stringContaining('Which option is meant by "either" in Plan!A2?'),
      },
    ]);
  });

  test('a label that names two options is a question', () => {
    const table = decodeSmall([
      line('1.1 Option 1: Training', 1, 1, 0),
      line('1.2 Option 2: Seminars', 1, 1, 0),
      line('Total (options 1 and 2)', 2, 2, 0),
    ]);
    expect(kindsOf(table).at(-1)).toBe('total');
    expect(table.issues).toEqual([
      {
        address: { sheet: 'Sheet 1', row: 4, column: 2 },
        severity: 'question',
        message: expect.stringContaining("Which option is meant in 'Sheet 1'!B4?"),
      },
    ]);
  });
});

describe('the option in use', () => {
  const first = line('1.2 Option 1: Training', 10000, 1, 0);
  const second = line('1.3 Option 2: Seminars', 20000, 2, 0);
  const total = line('Total', 100000, 4, 1);
  const rows: Rows = [smallHeadings, plain, first, second, total];

  test.each<[CellValue, CellValue]>([
    [1, 2],
    ['1', '2'],
    ['Option 1', 'Option 2'],
    ['Option 1 ', 'Option 2'],
    ['option 1 (Training)', 'option 2 (Training)'],
    ['Training', 'Seminars'],
    ['training ', 'Seminars'],
  ])('is what the workbook’s own cell says: %j, and %j for the other', (content, other) => {
    const table = decodeOnly({ rows: [['Option in use:', '', content], [], ...rows] });
    expect(table.activeOption).toEqual({
      id: '1',
      source: 'cell',
      cell: {
        address: { sheet: 'Sheet 1', row: 1, column: 3 },
        contents: new Map([
          ['1', content],
          ['2', other],
        ]),
      },
    });
  });

  test('may stand on another sheet, below its label, lettered', () => {
    const lettered = [smallHeadings, line('1.1 Option A: Training', 1, 1, 0), line('1.2 Option B: Seminars', 1, 1, 0)];
    const sheet = { name: 'Inputs', rows: [['Variante retenue'], ['Variante b']] };
    const table = decodeOnly({ rows: lettered }, sheet);
    expect(table.activeOption?.id).toBe('B');
    expect(table.activeOption?.cell?.contents.get('A')).toBe('Variante A');
  });

  test.each(['Option 3', 'both', 7])('is asked about where the cell for it says %j', (content) => {
    const table = decodeOnly({ rows: [['Option in use', content, 'Choose option 2'], [], ...rows] });
    expect(table.activeOption?.source).toBe('figures');
    expect(table.issues).toEqual([
      {
        address: { sheet: 'Sheet 1', row: 1, column: 2 },
        severity: 'question',
        message: `'Sheet 1'!B1 is to say which option is in use, but "${content}" is none of the table's: write "Option 1" or "Option 2".`,
      },
    ]);
  });

  test('is else what the add-in stored', () => {
    const { tables } = decodeTables(snapshotOf({ rows }), { activeOption: '2' });
    expect(tables[0]?.activeOption).toEqual({ id: '2', source: 'stored', cell: null });
    const [stale] = decodeTables(snapshotOf({ rows }), { activeOption: '7' }).tables;
    expect(stale?.activeOption?.source).toBe('figures');
  });

  test('is else the one whose rows are shown', () => {
    expect(decodeOnly({ rows, hiddenRows: [3] }).activeOption).toEqual({ id: '2', source: 'hidden-rows', cell: null });
    expect(decodeOnly({ rows, hiddenRows: [2] }).activeOption?.source).toBe('figures');
  });

  test('is else the one that the totals add up to', () => {
    expect(decodeOnly({ rows }).activeOption).toEqual({ id: '1', source: 'figures', cell: null });
    const other = [...rows.slice(0, -1), line('Total', 110000, 5, 1)];
    expect(decodeOnly({ rows: other }).activeOption?.id).toBe('2');
  });

  test('is unknown where nothing says it', () => {
    const neither = [...rows.slice(0, -1), line('Total', 777777, 9, 5)];
    expect(decodeOnly({ rows: neither }).activeOption).toBeNull();
  });

  test('is not told by rows that are hidden for another reason', () => {
    const twice = [smallHeadings, plain, first, line('1.4 Option 1: More', 1, 0, 0), second, total];
    const sourceOf = (hiddenRows: number[], of: Rows = rows) =>
      decodeOnly({ rows: of, hiddenRows }).activeOption?.source;
    expect(sourceOf([3, 4])).toBe('figures');
    expect(sourceOf([3, 5], twice)).not.toBe('hidden-rows');
    expect(sourceOf([5], twice)).toBe('hidden-rows');
  });

  test('is the one that the subtotal of its workstream adds up to, where there is no total', () => {
    const other = [line('2. Outreach', 0, 0, 0).with(2, '' as never), line('2.1 Network', 5, 0, 0)];
    const subtotalled = (subtotal: readonly Cell[]) =>
      decodeOnly({
        rows: [smallHeadings, plain, first, second, [...subtotal], ...other.slice(1), line('Subtotal', 5, 0, 0)],
      }).activeOption;
    expect(subtotalled(line('Subtotal', 100000, 4, 1))?.id).toBe('1');
    expect(subtotalled(line('Subtotal', 110000, 5, 1))?.id).toBe('2');
    expect(subtotalled(line('Subtotal', 777777, 9, 5))).toBeNull();
  });

  test('is told from sums of costs alone, to half a dollar for each activity', () => {
    const sum = (label: string, costs: number): Cell[] => ['', label, costs];
    const idOf = (activities: number, ...sums: Cell[][]) => {
      const others = Array.from({ length: activities - 2 }, (_, index) => line(`1.${index + 4} Meetings`, 0, 0, 0));
      return decodeOnly({ rows: [smallHeadings, first, second, ...others, ...sums] }).activeOption?.id;
    };
    expect([0.5, 1].map((off) => idOf(2, sum('Total', 10000 + off)))).toEqual(['1', undefined]);
    expect([2.5, 3].map((off) => idOf(6, sum('Total', 20000 + off)))).toEqual(['2', undefined]);
    expect(idOf(2, sum('Total (option 1)', 10000))).toBeUndefined();
    const [staffed, paid] = [line('1.1 Option 1: Training', 0, 1, 0), line('1.2 Option 2: Seminars', 10000, 0, 0)];
    expect(decodeSmall([staffed, paid, ['', 'Total', 0, '', '-']]).activeOption).toBeNull();
    // As many sums for one as for the other.
    expect(idOf(2, sum('Subtotal workstream 1', 10000), sum('Total', 20000))).toBeUndefined();
  });

  test('is the only one whose rows the total holds, else none of two alike', () => {
    expect(decodeOnly({ rows: [smallHeadings, plain, first, total] }).activeOption?.id).toBe('1');
    const alike = line('1.3 Option 2: Seminars', 10000, 1, 0);
    expect(decodeOnly({ rows: [smallHeadings, plain, first, alike, total] }).activeOption).toBeNull();
  });

  test('is told from the subtotal of its workstream, whatever the others cost', () => {
    const sums = [line('Subtotal workstream 1', 110000, 5, 1), line('Subtotal workstream 2', 70000, 5, 2)];
    const network = line('2.1 Network', 70000, 5, 2);
    expect(decodeOnly({ rows: [smallHeadings, plain, first, second, network, ...sums] }).activeOption?.id).toBe('2');
  });

  test('is not asked about where its cell is blank', () => {
    expect(decodeOnly({ rows: [['Option in use'], [], ...rows] }).issues).toEqual([]);
  });

  test('has a label of 60 letters at the most', () => {
    const sourceUnder = (length: number) => {
      const label = 'Option in use, as decided by the Bureau '.padEnd(length, '.');
      return decodeOnly({ rows: [[label, 'Option 1'], [], ...rows] }).activeOption?.source;
    };
    expect([60, 61].map(sourceUnder)).toEqual(['cell', 'figures']);
  });

  test('is not sought where the table has none', () => {
    const { activeOption, issues } = decodeOnly({ rows: [['Option in use', 'Option 1'], [], smallHeadings, plain] });
    expect([activeOption, issues]).toEqual([null, []]);
  });

  test('is what a sentence with one option says, and as it would say the other', () => {
    const table = decodeOnly({ rows: [['Option in use', '', '', 'Scenario: option 2'], [], ...rows] });
    expect(table.activeOption?.id).toBe('2');
    expect(table.activeOption?.cell?.contents.get('1')).toBe('Scenario: option 1');
  });

  test.each([
    ['a cell too far off', ['Option in use', '', '', '', 'Option 2']],
    ['a title of the table', ['Notes']],
    ['a long text that begins so', [`Option in use ${'and why it was chosen '.repeat(3)}`, 'Option 2']],
  ])('is not what %s says', (_, above) => {
    expect(decodeOnly({ rows: [above, [], ...rows] }).activeOption?.source).toBe('figures');
  });

  test('is asked about where its cell holds a choice of both, or a yes', () => {
    const asked = (content: CellValue) => decodeOnly({ rows: [['Option in use', content], [], ...rows] }).issues.length;
    expect([asked('both option 1 and option 2'), asked(true), asked('x'.repeat(60)), asked('x'.repeat(61))]).toEqual([
      1, 1, 1, 0,
    ]);
  });
});
