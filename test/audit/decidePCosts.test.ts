import { assumePCosts, decidePCosts } from '../../src/audit/decidePCosts';
import { expectCells } from '../../src/audit/expectations';
import { Decimal, toPlain } from '../../src/domain/decimal';
import type { FigureColumn } from '../../src/domain/column';
import type { GradeMix } from '../../src/domain/grade';
import type { RequirementsTable } from '../../src/domain/table';
import { add, overwrite } from './fixture';
import { makePlainTable, mixesOf, plainRates } from './plainTable';

const nothingKnown: ReadonlyMap<number, GradeMix> = new Map();

/** A month of P-4 and one of P-2 cost as much as two of P-3. */
const threeGrades = new Map([['P-4', new Decimal(1202)], ...plainRates]);

function tellMix(mix: GradeMix): string {
  return [...mix]
    .filter(([, months]) => !months.isZero())
    .map(([grade, months]) => `${toPlain(months)} ${grade}`)
    .join(' + ');
}

/** What each activity's P staff are taken to cost, with the splits of its months that give it. */
function decide(table: RequirementsTable, rates = plainRates): Record<string, string> {
  const { costs } = decidePCosts(table, rates, nothingKnown);
  return Object.fromEntries(
    [...costs].map(([{ code }, { cost, mixes }]) => [
      code,
      `${toPlain(cost)}: ${mixes.map(tellMix).join(' or ') || 'no split'}`,
    ]),
  );
}

function without(table: RequirementsTable, ...columns: readonly FigureColumn[]): RequirementsTable {
  const has = (column: unknown): boolean => !columns.some((other) => other === column);
  return {
    ...table,
    columns: table.columns.filter(({ meaning }) => has(meaning)),
    rows: table.rows.map((row) => ({ ...row, figures: new Map([...row.figures].filter(([column]) => has(column))) })),
  };
}

/** The amount added to the costs of P staff, of staff and in total. */
function carry(table: RequirementsTable, amount: number, ...rows: readonly string[]): RequirementsTable {
  return add(
    table,
    amount,
    ...rows.flatMap((row) => (['pStaff', 'staff', 'total'] as const).map((column) => [row, column] as const)),
  );
}

const one = makePlainTable(['1.1', null, 250, 2, 1801, 1]);

describe('What the P staff of an activity cost', () => {
  test.each<[string, RequirementsTable, string]>([
    ['its own cell', one, '1801: 1 P-3 + 1 P-2'],
    [
      'its own cell, stored as text',
      overwrite(add(one, 201, ['1.1', 'staff']), '1.1', 'pStaff', '1801'),
      '1801: 1 P-3 + 1 P-2',
    ],
    ['the staff cost where its own cell says nil', overwrite(one, '1.1', 'pStaff', '-'), '1801: 1 P-3 + 1 P-2'],
    ['the staff cost where there is no column for P staff', without(one, 'pStaff'), '1801: 1 P-3 + 1 P-2'],
    ['the total where there is none for staff either', without(one, 'pStaff', 'staff'), '1801: 1 P-3 + 1 P-2'],
    [
      'the staff cost of a table without G staff',
      without(makePlainTable(['1.1', null, 0, 2, 1801, 0]), 'pStaff', 'gStaff'),
      '1801: 1 P-3 + 1 P-2',
    ],
    [
      'the staff cost that no cell of its own doubts, whatever a total says',
      add(without(one, 'pStaff'), 7, ['total', 'staff']),
      '1801: 1 P-3 + 1 P-2',
    ],
    [
      'the rest of its row where its own cell and the subtotal leave the split',
      add(one, -402, ['1.1', 'pStaff'], ['subtotal:1', 'pStaff']),
      '1801: 1 P-3 + 1 P-2',
    ],
    ['nothing where there is no cost', without(one, 'pStaff', 'staff', 'total'), '0: no split'],
    ['a cell to the cents that it shows', makePlainTable(['1.1', null, 0, 3, 2500.7, 0]), '2500.7: no split'],
    [
      'a cell that no split explains, without a total',
      without(makePlainTable(['1.1', null, 0, 3, 777, 0]), 'total'),
      '777: no split',
    ],
    [
      'a staff cost that no split explains',
      without(makePlainTable(['1.1', null, 0, 3, 5000, 0]), 'pStaff'),
      '5000: no split',
    ],
  ])('is read from %s', (_, table, told) => {
    expect(decide(table)).toEqual({ '1.1': told });
  });

  test('is every split that gives it where the rates allow several', () => {
    const table = makePlainTable(['1.1', null, 0, 2, 2002, 0]);
    expect(decide(table, threeGrades)).toEqual({
      '1.1': '2002: 2 P-3 or 0.5 P-4 + 1 P-3 + 0.5 P-2 or 1 P-4 + 1 P-2',
    });
    expect(decidePCosts(table, threeGrades, nothingKnown).cells).toBeNull();
  });

  test('is not asked where the mixes are known or the table has no months', () => {
    const none = { costs: new Map(), cells: null };
    expect(decidePCosts(one, plainRates, mixesOf(one))).toEqual(none);
    expect(decidePCosts(without(one, 'pMonths'), plainRates, nothingKnown)).toEqual(none);
  });

  test('comes with what every cell should hold where nothing speaks against the first reading', () => {
    const mixes = new Map([
      [
        2,
        new Map([
          ['P-3', new Decimal(1)],
          ['P-2', new Decimal(1)],
        ]),
      ],
    ]);
    const tell = (cells: ReturnType<typeof expectCells> | null) =>
      cells?.map(({ rowKey, column, expected }) => [rowKey, column, expected && toPlain(expected)]);
    for (const table of [
      one,
      overwrite(one, '1.1', 'pStaff', ''),
      overwrite(add(one, 201, ['1.1', 'staff']), '1.1', 'pStaff', '1801'),
    ]) {
      const { cells } = decidePCosts(table, plainRates, nothingKnown);
      expect(tell(cells)).toEqual(tell(expectCells(table, { rates: plainRates, mixes })));
    }
    expect(decidePCosts(overwrite(one, '1.1', 'pStaff', 2002), plainRates, nothingKnown).cells).toBeNull();
  });
});

/** 1.1 and 2.1 count in both options; their subtotals and totals are two each. */
const options = makePlainTable(
  ['1.1', null, 100, 2, 1801, 1],
  ['1.2', '1', 0, 1, 1001, 0],
  ['1.3', '2', 0, 1, 800, 0],
  ['2.1', null, 0, 3, 2601, 0],
  ['2.2', '1', 0, 1, 1001, 0],
  ['2.3', '2', 0, 1, 800, 0],
);
const asPlanned = {
  '1.1': '1801: 1 P-3 + 1 P-2',
  '1.2': '1001: 1 P-3',
  '1.3': '800: 1 P-2',
  '2.1': '2601: 1 P-3 + 2 P-2',
  '2.2': '1001: 1 P-3',
  '2.3': '800: 1 P-2',
};
const rivals = makePlainTable(
  ['1.1', null, 100, 2, 1801, 1],
  ['1.2', '1', 0, 1, 1001, 0],
  ['1.3', '2', 0, 1, 800, 0],
  ['1.4', null, 0, 2, 1801, 0],
);

describe('The costs of other cells', () => {
  test.each<[string, RequirementsTable]>([
    ['as the sums of both options say', carry(options, -201, '1.1')],
    ['as the subtotals say, though the totals pass it on', carry(options, -201, '1.1', 'total:1', 'total:2')],
    ['in each workstream', carry(carry(options, -201, '1.1'), 201, '2.1')],
  ])('put a row right that is at peace with itself, %s', (_, table) => {
    expect(decide(table)).toEqual(asPlanned);
  });

  test.each<[string, RequirementsTable]>([
    ['two rows could be the wrong one', carry(rivals, -201, '1.1')],
    ['one of the two has a wrong G staff cost', add(carry(rivals, -201, '1.1'), 7, ['1.1', 'gStaff'])],
  ])('leave a row as it is where %s', (_, table) => {
    expect(decide(table)).toMatchObject({ '1.1': '1600: 2 P-2', '1.4': '1801: 1 P-3 + 1 P-2' });
  });

  test('do not move a cost whose row and sums keep to it', () => {
    const table = makePlainTable(['1.1', '2', 0, 1, 1001, 0], ['1.2', '1', 100, 1, 800, 0]);
    const { costs, cells } = decidePCosts(
      add(table, 100.5, ['1.2', 'staff'], ['1.2', 'total']),
      plainRates,
      nothingKnown,
    );
    expect([...costs.values()].map(({ cost }) => toPlain(cost))).toEqual(['1001', '800']);
    expect(cells).not.toBeNull();
  });
});

describe('The cost that was planned', () => {
  const [threeMonths, twoMonths] = [
    makePlainTable(['1.1', null, 250, 3, 3003, 0]),
    makePlainTable(['1.1', null, 100, 2, 2002, 0]),
  ];
  const costs = ['pStaff', 'staff', 'total'] as const;
  const own = ['pStaff', 'staff'] as const;
  const summed = ['staff', 'total'] as const;
  const ofG = ['gStaff', 'staff', 'total'] as const;
  type Wrong = readonly [amount: number, rows: readonly string[], columns: readonly FigureColumn[]];

  test.each<[string, RequirementsTable, readonly Wrong[]]>([
    ['all three costs of the row are off', twoMonths, [[90, ['1.1'], costs]]],
    ['the subtotal passes them on, and the total does not', threeMonths, [[201, ['1.1', 'subtotal:1'], costs]]],
    [
      'the total of the row is right, and those of its sums are not',
      threeMonths,
      [
        [-201, ['subtotal:1', 'total'], ['total']],
        [-201, ['1.1'], own],
      ],
    ],
    [
      'one of two rows and the total are off, in a table without totals of rows',
      without(makePlainTable(['1.1', null, 0, 2, 1600, 1], ['1.2', null, 100, 1, 800, 0]), 'total'),
      [[-402, ['1.2', 'total'], own]],
    ],
    [
      'the subtotal of another workstream is as far off',
      makePlainTable(['1.1', null, 0, 1, 800, 0], ['1.2', null, 100, 1, 800, 1], ['2.1', null, 100, 1, 1001, 0]),
      [[90, ['1.1', 'subtotal:1', 'subtotal:2'], costs]],
    ],
    [
      'two rows of an option are off, and its sums in other ways',
      makePlainTable(['1.1', null, 250, 2, 1801, 0], ['1.2', '1', 100, 1, 1001, 1]),
      [
        [90, ['1.2'], own],
        [201, ['subtotal:1:1', 'total:1'], ['staff']],
        [50, ['1.1', 'total:1'], own],
        [402, ['1.2'], summed],
      ],
    ],
    [
      'the total passes the row on, and the staff cost of all sums is off',
      makePlainTable(['1.1', null, 250, 2, 1600, 0], ['1.2', null, 100, 2, 1600, 0], ['2.1', null, 100, 2, 2002, 0]),
      [
        [90, ['2.1', 'total'], costs],
        [201, ['subtotal:1', 'subtotal:2', 'total'], summed],
      ],
    ],
    [
      'G staff is off too, and another row as far off as its split allows',
      makePlainTable(['1.1', null, 0, 2, 1600, 0], ['1.2', null, 250, 2, 1600, 0]),
      [
        [201, ['1.2'], summed],
        [-201, ['1.1', 'subtotal:1', 'total'], ofG],
        [-402, ['1.1', 'total'], ['pStaff']],
      ],
    ],
    [
      'the total of one row is off, and the P staff of another',
      makePlainTable(['1.1', null, 0, 4, 3602, 0], ['1.2', null, 0, 2, 1801, 0]),
      [
        [1001, ['1.1'], ['total']],
        [-201, ['1.2'], ['pStaff']],
      ],
    ],
    [
      'all sums pass on a cost without a split, and the totals are off by more',
      makePlainTable(['1.2', '1', 0, 2, 1600, 0], ['1.3', '2', 0, 1, 800, 0]),
      [
        [90, ['1.2', 'subtotal:1:1', 'subtotal:1:2', 'total:1', 'total:2'], own],
        [90, ['total:1', 'total:1', 'total:2'], costs],
      ],
    ],
    [
      'G staff are off too, in the sums by another amount',
      makePlainTable(['1.1', '2', 100, 4, 3602, 0]),
      [
        [1001, ['1.1', 'subtotal:1:2', 'total:2'], summed],
        [402, ['total:2', 'subtotal:1:2', 'total:2'], ['gStaff', 'staff']],
        [1001, ['1.1'], ['gStaff', 'staff']],
      ],
    ],
    [
      'both rows of a workstream are off, and its subtotal by one of them',
      makePlainTable(['1.1', null, 100, 1, 1001, 1], ['1.2', null, 0, 1, 800, 0]),
      [
        [-800, ['1.2', 'subtotal:1'], costs],
        [402, ['1.2'], ['pStaff']],
        [-600, ['1.1'], costs],
      ],
    ],
    [
      'the total passes on a cost without a split, and the subtotal is off in another way',
      makePlainTable(['1.1', null, 0, 3, 2601, 0]),
      [
        [90, ['1.1', 'total'], own],
        [7, ['subtotal:1'], own],
      ],
    ],
    [
      'all sums pass on a cost without a split, and the totals are off besides',
      makePlainTable(['1.1', null, 0, 1, 800, 0], ['1.2', null, 100, 4, 3602, 0]),
      [
        [1000, ['1.2', 'subtotal:1', 'total'], own],
        [50, ['total'], summed],
      ],
    ],
    [
      'the sums alone are off, and the cell itself is empty',
      overwrite(makePlainTable(['1.1', null, 100, 3, 2802, 1]), '1.1', 'pStaff', ''),
      [[201, ['subtotal:1', 'total'], own]],
    ],
  ])('is found where %s', (_, table, wrong) => {
    const written = wrong.reduce(
      (so, [amount, rows, columns]) =>
        add(so, amount, ...rows.flatMap((row) => columns.map((column) => [row, column] as const))),
      table,
    );
    expect(decide(written)).toEqual(decide(table));
  });
});

describe('The figures to compute with', () => {
  test('are the costs of the rows without one split, where there is a cell for them', () => {
    const table = makePlainTable(
      ['1.1', null, 0, 2, 2002, 0],
      ['1.2', null, 0, 1, 5000, 0],
      ['1.3', null, 0, 1, 800, 0],
    );
    const tell = (own: RequirementsTable) =>
      [...assumePCosts(decidePCosts(own, threeGrades, nothingKnown).costs).values()].map(toPlain);
    expect(tell(table)).toEqual(['2002', '5000']);
    expect(tell(without(table, 'pStaff'))).toEqual([]);
    expect(tell(without(overwrite(table, '1.2', 'pStaff', '#REF!'), 'staff', 'total'))).toEqual(['2002']);
    expect(tell(without(overwrite(table, '1.2', 'pStaff', ''), 'staff', 'total'))).toEqual(['2002', '0']);
  });
});
