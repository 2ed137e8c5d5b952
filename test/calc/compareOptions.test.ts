import fc from 'fast-check';
import { compareOptions } from '../../src/calc/compareOptions';
import { computeWorkplan } from '../../src/calc/computeWorkplan';
import { workplans } from './arbitraries';
import { publishedRates, publishedWorkplan } from './publishedWorkplan';

const figures = computeWorkplan(publishedWorkplan, publishedRates);

describe('The bridge between two options', () => {
  test('from the Working Group to the small group drops 1.6 and adds 1.2.3', () => {
    const { steps, difference } = compareOptions(figures, '1', '2');
    expect(steps.map(({ activity, kind, total }) => [activity.code, kind, total.toString()])).toEqual([
      ['1.6', 'removed', '-290685'],
      ['1.2.3', 'added', '103110'],
    ]);
    expect(difference.toString()).toBe('-187575');
  });

  test('leads back by the same amount', () => {
    expect(compareOptions(figures, '2', '1').difference.toString()).toBe('187575');
  });

  test('from an option to itself has no steps', () => {
    expect(compareOptions(figures, '1', '1').steps).toEqual([]);
  });

  test('leads from one grand total exactly to the other, by the rows dropped and then the rows added, in their order', () => {
    fc.assert(
      fc.property(workplans, (workplan) => {
        const computed = computeWorkplan(workplan, publishedRates);
        const [one, other] = computed.options;
        const { steps, difference } = compareOptions(computed, '1', '2');
        expect(other?.total.total.minus(one?.total.total ?? 0)).toEqual(difference);
        const rowsOf = (id: string) => workplan.activities.filter(({ option }) => option === id);
        expect(steps.map(({ activity }) => workplan.activities.indexOf(activity))).toEqual(
          [...rowsOf('1'), ...rowsOf('2')].map((row) => workplan.activities.indexOf(row)),
        );
      }),
    );
  });
});
