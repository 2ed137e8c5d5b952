import { describeFinding, type Flaw } from '../../src/audit/describeFinding';
import { expectCells } from '../../src/audit/expectations';
import { createLedger } from '../../src/audit/ledger';
import { readSumRows } from '../../src/audit/sumRows';
import { indexCells } from '../../src/audit/tableCells';
import type { FigureColumn } from '../../src/domain/column';
import { Decimal } from '../../src/domain/decimal';
import type { Finding } from '../../src/domain/finding';
import type { CellValue } from '../../src/domain/snapshot';
import type { RequirementsTable } from '../../src/domain/table';
import { figureAt, overwrite, rates, rowKeyOf, sheet } from './fixture';
import { makeSmallTable } from './smallTable';

/** The finding on a cell of the table as it stands, with what the table's other cells say of it. */
function findingOn(
  table: RequirementsTable,
  rowKey: string,
  column: FigureColumn,
  flaw: Partial<Flaw> = {},
  followers: readonly string[] = [],
): Finding {
  const row = table.rows.find((one) => rowKeyOf(one) === rowKey);
  if (!row) throw new Error(`The table has no row ${rowKey}.`);
  const figure = figureAt(table, rowKey, column);
  const costing = { rates, mixes: new Map() };
  const ledger = createLedger(table, expectCells(table, costing));
  const cell = ledger.cellOf(row, column);
  const expected = cell ? ledger.expectedOf(cell) : null;
  return describeFinding(
    { figure, row, rowKey, column, scope: null, expected, kind: 'wrong', ...flaw },
    {
      table,
      costing,
      ledger,
      cells: indexCells(table),
      sumRows: new Map(readSumRows(table).map((sumRow) => [sumRow.row, sumRow])),
      factsOf: (own) => (own.figure.formula === null ? null : { fault: null, stale: null }),
      typedOver: new Set(),
      explained: new Map([[figure, followers.map((key) => figureAt(table, key, column))]]),
    },
  );
}

const withOptions = makeSmallTable(
  ['activityCosts'],
  [
    ['1.1', 1_000],
    ['1.2:1', 2_100],
    ['1.3:2', 4_300],
    ['subtotal:1:1', 3_100],
    ['subtotal:1:2', 5_300],
    [''],
    ['2.1', 8_600],
    ['2.2:2', 17_000],
    ['subtotal:2:1', 8_600],
    ['subtotal:2:2', 25_600],
    ['3.1', 33_000],
    ['subtotal:3', 33_000],
    ['total:1', 44_700],
    ['total:2', 63_900],
  ],
);

describe('A finding', () => {
  test('says what stands, what is due, what follows it and what to do', () => {
    const table = overwrite(withOptions, 'subtotal:1:2', 'activityCosts', 1_000);
    expect(findingOn(table, 'subtotal:1:2', 'activityCosts', {}, ['total:2'])).toStrictEqual({
      address: { sheet, row: 9, column: 3 },
      row: 'subtotal:1:2',
      column: 'activityCosts',
      option: '2',
      expected: new Decimal(5_300),
      actual: new Decimal(1_000),
      severity: 'error',
      cause: 'option-missing',
      explains: [{ sheet, row: 18, column: 3 }],
      impact: new Map([
        ['1', new Decimal(0)],
        ['2', new Decimal(-4_300)],
      ]),
      message: "The figure leaves out 1.3 (C7): 4 300 too little; the row is option 2's own.",
      fix: 'Write 5 300 in C9.',
    });
  });

  test('on an input says what is due there', () => {
    const input = { kind: 'input', expected: new Decimal(71_300) } as const;
    expect(findingOn(withOptions, '2.1', 'activityCosts', input)).toMatchObject({
      severity: 'error',
      message: 'The cell says 8 600; 71 300 is due. No known cause fits.',
      fix: 'Write 71 300 in C11.',
    });
  });

  test('on the rounding of parts moves no total', () => {
    const table = overwrite(withOptions, 'total:1', 'activityCosts', 44_701);
    expect(findingOn(table, 'total:1', 'activityCosts', { kind: 'rounded' })).toMatchObject({
      severity: 'info',
      expected: new Decimal(44_700),
      actual: new Decimal(44_701),
      impact: new Map([
        ['1', new Decimal(0)],
        ['2', new Decimal(0)],
      ]),
    });
  });

  test.each<[CellValue, number | null, number]>([
    ['3 000', 3_000, -100],
    ['-', 0, -3_100],
    ['', null, -3_100],
    ['tbc', null, -3_100],
    ['#REF!', null, -3_100],
  ])('on a cell with “%s” says that %s stands there', (content, actual, lacking) => {
    const table = overwrite(withOptions, 'subtotal:1:1', 'activityCosts', content);
    const finding = findingOn(table, 'subtotal:1:1', 'activityCosts');
    expect(finding.actual?.toNumber() ?? null).toBe(actual);
    expect(finding.impact.get('1')?.toNumber()).toBe(lacking);
  });

  test('of which nothing is known asks which figure is right', () => {
    const table = makeSmallTable(['pMonths', 'pStaff'], [['1.1', 3, '#REF!']]);
    expect(findingOn(table, '1.1', 'pStaff', { kind: 'unsplit' })).toMatchObject({
      message: 'The cell shows #REF!.',
      fix: 'Say which figure is right in D5.',
    });
  });

  test('on a sum of an option that nobody knows asks which figure is right', () => {
    const table = makeSmallTable(
      ['activityCosts'],
      [
        ['1.1:1', 100],
        ['1.2:2', 200],
        ['subtotal:1', 300],
      ],
    );
    expect(findingOn(table, 'subtotal:1', 'activityCosts')).toMatchObject({
      message: 'The cell says 300. No known cause fits.',
      fix: 'Say which figure is right in C7.',
    });
  });
});

describe('A figure that is too much', () => {
  const unexplained = 'No known cause fits.';

  test.each<[string, string, number, string]>([
    ["another option's row of the workstream", 'subtotal:1:1', 4_300, "includes 1.3 (C7), which is option 2's: 4 300"],
    [
      "another option's row of the next workstream",
      'subtotal:1:1',
      17_000,
      'counts 2.2 (C12), which is counted elsewhere',
    ],
    ['a row of a workstream further off', 'subtotal:1:1', 33_000, 'counts 3.1 (C15), which is counted elsewhere'],
    [
      "another option's subtotal, in a total",
      'total:2',
      3_100,
      "includes the subtotal of workstream 1 (option 1) (C8), which is option 1's: 3 100",
    ],
    ["another option's row, in a total", 'total:1', 17_000, "includes 2.2 (C12), which is option 2's: 17 000"],
    ["by another option's subtotal, in a subtotal", 'subtotal:1:1', 5_300, unexplained],
    ["by another workstream's subtotal, in a subtotal", 'subtotal:1:1', 25_600, unexplained],
    ["by another option's total, in a total", 'total:2', 44_700, unexplained],
  ])('by %s', (_, rowKey, more, told) => {
    const { value } = figureAt(withOptions, rowKey, 'activityCosts');
    const table = overwrite(withOptions, rowKey, 'activityCosts', value.plus(more).toNumber());
    expect(findingOn(table, rowKey, 'activityCosts').message).toContain(told);
  });

  test('by a subtotal that follows the option in use is not explained by it', () => {
    const table = makeSmallTable(
      ['activityCosts'],
      [
        ['1.1', 1_000],
        ['1.2:1', 2_100],
        ['1.3:2', 4_300],
        ['subtotal:1', 3_100],
        ['subtotal:1:2', 5_300],
        ['2.1', 8_600],
        ['subtotal:2', 8_600],
        ['total:2', 17_000],
      ],
    );
    const activeOption = { id: '1', source: 'stored', cell: null } as const;
    expect(findingOn({ ...table, activeOption }, 'total:2', 'activityCosts').message).toBe(
      'The cell says 17 000; 13 900 is due. No known cause fits.',
    );
  });

  test.each([
    ['is told by the one beside, over a blank row too', 500, 'The figure counts 2.1 (C8), which is counted elsewhere'],
    ['is told by none further off', 700, 'The cell says 1 700; 1 000 is due. No known cause fits.'],
  ])('by as much as rows of several workstreams %s', (_, more, told) => {
    const table = makeSmallTable(
      ['activityCosts'],
      [
        ['1.1', 1_000],
        ['subtotal:1', 1_000 + more],
        [''],
        ['2.1', 500],
        ['subtotal:2', 500],
        ['3.1', 700],
        ['subtotal:3', 700],
        ['4.1', 500],
        ['4.2', 700],
        ['subtotal:4', 1_200],
      ],
    );
    expect(findingOn(table, 'subtotal:1', 'activityCosts').message).toContain(told);
  });

  test('by as much as a row of its own workstream counts nothing from elsewhere, whichever option is in use', () => {
    const table = makeSmallTable(
      ['gMonths', 'gStaff', 'staff'],
      [
        ['1.1', 1, 12_995, 12_995],
        ['1.2:1', 2, 25_990, 25_990],
        ['subtotal:1', 3, 38_985, 51_980],
      ],
    );
    expect(findingOn(table, 'subtotal:1', 'staff').message).toBe('The cell says 51 980. No known cause fits.');
  });

  test('in an activity, by as much as another has, is not explained by that', () => {
    const table = makeSmallTable(
      ['gMonths', 'gStaff', 'staff'],
      [
        ['1.1', 2, 25_990, 90_965],
        ['2.1', 5, 64_975, 64_975],
      ],
    );
    expect(findingOn(table, '1.1', 'staff').message).toBe('The cell says 90 965; 25 990 is due. No known cause fits.');
  });
});

describe('A figure that is too little', () => {
  test("lacks an option's own row and another together", () => {
    const table = overwrite(withOptions, 'subtotal:1:2', 'activityCosts', 0);
    expect(findingOn(table, 'subtotal:1:2', 'activityCosts')).toMatchObject({
      cause: 'omits-row',
      message: 'The figure leaves out 1.1 (C5) and 1.3 (C7): 5 300 too little.',
    });
  });

  test('lacks a row beside one that has no such cell', () => {
    const table = makeSmallTable(
      ['activityCosts'],
      [
        ['1.1', 100],
        ['1.2', null],
        ['1.3', 300],
        ['subtotal:1', 300],
      ],
    );
    expect(findingOn(table, 'subtotal:1', 'activityCosts').message).toBe(
      'The figure leaves out 1.1 (C5): 100 too little.',
    );
  });

  test('of months of all grades does not lack those of one: any few months are some grade’s', () => {
    const table = makeSmallTable(['months:P-3', 'months:P-2', 'pMonths'], [['1.1', 2, 1, 2]]);
    expect(findingOn(table, '1.1', 'pMonths').message).toBe('The cell says 2; 3 is due. No known cause fits.');
  });
});

describe('A sum beside another wrong figure', () => {
  test.each<[string, number, number, string]>([
    ['lacks a row of what is due', 38_985, 64_975, 'The figure leaves out 1.1 (D5): 12 995 too little.'],
    ['lacks a row of what stands there', 38_985, 68_985, 'The figure leaves out 1.1 (D5): 12 995 too little.'],
    [
      'lacks two rows of what stands there',
      38_985,
      30_000,
      'The figure leaves out 1.1 (D5) and 1.3 (D7): 51 980 too little.',
    ],
    ['lacks that one', 38_985, 51_980, 'The figure leaves out 1.2 (D6)'],
    ['lacks one of two that are wrong', 40_000, 51_980, 'The figure leaves out 1.2 (D6)'],
  ])('%s', (_, third, subtotal, message) => {
    const table = makeSmallTable(
      ['gMonths', 'gStaff'],
      [
        ['1.1', 1, 12_995],
        ['1.2', 2, 30_000],
        ['1.3', 3, third],
        ['subtotal:1', 6, subtotal],
      ],
    );
    expect(findingOn(table, 'subtotal:1', 'gStaff').message).toContain(message);
  });
});

describe('An old rate of G staff', () => {
  test('is told by the months of their grade, where it has a column of its own', () => {
    const table = makeSmallTable(['cost:P-3', 'cost:G', 'months:P-3', 'months:G'], [['1.1', 18_645, 25_000, 1, 2]]);
    expect(findingOn(table, '1.1', 'cost:G')).toMatchObject({
      cause: 'stale-rate',
      message: '12 500 a month instead of 12 995 for 2 months of G explains the figure.',
    });
  });
});
