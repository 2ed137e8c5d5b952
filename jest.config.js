import { availableParallelism } from 'node:os';

export default {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  runner: '<rootDir>/test/runner/threads.js',
  testSequencer: '<rootDir>/test/runner/slowestFirst.cjs',
  setupFiles: ['<rootDir>/test/runner/withoutDelay.js'],
  setupFilesAfterEnv: ['<rootDir>/test/runner/endWhatHangs.js'],
  // Half of them wait, for a browser or for a turn of the host.
  maxWorkers: 2 * availableParallelism(),
};
