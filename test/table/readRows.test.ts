import { decodeTables } from '../../src/table/decodeTable';
import { snapshotOf, type Cell } from './snapshotOf';
import { decodeOnly, decodeSmall, kindsOf, line, smallHeadings, type Rows } from './workplanTable';

const meetings = line('1.1 Meetings', 90000, 3, 1);
const training = line('1.2 Training', 10000, 1, 0);
const water = line('2.1 Water', 20000, 2, 0);
const text = (label: string): Cell[] => ['', label];
const kinds = (...rows: Rows): string[] => kindsOf(decodeSmall(rows)).slice(1);
const messages = (...rows: Rows): string[] => decodeSmall(rows).issues.map(({ message }) => message);

/** "note Water": what each row is, with its title. */
const titles = (...rows: Rows): string[] =>
  decodeSmall(rows)
    .rows.slice(1)
    .map(({ kind, title }) => `${kind} ${title}`);
const coded = ['Code', ...smallHeadings.slice(1)];

describe('rows that plan nothing', () => {
  const numbering = smallHeadings.map((_, index) => `(${index + 1})`);

  test('a row that numbers the columns under the heading is a note', () => {
    expect(titles(numbering, meetings)).toEqual(['note ', 'activity Meetings']);
    expect(messages(numbering, meetings)).toEqual([]);
    expect(titles(['', ...numbering.slice(0, 9)], meetings)).toEqual(['note ', 'activity Meetings']);
  });

  test('numbers elsewhere are figures without a code', () => {
    const numbers = smallHeadings.map((_, index) => index + 1);
    expect(titles(meetings, numbers, training)).toEqual(['activity Meetings', 'note 1 2', 'activity Training']);
    expect(messages(meetings, numbers, training)).toEqual([
      expect.stringContaining("Row 3 of 'Sheet 1' has figures but no activity code"),
    ]);
  });

  test('two numbers under the heading are a code and a figure', () => {
    expect(kindsOf(decodeOnly({ rows: [coded, ['1', '', 2]] }))).toEqual(['header', 'activity 1']);
  });

  test('a blank row has a row’s place, and nothing else', () => {
    const untold = { code: '', title: '', typeOfActivity: '', workstream: '', option: null, figures: new Map() };
    expect(decodeSmall([[], meetings]).rows[1]).toEqual({ row: 2, kind: 'blank', ...untold, isHidden: false });
  });

  test('a heading below the last activity is not the table’s', () => {
    expect(kinds(meetings, smallHeadings)).toEqual(['activity 1.1']);
  });

  test('blank rows stay where they are', () => {
    expect(kinds(meetings, [], training, [], line('Total', 100000, 4, 1))).toEqual([
      'activity 1.1',
      'blank',
      'activity 1.2',
      'blank',
      'total',
    ]);
  });

  test('footnotes and checks below the total are not the table’s', () => {
    const check = ['', 'Check', 0, '', 0, 0, 0, 0, 0, 0];
    const rows = [
      meetings,
      line('Total', 90000, 3, 1),
      [],
      text('* Items in italics'),
      check,
      text('Total costs include …'),
    ];
    expect(kinds(...rows)).toEqual(['activity 1.1', 'total']);
    expect(messages(...rows)).toEqual([]);
  });

  test('a list below the total that repeats the codes is left out, and asked about where it has figures', () => {
    const rows = [meetings, training, line('Total', 100000, 4, 1), text('Of which:')];
    expect(kinds(...rows, line('1.1 Travel', 4000, 0, 0))).toEqual(['activity 1.1', 'activity 1.2', 'total']);
    expect(messages(...rows, line('1.1 Travel', 4000, 0, 0))).toEqual([
      expect.stringContaining("Row 6 of 'Sheet 1' repeats"),
    ]);
    expect(messages(...rows, text('1.1 See document 4'))).toEqual([]);
  });

  test('figures without a code below the total are not asked about, whatever sum follows', () => {
    const rows = [meetings, line('Total', 90000, 3, 1), line('Check', 0, 0, 0), line('Subtotal workstream 1', 1, 1, 1)];
    expect(titles(...rows)).toEqual([
      'activity Meetings',
      'total Total',
      'note Check',
      'subtotal Subtotal workstream 1',
    ]);
    expect(messages(...rows).filter((message) => message.includes('no activity code'))).toEqual([]);
  });

  test('below the total a sum without figures is a sentence, unless it names its option', () => {
    const first = line('Total (option 1)', 90000, 3, 1);
    const last = line('Total (option 3)', 90000, 3, 1);
    expect(titles(meetings, first, text('Total (option 2)'), text('Total of both'), last)).toEqual([
      'activity Meetings',
      'total Total (option 1)',
      'total Total (option 2)',
      'note Total of both',
      'total Total (option 3)',
    ]);
  });

  test('a second total of the same option is left out, and asked about', () => {
    const rows = [meetings, line('Total', 90000, 3, 1), line('Total of posts', 0, 120, 24)];
    expect(kinds(...rows)).toEqual(['activity 1.1', 'total']);
    expect(titles(...rows, line('Total (option 2)', 1, 1, 1)).slice(1)).toEqual([
      'total Total',
      'note Total of posts',
      'total Total (option 2)',
    ]);
    expect(messages(...rows)).toEqual([
      expect.stringContaining("Rows 3 and 4 of 'Sheet 1' are both labelled as the total"),
    ]);
  });
});

describe('a title', () => {
  test('that a page broke is joined, its type of activity too', () => {
    const table = decodeSmall([meetings, smallHeadings, ['', 'of experts', '', 'and travel'], training]);
    expect(table.rows.map(({ kind }) => kind)).toEqual(['header', 'activity', 'header', 'continuation', 'activity']);
    expect(table.rows[1]).toMatchObject({ title: 'Meetings of experts', typeOfActivity: 'and travel' });
  });

  test('that three rows hold is joined, whatever of it they hold', () => {
    const table = decodeSmall([
      meetings,
      ['', 'of experts', '', 'and'],
      ['', '', '', 'travel'],
      text('(paid*)'),
      water,
    ]);
    expect(
      table.rows
        .slice(1)
        .map(({ kind, title, typeOfActivity, workstream }) => [kind, title, typeOfActivity, workstream]),
    ).toEqual([
      ['activity', 'Meetings of experts (paid*)', 'and travel', '1'],
      ['continuation', '', '', '1'],
      ['continuation', '', '', '1'],
      ['continuation', '', '', '1'],
      ['activity', 'Water', '', '2'],
    ]);
    expect(titles(meetings, ['', '', '', 'travel'])[0]).toBe('activity Meetings');
  });

  test.each([
    ['a row of two texts', meetings, ['Bodies', 'of experts']],
    ['a row below a note with an open bracket', text('Draft (of'), text('experts)')],
    ['a row below the title of a workstream with an open bracket', ['1. Bodies (of'], text('experts)')],
    ['a row below a sum whose bracket is closed', line('Subtotal workstream 1 (all)', 1, 1, 1), text('of experts')],
    ['a row below a sum without brackets', line('Subtotal workstream 1', 1, 1, 1), text('of experts')],
  ])('is not continued by %s', (_, above, below) => {
    const [first, second] = decodeSmall([above, below, meetings]).rows.slice(1);
    expect([first?.title.endsWith('experts'), second?.kind]).toEqual([false, 'note']);
  });

  test('is not continued by a row straight under the heading', () => {
    expect(titles(text('Draft'), meetings)).toEqual(['note Draft', 'activity Meetings']);
  });

  test('is not continued across a blank row, nor by a footnote', () => {
    expect(decodeSmall([meetings, [], text('of experts'), training]).rows[1]?.title).toBe('Meetings');
    expect(decodeSmall([meetings, text('* funded'), training]).rows[1]?.title).toBe('Meetings');
  });

  test('of a total goes on while its bracket is open', () => {
    expect(titles(meetings, line('Total (with option 1: Working', 1, 1, 1), text('Group)'))).toEqual([
      'activity Meetings',
      'total Total (with option 1: Working Group)',
      'continuation ',
    ]);
  });

  test('of a sum goes on while its bracket is open', () => {
    const rows = [
      meetings,
      line('Subtotal workstream 1 (with option 1: Working', 1, 1, 1),
      text('Group)'),
      text('Note'),
    ];
    expect(decodeSmall([...rows, training]).rows.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'header ',
      'activity Meetings',
      'subtotal Subtotal workstream 1 (with option 1: Working Group)',
      'continuation ',
      'note Note',
      'activity Training',
    ]);
  });
});

describe('the workstream of a row', () => {
  const workstreams = (rows: Rows) => decodeSmall(rows).workstreams;

  test('is the first part of its code, its title where the column gives it', () => {
    const first = ['1. Bodies', ...meetings.slice(1)];
    const second = ['Water and industry', ...water.slice(1)];
    expect(workstreams([first, training, second])).toEqual([
      { number: '1', title: 'Bodies' },
      { number: '2', title: 'Water and industry' },
    ]);
  });

  test('is titled on a row of its own', () => {
    const titled = [['1. Bodies'], meetings, training, ['Workstream 2: Water'], water];
    expect(kinds(...titled)).toEqual(['workstream', 'activity 1.1', 'activity 1.2', 'workstream', 'activity 2.1']);
    expect(workstreams(titled)).toEqual([
      { number: '1', title: 'Bodies' },
      { number: '2', title: 'Water' },
    ]);
    expect(decodeSmall(titled).rows[4]).toMatchObject({ title: 'Workstream 2: Water', workstream: '2' });
  });

  test('is titled on a row of its own where codes have one part', () => {
    const rows = [
      coded,
      ['Workstream 3: Water'],
      ['A1', 'Meetings', 5],
      ['', 'Workstream 4: Air'],
      ['A2', 'Training', 5],
    ];
    expect(decodeOnly({ rows }).rows.map(({ kind, code, workstream }) => `${kind} ${code}: ${workstream}`)).toEqual([
      'header : ',
      'workstream : 3',
      'activity A1: 3',
      'workstream : 4',
      'activity A2: 4',
    ]);
  });

  test('is none where neither its code nor its column numbers it', () => {
    const rows = [
      ['Code', 'Workstream', ...smallHeadings.slice(1)],
      ['7', 'Water', ...meetings.slice(1)],
      ['8', '', ...training.slice(1)],
    ];
    expect(decodeOnly({ rows }).rows.map(({ code, workstream }) => [code, workstream])).toEqual([
      ['', ''],
      ['7', ''],
      ['8', ''],
    ]);
  });

  test('is not told by a broken title that begins like one', () => {
    const table = decodeOnly({
      rows: [smallHeadings.slice(1), meetings.slice(1), ['12) months of review'], training.slice(1)],
    });
    expect(table.rows[2]?.kind).toBe('continuation');
  });

  test('with its number in the code column', () => {
    const rows = [
      ['Code', ...smallHeadings.slice(1)],
      ['1', 'Bodies'],
      ['1.1', ...meetings.slice(1)],
      ['2', 'Water'],
      ['2.1', ...water.slice(1)],
    ];
    const table = decodeOnly({ rows });
    expect(kindsOf(table).slice(1)).toEqual(['workstream', 'activity 1.1', 'workstream', 'activity 2.1']);
    expect(table.rows[1]).toMatchObject({ title: '1. Bodies', workstream: '1' });
    expect(table.workstreams).toEqual([
      { number: '1', title: 'Bodies' },
      { number: '2', title: 'Water' },
    ]);
  });

  test('codes of one part are activities', () => {
    const rows = [
      ['Code', ...smallHeadings.slice(1)],
      ['1', 'Meetings', ...meetings.slice(2)],
      ['2', 'Training', '', 'Consultancy'],
    ];
    expect(kindsOf(decodeOnly({ rows })).slice(1)).toEqual(['activity 1', 'activity 2']);
  });
});

describe('a sum', () => {
  test('"Total" straight below each workstream is its subtotal, a further one the table’s', () => {
    const [first, second] = [line('Total', 90000, 3, 1), line('Total', 20000, 2, 0)];
    const all = ['activity 1.1', 'subtotal 1', 'activity 2.1'];
    expect(kinds(meetings, first, water, line('Grand total', 110000, 5, 1))).toEqual([...all, 'total']);
    expect(kinds(meetings, first, water, second)).toEqual([...all, 'subtotal 2']);
    const rows = [meetings, first, water, second, line('Total', 110000, 5, 1)];
    expect(kinds(...rows)).toEqual([...all, 'subtotal 2', 'total']);
    expect(messages(...rows)).toEqual([]);
  });

  test('"Total" of each option closes its workstream too', () => {
    const options = ['1', '2'].map((option) => line(`Total (option ${option})`, 90000, 3, 1));
    expect(kinds(meetings, ...options, water, line('Grand total', 110000, 5, 1))).toEqual([
      'activity 1.1',
      'subtotal 1 option 1',
      'subtotal 1 option 2',
      'activity 2.1',
      'total',
    ]);
  });

  test('above activities of several workstreams is asked about', () => {
    const rows = [line('Total', 110000, 5, 1), meetings, water];
    expect(kinds(...rows)).toEqual(['note', 'activity 1.1', 'activity 2.1']);
    expect(messages(...rows)).toEqual([
      expect.stringMatching(/^Row 2 of 'Sheet 1' is labelled as a total, but activities/),
    ]);
  });

  test('"Total" between activities is unclear below several workstreams, a subtotal below one', () => {
    const total = line('Total', 1, 1, 1);
    const air = line('3.1 Air', 1, 1, 1);
    expect(kinds(meetings, water, total, air)).toEqual(['activity 1.1', 'activity 2.1', 'note', 'activity 3.1']);
    expect(titles(meetings, water, total, air)[2]).toBe('note Total');
    expect(kinds(meetings, total, water, total, air)).toEqual([
      'activity 1.1',
      'subtotal 1',
      'activity 2.1',
      'subtotal 2',
      'activity 3.1',
    ]);
    expect(kinds(meetings, water, total)).toEqual(['activity 1.1', 'activity 2.1', 'total']);
  });

  test('that names its workstream is its subtotal wherever it stands', () => {
    const subtotal = line('Subtotal workstream 1', 1, 1, 1);
    expect(kinds(meetings, water, subtotal, line('3.1 Air', 1, 1, 1))).toEqual([
      'activity 1.1',
      'activity 2.1',
      'subtotal 1',
      'activity 3.1',
    ]);
  });

  test('in the column of the workstream is one too', () => {
    expect(kinds(meetings, ['Subtotal workstream 1', ...meetings.with(1, '').slice(1)])).toEqual([
      'activity 1.1',
      'subtotal 1',
    ]);
  });

  test('whose figures are missing is still one', () => {
    expect(kinds(meetings, text('Subtotal workstream 1'), water, text('Total'))).toEqual([
      'activity 1.1',
      'subtotal 1',
      'activity 2.1',
      'total',
    ]);
  });

  test('an activity named "Total …" beside its code is none', () => {
    const rows = [
      ['Code', ...smallHeadings.slice(1)],
      ['1.1', 'Total review of the Convention', ...meetings.slice(2)],
    ];
    expect(kindsOf(decodeOnly({ rows })).slice(1)).toEqual(['activity 1.1']);
  });

  test('on the page after its workstream belongs to the same table', () => {
    const totals = ['1', '2'].map((option) => line(`Total (Option ${option})`, 90000, 3, 1));
    const rows = [meetings, totals[0] ?? [], smallHeadings, totals[1] ?? []];
    expect(kinds(...rows)).toEqual(['activity 1.1', 'total option 1', 'header', 'total option 2']);
  });
});

describe('a row with figures', () => {
  test('but no code is asked about, with the cell to fill in', () => {
    const table = decodeSmall([meetings, line('Contingency', 5000, 0, 0), line('Total', 95000, 3, 1)]);
    expect(table.rows[2]?.kind).toBe('note');
    expect(table.issues).toEqual([
      {
        address: { sheet: 'Sheet 1', row: 3, column: 2 },
        severity: 'blocking',
        message: expect.stringMatching(
          /^Row 3 of 'Sheet 1' has figures but no activity code: .* in 'Sheet 1'!B3, or label/,
        ),
      },
    ]);
  });

  test('on the title of a workstream is asked about', () => {
    const rows = [
      ['Code', ...smallHeadings.slice(1)],
      ['1', 'Bodies', 90000],
      ['1.1', ...meetings.slice(1)],
    ];
    expect(decodeOnly({ rows }).issues).toMatchObject([
      { severity: 'blocking', message: expect.stringContaining('Row 2 of') },
    ]);
  });
});

describe('a heading below the total', () => {
  const total = line('Total', 90000, 3, 1);
  const tablesOf = (...rows: Rows) => {
    const { tables } = decodeTables(snapshotOf({ rows: [smallHeadings, ...rows] }));
    return tables.map((table) => [...kindsOf(table), ...table.issues.map(({ message }) => message)].join(', '));
  };
  const whole = 'header, activity 1.1, total';

  test('begins another table, of the same codes or of others', () => {
    expect(tablesOf(meetings, total, smallHeadings, meetings, total)).toEqual([whole, whole]);
    expect(tablesOf(meetings, total, [], smallHeadings, water, total)).toEqual([whole, 'header, activity 2.1, total']);
  });

  test('goes on with the table where another sum follows, blank rows and notes apart', () => {
    const other = line('Total (option 2)', 90000, 3, 1);
    expect(tablesOf(meetings, total, smallHeadings, [], text('In US dollars'), other)).toEqual([
      'header, activity 1.1, total, header, blank, note, total option 2',
    ]);
  });

  test('is nothing where no row of a table follows', () => {
    expect(tablesOf(meetings, total, smallHeadings)).toEqual([whole]);
    expect(tablesOf(meetings, total, smallHeadings, line('Contingency', 5, 0, 0), total)).toEqual([whole]);
  });
});
