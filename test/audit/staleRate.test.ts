import type { CauseContext } from '../../src/audit/cause/causeContext';
import { staleRate } from '../../src/audit/cause/staleRate';
import type { FigureColumn } from '../../src/domain/column';
import { Decimal } from '../../src/domain/decimal';
import { contextIn } from './contextIn';
import { amountsOf, makeSmallTable } from './smallTable';

const columns: readonly FigureColumn[] = ['pMonths', 'pStaff', 'gStaff', 'staff'];

/** What the rule says of this figure in a row of three P months; of an activity, where no other row is named. */
function explain(column: FigureColumn, figure: number, changes: Partial<CauseContext>, rowKey = '1.1'): string | null {
  const contents = columns.map((one) => (one === column ? figure : one === 'pMonths' ? 3 : 0));
  const table = makeSmallTable(columns, [[rowKey, ...contents]]);
  return staleRate(contextIn(table, rowKey, column, changes))?.message ?? null;
}

const isDue = (amount: number) => ({ expected: new Decimal(amount) });
const withRates = (rates: Readonly<Record<string, number>>) => ({
  costing: { rates: amountsOf(rates), mixes: new Map() },
});
const oneOfP3 = { mix: amountsOf({ 'P-3': 1 }), ...withRates({ 'P-3': 15_000 }), ...isDue(15_000) };

describe('An old rate', () => {
  test.each<[string, FigureColumn, number, Partial<CauseContext>, string]>([
    [
      'of the grade that it changes least, where either would do',
      'pStaff',
      49_835,
      { mix: amountsOf({ 'P-3': 1, 'P-2': 2 }), ...isDue(50_285) },
      '15 595 a month instead of 15 820 for 2 months of P-2',
    ],
    [
      'of all grades that have months',
      'staff',
      166_550,
      { mix: amountsOf({ 'P-3': 7, 'P-2': 0 }), gMonths: new Decimal(3), ...isDue(169_500) },
      '18 320 a month instead of 18 645 for 7 months of P-3 and 12 770 a month instead of 12 995 for 3 months of G',
    ],
    [
      'that is less by a five-hundredth',
      'pStaff',
      14_970,
      oneOfP3,
      '14 970 a month instead of 15 000 for 1 month of P-3',
    ],
    [
      'that is less by twelve hundredths',
      'pStaff',
      13_200,
      oneOfP3,
      '13 200 a month instead of 15 000 for 1 month of P-3',
    ],
    ['of months that are not split', 'pStaff', 54_435, {}, '18 145 a month instead of 18 645 for 3 months of P-3'],
  ])('%s explains a figure', (_, column, figure, changes, told) => {
    expect(explain(column, figure, changes)).toBe(`${told} explains the figure.`);
  });

  test.each<[string, FigureColumn, number, Partial<CauseContext>]>([
    ['of all grades explains no cost of months that are not split', 'pStaff', 102_360, {}],
    ['that is less by five dollars is none', 'pStaff', 53_100, { mix: amountsOf({ 'P-3': 2 }), ...isDue(53_110) }],
    [
      'of a second grade of G staff is none, since all cost the first',
      'gStaff',
      10_995,
      { gMonths: new Decimal(1), ...withRates({ G: 12_995, 'G-6': 20_000 }), ...isDue(12_995) },
    ],
    ['explains no known cost of months that are not split', 'pStaff', 51_610, isDue(53_110)],
  ])('%s', (_, column, figure, changes) => {
    expect(explain(column, figure, changes)).toBeNull();
  });

  test('explains no sum of months that are not split', () => {
    expect(explain('pStaff', 54_435, {}, 'subtotal:1')).toBeNull();
  });
});
