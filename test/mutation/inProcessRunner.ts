import { INSTRUMENTER_CONSTANTS, type CoverageData, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import vm from 'node:vm';
import { bundleTests, type TestEnvironment } from './bundleTests';
import type { RegisteredTest } from './globals';

/** What the mutated code asks and counts. */
const context = ((globalThis as unknown as Record<string, InstrumenterContext>)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??=
  {});

/**
 * Runs the tests within the process, each mutant in an environment of its own. What a file does while it is loaded
 * counts for each of its tests: so no mutant is static, and each meets those tests alone that reach it, those that
 * stand where it stands first.
 */
class InProcessRunner implements TestRunner {
  readonly #files = listTests();
  #bundle: Promise<() => TestEnvironment> | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const openEnvironment = await bundleTests(this.#files, { counts: true });
    const tests: TestResult[] = [];
    const perTest: Record<string, CoverageData> = {};
    for (const file of this.#files) {
      const counts = (context.mutantCoverage = { static: {}, perTest: {} as Record<string, CoverageData> });
      for (const [id, test] of load(openEnvironment(), file)) {
        context.currentTestId = id;
        tests.push(await run(id, test));
        delete context.currentTestId;
        perTest[id] = { ...counts.static, ...counts.perTest[id] };
      }
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ activeMutant, testFilter = [], hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(context, { activeMutant: activeMutant.id, hitCount: hitLimit && 0, hitLimit });
    this.#bundle ??= bundleTests(this.#files, { counts: false });
    const environment = (await this.#bundle)();
    const loaded = new Map<string, Map<string, RegisteredTest>>();
    for (const [index, id] of nearestFirst(testFilter, activeMutant.fileName).entries()) {
      const file = fileOf(id);
      try {
        await withinLimit(() => {
          if (!loaded.has(file)) loaded.set(file, load(environment, file));
          return loaded.get(file)?.get(id)?.run();
        });
      } catch (error) {
        const failureMessage = String(error);
        return determineHitLimitReached(context.hitCount, hitLimit) || hasRunOn(error)
          ? { status: MutantRunStatus.Timeout, reason: failureMessage }
          : { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests: index + 1 };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: testFilter.length };
  }
}

/** The tests of the folder that is changed, and of the use case that the audit of a text is tested by. */
function listTests(): string[] {
  const folder = `test/${process.env['MUTATED_FOLDER'] ?? ''}`;
  const tests = readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`);
  return [...tests.filter((file) => file.endsWith('.test.ts')), 'test/app/narrative.test.ts'];
}

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

/** The tests of `src/table/heading.ts` are those of `test/table/heading.test.ts`, then of its folder, then the others. */
function nearestFirst(ids: readonly string[], source: string): string[] {
  const path = relative(process.cwd(), source).replace(/\.ts$/, '').split(sep).slice(1);
  const distance = (id: string): number => {
    const parts = fileOf(id).split(/[/.]/).slice(1);
    const apart = path.findIndex((part, index) => part !== parts[index]);
    return apart < 0 ? 0 : path.length - apart;
  };
  return ids.toSorted((one, other) => distance(one) - distance(other));
}

const fileOf = (id: string): string => id.slice(0, id.indexOf(': '));

async function run(id: string, test: RegisteredTest): Promise<TestResult> {
  const started = performance.now();
  const failureMessage = await (async () => test.run())().then(
    () => null,
    (error: unknown) => String(error),
  );
  const result = { id, name: id, fileName: fileOf(id), timeSpentMs: performance.now() - started };
  return failureMessage === null
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage };
}

/** No test takes as long, on a busy machine either. */
const limitMs = 10_000;

const globals = globalThis as { step?: () => unknown };
const callStep = new vm.Script('step()');

/** What the step gives; an error where it goes on for ever. */
function withinLimit(step: () => unknown): unknown {
  globals.step = step;
  return callStep.runInThisContext({ timeout: limitMs });
}

const hasRunOn = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
