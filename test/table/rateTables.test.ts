import { describe, expect, test } from '@jest/globals';
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
    const graded = [smallHeadings.with(4, 'P-3 (in months)').with(5, 'P-3'), line('1.1 P-3', 1, 1, 1)];
    expect(decodeTables(snapshotOf({ rows: graded })).rateTables).toEqual([]);
  });
});
