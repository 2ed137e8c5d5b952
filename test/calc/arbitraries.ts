import fc from 'fast-check';
import { Decimal, type Months } from '../../src/domain/decimal';
import type { Activity, Workplan } from '../../src/domain/workplan';

/** Half months from 0 to `most`. */
export function halfMonths(most: number): fc.Arbitrary<Months> {
  return fc.integer({ min: 0, max: most * 2 }).map((halves) => new Decimal(halves).div(2));
}

/** An activity with a mix over P-3 and P-2. */
export const activities: fc.Arbitrary<Activity & { readonly mix: ReadonlyMap<string, Months> }> = fc
  .record({
    workstream: fc.constantFrom('1', '2', '3'),
    option: fc.constantFrom(null, null, '1', '2'),
    costs: fc.integer({ min: 0, max: 500_000 }),
    higher: halfMonths(15),
    lower: halfMonths(15),
    gMonths: halfMonths(6),
  })
  .map(({ workstream, option, costs, higher, lower, gMonths }) => ({
    code: `${workstream}.1`,
    workstream,
    option,
    title: '',
    typeOfActivity: '',
    activityCosts: new Decimal(costs),
    pMonths: higher.plus(lower),
    mix: new Map([
      ['P-3', higher],
      ['P-2', lower],
    ]),
    gMonths,
  }));

/** A workplan of three workstreams with two options. */
export const workplans: fc.Arbitrary<Workplan> = fc.array(activities, { maxLength: 25 }).map((list) => ({
  workstreams: ['1', '2', '3'].map((number) => ({ number, title: '' })),
  options: ['1', '2'].map((id) => ({ id, label: `Option ${id}` })),
  activities: list,
}));
