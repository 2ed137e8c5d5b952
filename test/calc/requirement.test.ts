import fc from 'fast-check';
import { isPrintedAs } from '../../src/calc/printedFigure';
import { computeRequirement, figureOf, sumRequirements } from '../../src/calc/requirement';
import { Decimal, zero } from '../../src/domain/decimal';
import { activities } from './arbitraries';
import {
  expected,
  figureNames,
  findActivity,
  publishedRates,
  readPrinted,
  toMap,
  toPlainObject,
  writeOut,
} from './publishedWorkplan';

function requirementOf(code: string) {
  const activity = findActivity(code);
  return computeRequirement({ ...activity, mix: activity.mix ?? new Map() }, publishedRates);
}

describe('The requirement of an activity', () => {
  test.each(expected.activities.map((row) => [row.code, row] as const))(
    '%s has the seven figures that the table prints, exactly or rounded',
    (code, row) => {
      const requirement = requirementOf(code);
      for (const name of ['pStaff', 'gStaff', 'staff', 'total'] as const) {
        expect(requirement[name].toString()).toBe(row.exact[name]);
      }
      for (const name of figureNames) {
        const { value, decimals } = readPrinted(row.published[name]);
        expect(isPrintedAs(requirement[name], value, decimals)).toBe(true);
      }
    },
  );

  test('needs a rate of General Service staff only where there are G months', () => {
    const rates = toMap({ 'P-3': 18_645, 'P-2': 15_820 });
    const travel = { ...findActivity('2.2'), mix: toMap({ 'P-3': 1 }) };
    expect(computeRequirement(travel, rates).total.toString()).toBe('33645');
    expect(() => computeRequirement({ ...travel, gMonths: new Decimal(1) }, rates)).toThrow(
      new RangeError('There are months of General Service staff, but no monthly rate for them.'),
    );
  });
});

test('A grade without months needs no rate', () => {
  const activity = { ...findActivity('2.2'), mix: toMap({ 'P-3': 1, 'P-4': 0 }) };
  expect(toPlainObject(computeRequirement(activity, publishedRates).costByGrade)).toEqual({ 'P-3': '18645' });
});

describe('The figure of a column', () => {
  const requirement = requirementOf('1.2 and 1.2.1');

  test.each([
    ['activityCosts', '44000'],
    ['total', '125925'],
    ['months:P-3', '2'],
    ['cost:P-2', '31640'],
    ['months:G', '1'],
    ['cost:G', '12995'],
  ] as const)('%s of 1.2 is %s', (column, figure) => {
    expect(figureOf(requirement, column).toString()).toBe(figure);
  });

  test('is zero for a grade that the activity does not have', () => {
    expect(figureOf(requirement, 'months:P-4')).toEqual(zero);
    expect(figureOf(requirement, 'cost:P-4')).toEqual(zero);
  });
});

describe('The sum of requirements', () => {
  test('of workstream 4 is its subtotal', () => {
    const { exact } = expected.subtotals.find(({ workstream }) => workstream === 4) ?? { exact: null };
    const sum = sumRequirements(['4.1', '4.2', '4.3'].map(requirementOf));
    expect(sum.total.toString()).toBe(exact?.total);
    expect(sum.pStaff.toString()).toBe(exact?.pStaff);
  });

  test('of nothing is nil', () => {
    expect(writeOut(sumRequirements([]))).toEqual({
      ...Object.fromEntries(figureNames.map((name) => [name, '0'])),
      months: {},
      isComplete: true,
    });
  });

  test('is incomplete with one incomplete part', () => {
    const part = requirementOf('4.1');
    expect(sumRequirements([part, { ...part, isComplete: false }, part]).isComplete).toBe(false);
  });

  test('is the same in whatever order, and whatever is summed first', () => {
    const list = fc.array(activities.map((activity) => computeRequirement(activity, publishedRates)));
    fc.assert(
      fc.property(list, list, (one, other) => {
        const whole = writeOut(sumRequirements([...one, ...other]));
        expect(writeOut(sumRequirements([...other, ...one].reverse()))).toEqual(whole);
        expect(writeOut(sumRequirements([sumRequirements(one), sumRequirements(other)]))).toEqual(whole);
      }),
    );
  });

  test('adds up across as well as down: total = activity costs + Σ cost by grade + G staff', () => {
    fc.assert(
      fc.property(fc.array(activities), (list) => {
        const sum = sumRequirements(list.map((activity) => computeRequirement(activity, publishedRates)));
        const pStaff = [...sum.costByGrade.values()].reduce((left, right) => left.plus(right), zero);
        expect(sum.total).toEqual(sum.activityCosts.plus(pStaff).plus(sum.gStaff));
        expect(sum.pMonths).toEqual(list.reduce((left, { pMonths }) => left.plus(pMonths), zero));
      }),
    );
  });
});
