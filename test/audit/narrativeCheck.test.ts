import { checkNarrative, type NarrativeItem, type NarrativeStatement } from '../../src/audit/narrativeCheck';
import { computeWorkplan } from '../../src/calc/computeWorkplan';
import { Decimal } from '../../src/domain/decimal';
import type { Workplan } from '../../src/domain/workplan';
import { publishedRates, publishedWorkplan } from '../calc/publishedWorkplan';

/** "3.1" an activity, "3" a workstream; with the amounts and the items that the sentence names. */
function state(id: string, amounts: readonly number[], ...references: readonly string[]): NarrativeStatement {
  const subject = { kind: id.includes('.') ? 'activity' : 'workstream', id } as const;
  return {
    line: 1,
    subject,
    amounts: amounts.map((amount) => ({ value: new Decimal(amount), decimals: 0, option: null })),
    references,
  };
}

function check(statements: readonly NarrativeStatement[], workplan: Workplan = publishedWorkplan) {
  return checkNarrative(statements, { workplan, figures: computeWorkplan(workplan, publishedRates) }).items;
}

/** The published workplan, where nobody knows the split of the activity's months. */
const unsplit = (unknown: string): Workplan => ({
  ...publishedWorkplan,
  activities: publishedWorkplan.activities.map((row) => (row.code === unknown ? { ...row, mix: null } : row)),
});

describe('A statement of the text', () => {
  test.each<[string, NarrativeStatement, Partial<NarrativeItem>]>([
    [
      'on a workstream that the table has not agrees with nothing',
      state('9', [500]),
      {
        amount: new Decimal(500),
        agrees: false,
        message: 'The text states resource requirements for 9, which the table has not.',
      },
    ],
    [
      'without an amount lacks the one that is due',
      state('3.1', []),
      { agrees: false, message: 'The text prints no amount for 3.1; the table has 18 645.' },
    ],
    [
      'without an amount agrees where nothing is due',
      state('6.3', []),
      { agrees: true, message: 'The text prints no amount for 6.3; the table has 0.' },
    ],
    [
      'may name its own item beside the one that includes it',
      state('6.3', [], '6.3', '8.4'),
      { agrees: true, includedUnder: '8.4' },
    ],
  ])('%s', (_, statement, told) => {
    expect(check([statement])[0]).toMatchObject(told);
  });

  test('beside others of its workstream leaves out no activity for which nothing is due', () => {
    expect(check([state('6.1', [84_580])]).map(({ item }) => item)).toStrictEqual(['6.1', '6.2']);
  });

  test('lacks the amount of an option that nobody knows before its months are split', () => {
    expect(check([state('1', [960_610])], unsplit('1.2.3'))).toMatchObject([
      { item: '1 (with option 1)', agrees: true },
      {
        item: '1 (with option 2)',
        agrees: false,
        message: 'The text prints no amount for 1 (with option 2); the table has no figure yet.',
      },
    ]);
  });

  test('is compared with the figures that are known, where others are not', () => {
    expect(check([state('3.3', [233_225])], unsplit('3.1'))[0]?.message).toBe(
      "The text prints 233 225 for 3.3, 103 332.5 more than the table's 129 892.5; it is the figure of 3.4.",
    );
  });
});
