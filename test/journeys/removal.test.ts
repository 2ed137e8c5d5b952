import { auditBound } from '../../src/app/auditBound';
import { planRecalculation } from '../../src/app/planRecalculation';
import { applyOperation } from '../../src/app/applyOperation';
import { markFindings } from '../../src/app/marks/replaceMarks';
import { planRemoval, prepareRemoval } from '../../src/app/planRemoval';
import { planReportOf } from '../../src/app/report/planReportOf';
import { planSwitch } from '../../src/app/planSwitch';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { createFaultyExcel, faultCodes, stateOf } from '../app/faultyExcel';
import { howMany } from '../thorough';
import { differences, openJourney, openSample, unwrap, type Journey } from './openJourney';

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

describe('marks on cells', () => {
  /** A log, and a mark on each cell that has a finding, beside a conditional format of the person's own. */
  async function openMarked() {
    const journey = await openSample('with-errors.xlsx');
    const context = new Excel.RequestContext();
    const own = context.workbook.worksheets.getItem('Table 1').getRange('C4:C9').conditionalFormats.add('Custom');
    own.custom.rule.formula = '=$A$1<>""';
    await context.sync();
    await report(journey, 'audit');
    const bound = await journey.bind();
    unwrap(await markFindings(officeWorkbook, bound, auditBound(bound).findings));
    return journey;
  }
  const formatsOf = ({ host }: Journey): readonly string[] =>
    host.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.map(({ formula }) => formula));
  const ours = (journey: Journey): number => formatsOf(journey).filter((formula) => formula.includes('ISTEXT')).length;

  test("go with the rest, as the preview says; the person's own conditional formats stay", async () => {
    const journey = await openMarked();
    const count = ours(journey);
    expect(count).toBeGreaterThan(10);
    const bound = await journey.bind();
    const planned = await prepareRemoval(officeWorkbook, bound);
    expect(unwrap(planned).notes).toContain(`The marks on cells go (${count}); the cells keep their own look.`);
    journey.host.resetTraffic();
    unwrap(await journey.apply(bound, planned));
    expect(journey.host.traffic.syncs).toBe(2);
    expect(formatsOf(journey)).toEqual(['$A$1<>""']);
    expect((await journey.read()).sheets.map(({ name }) => name)).not.toContain('Costing log');
  });

  test('alone are something to remove too', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    unwrap(await markFindings(officeWorkbook, bound, auditBound(bound).findings));
    unwrap(await journey.apply(bound, await prepareRemoval(officeWorkbook, bound)));
    expect(formatsOf(journey)).toEqual([]);
  });

  test('keep everything from being removed where their sheet is protected', async () => {
    const journey = await openMarked();
    for (const sheet of journey.host.book.sheets) sheet.isProtected = sheet.name === 'Table 1';
    const bound = await journey.bind();
    const [before, marks] = [stateOf(journey.host), ours(journey)];
    expect(await journey.apply(bound, await prepareRemoval(officeWorkbook, bound))).toEqual({
      ok: false,
      failure: expect.stringMatching(/^The sheet 'Table 1' is protected, so nothing was changed/u),
    });
    expect([stateOf(journey.host), ours(journey)]).toEqual([before, marks]);
  });

  test('and sheets are all there or all gone, wherever Excel stops, is silent or loses its answer', async () => {
    const saved = (await openMarked()).host.save();
    const openSaved = async () => {
      const journey = await openJourney(saved);
      const excel = createFaultyExcel(journey.host);
      const bound = await journey.bind();
      const operation = unwrap(await prepareRemoval(officeWorkbook, bound));
      return { journey, excel, apply: () => applyOperation(excel.port, bound, operation) };
    };
    const { journey, excel, apply } = await openSaved();
    const [before, marks] = [stateOf(journey.host), ours(journey)];
    excel.inject([]);
    unwrap(await apply());
    const actions = excel.batches[1] ?? 0;
    const outcomes = new Set<boolean>();
    for (const code of howMany<readonly (typeof faultCodes)[number][]>(
      ['GeneralException', 'NeverAnswers'],
      faultCodes,
    )) {
      // Before anything, among the sheets, before the first mark, among the marks, after the last.
      for (const action of [0, 12, actions - 4 * marks, actions - 2 * marks, actions - 1, actions]) {
        const faulty = await openSaved();
        faulty.excel.inject([{ batch: 1, action, code }]);
        const applied = await faulty.apply();
        outcomes.add(applied.ok);
        if (applied.ok) expect(ours(faulty.journey)).toBe(0);
        else {
          expect(applied.failure).toMatch(/Nothing was changed\.$/u);
          expect([stateOf(faulty.journey.host), ours(faulty.journey)]).toEqual([before, marks]);
        }
      }
    }
    expect([...outcomes].sort()).toEqual([false, true]);
  });
});
