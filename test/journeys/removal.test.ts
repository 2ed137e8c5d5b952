import { describe, expect, test } from '@jest/globals';
import { auditBound } from '../../src/app/auditBound';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planRemoval } from '../../src/app/planRemoval';
import { planReportOf } from '../../src/app/report/planReportOf';
import { planSwitch } from '../../src/app/planSwitch';
import { differences, openSample, unwrap, type Journey } from './openJourney';

async function remove(journey: Journey): Promise<void> {
  const bound = await journey.bind();
  unwrap(await journey.apply(bound, planRemoval(bound)));
}

const report = async (journey: Journey, kind: 'audit' | 'options' | 'publication'): Promise<void> => {
  const bound = await journey.bind();
  unwrap(await journey.apply(bound, planReportOf(kind, bound, auditBound(bound), '2026-11-24')));
};

describe("removing the add-in's sheets", () => {
  test('after reports leaves the workbook as it was before the add-in came', async () => {
    const journey = await openSample('with-errors.xlsx');
    const before = await journey.read();
    for (const kind of ['audit', 'options', 'publication'] as const) await report(journey, kind);
    expect((await journey.read()).sheets).toHaveLength(4);
    await remove(journey);
    const again = await (await journey.reopen()).read();
    expect(again.sheets.map(({ name, formulas }) => [name, formulas])).toEqual(
      before.sheets.map(({ name, formulas }) => [name, formulas]),
    );
    expect([again.names, again.stored]).toEqual([before.names, null]);
  });

  test('after live formulas leaves the figures that they showed', async () => {
    const journey = await openSample('published.xlsx');
    const shown = async () => (await journey.read()).sheets[0]?.values;
    const bound = await journey.bind();
    unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'formulas' })));
    const figures = await shown();
    await remove(journey);
    expect(await shown()).toEqual(figures);
    expect((await journey.read()).names).toEqual([]);
    const after = await journey.bind();
    expect(auditBound(after).findings).toEqual([]);
    // Sums of the table's own cells read nothing of the add-in's: they stay formulas.
    expect(after.lookup.formula({ sheet: 'Table 1', row: 43, column: 10 })).not.toBeNull();
  });

  test('shows each formula that becomes a figure, and says that the log goes', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'formulas' })));
    const { changes, notes } = unwrap(planRemoval(await journey.bind()));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ from, to }) => String(from).startsWith('=') && typeof to === 'number')).toBe(true);
    expect(notes.join(' ')).toMatch(/'Costing inputs', 'Costing log'.*no operation can be restored/u);
  });

  test("leaves a sheet of the person's own that has such a name", async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    unwrap(await journey.apply(bound, planSwitch(bound, '2')));
    journey.host.user.addSheet('Costing audit');
    journey.host.user.setCell("'Costing audit'!A1", 'My own notes');
    const before = await journey.contents();
    await remove(journey);
    const left = (await journey.read()).sheets.map(({ name }) => name);
    expect(left).toContain('Costing audit');
    expect(left).not.toContain('Costing log');
    expect(differences(before, await journey.contents())).toEqual([]);
  });

  test('is refused where a formula that reads them shows an error', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'formulas' })));
    journey.host.user.setCell("'Table 1'!L5", "='Costing inputs'!B5/0");
    expect(planRemoval(await journey.bind())).toMatchObject({ ok: false, failure: /L5.*#DIV\/0!.*mend it first/u });
  });

  test("is refused where the workbook holds nothing of the add-in's", async () => {
    expect(planRemoval(await (await openSample('pasted.xlsx')).bind())).toMatchObject({ ok: false });
  });

  test('is refused while the structure of the workbook is protected, and removes nothing', async () => {
    const journey = await openSample('published.xlsx');
    await report(journey, 'options');
    const before = await journey.contents();
    const bound = await journey.bind();
    const context = new Excel.RequestContext();
    context.workbook.protection.protect();
    await context.sync();
    expect(await journey.apply(await journey.bind(), planRemoval(bound))).toMatchObject({
      ok: false,
      failure: expect.stringMatching(/Unprotect it/u),
    });
    expect(differences(before, await journey.contents())).toEqual([]);
  });
});
