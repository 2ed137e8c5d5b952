import { createRunner } from 'jest-light-runner';

/**
 * Files of tests that run one after the other in a thread of Node, as it is. Jest gives each a world of its own, in which
 * everything is loaded, and compiled, anew: with it `npm test` takes a quarter longer. Not in processes, which this runner
 * has too: one of them may wait for ever for its configuration when another has asked for it first.
 */
export default createRunner({ runtime: 'worker_threads' });
