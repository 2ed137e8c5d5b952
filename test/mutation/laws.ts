import fc, { type IPropertyWithHooks, type Parameters } from 'fast-check';

/** A mutant that these do not show is left to the examples. */
const mostRuns = 8;

/** Laws of one seed, so that a mutant meets the same cases in every run; the first failure is enough. */
const assert = <Ts>(
  property: IPropertyWithHooks<Ts>,
  { seed = 1, numRuns = mostRuns, ...others }: Parameters<Ts> = {},
) => fc.assert(property, { ...others, seed, numRuns: Math.min(numRuns, mostRuns), endOnFailure: true });

const laws = { ...fc, assert };

// As the package exports itself.
export { laws as default };
