import { createActivityExpectation } from '../../src/audit/expectActivity';
import type { FigureColumn } from '../../src/domain/column';
import { Decimal, toPlain } from '../../src/domain/decimal';
import type { GradeMix } from '../../src/domain/grade';
import type { CellValue } from '../../src/domain/snapshot';
import { figureAt } from './fixture';
import { amountsOf, makeSmallTable } from './smallTable';

const rates = amountsOf({ 'P-3': 18_645, 'P-2': 15_820, G: 12_995 });
const ratesOfP = amountsOf({ 'P-3': 18_645, 'P-2': 15_820 });
const ofGrades: readonly FigureColumn[] = [
  ...(['months:P-3', 'months:P-2', 'months:G', 'pMonths', 'gMonths'] as const),
  ...(['cost:P-3', 'cost:P-2', 'cost:G', 'pStaff', 'gStaff', 'staff', 'total'] as const),
];
const ofKinds: readonly FigureColumn[] = ['activityCosts', 'pMonths', 'pStaff', 'gMonths', 'gStaff', 'staff', 'total'];

/** What each column of one activity should hold, ? where it is not known. */
function expectRow(
  columns: readonly FigureColumn[],
  contents: readonly CellValue[],
  mix: GradeMix | null,
  known = rates,
  assumedPStaff: number | null = null,
): string {
  const table = makeSmallTable(columns, [['1.1', ...contents]]);
  const assumed =
    assumedPStaff === null ? [] : [[figureAt(table, '1.1', 'pStaff'), new Decimal(assumedPStaff)] as const];
  const expectActivity = createActivityExpectation(
    columns,
    { rates: known, mixes: new Map([[5, mix]]) },
    new Map(assumed),
  );
  return table.rows
    .flatMap(expectActivity)
    .map((figure) => (figure ? toPlain(figure) : '?'))
    .join(' ');
}

describe('What an activity should hold', () => {
  test('follows from the months of each grade', () => {
    const columns = ofGrades.filter((column) => column !== 'gMonths');
    expect(expectRow(columns, [2, 1, 3, 9, 9, 9, 9], null)).toBe('2 1 3 3 37290 15820 38985 53110 38985 92095 92095');
  });

  test('takes the months of G staff from their own column before those of its grades', () => {
    expect(expectRow(ofGrades, [2, 1, 3, '', 1], null)).toBe('2 1 3 3 1 37290 15820 12995 53110 12995 66105 66105');
  });

  test('lacks the costs of G staff and what holds them while their rate is not known', () => {
    expect(expectRow(ofGrades, [2, 1, 3, '', 1], null, ratesOfP)).toBe('2 1 3 3 1 37290 15820 ? 53110 ? ? ?');
    expect(expectRow(ofKinds, [500, 0, '', 1], null, ratesOfP)).toBe('500 0 0 1 ? ? ?');
  });

  test('needs no rate of G staff where there are no months of theirs', () => {
    expect(expectRow(ofKinds, [500, 0, '', 0], null, ratesOfP)).toBe('500 0 0 0 0 0 500');
  });

  test('lacks the costs of P staff and what holds them while the rate of a grade is not known', () => {
    const columns = ['months:P-5', 'months:P-3', 'cost:P-5', 'pStaff', 'gMonths', 'cost:G', 'staff'] as const;
    expect(expectRow(columns, [2, 1, '', '', 1], null)).toBe('2 1 ? ? 1 12995 ?');
    expect(expectRow(columns, [0, 1, '', '', 1], null)).toBe('0 1 0 18645 1 12995 31640');
  });

  test('lacks the costs of P staff while the split of their months is not known', () => {
    const contents = [500, 3, '', 1];
    expect(expectRow(ofKinds, contents, null)).toBe('500 3 ? 1 12995 ? ?');
    expect(expectRow(ofKinds, contents, amountsOf({ 'P-3': 2, 'P-2': 1 }))).toBe('500 3 53110 1 12995 66105 66605');
    expect(expectRow(ofKinds, contents, null, rates, 50_000)).toBe('500 3 50000 1 12995 62995 63495');
  });
});
