import fc from 'fast-check';
import { auditBound } from '../../src/app/auditBound';
import type { BindHints, BoundTable } from '../../src/app/bindTable';
import type { Operation } from '../../src/app/operation';
import { readAddress } from '../../src/app/log/loggedPlace';
import { readLog } from '../../src/app/log/readLog';
import { planFix } from '../../src/app/planFix';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planRestore } from '../../src/app/planRestore';
import { planSwitch } from '../../src/app/planSwitch';
import { formatAddress, formatCell, type CellAddress } from '../../src/domain/cellAddress';
import { Decimal } from '../../src/domain/decimal';
import type { Finding } from '../../src/domain/finding';
import { failure, success, type Result } from '../../src/domain/result';
import { howMany } from '../thorough';
import { differences, openSample, unwrap, type Journey } from './openJourney';
import { act, isSort, movesNoCells, personEdit, pick } from './personEdits';
import { activitiesOf, sumsOf } from './tableSays';
import { rememberBook } from './takeBack';

/** Edited tables of typed figures no longer say their rates: the person gives them. */
const hints: BindHints = {
  rates: new Map([
    ['P-3', new Decimal(18645)],
    ['P-2', new Decimal(15820)],
    ['G', new Decimal(12995)],
  ]),
};
const samples: readonly (readonly [file: string, hints: BindHints])[] = [
  ['published.xlsx', hints],
  ['option-totals.xlsx', hints],
  ['with-errors.xlsx', hints],
  ['working-file.xlsx', {}],
];

/** What the add-in is asked for; `isRaced` when a co-author types into the table between the preview and the write. */
const request = fc.record({
  asks: fc.constantFrom('recalculate', 'option 1', 'option 2', 'all options', 'fix', 'restore', 'restore', 'restore'),
  isRaced: fc.integer({ min: 0, max: 7 }).map((chance) => chance === 0),
  at: fc.nat(200),
});

type Request = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

const counts = {
  sequences: 0,
  edits: 0,
  operations: 0,
  refused: 0,
  filtered: 0,
  undone: 0,
  restored: 0,
  clean: 0,
  lost: 0,
};

/** What the add-in plans, and the cells that a person agrees to have changed by that. */
function planFor(
  bound: BoundTable,
  { asks, at }: Request,
): Result<{ operation: Operation; agreed: readonly CellAddress[] }, string> {
  const computed = bound.cells.map(({ figure }) => figure.address);
  const optionCell = bound.table.activeOption?.cell?.address;
  const agree = (planned: Result<Operation, string>, agreed: readonly CellAddress[]) =>
    planned.ok ? success({ operation: planned.value, agreed }) : planned;
  if (asks === 'recalculate') return agree(planRecalculation(bound, { write: 'values' }), computed);
  if (asks === 'restore') {
    const logged = pick(unwrap(readLog(bound.workbook)), at);
    if (!logged) return failure('Nothing was done yet.');
    return agree(
      planRestore(bound, logged),
      logged.lines.flatMap(({ now }) => readAddress(now) ?? []),
    );
  }
  if (asks === 'fix') {
    for (const finding of auditBound(bound).findings) {
      const planned = planFix(bound, finding);
      if (planned.ok) return agree(planned, [finding.address, ...finding.explains]);
    }
    return failure('There is nothing to fix.');
  }
  const option = asks === 'all options' ? 'all' : asks.replace('option ', '');
  return agree(planSwitch(bound, option), [...computed, ...(optionCell ? [optionCell] : [])]);
}

/** Whether it was done, and whether Excel's undo can take it back: what writes custom XML clears its steps. */
interface Outcome {
  readonly isDone: boolean;
  readonly isUndoable: boolean;
}

const nothingDone: Outcome = { isDone: false, isUndoable: false };

async function ask(journey: Journey, bound: BoundTable, request: Request): Promise<Outcome> {
  const { asks, isRaced, at } = request;
  const planned = planFor(bound, request);
  if (!planned.ok) {
    counts.refused++;
    expect(planned.failure).toMatch(/\.$/u);
    return nothingDone;
  }
  const { operation, agreed } = planned.value;
  const raced = pick(bound.cells, at)?.figure.address;
  const isHindered = isRaced && raced !== undefined && operation.plan.cells.length > 0;
  if (isHindered) journey.host.user.setCell(formatAddress(raced), 7_000_000 + counts.operations, { source: 'Remote' });
  const before = await journey.contents();
  const applied = await journey.apply(bound, success(operation));
  const changed = differences(before, await journey.contents());
  counts.operations++;
  if (isHindered) {
    expect(applied).toEqual({
      ok: false,
      failure: expect.stringContaining('changed since the table was read, so nothing was written'),
    });
    expect(changed).toEqual([]);
    return nothingDone;
  }
  const { sheet: home } = bound.table.range;
  const { plan } = operation;
  const isFiltered = bound.workbook.sheets.some(({ name, isFiltered: isSo }) => name === home && isSo);
  if (isFiltered && [...plan.cells.map(({ address }) => address), ...plan.rows].some(({ sheet }) => sheet === home)) {
    expect(applied).toEqual({
      ok: false,
      failure: expect.stringMatching(/^A filter hides rows of .* nothing was changed/u),
    });
    expect(changed).toEqual([]);
    counts.filtered++;
    return nothingDone;
  }
  unwrap(applied);
  if (asks === 'restore') counts.restored++;
  // A formula's text, a typed content or a row's state; results that follow move by themselves.
  const written = changed.filter((key) => !key.endsWith(' shows') && !key.endsWith(' hidden'));
  const allowed = new Set(agreed.map((address) => `${address.sheet}!${formatCell(address)}`));
  expect(written.filter((key) => !allowed.has(key))).toEqual([]);
  return { isDone: true, isUndoable: plan.stored === null && plan.names.length + plan.ownSheets.length === 0 };
}

/** What only a person can settle: which of two inputs is right, a constant that is right. */
const forThePerson = new Set(['months-disagree', 'typed-over-formula', 'text-number']);

/** A formula that a sort moved to other cells, which give the figure due all the same: it stays a formula, and is named. */
const isRightByChance = ({ cause, expected, actual }: Finding): boolean =>
  (cause === 'omits-row' || cause === 'double-counts') && expected !== null && actual?.equals(expected) === true;

describe('whatever people type, insert, delete and rename between operations', () => {
  test('inputs and cells beside the table stay as people left them, a recalculated table is clean, and the table is found or its loss is said', async () => {
    const sequence = fc.array(fc.oneof({ weight: 3, arbitrary: personEdit }, { weight: 2, arbitrary: request }), {
      minLength: 3,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), sequence, async ([file, given], steps) => {
        const journey = await openSample(file);
        counts.sequences++;
        let takeBack: (() => void) | null = null;
        for (const step of steps) {
          const bound = await journey.tryBind(given);
          if (!bound.ok) {
            expect(bound.failure).toMatch(/^[A-Z'].*[.?]$/u);
            counts.lost++;
            return;
          }
          const remembered = rememberBook(journey);
          if ('does' in step) {
            counts.edits++;
            if (step.does === 'takes the last step back' && takeBack) counts.undone++;
            act(journey, bound.value, step, takeBack ?? (() => undefined));
            takeBack = movesNoCells(step) ? remembered : null;
            if (!isSort(step)) continue;
            const sorted = await journey.tryBind(given);
            if (!sorted.ok) continue;
            expect(activitiesOf(sorted.value)).toEqual(activitiesOf(bound.value));
            expect(sumsOf(bound.value)).toEqual(expect.arrayContaining([...sumsOf(sorted.value)]));
            continue;
          }
          const { isDone, isUndoable } = await ask(journey, bound.value, step);
          takeBack = isUndoable ? remembered : null;
          if (step.asks !== 'recalculate' || !isDone) continue;
          const after = await journey.bind(given);
          // A row that waits for its mix keeps the sums above it from being known.
          if (after.cells.some(({ expected }) => expected === null)) continue;
          const { findings } = auditBound(after);
          counts.clean++;
          expect(
            findings.filter(
              (finding) => finding.severity !== 'info' && !forThePerson.has(finding.cause) && !isRightByChance(finding),
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: howMany(8, 300), seed: 1 },
    );
  }, 240_000);

  afterAll(() => {
    const { sequences, edits, operations, refused, restored, clean, lost, filtered, undone } = counts;
    console.info(
      `Random edits: ${sequences} sequences, ${edits} edits by people, ${operations} operations, ${restored} of them restores from the log, ${refused} not possible and ${filtered} under a filter, as a sentence said, ${undone} steps taken back by undo, ${clean} audits after a recalculation, all clean; ${lost} times the table was no longer found or could not be costed, and that was said.`,
    );
  });
});
