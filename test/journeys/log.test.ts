import { applyOperation } from '../../src/app/applyOperation';
import { auditBound } from '../../src/app/auditBound';
import type { BoundTable } from '../../src/app/bindTable';
import { logSheetName } from '../../src/app/log/logSheet';
import { readLog } from '../../src/app/log/readLog';
import type { Operation } from '../../src/app/operation';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planRestore } from '../../src/app/planRestore';
import { planSwitch } from '../../src/app/planSwitch';
import { planAuditReport } from '../../src/app/report/planAuditReport';
import { parseRange } from '../../src/domain/cellAddress';
import type { Result } from '../../src/domain/result';
import type { CellValue } from '../../src/domain/snapshot';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { stateOf } from '../app/faultyExcel';
import { openSample, unwrap, type Journey } from './openJourney';

const at = new Date('2026-11-24T14:03:59Z');

type Planner = (bound: BoundTable) => Result<Operation, string>;
const toOption =
  (option: string): Planner =>
  (bound) =>
    planSwitch(bound, option);
const recalculate: Planner = (bound) => planRecalculation(bound, { write: 'values' });

async function apply(journey: Journey, plan: Planner): Promise<void> {
  const bound = await journey.bind();
  unwrap(await applyOperation(officeWorkbook, bound, unwrap(plan(bound)), at));
}

/** Blocks of the log: what its cells show, and what they hold. */
async function readCells(journey: Journey) {
  const sheet = (await journey.read()).sheets.find(({ name }) => name === logSheetName);
  const block = (grid: 'values' | 'formulas') => (range: string) => {
    const area = parseRange(range);
    const rows = area ? (sheet?.[grid].slice(area.top - 1, area.bottom) ?? []) : [];
    return rows.map((cells) => cells.slice((area?.left ?? 1) - 1, area?.right));
  };
  return { shown: block('values'), held: block('formulas') };
}

describe('the sheet Costing log', () => {
  test('tells of a switch: each cell with old and new, the rows, and the option in use', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    const { shown, held } = await readCells(journey);
    expect(shown('A4:H4')).toEqual([['No.', 'Time', 'Operation', 'Cell', 'Old', 'New', 'Now', 'Check']]);
    expect(shown('A5:G6')).toEqual([
      [1, '2026-11-24 14:03 UTC', 'Switch to option 2', "'Costing 2025-26'!F19", 399000, 299000, 299000],
      [1, '', '', "'Costing 2025-26'!J19", 28.5, 24.5, 24.5],
    ]);
    expect(held('G5:G6')).toEqual([["='Costing 2025-26'!F19"], ["='Costing 2025-26'!J19"]]);
    expect(shown('D20:F22')).toEqual([
      ["'Costing 2025-26'!O54", 4241710, 4054135],
      ["'Costing 2025-26'!17:17", 'shown', 'hidden'],
      ['option in use', '', '2'],
    ]);
    expect(shown('G21:G22')).toEqual([['1 row(s)'], ['']]);
  });

  test('goes on below: what stands there is not written again', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    const before = (await readCells(journey)).held('A1:J22');
    journey.host.resetTraffic();
    const bound = await journey.bind();
    const reading = journey.host.traffic.syncs;
    unwrap(await applyOperation(officeWorkbook, bound, unwrap(planSwitch(bound, '1')), at));
    expect(journey.host.traffic.syncs - reading).toBe(2);
    const after = await readCells(journey);
    expect(after.held('A1:J22')).toEqual(before);
    expect(after.shown('A23:D23')).toEqual([
      [2, '2026-11-24 14:03 UTC', 'Switch to option 1', "'Costing 2025-26'!F19"],
    ]);
  });

  test('goes on below what a co-author’s add-in wrote there since the table was read, with the next number', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    const bound = await journey.bind();
    journey.host.user.setCell(`'${logSheetName}'!A23`, 2, { source: 'Remote' });
    journey.host.user.setCell(`'${logSheetName}'!D23`, 'option in use', { source: 'Remote' });
    unwrap(await applyOperation(officeWorkbook, bound, unwrap(planSwitch(bound, '1')), at));
    const { shown } = await readCells(journey);
    expect(shown('A23:D24')).toEqual([
      [2, '', '', 'option in use'],
      [3, '2026-11-24 14:03 UTC', 'Switch to option 1', "'Costing 2025-26'!F19"],
    ]);
  });

  test('whose lines were moved since the table was read takes no line until it is read again', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    const bound = await journey.bind();
    journey.host.user.insertRows(`'${logSheetName}'!2:2`, { source: 'Remote' });
    const before = stateOf(journey.host);
    expect(await journey.apply(bound, planSwitch(bound, '1'))).toEqual({
      ok: false,
      failure:
        "The sheet 'Costing log' changed since the table was read, so nothing was written. Read the table again and repeat.",
    });
    expect(stateOf(journey.host)).toBe(before);
    await apply(journey, toOption('1'));
  });

  test('never takes the place of what a person typed in an empty sheet of its name', async () => {
    const journey = await openSample('option-totals.xlsx');
    journey.host.user.addSheet(logSheetName);
    const bound = await journey.bind();
    journey.host.user.setCell(`'${logSheetName}'!A1`, 'Hours', { source: 'Remote' });
    expect(await journey.apply(bound, planSwitch(bound, '2'))).toEqual({
      ok: false,
      failure: expect.stringContaining("is not the add-in's log"),
    });
  });

  test('costs the same to go on, however long it is', async () => {
    const journey = await openSample('option-totals.xlsx');
    const bytes: number[] = [];
    for (const option of ['2', '1', '2', '1', '2', '1']) {
      const bound = await journey.bind();
      journey.host.resetTraffic();
      unwrap(await applyOperation(officeWorkbook, bound, unwrap(planSwitch(bound, option)), at));
      bytes.push(journey.host.traffic.requestBytes + journey.host.traffic.responseBytes);
    }
    const [second = 0, last = 0] = [bytes[1], bytes.at(-1)];
    expect(last).toBeLessThan(second * 1.02);
  });

  test('says where a cell is now and what it holds, without the add-in', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    const { user } = journey.host;
    user.insertRows("'Costing 2025-26'!3:4");
    user.renameSheet('Costing 2025-26', 'Plan');
    user.setCell('Plan!F21', 12);
    const { shown, held } = await readCells(journey);
    expect([shown('D5:G5'), held('G5:G5')]).toEqual([[["'Costing 2025-26'!F19", 399000, 299000, 12]], [['=Plan!F21']]]);
  });

  test('is not begun where nothing is written, nor for a report', async () => {
    const journey = await openSample('published.xlsx');
    await apply(journey, recalculate);
    await apply(journey, (bound) => planAuditReport(bound, auditBound(bound), '2026-11-24'));
    expect((await journey.read()).sheets.map(({ name }) => name)).toEqual(['Table 1', 'Costing audit']);
  });

  test('is never taken for a table, its rates or the cell for the option in use', async () => {
    const journey = await openSample('working-file.xlsx');
    const { table } = await journey.bind();
    for (const option of ['2', '1', '2']) await apply(journey, toOption(option));
    await apply(journey, (bound) => planRecalculation(bound, { write: 'formulas' }));
    const again = (await journey.bind()).table;
    expect([again.range, again.rateCells, again.activeOption?.cell?.address]).toEqual([
      table.range,
      table.rateCells,
      table.activeOption?.cell?.address,
    ]);
  });

  test.each<[what: string, typed: CellValue, logged: CellValue]>([
    ['a formula, as its text', '=SUM(A1:A2)', '=SUM(A1:A2)'],
    ['a text that begins with =, behind an apostrophe', '\'=HYPERLINK("x")', '\'=HYPERLINK("x")'],
    ['a text that begins with an apostrophe, behind another', "''tis", "''tis"],
    ['a text that looks like a command, as it is', "'+cmd|' /C calc'!A0", "+cmd|' /C calc'!A0"],
    ['a number typed as text, as text', "'53110", '53110'],
    ['nothing, as nothing', '', ''],
  ])('keeps %s; none of it is ever a formula there, and a restore gives it back', async (_, typed, logged) => {
    const journey = await openSample('published.xlsx');
    const cell = "'Table 1'!J42";
    if (typed === '') journey.host.user.clear(cell);
    else journey.host.user.setCell(cell, typed);
    const before = await journey.contents();
    await apply(journey, recalculate);
    const { shown, held } = await readCells(journey);
    expect([shown('D5:E5'), held('E5:E5')]).toEqual([[[cell, logged]], [[logged]]]);
    const bound = await journey.bind();
    const [operation] = unwrap(readLog(bound.workbook));
    if (!operation) throw new Error('The log is empty.');
    unwrap(await journey.apply(bound, planRestore(bound, operation)));
    expect((await journey.contents())['Table 1!J42']).toEqual(before['Table 1!J42']);
  });

  test('cannot keep a text that fills its cell and begins as a formula does: that is said before anything is written', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.setCell("'Table 1'!J42", `'=${'x'.repeat(32_766)}`);
    const bound = await journey.bind();
    expect(await journey.apply(bound, recalculate(bound))).toEqual({
      ok: false,
      failure: "The text in 'Table 1'!J42 is too long for the log: shorten it and try again. Nothing was changed.",
    });
  });

  test('is missing where the structure of the workbook is protected, and that is said', async () => {
    const journey = await openSample('option-totals.xlsx');
    journey.host.book.isProtected = true;
    const bound = await journey.bind();
    expect(await journey.apply(bound, planSwitch(bound, '2'))).toMatchObject({
      value: { unlogged: expect.stringMatching(/structure is protected.*cannot be restored\.$/u) },
    });
    expect((await journey.read()).sheets.map(({ name }) => name)).not.toContain(logSheetName);
  });

  test('that is protected, or a sheet of that name that is not the add-in’s, is said before anything is written', async () => {
    const journey = await openSample('option-totals.xlsx');
    await apply(journey, toOption('2'));
    const log = journey.host.book.sheets.find(({ name }) => name === logSheetName);
    if (log) log.isProtected = true;
    const bound = await journey.bind();
    expect(await journey.apply(bound, planSwitch(bound, '1'))).toEqual({
      ok: false,
      failure:
        "The sheet 'Costing log' is protected, so nothing was changed. Unprotect it (Review > Unprotect Sheet) and try again.",
    });
    const other = await openSample('option-totals.xlsx');
    other.host.user.addSheet(logSheetName);
    other.host.user.setCell(`'${logSheetName}'!A1`, 'Hours');
    const taken = await other.bind();
    expect(await other.apply(taken, planSwitch(taken, '2'))).toEqual({
      ok: false,
      failure:
        "The workbook has a sheet 'Costing log' that is not the add-in's log: rename that sheet. Nothing was changed.",
    });
  });
});
