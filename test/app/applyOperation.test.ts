import { applyOperation } from '../../src/app/applyOperation';
import type { BoundTable } from '../../src/app/bindTable';
import { logOperation } from '../../src/app/log/logOperation';
import type { Operation } from '../../src/app/operation';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planSwitch } from '../../src/app/planSwitch';
import { parseColumn } from '../../src/domain/cellAddress';
import { success } from '../../src/domain/result';
import { WorkbookError, type WorkbookPort } from '../../src/excel/port';
import { openSample, unwrap, type Journey } from '../journeys/openJourney';
import { createFaultyExcel, stateOf, type FaultyExcel, type InjectedFault } from './faultyExcel';

interface Scene {
  readonly journey: Journey;
  readonly excel: FaultyExcel;
  readonly bound: BoundTable;
  readonly operation: Operation;
  readonly before: string;
}

async function openScene(
  file: string,
  plan: (bound: BoundTable) => Operation,
  earlier?: (bound: BoundTable) => Operation,
): Promise<Scene> {
  const journey = await openSample(file);
  if (earlier) {
    const unchanged = await journey.bind();
    unwrap(await journey.apply(unchanged, success(earlier(unchanged))));
  }
  const bound = await journey.bind();
  return {
    journey,
    excel: createFaultyExcel(journey.host),
    bound,
    operation: plan(bound),
    before: stateOf(journey.host),
  };
}

/** A switch in a workbook that has a log already. */
const openSwitch = () =>
  openScene(
    'option-totals.xlsx',
    (bound) => unwrap(planSwitch(bound, '2')),
    (bound) => unwrap(planSwitch(bound, '1')),
  );

/** Live formulas, with their sheet, their names and a log that begins. */
const openFormulas = () =>
  openScene('published.xlsx', (bound) => unwrap(planRecalculation(bound, { write: 'formulas' })));

async function applyUnder({ excel, bound, operation }: Scene, ...faults: readonly InjectedFault[]) {
  excel.inject(faults);
  const applied = await applyOperation(excel.port, bound, operation);
  expect(excel.struck).toBe(faults.length);
  return applied;
}

/** Cells that differ between two states, as "Table 1 7,6". */
function changedCells(before: string, after: string): string[] {
  type Cells = readonly (readonly [number, number, ...unknown[]])[];
  type State = { readonly sheets: readonly { readonly name: string; readonly cells: Cells }[] };
  const read = (state: string) =>
    new Map(
      (JSON.parse(state) as State).sheets.flatMap(({ name, cells }) =>
        cells.map((cell) => [`${name} ${cell[0]},${cell[1]}`, JSON.stringify(cell)] as const),
      ),
    );
  const [was, is] = [read(before), read(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}

const refuse = (batch: number, action = 0): InjectedFault => ({ batch, action, code: 'GeneralException' });

describe('a write that fails', () => {
  test('in the middle is put back, and the sentence says that nothing was changed', async () => {
    const middle = await findMiddle(openSwitch);
    const scene = await openSwitch();
    const applied = await applyUnder(scene, refuse(1, middle));
    expect(applied).toEqual({
      ok: false,
      failure:
        'Excel refused (GeneralException). Save the workbook, close and open it, and try again. Nothing was changed.',
    });
    expect(scene.excel.batches).toHaveLength(7);
    expect(stateOf(scene.journey.host)).toBe(scene.before);
  });

  test('takes the sheet, the names and what the add-in keeps away again', async () => {
    const middle = await findMiddle(openFormulas);
    const scene = await openFormulas();
    const applied = await applyUnder(scene, refuse(1, middle));
    expect(applied).toMatchObject({ ok: false, failure: expect.stringMatching(/Nothing was changed\.$/u) });
    expect(stateOf(scene.journey.host)).toBe(scene.before);
    unwrap(await applyUnder(scene));
    expect(scene.journey.host.book.sheets.map(({ name }) => name)).toEqual([
      'Table 1',
      'Costing inputs',
      'Costing log',
    ]);
  });

  test('while a cell is being edited says to press Enter, and works when it is tried again', async () => {
    const scene = await openSwitch();
    expect(await applyUnder(scene, { batch: 0, action: 0, code: 'InvalidOperationInCellEditMode' })).toEqual({
      ok: false,
      failure: 'A cell is being edited. Press Enter in the cell you are editing and try again. Nothing was changed.',
    });
    unwrap(await applyUnder(scene));
  });

  test('because a figure is not what it must be is put back, the cell named', async () => {
    const scene = await openSwitch();
    const [first, ...others] = scene.operation.checks;
    if (!first) throw new Error('The switch checks no cell.');
    const operation = { ...scene.operation, checks: [{ ...first, expected: first.expected.plus(1) }, ...others] };
    const applied = await applyUnder({ ...scene, operation });
    expect(applied).toEqual({
      ok: false,
      failure: expect.stringMatching(
        /^'Costing 2025-26'!\w+ did not show the expected figure after the write, so everything was put back\. Nothing was changed\.$/u,
      ),
    });
    expect(stateOf(scene.journey.host)).toBe(scene.before);
  });

  test('because of a bug is no refusal: it passes on', async () => {
    const { excel, bound, operation } = await openSwitch();
    const port: WorkbookPort = { ...excel.port, write: () => Promise.reject(new TypeError('a bug')) };
    await expect(applyOperation(port, bound, operation)).rejects.toThrow(new TypeError('a bug'));
  });
});

describe('an answer that is lost', () => {
  test.each(['ConnectionLost', 'NeverAnswers'] as const)(
    'after all was written (%s): the operation is done',
    async (code) => {
      const [, writing = 0] = await countActions(openSwitch);
      const scene = await openSwitch();
      expect(unwrap(await applyUnder(scene, { batch: 1, action: writing, code }))).toMatchObject({
        cells: scene.operation.plan.cells.length,
        confirmed: scene.operation.checks.length,
      });
    },
  );

  test('before anything was written: nothing was changed', async () => {
    const scene = await openSwitch();
    expect(await applyUnder(scene, { batch: 1, action: 0, code: 'NeverAnswers' })).toEqual({
      ok: false,
      failure: expect.stringMatching(/^Excel did not answer in time\. .* Nothing was changed\.$/u),
    });
    expect(stateOf(scene.journey.host)).toBe(scene.before);
  });
});

describe('when the way back fails too', () => {
  test('exactly the cells that hold new contents are named, and what to do', async () => {
    const middle = await findMiddle(openSwitch);
    const scene = await openSwitch();
    const applied = await applyUnder(scene, refuse(1, middle), refuse(4), refuse(7));
    const failure = applied.ok ? '' : applied.failure;
    expect(failure).toMatch(
      /New contents stay in .*: undo \(Ctrl\+Z\), or close without saving, then read the table again\.$/u,
    );
    const changed = changedCells(scene.before, stateOf(scene.journey.host));
    expect(changed.length).toBeGreaterThan(0);
    expect(namedCells(failure)).toEqual(changed.sort());
  });

  test('wherever it stops, it goes on: no sheet stays because another that it refers to is gone', async () => {
    const [, writing = 0] = await countActions(openFormulas);
    // Both sheets are there whole, the cells are not written yet.
    const stop = Math.round((writing * 2) / 3);
    const once = await openFormulas();
    await applyUnder(once, refuse(1, stop));
    const actions = once.excel.batches[4] ?? 0;
    expect(actions).toBeGreaterThan(4);
    for (let action = 0; action < actions; action++) {
      const scene = await openFormulas();
      const applied = await applyUnder(scene, refuse(1, stop), refuse(4, action));
      expect(applied).toMatchObject({ ok: false, failure: expect.stringMatching(/Nothing was changed\.$/u) });
      expect([action, changedCells(scene.before, stateOf(scene.journey.host))]).toEqual([action, []]);
      expect(stateOf(scene.journey.host)).toBe(scene.before);
    }
  });

  test('and the workbook cannot be read, every cell that may hold new contents is named', async () => {
    const middle = await findMiddle(openSwitch);
    const scene = await openSwitch();
    const applied = await applyUnder(scene, refuse(1, middle), refuse(2), refuse(4));
    const failure = applied.ok ? '' : applied.failure;
    expect(failure).toMatch(/It could not be read whether anything was changed: look at 'Costing 2025-26'!/u);
    expect(namedCells(failure)).toEqual(
      unwrap(logOperation(scene.bound, scene.bound.workbook, scene.operation, new Date()))
        .cells.map(({ address }) => `${address.sheet} ${address.row},${address.column}`)
        .sort(),
    );
  });

  test('a cell that a co-author filled meanwhile keeps what they wrote, and is named', async () => {
    const { journey, excel, bound, operation, before } = await openSwitch();
    const [first] = operation.plan.cells;
    if (!first) throw new Error('The switch writes no cell.');
    const { book } = journey.host;
    const cells = book.sheets.find(({ name }) => name === first.address.sheet)?.rows.get(first.address.row);
    const port: WorkbookPort = {
      ...excel.port,
      write: async (plan) => {
        const receipt = await excel.port.write(plan);
        if (!plan.readBack) return receipt;
        cells?.set(first.address.column, { value: 4711, formula: null, style: book.defaultStyle });
        throw new WorkbookError('The connection to the workbook was lost.');
      },
    };
    const applied = await applyOperation(port, bound, operation);
    expect(applied).toEqual({
      ok: false,
      failure: expect.stringMatching(/Nothing was changed, but 'Costing 2025-26'!\w+ got other contents meanwhile/u),
    });
    expect(changedCells(before, stateOf(journey.host))).toEqual([
      `${first.address.sheet} ${first.address.row},${first.address.column}`,
    ]);
    expect(cells?.get(first.address.column)?.value).toBe(4711);
  });
});

/** The actions of each batch when nothing fails. */
async function countActions(open: () => Promise<Scene>): Promise<readonly number[]> {
  const scene = await open();
  unwrap(await applyUnder(scene));
  return scene.excel.batches;
}

/** The action of the write before which about half of all contents, but not all, are written. */
async function findMiddle(open: () => Promise<Scene>): Promise<number> {
  const scene = await open();
  unwrap(await applyUnder(scene));
  const [, settings = []] = scene.excel.settings;
  const middle = settings[Math.ceil(settings.length / 2)];
  if (middle === undefined) throw new Error('The write sets nothing twice.');
  return middle;
}

/** The cells that a sentence names, blocks cell by cell, as "Table 1 7,6". */
function namedCells(sentence: string): string[] {
  return [...sentence.matchAll(/'([^']+)'!([A-Z]+)(\d+)(?::([A-Z]+)\d+)?/gu)]
    .flatMap(([, sheet, first = '', row, last = first]) => {
      const [from, to] = [parseColumn(first), parseColumn(last)];
      return Array.from({ length: to - from + 1 }, (_, index) => `${sheet} ${row},${from + index}`);
    })
    .sort();
}
