import { judgeFindings, planAccept } from '../../src/app/acceptFinding';
import { auditBound } from '../../src/app/auditBound';
import type { BoundTable } from '../../src/app/bindTable';
import { markFindings, removeMarks } from '../../src/app/marks/replaceMarks';
import { formatCell } from '../../src/domain/cellAddress';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import type { Host } from '../../src/host/openHost';
import { createFaultyExcel, faultCodes, stateOf } from '../app/faultyExcel';
import { listChangedParts, unpackParts } from '../host/xlsx/savedWorkbook';
import { howMany } from '../thorough';
import { openSample, readSample, unwrap } from './openJourney';

const rule = 'ISTEXT("Workplan Costing")';
const openFindings = (bound: BoundTable) => judgeFindings(bound, auditBound(bound).findings).open;
const mark = (bound: BoundTable) => markFindings(officeWorkbook, bound, openFindings(bound));

/** Every conditional format: its sheet, cells, formula and fill. */
const formatsOf = ({ book }: Host): readonly string[] =>
  book.sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.map(({ areas, formula, fill }) => {
      const cells = areas.map(({ top, left, bottom, right }) => {
        const [first, last] = [formatCell({ row: top, column: left }), formatCell({ row: bottom, column: right })];
        return first === last ? first : `${first}:${last}`;
      });
      return `${name}!${cells.join(' ')} ${formula} ${fill}`;
    }),
  );
const marksOf = (host: Host): readonly string[] => formatsOf(host).filter((format) => format.includes(rule));

/** Every cell's own look. */
const looksOf = ({ book }: Host): string =>
  JSON.stringify(
    book.sheets.map(({ rows }) =>
      [...rows].map(([row, cells]) => [row, [...cells].map(([column, { style }]) => [column, style])]),
    ),
  );

/** A conditional format of the person's own. */
async function addOwnFormat(sheet: string, address: string, formula = '=$A$1<>""'): Promise<void> {
  const context = new Excel.RequestContext();
  const format = context.workbook.worksheets.getItem(sheet).getRange(address).conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = '#00FF00';
  await context.sync();
}

const failureOf = async (answer: Promise<{ readonly ok: boolean }>): Promise<string> => {
  const result = await answer;
  return 'failure' in result ? String(result.failure) : 'It was done.';
};

describe('Marking the cells of findings', () => {
  test('colours each cell by its gravest finding; contents and own looks stay as they are', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    const [state, looks] = [stateOf(journey.host), looksOf(journey.host)];
    const findings = openFindings(bound);
    journey.host.resetTraffic();
    expect(unwrap(await mark(bound))).toEqual({ marked: 12, removed: 0 });
    expect(journey.host.traffic.syncs).toBe(2);
    const fills = { error: '#F8D7DA', warning: '#FFF0C2', info: '#DCE9F7' };
    expect(marksOf(journey.host).toSorted()).toEqual(
      findings
        .map(({ address, severity }) => `${address.sheet}!${formatCell(address)} ${rule} ${fills[severity]}`)
        .toSorted(),
    );
    expect([stateOf(journey.host), looksOf(journey.host)]).toEqual([state, looks]);
  });

  test('again takes the earlier marks away first', async () => {
    const journey = await openSample('with-errors.xlsx');
    await mark(await journey.bind());
    const before = marksOf(journey.host);
    expect(unwrap(await mark(await journey.bind()))).toEqual({ marked: 12, removed: 12 });
    expect(marksOf(journey.host)).toEqual(before);
  });

  test('leaves accepted findings out', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    const [settled] = openFindings(bound).filter(({ severity }) => severity !== 'info');
    if (!settled) throw new Error('There is nothing to accept.');
    unwrap(await journey.apply(bound, planAccept(bound, auditBound(bound).findings, settled.address, 'Agreed.')));
    expect(unwrap(await mark(await journey.bind())).marked).toBe(11);
    expect(marksOf(journey.host).join()).not.toContain(`!${formatCell(settled.address)} `);
  });

  test('of a table without findings marks nothing in one sync', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    journey.host.resetTraffic();
    expect(unwrap(await markFindings(officeWorkbook, bound, []))).toEqual({ marked: 0, removed: 0 });
    expect(journey.host.traffic.syncs).toBe(1);
  });
});

describe('Removing marks', () => {
  test('leaves the workbook as it was, saved and opened anew, with rows inserted and cells copied', async () => {
    const journey = await openSample('with-errors.xlsx');
    await addOwnFormat('Table 1', 'A1:J60');
    const own = await journey.reopen();
    const [formats, bytes] = [formatsOf(own.host), own.host.save()];
    unwrap(await mark(await own.bind()));
    expect(marksOf(own.host)).toHaveLength(12);

    const later = await own.reopen();
    expect(marksOf(later.host)).toHaveLength(12);
    await addOwnFormat('Table 1', 'L3:L9', `=${rule}`); // as Excel has it where marked cells were copied
    later.host.user.insertRows("'Table 1'!8:8");
    later.host.user.insertRows("'Table 1'!13:13");
    expect(unwrap(await removeMarks(officeWorkbook, await later.bind()))).toEqual({ marked: 0, removed: 13 });
    expect(formatsOf(later.host)).toEqual(formats.map((format) => format.replace('A1:J60', 'A1:J62')));

    const saved = await own.reopen();
    unwrap(await removeMarks(officeWorkbook, await saved.bind()));
    const text = (file: Uint8Array): string => unpackParts(file).get('xl/worksheets/sheet1.xml') ?? '';
    const withoutPriorities = (sheet: string): string => sheet.replaceAll(/ priority="\d+"/gu, '');
    expect(withoutPriorities(text(saved.host.save()))).toBe(withoutPriorities(text(bytes)));
  });

  test('gives back the file as it was, but for its styles', async () => {
    const journey = await openSample('with-errors.xlsx');
    unwrap(await mark(await journey.bind()));
    const marked = journey.host.save();
    expect(listChangedParts(readSample('with-errors.xlsx'), marked)).toEqual([
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const later = await journey.reopen();
    unwrap(await removeMarks(officeWorkbook, await later.bind()));
    expect(listChangedParts(readSample('with-errors.xlsx'), later.host.save())).toEqual(['xl/styles.xml']);
  });
});

describe('Marks that cannot be set', () => {
  test('on a protected sheet say what to do, and so do those that cannot be taken away', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    unwrap(await mark(bound));
    const marks = marksOf(journey.host);
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem('Table 1').protection.protect();
    await context.sync();
    for (const answer of [mark(bound), removeMarks(officeWorkbook, bound)]) {
      expect(await failureOf(answer)).toBe(
        "The sheet 'Table 1' is protected, so nothing was changed. Unprotect it (Review > Unprotect Sheet) and try again.",
      );
    }
    expect(marksOf(journey.host)).toEqual(marks);
  });

  test('since rows moved or a cell changed after the audit are not set', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    journey.host.user.insertRows("'Table 1'!2:2");
    expect(await failureOf(mark(bound))).toMatch(/changed since the table was read, so nothing was marked\. Read/u);
    expect(marksOf(journey.host)).toEqual([]);
  });

  test('since they are too many are none', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    const [finding] = openFindings(bound);
    if (!finding) throw new Error('There is no finding.');
    const many = Array.from({ length: 3001 }, (_, row) => ({ ...finding, address: { ...finding.address, row } }));
    expect(await failureOf(markFindings(officeWorkbook, bound, many))).toMatch(
      /^3001 cells have findings.* Fix the first/u,
    );
    expect(marksOf(journey.host)).toEqual([]);
  });

  test('in one request are set in several', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    const excel = createFaultyExcel(journey.host);
    excel.inject([{ batch: 1, action: 0, code: 'RequestPayloadSizeLimitExceeded' }]);
    expect(unwrap(await markFindings(excel.port, bound, openFindings(bound))).marked).toBe(12);
    expect([excel.batches.length, marksOf(journey.host).length]).toEqual([4, 12]);
  });

  test('since their sheet is gone say so', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    journey.host.user.addSheet('Other');
    journey.host.user.deleteSheet('Table 1');
    expect(await failureOf(mark(bound))).toBe(
      'A sheet or name that was there is gone. Read the table again and repeat. Nothing was changed.',
    );
  });

  test.each(faultCodes)('wherever a batch stops with %s, are all there or none is', async (code) => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    const state = stateOf(journey.host);
    const excel = createFaultyExcel(journey.host);
    const run = async () => markFindings(excel.port, bound, openFindings(bound));
    excel.inject([]);
    unwrap(await run());
    unwrap(await run());
    const actions = excel.batches[3] ?? 0;
    expect(actions).toBeGreaterThan(50);
    for (let action = 0; action <= actions; action += code === 'GeneralException' ? howMany(17, 1) : howMany(41, 5)) {
      excel.inject([]);
      unwrap(await run());
      excel.inject([{ batch: 1, action, code }]);
      const result = await run();
      const marks = marksOf(journey.host);
      if (!result.ok) expect(result.failure).toMatch(/No cell is marked now\.$/u);
      expect([marks.length, formatsOf(journey.host).length]).toEqual(result.ok ? [12, 12] : [0, 0]);
    }
    excel.inject([]);
    unwrap(await removeMarks(excel.port, bound));
    expect(stateOf(journey.host)).toBe(state);
  });

  test('and cannot be taken back at once go with Remove marks later', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    const excel = createFaultyExcel(journey.host);
    excel.inject([1, 2].map((batch) => ({ batch, action: batch === 1 ? 60 : 0, code: 'GeneralException' })));
    expect(await failureOf(markFindings(excel.port, bound, openFindings(bound)))).toMatch(/press Remove marks/u);
    excel.inject([]);
    unwrap(await removeMarks(excel.port, bound));
    expect(formatsOf(journey.host)).toEqual([]);
  });
});
