import type { CauseContext, CauseRule } from '../../src/audit/cause/causeContext';
import { doubleCounts } from '../../src/audit/cause/doubleCounts';
import { inactiveOption } from '../../src/audit/cause/inactiveOption';
import { omitsRow } from '../../src/audit/cause/omitsRow';
import { missing, typedNought } from '../../src/audit/cause/missing';
import { monthsDisagree } from '../../src/audit/cause/monthsDisagree';
import { noGradeMix } from '../../src/audit/cause/noGradeMix';
import { scale } from '../../src/audit/cause/scale';
import { sign } from '../../src/audit/cause/sign';
import { staleRate } from '../../src/audit/cause/staleRate';
import { staleValue } from '../../src/audit/cause/staleValue';
import { transposedDigits } from '../../src/audit/cause/transposedDigits';
import type { FigureColumn } from '../../src/domain/column';
import { Decimal } from '../../src/domain/decimal';
import type { CellValue } from '../../src/domain/snapshot';
import { contextIn } from './contextIn';
import { figureAt, makeFigure, makeTable, plannedMixes, rates, rowKeyOf } from './fixture';

const table = makeTable('published');
const subtotal = table.rows.find((row) => rowKeyOf(row) === 'subtotal:4');
const mixes = plannedMixes(table);
const isDue = (amount: number) => ({ expected: new Decimal(amount) });

/** The P staff cost of 4.3 (2 months of P-3, one of P-2: 53 110) with this content; or taken for another column's. */
function contextOf(
  content: CellValue,
  changes: Partial<CauseContext> = {},
  column: FigureColumn = 'pStaff',
): CauseContext {
  const { address } = figureAt(table, '4.3', 'pStaff');
  return contextIn(table, '4.3', column, {
    costing: { rates, mixes },
    figure: makeFigure(address.row, address.column, content, null),
    expected: new Decimal(53_110),
    mix: mixes.get(address.row) ?? null,
    gMonths: new Decimal(1),
    ...changes,
  });
}

const unknown = { expected: null, mix: null };
const right = { isWrong: false };
const ofSum = subtotal ? { row: subtotal } : {};
const fiveOne = table.rows.find(({ code }) => code === '5.1');
const ofG = { ...isDue(25_990), ...(fiveOne ? { row: fiveOne } : {}) };

/** 4.1 as one of the parts of a sum, and differences that its cost of 74 580 would explain. */
function partContext(difference: number, changes: Partial<CauseContext> = {}): CauseContext {
  const row = table.rows.find(({ code }) => code === '4.1');
  if (!row) throw new Error('The table has no row 4.1.');
  const figure = figureAt(table, '4.1', 'pStaff');
  const parts = [{ figure, row, amount: figure.value }];
  const differences = [figure.value.times(difference)];
  return contextOf(1, { ...ofSum, included: parts, elsewhere: parts, excluded: parts, differences, ...changes });
}

const withFormula = { figure: makeFigure(27, 6, 5, '=SUM(F24:F26)') };
const withoutMonths = (context: CauseContext): CauseContext => ({
  ...context,
  row: { ...context.row, figures: new Map([...context.row.figures].filter(([column]) => column !== 'pMonths')) },
});

describe('A rule of causes', () => {
  test.each<[string, CauseRule, CauseContext]>([
    ['the wrong sign', sign, contextOf(-53_110)],
    ['ten times too much', scale, contextOf(531_100)],
    ['a thousand times too little', scale, contextOf(53.11)],
    ['ten times too much, in thousands', scale, contextOf(530_000, { table: { ...table, unit: 1000 } })],
    ['two digits exchanged', transposedDigits, contextOf(51_310)],
    [
      'two digits exchanged, of which the nought at the end is not shown',
      transposedDigits,
      contextOf(9325, isDue(9320.5)),
    ],
    ['nothing', missing, contextOf('')],
    ['a nought', typedNought, contextOf(0)],
    ['a nought, stored as text', typedNought, contextOf('0.00')],
    ['a nought, whose months are not split', typedNought, contextOf(0, unknown)],
    ['nothing, whose months are not split', missing, contextOf('', unknown)],
    ['the cost of four months', monthsDisagree, contextOf(71_755)],
    ['the cost of another split', monthsDisagree, contextOf(50_285)],
    ['the cost of four months, unsplit', monthsDisagree, contextOf(71_755, unknown)],
    ['the cost of three G months', monthsDisagree, contextOf(38_985, ofG, 'gStaff')],
    ['an old rate', staleRate, contextOf(52_020)],
    ['an old rate of G', staleRate, contextOf(12_500, isDue(12_995), 'gStaff')],
    ['an old rate of the months, unsplit', staleRate, contextOf(54_300, unknown)],
    ['no split at all', noGradeMix, contextOf(53_887, unknown)],
    ['a row left out', omitsRow, partContext(-1)],
    ['a row counted twice', doubleCounts, partContext(1)],
    ['a row from elsewhere', doubleCounts, partContext(1, { included: [] })],
    ["another option's row", inactiveOption, partContext(1)],
    ['an old rate of one grade', staleRate, contextOf(36_200, isDue(37_290), 'cost:P-3')],
    ['what its formula no longer gives', staleValue, contextOf(1, { formula: { fault: null, stale: '#REF!' } })],
  ])('knows %s', (_, rule, context) => {
    expect(rule(context)).not.toBeNull();
  });

  test.each<[string, CauseRule, CauseContext]>([
    ['the wrong sign, in a right cell', sign, contextOf(-53_110, right)],
    ['the wrong sign of an unknown figure', sign, contextOf(-53_110, unknown)],
    ['nil for nil', sign, contextOf(0, isDue(0))],
    ['ten times too much, in a right cell', scale, contextOf(531_100, right)],
    ['ten times an unknown figure', scale, contextOf(531_100, unknown)],
    ['a multiple of nil', scale, contextOf(531_100, isDue(0))],
    ['nil as a multiple', scale, contextOf(0)],
    ['ten thousand times too much', scale, contextOf(531_100_000)],
    ['two digits exchanged, in a right cell', transposedDigits, contextOf(51_310, right)],
    ['two digits of an unknown figure', transposedDigits, contextOf(51_310, unknown)],
    ['two digits exchanged and the sign', transposedDigits, contextOf(-51_310)],
    ['one digit', transposedDigits, contextOf(53_119)],
    ['two digits typed anew', transposedDigits, contextOf(54_210)],
    ['one of two digits exchanged', transposedDigits, contextOf(51_510)],
    ['three digits', transposedDigits, contextOf(15_310)],
    ['a digit more', transposedDigits, contextOf(513_100)],
    ['two digits exchanged, and a part of a dollar', transposedDigits, contextOf(51_310.4)],
    ['four digits turned round', transposedDigits, contextOf(4_321, isDue(1_234))],
    ['nothing, in a right cell', missing, contextOf('', right)],
    ['nothing for an unknown sum', missing, contextOf('', { ...unknown, ...ofSum })],
    ['nothing for an unknown figure without months', missing, withoutMonths(contextOf('', unknown))],
    ['nothing for nil', missing, contextOf('', isDue(0))],
    [
      'nothing that a wrong formula gives',
      missing,
      contextOf('', { formula: { fault: { missing: [], surplus: [] }, stale: null } }),
    ],
    ['a figure', missing, contextOf(5)],
    ['a figure that is no nought', typedNought, contextOf(5)],
    ['a nought that a formula gives', typedNought, contextOf(0, { figure: makeFigure(27, 6, 0, '=SUM(F24:F26)') })],
    ['an error', typedNought, contextOf('#N/A')],
    ['nil', typedNought, contextOf('-')],
    ['other months of an input', monthsDisagree, contextOf(71_755, { isInput: true })],
    ['other months of a sum', monthsDisagree, contextOf(71_755, ofSum)],
    ['no cost', monthsDisagree, contextOf(0)],
    ['other months, in a right cell', monthsDisagree, contextOf(71_755, right)],
    ['other months of staff together', monthsDisagree, contextOf(55_935, ofG, 'staff')],
    ['a cost of no months', monthsDisagree, contextOf(51_310)],
    ['another split of months that are not split', monthsDisagree, contextOf(50_285, unknown)],
    ['another split where the right one is not known', monthsDisagree, contextOf(50_285, { mix: null })],
    [
      'G months without a rate',
      monthsDisagree,
      contextOf(38_985, { ...ofG, costing: { rates: new Map(), mixes } }, 'gStaff'),
    ],
    ['a part of a G month', monthsDisagree, contextOf(26_000, ofG, 'gStaff')],
    ['fewer than no G months', monthsDisagree, contextOf(-12_995, ofG, 'gStaff')],
    ['an old rate of an input', staleRate, contextOf(52_020, { isInput: true })],
    ['an old rate, in a right cell', staleRate, contextOf(52_020, right)],
    ['nil at an old rate', staleRate, contextOf(0)],
    ['an old rate of activity costs', staleRate, contextOf(52_020, {}, 'activityCosts')],
    ['an old rate of months', staleRate, contextOf(52_020, {}, 'pMonths')],
    ['a rate half as high', staleRate, contextOf(26_555)],
    ['a rate that is hardly another', staleRate, contextOf(53_111)],
    ['an old rate of a sum, unsplit', staleRate, contextOf(54_300, { ...unknown, ...ofSum })],
    [
      'an old rate of staff together, unsplit',
      staleRate,
      contextOf(54_300, { ...unknown, gMonths: new Decimal(0) }, 'staff'),
    ],
    ['no split of a known figure', noGradeMix, contextOf(53_887)],
    ['no split of a sum', noGradeMix, contextOf(53_887, { ...unknown, ...ofSum })],
    ['no split of staff together', noGradeMix, contextOf(53_887, unknown, 'staff')],
    ['a row left out of a right sum', omitsRow, partContext(-1, right)],
    ['a row left out of a formula that is right', omitsRow, partContext(-1, withFormula)],
    ['a row left out where nothing is', omitsRow, partContext(0)],
    ['a row counted twice in a right sum', doubleCounts, partContext(1, right)],
    ['a row counted twice in a formula that is right', doubleCounts, partContext(1, withFormula)],
    ["another option's row in a right sum", inactiveOption, partContext(1, right)],
    ["another option's row in a formula that is right", inactiveOption, partContext(1, withFormula)],
    ['an old rate of another grade', staleRate, contextOf(15_505, isDue(15_820), 'cost:P-3')],
    ['an old rate of G in the cost of P', staleRate, contextOf(52_862.5, { gMonths: new Decimal(0.5) })],
    ['what its formula gives', staleValue, contextOf(1, { formula: { fault: null, stale: null } })],
    ['a cell without a formula', staleValue, contextOf(1)],
  ])('does not know %s', (_, rule, context) => {
    expect(rule(context)).toBeNull();
  });

  test('tells another split by its grades, other months by their number', () => {
    expect(monthsDisagree(contextOf(50_285))?.message).toBe(
      '50 285 is the cost of 1 month of P-3 and 2 months of P-2; the row has 2 months of P-3 and 1 month of P-2.',
    );
    expect(monthsDisagree(contextOf(71_755, unknown))).toMatchObject({
      message: '71 755 is the cost of 4 months; the row has 3 months.',
      fix: 'Say which is right: the 3 months, or the cost.',
    });
    expect(monthsDisagree(contextOf(71_755))?.fix).toBeUndefined();
  });

  test('takes the months of a row without a column for them from its split', () => {
    expect(monthsDisagree(withoutMonths(contextOf(71_755)))?.message).toBe(
      '71 755 is the cost of 4 months; the row has 3 months.',
    );
    expect(monthsDisagree(withoutMonths(contextOf(71_755, unknown)))).toBeNull();
    expect(noGradeMix(withoutMonths(contextOf(53_887, unknown)))).toMatchObject({
      message: 'No split of the months over the grades costs 53 887.',
      fix: 'Say how many months each grade has, or correct F26 or F26.',
    });
  });

  test('tells an error that a formula gives now', () => {
    const context = contextOf(1, { formula: { fault: null, stale: '#REF!' } });
    expect(staleValue(context)?.message).toMatch(/gives #REF!, but the cell shows 1\.$/);
  });
});
