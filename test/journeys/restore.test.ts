import { planAccept } from '../../src/app/acceptFinding';
import { auditBound } from '../../src/app/auditBound';
import type { BoundTable } from '../../src/app/bindTable';
import { logSheetName } from '../../src/app/log/logSheet';
import { readLog, type LoggedOperation } from '../../src/app/log/readLog';
import type { Operation } from '../../src/app/operation';
import { planFix } from '../../src/app/planFix';
import { planMix } from '../../src/app/planMix';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planRestore } from '../../src/app/planRestore';
import { planSwitch } from '../../src/app/planSwitch';
import { Decimal } from '../../src/domain/decimal';
import { failure, type Result } from '../../src/domain/result';
import { differences, openSample, unwrap, type Journey } from './openJourney';

type Planner = (bound: BoundTable) => Result<Operation, string>;

const toOption =
  (option: string): Planner =>
  (bound) =>
    planSwitch(bound, option);
const liveFormulas: Planner = (bound) => planRecalculation(bound, { write: 'formulas' });
const newRates: Planner = (bound) =>
  planRecalculation(bound, { write: 'values', rates: new Map([['P-3', new Decimal(19400)]]) });
/** The fix of a wrong formula: a sum that leaves a row out. */
const mendedSum: Planner = (bound) => {
  const finding = auditBound(bound).findings.find(({ cause }) => cause === 'omits-row');
  return finding ? planFix(bound, finding) : failure('No sum leaves a row out.');
};

async function apply(journey: Journey, plan: Planner): Promise<void> {
  const bound = await journey.bind();
  unwrap(await journey.apply(bound, plan(bound)));
}

const operations = async (journey: Journey): Promise<readonly LoggedOperation[]> =>
  unwrap(readLog(await journey.read()));

/** Takes an operation of the log back, the last one where no number is given. */
const restore =
  (number?: number): Planner =>
  (bound) => {
    const log = unwrap(readLog(bound.workbook));
    const operation = number === undefined ? log.at(-1) : log.find((logged) => logged.number === number);
    return operation ? planRestore(bound, operation) : failure(`No operation ${number}.`);
  };

const refusal = async (journey: Journey, number?: number): Promise<string> => {
  const planned = restore(number)(await journey.bind());
  return planned.ok ? 'restored' : planned.failure;
};

/** The published sample with a sum that a person made: it leaves out the last row. */
async function openWrongSum(): Promise<Journey> {
  const journey = await openSample('working-file.xlsx');
  journey.host.user.setCell("'Costing 2025-26'!F24", '=SUM(F21:F22)');
  return journey;
}

describe('an operation of the log', () => {
  test.each<[string, string, Planner]>([
    ['a switch with typed totals', 'option-totals.xlsx', toOption('2')],
    ['a switch that hides rows only', 'published.xlsx', toOption('2')],
    ['a switch of a cell', 'working-file.xlsx', toOption('2')],
    ['new rates in text cells', 'pasted.xlsx', newRates],
    ['wrong figures recalculated', 'with-errors.xlsx', (bound) => planRecalculation(bound, { write: 'values' })],
    ['live formulas', 'published.xlsx', liveFormulas],
  ])('is restored in the workbook opened anew: %s', async (_, file, plan) => {
    const journey = await openSample(file);
    const before = await journey.contents();
    const stored = (await journey.bind()).stored;
    await apply(journey, plan);
    expect(differences(before, await journey.contents())).not.toEqual([]);
    const again = await journey.reopen();
    await apply(again, restore());
    const own = (key: string) => key.startsWith('Costing inputs!');
    const stale = file === 'with-errors.xlsx' ? (key: string) => key.endsWith(' shows') : () => false;
    expect(differences(before, await again.contents()).filter((key) => !own(key) && !stale(key))).toEqual([]);
    expect((await again.bind()).stored.activeOption).toBe(stored.activeOption);
  });

  test('is restored where its cells are now: rows and a column inserted, the sheet renamed', async () => {
    const journey = await openSample('option-totals.xlsx');
    journey.host.user.setCell("'Costing 2025-26'!K19", 503133);
    await apply(journey, toOption('2'));
    const { user } = journey.host;
    user.insertRows("'Costing 2025-26'!2:3");
    user.insertRows("'Costing 2025-26'!14:14");
    user.insertColumns("'Costing 2025-26'!A:A");
    user.renameSheet('Costing 2025-26', "Plan d'emploi");
    await apply(journey, restore());
    const contents = await journey.contents();
    expect([contents["Plan d'emploi!L22"], contents["Plan d'emploi!P57"]]).toEqual([503133, 4241710]);
  });

  test('is known again by its formulas though Excel has moved what they read; what it wrote over moves alike', async () => {
    const journey = await openWrongSum();
    await apply(journey, mendedSum);
    expect((await journey.contents())['Costing 2025-26!F24']).toBe('=SUM(F21:F23)');
    journey.host.user.insertRows("'Costing 2025-26'!22:22");
    await apply(journey, restore());
    expect((await journey.contents())['Costing 2025-26!F25']).toBe('=SUM(F21:F23)');
  });

  test('that hid rows shows them again where they are now', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.hideRows("'Table 1'!5:5");
    await apply(journey, toOption('2'));
    journey.host.user.insertRows("'Table 1'!10:10");
    const hidden = async () => [...((await journey.read()).sheets[0]?.hiddenRows ?? [])];
    expect(await hidden()).toEqual([5, 12, 14, 43]);
    await apply(journey, restore());
    expect(await hidden()).toEqual([5]);
  });

  test('of live formulas is restored to figures after a row was inserted in the middle of the table', async () => {
    const journey = await openSample('published.xlsx');
    const before = await journey.contents();
    await apply(journey, liveFormulas);
    journey.host.user.insertRows("'Table 1'!9:9");
    await apply(journey, restore());
    const contents = await journey.contents();
    expect([contents['Table 1!J14'], contents['Table 1!J43']]).toEqual([before['Table 1!J13'], before['Table 1!J42']]);
    expect(
      Object.entries(contents)
        .filter(([key]) => key.startsWith('Table 1!J'))
        .map(([, held]) => typeof held),
    ).not.toContain('=');
  });

  test('that gave a row its mix takes the mix back too', async () => {
    const journey = await openSample('published.xlsx');
    const { stored, table } = await journey.bind();
    const row = table.rows.find(({ code }) => code === '1.1')?.row ?? 0;
    await apply(journey, (bound) =>
      planMix(
        bound,
        row,
        new Map([
          ['P-3', new Decimal(1)],
          ['P-2', new Decimal('2.5')],
        ]),
      ),
    );
    expect((await journey.bind()).stored.mixes['1.1']).toEqual({ 'P-3': '1', 'P-2': '2.5' });
    await apply(journey, restore());
    expect((await journey.bind()).stored.mixes).toEqual(stored.mixes);
  });

  test('that accepted a finding takes that back, and can be done again', async () => {
    const journey = await openSample('with-errors.xlsx');
    await apply(journey, (bound) => {
      const { findings } = auditBound(bound);
      const wrong = findings.find(({ cause }) => cause === 'transposed-digits');
      return wrong ? planAccept(bound, findings, wrong.address, 'Paid [in part] by another fund') : failure('Clean.');
    });
    const { accepted } = (await journey.bind()).stored;
    await apply(journey, restore());
    expect((await journey.bind()).stored.accepted).toEqual({});
    await apply(journey, restore());
    expect((await journey.bind()).stored.accepted).toEqual(accepted);
  });

  test('that was restored can be done again by restoring that', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    const done = await journey.contents();
    await apply(journey, restore());
    expect(differences(done, await journey.contents())).not.toEqual([]);
    await apply(journey, restore());
    expect(differences(done, await journey.contents())).toEqual([]);
    expect((await operations(journey)).map(({ number, title }) => [number, title])).toEqual([
      [1, 'Switch to option 2'],
      [2, 'Restore: Switch to option 2'],
      [3, 'Restore: Restore: Switch to option 2'],
    ]);
  });

  test('further back is restored when nothing of it was changed since', async () => {
    const journey = await openSample('working-file.xlsx');
    await apply(journey, newRates);
    await apply(journey, toOption('2'));
    await apply(journey, restore(1));
    expect((await journey.bind()).costing.rates.get('P-3')?.toString()).toBe('18645');
    expect((await journey.bind()).table.activeOption?.id).toBe('2');
  });
});

describe('a restore is refused, with the list of what was changed since', () => {
  test('for a figure typed over: its cell, what it should hold and what it holds', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    journey.host.user.setCell("'Costing 2025-26'!O54", 4_000_000, { source: 'Remote' });
    journey.host.user.clear("'Costing 2025-26'!O19");
    expect(await refusal(journey)).toBe(
      "Changed since, so nothing was restored: 'Costing 2025-26'!O19 should hold 773035 and holds nothing; 'Costing 2025-26'!O54 should hold 4054135 and holds 4000000. Restore the later changes first, or put these back.",
    );
  });

  test('for a formula that a person changed, though rows were inserted too', async () => {
    const journey = await openWrongSum();
    await apply(journey, mendedSum);
    journey.host.user.insertRows("'Costing 2025-26'!22:22");
    journey.host.user.setCell("'Costing 2025-26'!F25", '=SUM(F22:F24)');
    expect(await refusal(journey)).toMatch(
      /'Costing 2025-26'!F25 should hold =SUM\(F21:F24\) and holds =SUM\(F22:F24\)/u,
    );
  });

  test('for a formula too long to be followed, once its cell has moved; it is restored where it stood', async () => {
    const journey = await openSample('published.xlsx');
    const sum = `SUM(${Array.from({ length: 225 }, () => 'J4').join(',')})`;
    const long = `=${sum}+${sum}+${sum}+${sum}`;
    journey.host.user.setCell("'Table 1'!J42", long);
    await apply(journey, (bound) => planRecalculation(bound, { write: 'values' }));
    journey.host.user.insertRows("'Table 1'!1:1");
    expect(await refusal(journey)).toMatch(
      /'Table 1'!J43 was 'Table 1'!J42 and held =SUM\(J4,.*, to be typed there\./u,
    );
    journey.host.user.deleteRows("'Table 1'!1:1");
    await apply(journey, restore());
    expect((await journey.contents())['Table 1!J42']).toBe(long);
  });

  test('for a cell that was deleted', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    journey.host.user.deleteColumns("'Costing 2025-26'!M:M");
    const bound = await journey.tryBind({ sheet: 'Costing 2025-26' });
    if (!bound.ok) return;
    const planned = restore()(bound.value);
    expect(planned.ok ? 'restored' : planned.failure).toMatch(/'Costing 2025-26'!M19 was deleted/u);
  });

  test('for an option that was switched again', async () => {
    const journey = await openSample('published.xlsx');
    await apply(journey, toOption('2'));
    await apply(journey, toOption('1'));
    expect(await refusal(journey, 1)).toMatch(
      /the option in use should be 2 and is 1\. Restore the later changes first/u,
    );
  });
});

describe('a log that a person changed', () => {
  const line = (text: string) => `'${logSheetName}'!${text}`;

  test.each<[string, (journey: Journey) => void]>([
    ['an old figure', ({ host }) => host.user.setCell(line('E6'), 1)],
    ['a line deleted', ({ host }) => host.user.deleteRows(line('6:6'))],
    ['a cell', ({ host }) => host.user.setCell(line('D6'), "'Costing 2025-26'!B2")],
  ])('does not restore that operation: %s', async (_, change) => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    change(journey);
    expect(await refusal(journey)).toBe(
      'The lines of “Switch to option 2” in the log were changed by hand, so nothing was restored. Undo that change, or type what the cells held.',
    );
  });

  test('by inserting a row and a column before it is read and goes on all the same', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    journey.host.user.insertRows(line('1:1'));
    journey.host.user.insertColumns(line('A:A'));
    await apply(journey, toOption('1'));
    await apply(journey, restore(2));
    await apply(journey, restore(1));
    expect((await operations(journey)).map(({ number, isIntact }) => [number, isIntact])).toEqual(
      [1, 2, 3, 4].map((number) => [number, true]),
    );
  });

  test('by writing over a heading takes no operation until that is undone, and says so', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    journey.host.user.setCell(line('E4'), 'Before');
    const bound = await journey.bind();
    const before = await journey.contents();
    expect(await journey.apply(bound, planSwitch(bound, '1'))).toEqual({
      ok: false,
      failure:
        "The headings of the sheet 'Costing log' were changed: undo that, or rename the sheet, so that a new log begins. Nothing was changed.",
    });
    expect(differences(before, await journey.contents())).toEqual([]);
    journey.host.user.setCell(line('E4'), 'Old');
    await apply(journey, toOption('1'));
  });

  test('by deleting it begins anew', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    journey.host.user.deleteSheet(logSheetName);
    expect(await operations(journey)).toEqual([]);
    await apply(journey, toOption('1'));
    expect((await operations(journey)).map(({ number, title }) => [number, title])).toEqual([
      [1, 'Switch to option 1'],
    ]);
  });

  test('with notes of their own beside or below the lines keeps them, and goes on below', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    journey.host.user.setCell(line('D60'), 'Checked by M.');
    journey.host.user.setCell(line('L5'), 'agreed');
    await apply(journey, toOption('1'));
    await apply(journey, restore(2));
    const { values } = (await journey.read()).sheets.find(({ name }) => name === logSheetName) ?? { values: [] };
    expect([values[59]?.[3], values[4]?.[11], values[60]?.[2]]).toEqual([
      'Checked by M.',
      'agreed',
      'Switch to option 1',
    ]);
  });
});
