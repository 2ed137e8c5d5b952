import fc from 'fast-check';
import { computeWorkplan, type OptionFigures, type WorkplanFigures } from '../../src/calc/computeWorkplan';
import { isPrintedAs } from '../../src/calc/printedFigure';
import { computeRequirement, type Requirement, sumRequirements } from '../../src/calc/requirement';
import { workplans } from './arbitraries';
import {
  expected,
  figureNames,
  findActivity,
  publishedRates,
  publishedWorkplan,
  readPrinted,
  writeOut,
} from './publishedWorkplan';

const figures = computeWorkplan(publishedWorkplan, publishedRates);

function optionOf({ options }: WorkplanFigures, id: string | null): OptionFigures {
  const option = options.find((candidate) => candidate.id === id);
  if (!option) throw new Error(`No option ${id}`);
  return option;
}

function expectPrinted(requirement: Requirement | undefined, row: (typeof expected.totals)[number]): void {
  for (const name of figureNames) {
    const { value, decimals } = readPrinted(row.published[name]);
    expect(requirement?.[name].toString()).toBe(name === 'gMonths' ? row.exact.months['G'] : row.exact[name]);
    expect(requirement && isPrintedAs(requirement[name], value, decimals)).toBe(true);
  }
  expect(requirement?.monthsByGrade.get('P-3')?.toString()).toBe(row.exact.months['P-3']);
  expect(requirement?.monthsByGrade.get('P-2')?.toString()).toBe(row.exact.months['P-2']);
}

describe('The published workplan', () => {
  test.each(expected.subtotals.map((row) => [row.workstream, row.option, row] as const))(
    'has the printed subtotal of workstream %s, option %s',
    (number, option, row) => {
      const options = option === null ? figures.options : [optionOf(figures, option)];
      for (const { workstreams } of options) expectPrinted(workstreams.get(String(number)), row);
    },
  );

  test.each(expected.totals.map((row) => [row.option, row] as const))(
    'has the printed total of option %s',
    (id, row) => {
      expectPrinted(optionOf(figures, id).total, row);
    },
  );

  test('knows the requirement of every activity', () => {
    expect([...figures.requirements.keys()]).toEqual(publishedWorkplan.activities);
    expect(figures.requirements.get(findActivity('1.6'))?.total.toString()).toBe('290685');
    expect(figures.unknown).toEqual([]);
  });
});

describe('A workplan without options', () => {
  const untagged = publishedWorkplan.activities.filter(({ option }) => option === null);
  const plain = { ...publishedWorkplan, options: [], activities: untagged };

  test('has one set of figures', () => {
    const { options } = computeWorkplan(plain, publishedRates);
    expect(options.map(({ id }) => id)).toEqual([null]);
    // Option 2 without its row 1.2.3.
    expect(options[0]?.total.total.toString()).toBe(String(4_054_135 - 103_110));
  });

  test('has a nil subtotal where a workstream has no row', () => {
    const { options } = computeWorkplan({ ...plain, activities: [] }, publishedRates);
    expect(options[0]?.workstreams.get('8')?.total.toString()).toBe('0');
  });
});

describe('An activity whose mix is unknown', () => {
  const unknown = { ...findActivity('1.6'), mix: null };
  const activities = publishedWorkplan.activities.map((row) => (row.code === '1.6' ? unknown : row));
  const partial = computeWorkplan({ ...publishedWorkplan, activities }, publishedRates);

  test('is reported', () => {
    expect(partial.unknown).toEqual([unknown]);
  });

  test('marks the sums that count it, and no others', () => {
    expect(optionOf(partial, '1').total.isComplete).toBe(false);
    expect(optionOf(partial, '1').workstreams.get('1')?.isComplete).toBe(false);
    expect(optionOf(partial, '1').workstreams.get('2')?.isComplete).toBe(true);
    expect(optionOf(partial, '2').total.isComplete).toBe(true);
  });

  test('still counts with what is known of it', () => {
    const { total } = optionOf(partial, '1');
    expect(total.activityCosts.toString()).toBe('1736500');
    expect(total.pMonths.toString()).toBe('124');
    expect(total.gStaff.toString()).toBe('311880');
    expect(partial.requirements.get(unknown)?.isComplete).toBe(false);
  });
});

describe('Any workplan', () => {
  test('has totals that are the sums of its subtotals and of its counted rows', () => {
    fc.assert(
      fc.property(workplans, (workplan) => {
        for (const { id, total, workstreams } of computeWorkplan(workplan, publishedRates).options) {
          const rows = workplan.activities
            .filter(({ option }) => option === null || option === id)
            .map((row) => computeRequirement({ ...row, mix: row.mix ?? new Map() }, publishedRates));
          expect(writeOut(sumRequirements(workstreams.values()))).toEqual(writeOut(total));
          expect(writeOut(sumRequirements(rows))).toEqual(writeOut(total));
        }
      }),
    );
  });

  test('has the same figures when its rows are reordered', () => {
    fc.assert(
      fc.property(workplans, (workplan) => {
        const reversed = { ...workplan, activities: workplan.activities.toReversed() };
        const totals = (of: WorkplanFigures) => of.options.map(({ total }) => writeOut(total));
        expect(totals(computeWorkplan(reversed, publishedRates))).toEqual(
          totals(computeWorkplan(workplan, publishedRates)),
        );
      }),
    );
  });
});
