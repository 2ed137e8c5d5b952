import { compareOptions, type Bridge } from '../calc/compareOptions';
import { zero, type Money } from '../domain/decimal';
import type { Workstream } from '../domain/workplan';
import type { BoundTable } from './bindTable';

/** The options side by side, in the order of the table. */
export interface Comparison {
  /** Each workstream's requirement, US dollars, one for each option. */
  readonly workstreams: readonly { readonly workstream: Workstream; readonly totals: readonly Money[] }[];
  readonly totals: readonly Money[];
  /** From the first option to each of the others; none in a table without options. */
  readonly bridges: readonly Bridge[];
}

/** Every option's requirement by workstream, and what leads from the first option's grand total to each other's. */
export function compareBound({ figures, workplan }: BoundTable): Comparison {
  const [first, ...others] = workplan.options;
  return {
    workstreams: workplan.workstreams.map((workstream) => ({
      workstream,
      totals: figures.options.map((option) => option.workstreams.get(workstream.number)?.total ?? zero),
    })),
    totals: figures.options.map(({ total }) => total.total),
    bridges: first ? others.map(({ id }) => compareOptions(figures, first.id, id)) : [],
  };
}
