import type { Assumptions } from '../../src/audit/expectActivity';
import { expectCells } from '../../src/audit/expectations';
import { createLedger } from '../../src/audit/ledger';
import { findWrongInputs } from '../../src/audit/wrongInputs';
import { Decimal } from '../../src/domain/decimal';
import type { GradeMix, MonthlyRates } from '../../src/domain/grade';
import type { RequirementsTable } from '../../src/domain/table';
import { add, figureAt, overwrite } from './fixture';
import { makeSummedTable } from './summedTable';

const rates: MonthlyRates = new Map([
  ['P-3', new Decimal(200)],
  ['P-2', new Decimal(100)],
  ['G', new Decimal(50)],
]);

/** The wrong inputs, as "1.1 gMonths 3" with what each should hold. `mix` is that of the first row. */
function find(table: RequirementsTable, mix?: GradeMix | null, assumed?: Assumptions): string[] {
  const costing = { rates, mixes: new Map(mix === undefined ? [] : [[1, mix]]) };
  const ledger = createLedger(table, expectCells(table, costing, assumed));
  return findWrongInputs(table, costing, ledger).map(
    ({ row, column, expected }) => `${row.code} ${column} ${expected.toFixed()}`,
  );
}

const codes = (workstream: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${workstream}.${index + 1}`);

/** Rows that cost 100 each, with those changes to their activity costs and totals. */
function costs(
  rows: readonly string[],
  changes: Readonly<Record<string, number>>,
  totals: Readonly<Record<string, number>> = {},
) {
  const table = makeSummedTable(
    ['activityCosts', 'total'],
    Object.fromEntries(rows.map((code) => [code, { activityCosts: 100, total: 100 }])),
  );
  const changed = Object.entries(changes).reduce((so, [row, by]) => add(so, by, [row, 'activityCosts']), table);
  return Object.entries(totals).reduce((so, [row, by]) => add(so, by, [row, 'total']), changed);
}

const mixOf = (p3: number, p2: number): GradeMix =>
  new Map([
    ['P-3', new Decimal(p3)],
    ['P-2', new Decimal(p2)],
  ]);

describe('Activity costs that row and column contradict', () => {
  const nonsense = (count: number) => Object.fromEntries(codes(1, count).map((row, index) => [row, 1000 + index]));

  test.each([
    ['three of one workstream are found together', costs(codes(1, 4), { '1.1': 1, '1.2': 20, '1.3': 300 }), 3],
    [
      'four of one workstream are not told apart',
      costs(codes(1, 4), { '1.1': 1, '1.2': 20, '1.3': 300, '1.4': 4000 }),
      0,
    ],
    ['those of two workstreams are each found', costs(['1.1', '1.2', '2.1', '2.2'], { '1.1': 1, '2.2': 20 }), 2],
    ['many other rows with two corrections each hide none', costs(codes(1, 31), { '1.31': 5 }, nonsense(30)), 1],
    [
      'nor those below it',
      costs(codes(1, 31), { '1.1': 5 }, Object.fromEntries(Object.entries(nonsense(31)).slice(1))),
      1,
    ],
    ['a hundred of another workstream do not', costs([...codes(1, 100), '2.1'], { '2.1': 5 }, nonsense(100)), 1],
  ])('%s', (_, table, count) => {
    const found = find(table);
    expect(found).toHaveLength(count);
    for (const told of found) expect(told).toMatch(/ activityCosts 100$/);
  });

  test('are not found behind two hundred corrections of the same column, since no more are weighed', () => {
    expect(find(costs(codes(1, 101), { '1.101': 5 }, nonsense(100)))).not.toContain('1.101 activityCosts 100');
  });

  test('are none where the row agrees with itself, though its column lacks them', () => {
    const table = makeSummedTable(['activityCosts', 'pMonths', 'pStaff'], {
      '1.1': { activityCosts: 'tbc', pMonths: 3, pStaff: 600 },
      '1.2': { activityCosts: 100 },
    });
    expect(find(add(table, 500, ['subtotal:1', 'activityCosts'], ['total', 'activityCosts']), mixOf(3, 0))).toEqual([]);
  });

  test('are none where they are text, which sums pass over', () => {
    const table = makeSummedTable(['activityCosts', 'total'], { '1.1': { activityCosts: '500' }, '1.2': {} });
    expect(find(table)).toEqual([]);
  });
});

describe('Months of a grade that the costs of the row contradict', () => {
  /** Five months of P-3 where the cells of months say four, but for the row's own sum of months. */
  const four = add(
    makeSummedTable(['months:P-3', 'months:P-2', 'pMonths', 'cost:P-3', 'cost:P-2', 'pStaff', 'staff'], {
      '1.1': {
        'months:P-3': 5,
        'months:P-2': 2,
        pMonths: 7,
        'cost:P-3': 1000,
        'cost:P-2': 200,
        pStaff: 1200,
        staff: 1200,
      },
      '1.2': {},
    }),
    -1,
    ['1.1', 'months:P-3'],
    ['subtotal:1', 'months:P-3'],
    ['total', 'months:P-3'],
  );
  /** Three months of G staff where the cells of months say two. */
  const two = add(
    makeSummedTable(['activityCosts', 'gMonths', 'gStaff', 'staff', 'total'], {
      '1.1': { gMonths: 3, gStaff: 150, staff: 150, total: 150 },
      '1.2': {},
    }),
    -1,
    ['1.1', 'gMonths'],
    ['subtotal:1', 'gMonths'],
    ['total', 'gMonths'],
  );

  test.each([
    ["the grade's own cost says so alone", add(four, 7777, ['1.1', 'pStaff'], ['1.1', 'staff']), '1.1 months:P-3 5'],
    ['the P staff cost says so alone', add(four, 7777, ['1.1', 'cost:P-3'], ['1.1', 'staff']), '1.1 months:P-3 5'],
    ['the G staff cost says so, and not the staff', add(two, 7777, ['1.1', 'staff']), '1.1 gMonths 3'],
    ['the staff cost says so, and not the G staff', add(two, 7777, ['1.1', 'gStaff']), '1.1 gMonths 3'],
  ])('are put right where %s', (_, table, told) => {
    expect(find(table)).toEqual([told]);
  });

  test('are none, nor is a computed cell in their place, where they are text', () => {
    const right = add(four, 1, ['1.1', 'months:P-3'], ['subtotal:1', 'months:P-3'], ['total', 'months:P-3']);
    expect(find(overwrite(right, '1.1', 'months:P-3', '4'))).toEqual([]);
  });

  /** Four months of P-3 where the row's costs say six, and its months, its staff and the sums of costs seven. */
  const disagreeing = add(
    makeSummedTable(['months:P-3', 'months:P-2', 'pMonths', 'cost:P-3', 'cost:P-2', 'pStaff', 'staff'], {
      '1.1': { 'months:P-3': 4, pMonths: 7, 'cost:P-3': 1200, pStaff: 1200, staff: 1400 },
      '1.2': {},
    }),
    200,
    ['subtotal:1', 'cost:P-3'],
    ['subtotal:1', 'pStaff'],
    ['total', 'cost:P-3'],
    ['total', 'pStaff'],
  );

  test('are none where only two corrections of one cell together would do', () => {
    expect(find(add(disagreeing, 1, ['subtotal:1', 'months:P-3'], ['total', 'months:P-3']))).toEqual([]);
  });

  test('are none where the grade has no rate', () => {
    const table = makeSummedTable(['months:P-4', 'pMonths', 'pStaff'], { '1.1': { 'months:P-4': 2, pMonths: 9 } });
    expect(find(add(table, 1, ['subtotal:1', 'months:P-4']))).toEqual([]);
  });
});

describe('Months of P staff that their column contradicts', () => {
  const sums = [
    ['subtotal:1', 'pMonths'],
    ['total', 'pMonths'],
  ] as const;
  const makeRow = (pMonths: number | string, cost: number, staff = cost): RequirementsTable =>
    makeSummedTable(['pMonths', 'pStaff', 'staff'], { '1.1': { pMonths, pStaff: cost, staff }, '1.2': {} });

  test('are put right where the cost has no split but with the months of the column', () => {
    const table = add(makeRow(5, 400), -2, ...sums);
    const assumed: Assumptions = new Map([[figureAt(table, '1.1', 'pStaff'), new Decimal(400)]]);
    expect(find(table, null, assumed)).toEqual(['1.1 pMonths 3']);
  });

  test.each([
    ['the cost has a split as it is', add(makeRow(2, 400, 7777), 1, ...sums), mixOf(2, 0)],
    ['the cost has no split with those of the column', add(makeRow('tbc', 400), 5, ...sums), undefined],
    ['the cost is not known', add(makeRow(5, 400), -2, ...sums), null],
    [
      'the table has no column of P staff costs',
      add(makeSummedTable(['pMonths', 'staff'], { '1.1': { pMonths: 2, staff: 7777 } }), 1, ...sums),
      mixOf(2, 0),
    ],
  ])('are none where %s', (_, table, mix) => {
    expect(find(table, mix)).toEqual([]);
  });
});
