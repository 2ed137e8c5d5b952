import { afterAll, describe, expect, test } from '@jest/globals';
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
import { formatAddress, formatCell, quoteSheet, type CellAddress } from '../../src/domain/cellAddress';
import { Decimal } from '../../src/domain/decimal';
import { failure, success, type Result } from '../../src/domain/result';
import type { TableRow } from '../../src/domain/table';
import { howMany } from '../thorough';
import { hurry } from './hurry';
import { differences, openSample, unwrap, type Journey } from './openJourney';

hurry();

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

const nth = fc.nat(200);
const source = fc.constantFrom('Local' as const, 'Remote' as const);
const months = fc.integer({ min: 0, max: 12 }).map((halves) => halves / 2);

/** What a person or a co-author does; `at` says where, counted among the places where it can be done. */
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('types an input' as const), at: nth, input: months, source }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('types over a figure' as const),
      at: nth,
      input: fc.nat(500_000),
      source,
    }),
  },
  fc.record({ does: fc.constant('types letters into a figure' as const), at: nth, source }),
  fc.record({ does: fc.constant('clears a figure' as const), at: nth, source }),
  fc.record({ does: fc.constant('types beside the table' as const), at: nth, input: fc.nat(9), source }),
  fc.record({ does: fc.constant('inserts a row' as const), at: nth, source }),
  fc.record({ does: fc.constant('deletes an activity' as const), at: nth, source }),
  fc.record({ does: fc.constant('inserts a column before the table' as const), source }),
  fc.record({ does: fc.constant('hides a row' as const), at: nth, source }),
  fc.record({ does: fc.constant('renames the sheet' as const), at: nth, source }),
);

/** What the add-in is asked for; `isRaced` when a co-author types into the table between the preview and the write. */
const request = fc.record({
  asks: fc.constantFrom('recalculate', 'option 1', 'option 2', 'all options', 'fix', 'restore', 'restore', 'restore'),
  isRaced: fc.integer({ min: 0, max: 7 }).map((chance) => chance === 0),
  at: nth,
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;
type Request = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

const counts = { sequences: 0, edits: 0, operations: 0, refused: 0, restored: 0, clean: 0, lost: 0 };

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)];
const inputColumns = /^(?:activityCosts|pMonths|gMonths|months:.*)$/u;

function act({ host: { user } }: Journey, { table, cells }: BoundTable, step: Edit): void {
  const { sheet, top, left, right, bottom } = table.range;
  const place = (address: CellAddress): string => `${quoteSheet(address.sheet)}!${formatCell(address)}`;
  const wholeRow = (row: number): string => `${quoteSheet(sheet)}!${row}:${row}`;
  const activities = table.rows.filter(({ kind }) => kind === 'activity');
  const inputs = activities.flatMap(({ figures }) =>
    [...figures].flatMap(([column, { address, formula }]) =>
      inputColumns.test(column) && formula === null ? [address] : [],
    ),
  );
  const figure = 'at' in step ? pick(cells, step.at)?.figure.address : undefined;
  const { source } = step;
  switch (step.does) {
    case 'types an input': {
      const address = pick(inputs, step.at);
      if (address) user.setCell(place(address), step.input, { source });
      break;
    }
    case 'types over a figure':
      if (figure) user.setCell(place(figure), step.input, { source });
      break;
    case 'types letters into a figure':
      if (figure) user.setCell(place(figure), 'see note', { source });
      break;
    case 'clears a figure':
      if (figure) user.clear(place(figure), { source });
      break;
    case 'types beside the table':
      user.setCell(place({ sheet, row: top + step.at, column: right + 3 }), step.input, { source });
      break;
    case 'inserts a row':
      user.insertRows(wholeRow(1 + (step.at % bottom)), { source });
      break;
    case 'deletes an activity': {
      const row: TableRow | undefined = pick(activities, step.at);
      if (row && activities.length > 10) user.deleteRows(wholeRow(row.row), { source });
      break;
    }
    case 'inserts a column before the table':
      if (left < 4) user.insertColumns(`${quoteSheet(sheet)}!A:A`, { source });
      break;
    case 'hides a row':
      user.hideRows(wholeRow(top + (step.at % (bottom - top))), true, { source });
      break;
    case 'renames the sheet':
      user.renameSheet(sheet, `Table ${step.at + 2} (draft)`, { source });
      break;
  }
}

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

async function ask(journey: Journey, bound: BoundTable, request: Request): Promise<void> {
  const { asks, isRaced, at } = request;
  const planned = planFor(bound, request);
  if (!planned.ok) {
    counts.refused++;
    expect(planned.failure).toMatch(/\.$/u);
    return;
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
    return;
  }
  unwrap(applied);
  if (asks === 'restore') counts.restored++;
  // A formula's text, a typed content or a row's state; results that follow move by themselves.
  const written = changed.filter((key) => !key.endsWith(' shows') && !key.endsWith(' hidden'));
  const allowed = new Set(agreed.map((address) => `${address.sheet}!${formatCell(address)}`));
  expect(written.filter((key) => !allowed.has(key))).toEqual([]);
}

/** What only a person can settle: which of two inputs is right, a constant that is right. */
const forThePerson = new Set(['months-disagree', 'typed-over-formula', 'text-number']);

describe('whatever people type, insert, delete and rename between operations', () => {
  test('inputs and cells beside the table stay as people left them, a recalculated table is clean, and the table is found or its loss is said', async () => {
    const sequence = fc.array(fc.oneof({ weight: 3, arbitrary: edit }, { weight: 2, arbitrary: request }), {
      minLength: 3,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), sequence, async ([file, given], steps) => {
        const journey = await openSample(file);
        counts.sequences++;
        for (const step of steps) {
          const bound = await journey.tryBind(given);
          if (!bound.ok) {
            expect(bound.failure).toMatch(/^[A-Z'].*[.?]$/u);
            counts.lost++;
            return;
          }
          if ('does' in step) {
            counts.edits++;
            act(journey, bound.value, step);
            continue;
          }
          await ask(journey, bound.value, step);
          if (step.asks !== 'recalculate' || step.isRaced) continue;
          const after = await journey.bind(given);
          // A row that waits for its mix keeps the sums above it from being known.
          if (after.cells.some(({ expected }) => expected === null)) continue;
          const { findings } = auditBound(after);
          counts.clean++;
          expect(findings.filter(({ cause, severity }) => severity !== 'info' && !forThePerson.has(cause))).toEqual([]);
        }
      }),
      { numRuns: howMany(25, 300), seed: 1 },
    );
  }, 240_000);

  afterAll(() => {
    const { sequences, edits, operations, refused, restored, clean, lost } = counts;
    console.info(
      `Random edits: ${sequences} sequences, ${edits} edits by people, ${operations} operations, ${restored} of them restores from the log, ${refused} refused in a sentence, ${clean} audits after a recalculation, all clean; ${lost} times the table was no longer found or could not be costed, and that was said.`,
    );
  });
});
