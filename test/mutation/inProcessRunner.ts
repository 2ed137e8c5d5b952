import { INSTRUMENTER_CONSTANTS, type CoverageData, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { readdirSync } from 'node:fs';
import { bundleTests, type TestEnvironment } from './bundleTests';
import type { RegisteredTest } from './globals';

/** What the mutated code asks and counts. */
const context = ((globalThis as unknown as Record<string, InstrumenterContext>)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??=
  {});

/**
 * Runs the tests within the process, each mutant in an environment of its own. What a file does while it is loaded
 * counts for each of its tests: so no mutant is static, and each meets those tests alone that reach it, the quickest
 * first.
 */
class InProcessRunner implements TestRunner {
  readonly #files = listTests();
  #bundle: Promise<() => TestEnvironment> | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const openEnvironment = await bundleTests(this.#files, { counts: true });
    const runs: { readonly result: TestResult; readonly coverage: CoverageData }[] = [];
    for (const file of this.#files) {
      const counts = (context.mutantCoverage = { static: {}, perTest: {} as Record<string, CoverageData> });
      for (const [id, test] of load(openEnvironment(), file)) {
        context.currentTestId = id;
        const result = await run(id, test);
        delete context.currentTestId;
        runs.push({ result, coverage: { ...counts.static, ...counts.perTest[id] } });
      }
    }
    runs.sort((one, other) => one.result.timeSpentMs - other.result.timeSpentMs);
    return {
      status: DryRunStatus.Complete,
      tests: runs.map(({ result }) => result),
      mutantCoverage: {
        static: {},
        perTest: Object.fromEntries(runs.map(({ result, coverage }) => [result.id, coverage])),
      },
    };
  }

  async mutantRun({ activeMutant, testFilter = [], hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(context, { activeMutant: activeMutant.id, hitCount: hitLimit && 0, hitLimit });
    this.#bundle ??= bundleTests(this.#files, { counts: false });
    const environment = (await this.#bundle)();
    const loaded = new Map<string, Map<string, RegisteredTest>>();
    const tests: TestResult[] = [];
    for (const id of testFilter) {
      const file = fileOf(id);
      const result = await run(id, {
        run: () => {
          if (!loaded.has(file)) loaded.set(file, load(environment, file));
          return loaded.get(file)?.get(id)?.run();
        },
      });
      tests.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return toMutantRunResult(
      determineHitLimitReached(context.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }
}

const listTests = (): string[] =>
  ['domain', 'calc', 'table', 'audit']
    .flatMap((folder) => readdirSync(`test/${folder}`, { recursive: true }).map((name) => `test/${folder}/${name}`))
    .filter((file) => file.endsWith('.test.ts'));

/** The tests of a file, by their ids. */
function load(environment: TestEnvironment, file: string): Map<string, RegisteredTest> {
  const tests = new Map<string, RegisteredTest>();
  for (const test of environment.collect(file)) {
    const id = `${file}: ${test.name}`;
    if (tests.has(id)) throw new Error(`Two tests are called alike: ${id}. Give one of them another title.`);
    tests.set(id, test);
  }
  return tests;
}

const fileOf = (id: string): string => id.slice(0, id.indexOf(': '));

async function run(id: string, test: Pick<RegisteredTest, 'run'>): Promise<TestResult> {
  const started = performance.now();
  const test_ = { id, name: id, fileName: fileOf(id) };
  try {
    await test.run();
    return { ...test_, timeSpentMs: performance.now() - started, status: TestStatus.Success };
  } catch (error) {
    return {
      ...test_,
      timeSpentMs: performance.now() - started,
      status: TestStatus.Failed,
      failureMessage: String(error),
    };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
