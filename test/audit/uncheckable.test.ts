import type { FigureColumn } from '../../src/domain/column';
import type { RequirementsTable } from '../../src/domain/table';
import { expectCells } from '../../src/audit/expectations';
import { findUncheckable } from '../../src/audit/uncheckable';
import { figureAt, makeTable, overwrite, rates } from './fixture';

type Place = readonly [rowKey: string, column: FigureColumn];

/** What is said of the cells, in the table as it stands. */
function findAt(table: RequirementsTable, ...places: readonly Place[]) {
  const cells = expectCells(table, { rates, mixes: new Map() });
  return findUncheckable(
    places.flatMap(([key, column]) => cells.filter((cell) => cell.rowKey === key && cell.column === column)),
    table,
  ).map(({ row, fix }) => `${row}: ${fix}`);
}

const choose = 'Say which option is in use.';
const rate = 'Say the monthly rate of every grade of the row, and its months by grade.';

describe('What cannot be checked', () => {
  const following = makeTable('grades');
  const open = { ...following, activeOption: null };

  test.each([
    ['nothing, where every figure is known', following, [], []],
    ['an untagged sum whose option is open', open, [['subtotal:1', 'total']], [`subtotal:1: ${choose}`]],
    ['an activity, whatever the option', open, [['1.1', 'total']], [`1.1: ${rate}`]],
    ['a sum of which the option is known', following, [['subtotal:1', 'total']], [`subtotal:1: ${rate}`]],
    [
      'a sum in a table without options',
      { ...following, options: [], activeOption: null },
      [['subtotal:1', 'total']],
      [`subtotal:1: ${rate}`],
    ],
    ['a sum that names its option', makeTable('published'), [['subtotal:1:2', 'total']], [`subtotal:1:2: ${rate}`]],
    [
      'a sum and an activity, each for its own reason',
      open,
      [
        ['1.1', 'total'],
        ['total', 'staff'],
      ],
      [`total: ${choose}`, `1.1: ${rate}`],
    ],
  ] as const)('%s', (_, table, places, told) => {
    expect(findAt(table, ...places)).toEqual(told);
  });

  test('cells with one reason are one warning at the first of them, which says what it shows', () => {
    const table = overwrite(following, '1.3', 'pStaff', 'tbc');
    const cells = expectCells(table, { rates, mixes: new Map() }).filter(({ rowKey }) => rowKey === '1.3');
    const findings = findUncheckable(
      cells.filter(({ column }) => column === 'pStaff' || column === 'staff'),
      table,
    );
    const finding = {
      address: figureAt(table, '1.3', 'pStaff').address,
      row: '1.3',
      column: 'pStaff',
      option: null,
      expected: null,
      actual: null,
      severity: 'warning',
      cause: 'unexplained',
      explains: [figureAt(table, '1.3', 'staff').address],
      impact: new Map(),
      message:
        'The row has staff months without a monthly rate or a split by grade, so its costs and their sums cannot be checked.',
      fix: rate,
    };
    expect(findings).toEqual([finding]);
    const [shown] = findUncheckable(
      cells.filter(({ column }) => column === 'total'),
      table,
    );
    expect(shown?.actual).toEqual(figureAt(table, '1.3', 'total').value);
  });
});
