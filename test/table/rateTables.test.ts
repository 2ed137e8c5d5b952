import { decodeTables } from '../../src/table/decodeTable';
import { snapshotOf, type Cell } from './snapshotOf';
import { line, published, smallHeadings } from './workplanTable';

const read = (...rows: Cell[][]) =>
  decodeTables(snapshotOf({ name: 'Rates', rows })).rateTables.map(({ cells, posts }) => ({
    rates: cells.map(({ grade, rate }) => `${grade} ${rate.toFixed()}`),
    at: cells.map(({ address }) => [address.row, address.column]),
    posts: [...posts],
  }));
const three = ['P-3 18645', 'P-2 15820', 'G 12995'];

describe('a table of monthly rates', () => {
  test('laid out down', () => {
    expect(read(['Grade', 'Monthly rate'], ['P-3', 18645], ['P-2', 15820], ['G', 12995])).toEqual([
      {
        rates: three,
        at: [
          [2, 2],
          [3, 2],
          [4, 2],
        ],
        posts: [],
      },
    ]);
  });

  test('laid out across', () => {
    expect(read(['Grade', 'P-3', 'P-2', 'GS'], ['Monthly rate', 18645, 15820, 12995])).toMatchObject([
      {
        rates: three,
        at: [
          [2, 2],
          [2, 3],
          [2, 4],
        ],
      },
    ]);
  });

  test.each([
    ['Annual cost (US$)', 'Monthly cost (US$)'],
    ['Coût annuel', 'Coût mensuel par poste'],
    ['Годовая ставка', 'Месячная ставка'],
  ])('passes over the column "%s"', (annual, monthly) => {
    const [table] = read(
      ['Grade', annual, monthly],
      ['P-3', 99_000, 18645],
      ['P-2', 98_000, 15820],
      ['G', 97_000, 12995],
    );
    expect(table?.rates).toEqual(three);
  });

  test('with the number of posts, which are no months', () => {
    const heading = ['Grade', 'Monthly rate', 'Months a post', 'Posts'];
    expect(read(heading, ['P-3', 18645, 24, 3], ['P-2', 15820, 24, 2], ['G', 12995, 24, 1])[0]?.posts).toEqual([
      ['P-3', 3],
      ['P-2', 2],
      ['G', 1],
    ]);
  });

  test('with posts in the first column that has numbers for them, nought and a thousand included', () => {
    const posts = (...rows: Cell[][]) => read(...rows)[0]?.posts;
    expect(
      posts(['Grade', 'Monthly rate', 'Posts', 'Positions'], ['P-3', 18645, 'three', 3], ['G', 12995, '', 0]),
    ).toEqual([
      ['P-3', 3],
      ['G', 0],
    ]);
    expect(posts(['Grade', 'Monthly rate', 'Posts', 'Posts'], ['P-3', 18645, 1000, 4], ['G', 12995, 1001, 2])).toEqual([
      ['P-3', 1000],
    ]);
    expect(posts(['Grade', 'Monthly rate', 'Posts'], ['P-3', 18645, 3], ['G', 12995, -1])).toEqual([['P-3', 3]]);
    expect(posts(['Grade', 'Monthly rate', 'Posts'], ['P-3', 18645, 'tbc'], ['G', 12995, 1])).toEqual([['G', 1]]);
  });

  test('has the posts that the nearest text above speaks of, up to eight rows up', () => {
    const rates: Cell[][] = [
      ['P-3', 18645, 3],
      ['G', 12995, 1],
    ];
    const heading = ['Grade', 'Monthly rate', 'Posts'];
    const blank = (count: number) => Array.from({ length: count }, (): Cell[] => ['', '', ' ']);
    expect(read(heading, ...blank(7), ...rates)[0]?.posts).toHaveLength(2);
    expect(read(heading, ...blank(8), ...rates)[0]?.posts).toHaveLength(0);
    expect(read(['', '', 'Posts'], ['Grade', 'Monthly rate', 'Months a post'], ...rates)[0]?.posts).toEqual([]);
    expect(read(['', '', 'Months'], heading, ...rates)[0]?.posts).toHaveLength(2);
    expect(read(['', '', 5], heading.with(2, 2025 as never), ...rates)[0]?.posts).toEqual([]);
  });

  test.each([
    ['P3', 'P-3'],
    ['p - 3', 'P-3'],
    ['P 3 (senior)', 'P-3'],
    ['P-3 '.padEnd(40, 'x'), 'P-3'],
    ['D-1', 'D-1'],
    ['G-5', 'G'],
    ['GS staff', 'G'],
    ['Agents des services généraux', 'G'],
  ])('names a grade %s: %s', (label, grade) => {
    const [table] = read(['Grade', 'Monthly rate'], ['P-2', 15820], [label, 12995]);
    expect(table?.rates).toEqual(['P-2 15820', `${grade} 12995`]);
  });

  test.each(['UP-3', 'P-33', 'P-8', 'Group 5', 'P-3 '.padEnd(41, 'x')])('does not name %j a grade', (label) => {
    expect(read(['Grade', 'Monthly rate'], ['P-2', 15820], [label, 12995])).toEqual([]);
  });

  test('has rates from 500 to 100 000 dollars', () => {
    const rates = (...amounts: number[]) =>
      read(['Grade', 'Monthly rate'], ...amounts.map((amount, index): Cell[] => [`P-${index + 1}`, amount]))[0]?.rates;
    expect(rates(500, 100_000, 499, 100_001)).toEqual(['P-1 500', 'P-2 100000']);
  });

  test('has its rates within four columns of the grade, under a heading within twelve rows', () => {
    const apart = (columns: number, rows: number) => {
      const gap = Array.from({ length: columns - 1 }, () => '');
      const blank = Array.from({ length: rows - 1 }, (): Cell[] => ['']);
      return read(['Grade', ...gap, 'Monthly rate'], ...blank, ['P-3', ...gap, 18645], ['G', ...gap, 12995]).length;
    };
    expect([apart(1, 1), apart(4, 1), apart(5, 1), apart(1, 11), apart(1, 13)]).toEqual([1, 1, 0, 1, 0]);
  });

  test('has the first of two rates of one grade', () => {
    const [table] = read(['Grade', 'Monthly rate'], ['P-3', 18645], ['G', 12995], ['P-3', 17000]);
    expect(table?.rates).toEqual(['P-3 18645', 'G 12995']);
  });

  test('has no rate that is written as a text', () => {
    const [table] = read(['Grade', 'Monthly rate'], ['P-3', 18645], ['P-2', 15820], ['G', '12 995']);
    expect(table?.rates).toEqual(['P-3 18645', 'P-2 15820']);
  });

  test('in French and Russian', () => {
    expect(read(['Classe', 'Taux par mois'], ['P-3', 18645], ['Services généraux', 12995])[0]?.rates).toEqual([
      'P-3 18645',
      'G 12995',
    ]);
    expect(read(['Класс', 'Ставка в месяц'], ['С-3', 18645], ['Общее обслуживание', 12995])[0]?.rates).toEqual([
      'P-3 18645',
      'G 12995',
    ]);
  });

  test('keeps the formulas of its cells', () => {
    const rows: Cell[][] = [
      ['', 'Monthly rate'],
      ['P-3', { formula: '=223740/12', value: 18645 }],
      ['G', 12995],
    ];
    const [table] = decodeTables(snapshotOf({ rows })).rateTables;
    expect(table?.cells.map(({ formula }) => formula)).toEqual(['=223740/12', null]);
  });

  test('is headed by words for a rate or a cost, across blank cells', () => {
    const headed = (heading: string) => read(['Grade', heading], ['', ' '], ['P-3', 18645], ['G', 12995]).length;
    expect(['Standard rate', 'Staff costs (US$)', 'Salary', 'US$ a mois'].map(headed)).toEqual([1, 1, 1, 1]);
    expect(['Costs of posts', 'Standard months', 'Share', 'Standard annual costs'].map(headed)).toEqual([0, 0, 0, 0]);
  });

  test('is one of several on a sheet, beside each other or below each other', () => {
    const down: Cell[][] = [
      ['Grade', 'Monthly rate'],
      ['P-3', 18645],
      ['G', 12995],
    ];
    const across: Cell[][] = [
      ['Grade', 'P-3', 'G'],
      ['Level', 'Professional', 'General Service'],
      ['Monthly rate', 18645, 12995],
    ];
    const both = [
      ['P-3 18645', 'G 12995'],
      ['P-3 18645', 'G 12995'],
    ];
    expect(read(...down.map((row) => [...row, '', ...row])).map(({ rates }) => rates)).toEqual(both);
    expect(read(...across, [], ...across).map(({ rates }) => rates)).toEqual(both);
  });

  test('is one of several where the workbook has several', () => {
    const block = (rate: number): Cell[][] => [
      ['Grade', 'Monthly rate'],
      ['P-3', rate],
      ['G', 12995],
    ];
    const decoding = decodeTables(
      snapshotOf({ name: '2023', rows: block(18000) }, { name: '2025', rows: block(18645) }),
    );
    expect(decoding.rateTables).toHaveLength(2);
  });

  test.each<[string, Cell[][]]>([
    [
      'figures without a heading',
      [
        ['P-3', 18645],
        ['G', 12995],
      ],
    ],
    [
      'a single grade',
      [
        ['Grade', 'Monthly rate'],
        ['P-3', 18645],
      ],
    ],
    [
      'G alone',
      [
        ['Grade', 'Monthly rate'],
        ['G', 12995],
        ['G-5', 12995],
      ],
    ],
    [
      'annual rates',
      [
        ['Grade', 'Annual rate'],
        ['P-3', 18645],
        ['G', 12995],
      ],
    ],
    [
      'months of posts',
      [
        ['Grade', 'Months of posts'],
        ['P-3', 720],
        ['G', 720],
      ],
    ],
    [
      'no plausible amount',
      [
        ['Grade', 'Monthly rate'],
        ['P-3', 3],
        ['G', 1],
      ],
    ],
  ])('is not made of %s', (_, rows) => {
    expect(read(...rows)).toEqual([]);
  });

  test('is not sought in a table of resource requirements', () => {
    expect(decodeTables(snapshotOf({ rows: published })).rateTables).toEqual([]);
    const graded = [smallHeadings.with(5, 'P-3').with(7, 'G'), line('1.1 Review of rates', 90000, 3, 1)];
    expect(decodeTables(snapshotOf({ rows: graded })).rateTables).toEqual([]);
  });
});
