import { expectCells, type ComputedCell } from '../../src/audit/expectations';
import { createLedger, type Ledger } from '../../src/audit/ledger';
import { formatCell } from '../../src/domain/cellAddress';
import type { FigureColumn } from '../../src/domain/column';
import { Decimal, toPlain } from '../../src/domain/decimal';
import type { GradeMix } from '../../src/domain/grade';
import type { RequirementsTable, TableRow } from '../../src/domain/table';
import { rowKeyOf } from './fixture';
import { amountsOf, makeSmallTable, type SmallRow } from './smallTable';

const hundred = amountsOf({ G: 100, 'P-3': 100 });

function open(
  table: RequirementsTable,
  rates = hundred,
  mixes: ReadonlyMap<number, GradeMix | null> = new Map(),
): Ledger {
  return createLedger(table, expectCells(table, { rates, mixes }));
}

function rowOf(table: RequirementsTable, rowKey: string): TableRow {
  const row = table.rows.find((one) => rowKeyOf(one) === rowKey);
  if (!row) throw new Error(`The table has no row ${rowKey}.`);
  return row;
}

function cellOf(ledger: Ledger, rowKey: string, column: FigureColumn): ComputedCell {
  const cell = ledger.cells.find((one) => one.rowKey === rowKey && one.column === column);
  if (!cell) throw new Error(`The ledger has no cell ${rowKey}, ${column}.`);
  return cell;
}

/** The cells that the figure follows, a text for each set. */
function tellFollowed(ledger: Ledger, rowKey: string, column: FigureColumn): string[] {
  const sets = ledger.followed(cellOf(ledger, rowKey, column));
  return sets.map((figures) => figures.map(({ address }) => formatCell(address)).join(' '));
}

/** Activities of one workstream by their months of G staff and what those cost, 100 a month, with this subtotal. */
function sumOf(subtotal: number, ...activities: readonly (readonly [months: number, cost: number | string])[]): Ledger {
  const rows = activities.map((contents, index): SmallRow => [`1.${index + 1}`, ...contents]);
  return open(makeSmallTable(['gMonths', 'gStaff'], [...rows, ['subtotal:1', '', subtotal]]));
}

describe('A sum', () => {
  test.each([
    ['its parts as they stand', 1_120, ['D5 D6 D7']],
    ['the first wrong part', 1_050, ['D5']],
    ['the second wrong part', 1_070, ['D6']],
    ['nothing while it is right', 1_000, []],
    ['nothing that is as far off', 1_090, []],
  ])('follows %s: %d', (_, subtotal, followed) => {
    expect(tellFollowed(sumOf(subtotal, [1, 150], [2, 270], [7, 700]), 'subtotal:1', 'gStaff')).toEqual(followed);
  });

  test.each<[string, number, ...[months: number, cost: number | string][]]>([
    ['a part with an error as if it were empty', 200, [1, '#REF!'], [2, 200]],
    ['a part with an error by what it should hold', 870, [1, '#REF!'], [2, 270], [7, 750]],
    ['a part with an error while it is right itself', 1_000, [1, '#REF!'], [2, 270], [7, 700]],
  ])('does not follow %s', (_, subtotal, ...activities) => {
    expect(tellFollowed(sumOf(subtotal, ...activities), 'subtotal:1', 'gStaff')).toEqual([]);
  });

  test('follows one of up to six wrong parts; among more, chance alone would find some', () => {
    const wrong = [101, 102, 104, 108, 116, 132, 164].map((cost): [number, number] => [1, cost]);
    expect(tellFollowed(sumOf(601, ...wrong.slice(0, 6)), 'subtotal:1', 'gStaff')).toEqual(['D5']);
    expect(tellFollowed(sumOf(701, ...wrong), 'subtotal:1', 'gStaff')).toEqual([]);
  });

  test.each([
    ['the first subtotal that is wrong', 6.5, ['C6']],
    ['the second subtotal that is wrong', 7.5, ['C8']],
    ['no subtotals that make half a month less', 9, []],
    ['no activities that make half a month less', 6, []],
  ])('of months follows %s: %d', (_, total, followed) => {
    const ledger = open(
      makeSmallTable(
        ['gMonths'],
        [
          ['1.1', 2],
          ['subtotal:1', 3],
          ['2.1', 2.5],
          ['subtotal:2', 4.5],
          ['3.1', 1],
          ['subtotal:3', 1],
          ['total', total],
        ],
      ),
    );
    expect(tellFollowed(ledger, 'total', 'gMonths')).toEqual(followed);
  });

  test('follows nothing while its own figure is not known', () => {
    const table = makeSmallTable(
      ['pMonths', 'pStaff'],
      [
        ['1.1', 1, 100],
        ['1.2', 1, 150],
        ['1.3', 1, 170],
        ['subtotal:1', 3, 400],
      ],
    );
    const one = amountsOf({ 'P-3': 1 });
    expect(
      tellFollowed(
        open(
          table,
          hundred,
          new Map([
            [5, null],
            [6, one],
            [7, one],
          ]),
        ),
        'subtotal:1',
        'pStaff',
      ),
    ).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    ['may miss what a wrong part would lose by rounding', '252', ['D5 D6']],
    ['misses no more than that', '253', []],
  ])('%s: %s', (_, subtotal, followed) => {
    const table = makeSmallTable(
      ['gMonths', 'gStaff'],
      [
        ['1.1', 1, 50],
        ['1.2', 2, 201],
        ['subtotal:1', 3, Number(subtotal)],
      ],
    );
    expect(tellFollowed(open(table, amountsOf({ G: 100.5 })), 'subtotal:1', 'gStaff')).toEqual(followed);
  });

  test('misses nothing for a wrong part whose figure is whole', () => {
    expect(tellFollowed(sumOf(252, [2, 51], [2, 200]), 'subtotal:1', 'gStaff')).toEqual([]);
  });

  test('in thousands misses nothing for parts that are exact', () => {
    const table = makeSmallTable(
      ['gMonths', 'gStaff'],
      [
        ['1.1', 1, 100_000],
        ['1.2', 1, 100_000],
        ['subtotal:1', 2, 201_000],
      ],
    );
    const rows = table.rows.map((row) => ({
      ...row,
      figures: new Map(
        [...row.figures].map(([column, figure]) => [
          column,
          column === 'gStaff' ? { ...figure, decimals: -3 } : figure,
        ]),
      ),
    }));
    expect(tellFollowed(open({ ...table, rows }, amountsOf({ G: 100_000 })), 'subtotal:1', 'gStaff')).toEqual([]);
  });
});

describe('A supposition', () => {
  const table = (subtotal: number): RequirementsTable =>
    makeSmallTable(
      ['activityCosts'],
      [
        ['1.1', 1_000],
        ['1.2', 2_000],
        ['1.3', 500],
        ['subtotal:1', subtotal],
        ['total', subtotal],
      ],
    );
  const shift = (own: RequirementsTable, rowKey: string, amount: number, column: FigureColumn = 'activityCosts') => ({
    row: rowOf(own, rowKey),
    by: new Map([[column, new Decimal(amount)]]),
    wrongInputs: 1,
  });

  test('is weighed by the cells that it leaves wrong, its own inputs among them', () => {
    const own = table(3_400);
    const ledger = open(own);
    expect(ledger.weigh([shift(own, '1.1', -100)])).toEqual({ roots: 0, wrong: -1 });
    expect(ledger.weigh([shift(own, '1.1', -50)])).toEqual({ roots: 1, wrong: 1 });
  });

  test('lets a sum miss what its part would lose by rounding', () => {
    const own = makeSmallTable(
      ['gMonths', 'gStaff'],
      [
        ['1.1', 2, 201],
        ['1.2', 1, 101],
        ['subtotal:1', 3, 302.9],
      ],
    );
    const ledger = open(own, amountsOf({ G: 100.5 }));
    expect(ledger.weigh([shift(own, '1.1', 0.5, 'gStaff')])).toEqual({ roots: 1, wrong: 2 });
  });

  test.each([
    [3_800, ['C5']],
    [3_400, ['C6']],
    [3_500, ['C5 C6 C7']],
    [3_600, []],
  ])('about inputs is what a sum of %d is held against', (subtotal, followed) => {
    const own = table(subtotal);
    const ledger = open(own);
    ledger.suppose([shift(own, '1.1', -60), shift(own, '1.2', 300)]);
    ledger.suppose([shift(own, '1.1', -40)]);
    expect(ledger.expectedOf(cellOf(ledger, 'subtotal:1', 'activityCosts'))?.toNumber()).toBe(3_700);
    expect(tellFollowed(ledger, 'subtotal:1', 'activityCosts')).toEqual(followed);
  });

  test('says nothing of a column that the table lacks, nor of a figure that is not known', () => {
    const own = makeSmallTable(
      ['pMonths', 'pStaff'],
      [
        ['1.1', 1, 100],
        ['subtotal:1', 1, 100],
      ],
    );
    const ledger = open(own);
    ledger.suppose([
      shift(own, '1.1', 100, 'total'),
      shift(own, '1.1', 100, 'pStaff'),
      shift(own, '1.1', 2, 'pMonths'),
    ]);
    expect(
      ledger.cells.map((cell) => {
        const expected = ledger.expectedOf(cell);
        return `${cell.rowKey} ${cell.column} ${expected ? toPlain(expected) : 'unknown'}`;
      }),
    ).toEqual(['1.1 pStaff unknown', 'subtotal:1 pMonths 3', 'subtotal:1 pStaff unknown']);
  });

  test('moves the sums of an option that add up the row; none while the option in use is not known', () => {
    const sumsOf = (...rows: readonly SmallRow[]): string[] => {
      const own = makeSmallTable(['activityCosts'], rows);
      return open(own).sumsOf(rowOf(own, '1.1')).map(rowKeyOf);
    };
    expect(sumsOf(['1.1:1', 5], ['1.2:2', 7], ['subtotal:1:1', 5], ['subtotal:1:2', 7], ['total:1', 5])).toEqual([
      'subtotal:1:1',
      'total:1',
    ]);
    expect(sumsOf(['1.1:1', 5], ['1.2:2', 7], ['subtotal:1', 5])).toEqual([]);
  });
});
