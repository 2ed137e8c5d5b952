import { expectCells, type ComputedCell } from '../../src/audit/expectations';
import type { FormulaFault } from '../../src/audit/formulaFault';
import { createLedger } from '../../src/audit/ledger';
import { indexCells } from '../../src/audit/tableCells';
import { createFormulaFacts, traceRoots, type FormulaFacts } from '../../src/audit/traceRoots';
import { Decimal, toPlain } from '../../src/domain/decimal';
import type { FigureColumn } from '../../src/domain/column';
import type { CellValue } from '../../src/domain/snapshot';
import type { RequirementsTable } from '../../src/domain/table';
import { figureAt, overwrite } from './fixture';
import { readerOf } from './liveTable';
import { makePlainTable, mixesOf, nameOf, plainRates } from './plainTable';

type Written = readonly [row: string, column: FigureColumn, content: CellValue, formula?: string];

/**
 * 1.1 (row 2), 1.2 (row 3), their subtotal (row 4) and the total (row 5); from B to H activity costs, P months,
 * P staff (1 001 a month), G months, G staff (500 a month), staff and total. Everything is right but what is written.
 */
function write(...cells: readonly Written[]): RequirementsTable {
  const right = makePlainTable(['1.1', null, 10, 1, 1001, 0], ['1.2', null, 20, 1, 1001, 1], ['1.3', null, 0, 0, 0, 0]);
  return cells.reduce(
    (table, [row, column, content, formula = null]) => overwrite(table, row, column, content, formula),
    right,
  );
}

const planned = mixesOf(write());

interface Told {
  /** Whether the formulas can be read; without, only figures are known. */
  readonly reads?: boolean;
  /** What each formula says of itself. */
  readonly facts?: FormulaFacts | null;
  /** An input that is held to be wrong. */
  readonly source?: readonly [row: string, column: FigureColumn];
}

/** The wrong cells that are roots, each with those that are off because of it; so too the inputs that explain others. */
function trace(table: RequirementsTable, { reads = true, facts = null, source }: Told = {}): Record<string, string[]> {
  const ledger = createLedger(table, expectCells(table, { rates: plainRates, mixes: planned }));
  const wrong = ledger.cells.filter((cell) => ledger.standingOf(cell) === 'wrong');
  const sources = source ? [figureAt(table, ...source)] : [];
  const { roots, explained } = traceRoots(wrong, sources, ledger, () => facts, reads ? readerOf(table) : null);
  return {
    ...Object.fromEntries(roots.map(({ figure }) => [nameOf(table, figure), []])),
    ...Object.fromEntries(
      [...explained].map(([root, others]) => [nameOf(table, root), others.map((other) => nameOf(table, other))]),
    ),
  };
}

const wrongPart: Written = ['1.1', 'pStaff', 1100];
const passedOn = { '1.1 pStaff': ['subtotal:1 pStaff'] };
const bothRoots = { '1.1 pStaff': [], 'subtotal:1 pStaff': [] };
const summed: Written = ['subtotal:1', 'pStaff', 2101, '=SUM(D2:D4)'];

describe('A wrong cell', () => {
  test.each<[string, readonly Written[], Record<string, string[]>, Told?]>([
    ['a typed sum of a wrong part and right ones', [wrongPart, ['subtotal:1', 'pStaff', 2101]], passedOn],
    ['a formula, while only figures are known', [wrongPart, summed], passedOn, { reads: false }],
    ['a formula of which nothing is known', [wrongPart, summed], passedOn],
    ['a formula without a fault', [wrongPart, summed], passedOn, { facts: { fault: null, stale: null } }],
    [
      'a formula that makes up for a reference it has lost',
      [wrongPart, ['subtotal:1', 'pStaff', 2101, '=IFERROR(#REF!,0)+SUM(D2:D4)']],
      passedOn,
    ],
    [
      'a formula that refers to itself as well',
      [wrongPart, ['subtotal:1', 'pStaff', 2101, '=D5+SUM(D2:D4)']],
      passedOn,
    ],
    [
      'an error, that of the part without a number',
      [wrongPart, ['1.2', 'pStaff', '#N/A'], ['subtotal:1', 'pStaff', '#N/A', '=SUM(D2:D4)']],
      { '1.1 pStaff': [], '1.2 pStaff': ['subtotal:1 pStaff'] },
    ],
    [
      'a typed error, that of the part with the same one',
      [
        ['1.1', 'staff', '#N/A'],
        ['1.1', 'total', '#N/A'],
      ],
      { '1.1 staff': ['1.1 total'] },
    ],
    [
      'an empty sum of empty parts',
      [
        ['1.2', 'gStaff', '-'],
        ['subtotal:1', 'gStaff', ''],
      ],
      { '1.2 gStaff': ['subtotal:1 gStaff'] },
    ],
    [
      'a nil sum of nil parts',
      [
        ['1.2', 'gStaff', '-'],
        ['subtotal:1', 'gStaff', '-'],
      ],
      { '1.2 gStaff': ['subtotal:1 gStaff'] },
    ],
    [
      'a formula that reads a wrong input',
      [['1.1', 'total', 1500, '=B2+G2']],
      { '1.1 activityCosts': ['1.1 total'] },
      { source: ['1.1', 'activityCosts'] },
    ],
    [
      'two formulas in a circle, the second',
      [
        ['subtotal:1', 'pStaff', 5, '=D6'],
        ['total', 'pStaff', 5, '=D5'],
      ],
      { 'total pStaff': ['subtotal:1 pStaff'] },
    ],
  ])('passes on what others hold: %s', (_, cells, told, known = {}) => {
    expect(trace(write(...cells), known)).toEqual(told);
  });

  test.each<[string, readonly Written[], Record<string, string[]>, Told?]>([
    [
      'a formula that refers to itself and to right cells',
      [['subtotal:1', 'pStaff', 2101, '=D5+SUM(D2:D4)']],
      { 'subtotal:1 pStaff': [] },
    ],
    [
      'a formula with a fault',
      [wrongPart, summed],
      bothRoots,
      { facts: { fault: { missing: [], surplus: [] }, stale: null } },
    ],
    [
      'a formula that gives another figure now',
      [wrongPart, summed],
      bothRoots,
      { facts: { fault: null, stale: new Decimal(5) } },
    ],
    [
      'a lost reference, whatever else the formula reads',
      [
        ['1.1', 'staff', '#N/A'],
        ['1.1', 'total', '#REF!', '=#REF!+G2'],
      ],
      { '1.1 staff': [], '1.1 total': [] },
    ],
    [
      'another typed error than that of its part',
      [
        ['1.1', 'staff', '#N/A'],
        ['1.1', 'total', '#VALUE!'],
      ],
      { '1.1 staff': [], '1.1 total': [] },
    ],
    [
      'an empty sum of parts that cancel each other out',
      [
        ['1.1', 'pStaff', -1001],
        ['subtotal:1', 'pStaff', ''],
      ],
      bothRoots,
    ],
    [
      'a nil sum of parts that cancel each other out',
      [
        ['1.1', 'pStaff', -1001],
        ['subtotal:1', 'pStaff', '-'],
      ],
      bothRoots,
    ],
  ])('is wrong of itself: %s', (_, cells, told, known = {}) => {
    expect(trace(write(...cells), known)).toEqual(told);
  });
});

type Facts = (row: string, column: FigureColumn) => FormulaFacts | null;

/** What the formulas of a table say of themselves, where none has a fault but the one that is given. */
function factsIn(table: RequirementsTable, fault: FormulaFault | null = null): Facts {
  const ledger = createLedger(table, expectCells(table, { rates: plainRates, mixes: planned }));
  const cells = indexCells(table);
  const cellIn = (row: string, column: FigureColumn): ComputedCell | undefined =>
    ledger.cells.find(({ figure }) => figure === figureAt(table, row, column));
  const factsOf = createFormulaFacts(
    table,
    readerOf(table),
    (address) => {
      const own = cells.at(address);
      return own && ledger.cellOf(own.row, own.column);
    },
    () => fault,
  );
  return (row, column) => {
    const cell = cellIn(row, column);
    if (!cell) throw new Error(`${row} ${column} is not computed.`);
    return factsOf(cell);
  };
}

/** What a formula gives now, where the cell shows something else. */
function tellStale(facts: FormulaFacts | null): string | null | undefined {
  return facts?.stale instanceof Decimal ? toPlain(facts.stale) : facts?.stale;
}

describe('A formula', () => {
  const oldSubtotal: Written = ['subtotal:1', 'staff', 2000, '=SUM(G2:G4)'];

  test.each<[string, readonly Written[], string]>([
    ['another sum', [['total', 'staff', 2000, '=SUM(G2:G4)']], '2502'],
    ['cents that the cell does not show', [['total', 'staff', 2502, '=SUM(G2:G4)+0.4']], '2502.4'],
    ['an error', [['total', 'staff', 2502, '=1/0']], '#DIV/0!'],
    ['neither the sum of before nor of now', [oldSubtotal, ['total', 'staff', 2400, '=G5']], '2000'],
    ['what was right before, by no sum', [oldSubtotal, ['total', 'staff', 2502, '=MAX(G5,0)']], '2000'],
    [
      'not to the cent what it gave before',
      [
        ['subtotal:1', 'staff', 2000, '=SUM(G2:G4)+0.4'],
        ['total', 'staff', 2502, '=G5'],
      ],
      '2000',
    ],
  ])('is stale where it gives %s', (_, cells, given) => {
    expect(tellStale(factsIn(write(...cells))('total', 'staff'))).toBe(given);
  });

  test.each<[string, readonly Written[]]>([
    ['it gives what the cell shows', [['total', 'staff', 2502, '=SUM(G2:G4)']]],
    ['it shows the error that it gives', [['total', 'staff', '#DIV/0!', '=1/0']]],
    ['it shows an error and gives a figure', [['total', 'staff', '#N/A', '=G5']]],
    ['it gives a text', [['total', 'staff', 2502, '="none"']]],
    ['it gives TRUE', [['total', 'staff', 2502, '=1=1']]],
    ['it cannot be computed', [['total', 'staff', 2502, '=UNHEARD.OF(G5)']]],
    ['it was computed before its sum went stale', [oldSubtotal, ['total', 'staff', 2502, '=G5']]],
    ['it was, and adds up an input and a typed cell too', [oldSubtotal, ['total', 'staff', 3513, '=G5+B2+G2']]],
  ])('is not stale where %s', (_, cells) => {
    expect(factsIn(write(...cells))('total', 'staff')).toEqual({ fault: null, stale: null });
  });

  test('in a circle is stale where it is read first', () => {
    const facts = factsIn(write(['subtotal:1', 'staff', 5, '=G6'], ['total', 'staff', 7, '=G5']));
    expect(tellStale(facts('subtotal:1', 'staff'))).toBe('7');
    expect(tellStale(facts('total', 'staff'))).toBeNull();
  });

  test('that is none says nothing', () => {
    expect(factsIn(write(), { missing: [], surplus: [] })('total', 'staff')).toBeNull();
  });
});
