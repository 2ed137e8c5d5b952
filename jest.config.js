import { availableParallelism } from 'node:os';

/** Tests run as ES modules, as the product does: the engine's WebAssembly package has no other form. */
export default {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testEnvironment: '<rootDir>/test/plainEnvironment.cjs',
  testSequencer: '<rootDir>/test/slowestFirst.cjs',
  // Half of them wait, for a browser or for a turn of the host.
  maxWorkers: 2 * availableParallelism(),
  // The machine may be busy: a journey through the client takes as long as it takes.
  testTimeout: 60_000,
  // What draws the pages runs in the browser alone, where test/browser tests it.
  collectCoverageFrom: [
    'src/**/*.ts',
    '!src/**/*.d.ts',
    '!src/{workbench,commands}/**',
    '!src/taskpane/view/**',
    '!src/taskpane/{main,followTheme}.ts',
  ],
  coverageReporters: ['text-summary', 'json', 'html'],
  coverageThreshold: { global: { lines: 95 } },
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
