import { createLedger } from '../../src/audit/ledger';
import { expectCells, type ComputedCell } from '../../src/audit/expectations';
import { findRoundedSums } from '../../src/audit/roundedSums';
import { Decimal } from '../../src/domain/decimal';
import type { RequirementsTable } from '../../src/domain/table';
import { overwrite } from './fixture';
import { makePlainTable, mixesOf, nameOf, type PlainActivity } from './plainTable';

/** Half a month of P-3 costs 500.15, twenty months of P-2 16 003. */
const rates = new Map([
  ['P-3', new Decimal('1000.3')],
  ['P-2', new Decimal('800.15')],
]);

/** The sums off by rounding, each with those that it passes on. */
function find(table: RequirementsTable): Record<string, string[]> {
  const ledger = createLedger(table, expectCells(table, { rates, mixes: mixesOf(table) }));
  const byFigure = new Map(ledger.cells.map((cell) => [cell.figure, cell]));
  const name = (cell: ComputedCell | undefined): string => (cell ? nameOf(table, cell.figure) : '');
  const wrong = ledger.cells.filter((cell) => ledger.standingOf(cell) === 'wrong');
  const found = findRoundedSums(wrong, ledger, (figure) => byFigure.get(figure));
  return Object.fromEntries(
    [...found].map(([cell, carried]) => [name(cell), carried.map((figure) => name(byFigure.get(figure)))]),
  );
}

/** Activities of half a month, which costs 500.15, as printed. */
const halves = (...printed: readonly number[]): PlainActivity[] =>
  printed.map((cost, index) => [`1.${index + 1}`, null, 10, 0.5, cost, 0]);

describe('A sum off by the rounding of its parts', () => {
  test('is found where it adds up printed figures, with the sums that it passes on', () => {
    // Four parts gain 0.05 each: 2 000.8 is printed where 2 000.6 is due.
    expect(find(makePlainTable(...halves(500.2, 500.2, 500.2, 500.2)))).toEqual({
      'subtotal:1 pStaff': [],
      'subtotal:1 staff': [],
      'subtotal:1 total': [],
      'total pStaff': ['subtotal:1 pStaff'],
      'total staff': ['subtotal:1 staff'],
      'total total': ['subtotal:1 total'],
    });
  });

  test('is found where many parts gain half a unit each', () => {
    const table = makePlainTable(...halves(...Array<number>(8).fill(500.2)));
    expect(find(table)).toMatchObject({ 'subtotal:1 pStaff': [], 'total total': ['subtotal:1 total'] });
  });

  test('is found where what the printed parts add up to is printed rounded once more', () => {
    // 1 500.55 is printed 1 500.6 where 1 500.45 is due: two parts gain 0.05 each, and so does their sum.
    const table = overwrite(makePlainTable(...halves(500.2, 500.2, 500.15)), 'subtotal:1', 'pStaff', 1_500.6);
    expect(find(table)).toMatchObject({ 'subtotal:1 pStaff': [] });
  });

  test.each<[string, RequirementsTable, string]>([
    [
      'that is hardly off, but not what its parts add up to',
      overwrite(makePlainTable(...halves(500.2, 500.2, 500.2, 500.2)), 'subtotal:1', 'pStaff', 2_000.4),
      'subtotal:1 pStaff',
    ],
    [
      'of which a part is wrong itself',
      makePlainTable(...halves(500.2, 500.2, 500.2, 500.2, 500.1)),
      'subtotal:1 pStaff',
    ],
    [
      'that shows an error where nothing is due',
      overwrite(makePlainTable(...halves(500.15)), 'subtotal:1', 'gStaff', '#N/A'),
      'subtotal:1 gStaff',
    ],
  ])('is none %s', (_, table, sum) => {
    expect(Object.keys(find(table))).not.toContain(sum);
  });
});
