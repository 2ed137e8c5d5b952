import { Stryker } from '@stryker-mutator/core';

const folders = process.argv.slice(2);
const mutated = folders.length > 0 ? folders : ['domain', 'calc', 'table', 'audit'];

// Stryker's processes load the runner, which is TypeScript.
process.env['NODE_OPTIONS'] = '--import tsx';

/** Changes the product in one place after another, and counts the changes that no test notices. */
await new Stryker({
  mutate: mutated.map((folder) => `src/${folder}/**/*.ts`),
  plugins: ['./test/mutation/inProcessRunner.ts'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 3000,
  timeoutFactor: 3,
  ignorePatterns: ['**', '!{src,test,assets/sample}/**', '!package.json'],
  disableTypeChecks: false,
  tempDirName: 'node_modules/.cache/stryker',
  symlinkNodeModules: false,
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutation.json',
  reporters: ['progress-append-only', 'event-recorder', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation.html' },
}).runMutationTest();
