import { createRunner } from 'jest-light-runner';

/**
 * Files of tests that run one after the other in one process of Node, as it is. Jest gives each a world of its own,
 * in which everything is loaded, and compiled, anew: with it `npm test` takes a third longer.
 */
export default createRunner({ runtime: 'child_process' });
