import { Stryker } from '@stryker-mutator/core';

// Stryker's processes load the runner, which is TypeScript.
process.env['NODE_OPTIONS'] = '--import tsx';

/**
 * Changes the product in one place after another, and counts the changes that no test of the same folder notices.
 * `npm run mutation -- table/formula` keeps to a part of a folder.
 */
for (const part of process.argv.length > 2 ? process.argv.slice(2) : ['domain', 'calc', 'table', 'audit']) {
  const name = part.replaceAll('/', '-');
  process.env['MUTATED_FOLDER'] = part.split('/')[0];
  await new Stryker({
    mutate: [`src/${part}{,/**/*}.ts`],
    plugins: ['./test/mutation/inProcessRunner.ts'],
    testRunner: 'in-process',
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 60_000,
    timeoutFactor: 3,
    ignorePatterns: ['**', '!{src,test,assets/sample}/**', '!package.json'],
    disableTypeChecks: false,
    tempDirName: `node_modules/.cache/stryker-${name}`,
    symlinkNodeModules: false,
    incremental: true,
    incrementalFile: `node_modules/.cache/mutation-${name}.json`,
    reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
    htmlReporter: { fileName: `reports/mutation/${name}.html` },
  }).runMutationTest();
}
