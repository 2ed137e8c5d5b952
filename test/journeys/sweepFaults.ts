import { applyOperation } from '../../src/app/applyOperation';
import type { BoundTable } from '../../src/app/bindTable';
import { logOperation } from '../../src/app/log/logOperation';
import { isLog } from '../../src/app/log/logSheet';
import type { Operation } from '../../src/app/operation';
import { planReversal } from '../../src/app/planReversal';
import { formatCell } from '../../src/domain/cellAddress';
import type { WorkbookSnapshot } from '../../src/domain/snapshot';
import { createFaultyExcel, faultCodes, stateOf, type FaultyExcel, type InjectedFault } from '../app/faultyExcel';
import { howMany } from '../thorough';
import { openSample, unwrap } from './openJourney';
import { at, type Planner } from './planOperation';

/** Faults of each operation at most, and of those that strike the way back. */
const mostFaults = howMany(3, 150);
const mostSecondFaults = howMany(2, 80);

/** A workbook that is bound, with the operation planned, and as it is before and after. */
interface Scene {
  readonly excel: FaultyExcel;
  readonly bound: BoundTable;
  readonly operation: Operation;
  readonly before: string;
  state(): string;
}

async function openScene(file: string, planner: Planner): Promise<Scene> {
  const journey = await openSample(file);
  const { bound, operation } = await planner(journey);
  const rewritten = operation.changes
    .filter(({ from, to }) => from === to)
    .map(({ address }) => `${address.sheet}!${formatCell(address)}`);
  const state = () => stateOf(journey.host, new Set(rewritten));
  return { excel: createFaultyExcel(journey.host), bound, operation, before: state(), state };
}

/** The scene with the operation and its log taken back; a new one where it is not exactly as before. */
async function takeBack(scene: Scene, open: () => Promise<Scene>): Promise<Scene> {
  const { excel, bound, operation, before } = scene;
  excel.inject([]);
  const plan = unwrap(logOperation(bound, bound.workbook, operation, at));
  await excel.port.write(planReversal(bound.workbook, await excel.port.read(), plan).plan);
  return scene.state() === before ? scene : open();
}

/** A sequence of numbers from 0 to 1 that is the same each time. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function takeSome<Item>(items: readonly Item[], most: number, seed: number): readonly Item[] {
  const chance = createChance(seed);
  const left = [...items];
  if (left.length <= most) return left;
  return Array.from({ length: most }, () => left.splice(Math.floor(chance() * left.length), 1)).flat();
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const everyFault = (batches: readonly number[]): readonly InjectedFault[] =>
  batches.flatMap((actions, batch) =>
    faultCodes.flatMap((code) => Array.from({ length: actions + 1 }, (_, action) => ({ batch, action, code }))),
  );

/** A workbook as a new reading gives it: without number formats, and of the log what does not follow other cells. */
function asRead(workbook: WorkbookSnapshot): unknown {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    numberFormats: undefined,
    ...(isLog(sheet) && { values: sheet.formulas }),
  }));
  return { ...workbook, sheets };
}

interface Counts {
  injected: number;
  before: number;
  after: number;
}

/** Applies under faults; the workbook must be as before or as after, and the result must say which. */
async function applyUnder(
  faults: readonly InjectedFault[],
  scene: Scene,
  after: string,
  counts: Counts,
): Promise<'before' | 'after'> {
  const { excel, bound, operation, before } = scene;
  excel.inject(faults);
  const applied = await applyOperation(excel.port, bound, operation, at);
  counts.injected += excel.struck;
  const context = JSON.stringify([faults, applied]);
  const state = scene.state();
  if (applied.ok) {
    expect(state === after ? 'after' : context).toBe('after');
    counts.after++;
    return 'after';
  }
  expect(applied.failure).toMatch(/nothing was changed|nothing was written/iu);
  expect(state === before ? 'before' : context).toBe('before');
  counts.before++;
  return 'before';
}

/**
 * Whatever fails at whatever action of an operation, the workbook is as before or as after, and the person is told which:
 * a test for each operation.
 */
export function sweepFaults(operations: readonly (readonly [title: string, file: string, plan: Planner])[]): void {
  const counts: Counts = { injected: 0, before: 0, after: 0 };

  test.each(operations)(
    '%s in %s',
    async (_, file, planner) => {
      const first = await openScene(file, planner);
      first.excel.inject([]);
      const { workbook } = unwrap(await applyOperation(first.excel.port, first.bound, first.operation, at));
      const after = first.state();
      const [reading = 0, writing = 0] = first.excel.batches;
      expect(first.excel.batches).toHaveLength(2);
      expect(workbook && asRead(workbook)).toEqual(asRead(await first.excel.port.read()));

      let scene = await takeBack(first, () => openScene(file, planner));
      /** The way back that was longest, and where the write had stopped before it. */
      let longest = { action: 0, batches: [] as readonly number[] };
      const sweep = async (faults: readonly (readonly InjectedFault[])[]) => {
        for (const each of faults) {
          const outcome = await applyUnder(each, scene, after, counts);
          const { batches } = scene.excel;
          const [{ batch, action } = { batch: 0, action: 0 }] = each;
          if (outcome === 'before' && batch === 1 && sum(batches) > sum(longest.batches)) longest = { action, batches };
          if (outcome === 'after') scene = await takeBack(scene, () => openScene(file, planner));
        }
      };
      const some = takeSome(everyFault([reading, writing]), mostFaults, 1);
      // Chance may leave these out: the write stops at its first action, and half-way.
      const stops = [1, Math.ceil(writing / 2)].map(
        (action) => ({ batch: 1, action, code: 'GeneralException' }) as const,
      );
      await sweep([...some, ...stops].map((fault) => [fault]));

      // The write stops somewhere, and one more fault strikes what comes after it: reading, putting back, reading again.
      const wayBack = everyFault(longest.batches).filter(({ batch }) => batch > 1);
      expect(wayBack.length).toBeGreaterThan(0);
      const chance = createChance(2);
      const stopped = () =>
        ({ batch: 1, action: 1 + Math.floor(chance() * longest.action), code: 'GeneralException' }) as const;
      await sweep(takeSome(wayBack, mostSecondFaults, 3).map((second) => [stopped(), second]));
    },
    240_000,
  );

  afterAll(() => {
    console.info(
      `Fault sweep: ${counts.injected} faults injected; ${counts.before} times the workbook was as before, ${counts.after} times as after, never in between.`,
    );
  });
}
