import { Stryker } from '@stryker-mutator/core';
import { compareWithNames } from './namedChanges';

// Stryker's processes load the runner, which is TypeScript.
process.env['NODE_OPTIONS'] = '--import tsx';

/**
 * Changes the product in one place after another, and counts the changes that no test of the same folder notices.
 * `npm run mutation -- table/formula` keeps to a part of a folder. Fails where one of them bears no name in
 * `equivalent`, or a name no change.
 */
for (const part of process.argv.length > 2 ? process.argv.slice(2) : ['domain', 'calc', 'table', 'audit']) {
  const name = part.replaceAll('/', '-');
  process.env['MUTATED_FOLDER'] = part.split('/')[0];
  const results = await new Stryker({
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
  const { unnamed, idle } = compareWithNames(results);
  for (const change of unnamed) console.log(`Not noticed by any test: ${change}`);
  for (const name of idle) console.log(`Named as equivalent, but noticed or gone: ${name}`);
  console.log(
    `${part}: ${String(unnamed.length)} changes without a name, ${String(idle.length)} names without a change`,
  );
  if (unnamed.length + idle.length > 0) process.exitCode = 1;
}
