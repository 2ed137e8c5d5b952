import { applyOperation } from '../../src/app/applyOperation';
import { auditBound } from '../../src/app/auditBound';
import { bindTable, type BoundTable } from '../../src/app/bindTable';
import type { Operation } from '../../src/app/operation';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planSwitch } from '../../src/app/planSwitch';
import { Decimal, toPlain } from '../../src/domain/decimal';
import type { Result } from '../../src/domain/result';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import type { Book, Sheet } from '../../src/host/model/book';
import { stateOf } from '../app/faultyExcel';
import { openSample, unwrap, type Journey } from './openJourney';

type Planner = (bound: BoundTable) => Result<Operation, string>;

const rates = new Map([
  ['P-3', new Decimal(19400)],
  ['P-2', new Decimal(16300)],
  ['G', new Decimal(13400)],
]);
const toOption = (option: string) => (bound: BoundTable) => planSwitch(bound, option);
const newRates: Planner = (bound) => planRecalculation(bound, { rates, write: 'values' });
const liveFormulas: Planner = (bound) => planRecalculation(bound, { write: 'formulas' });

/** A sample that a person has made awkward. */
async function openAwkward(file: string, change: (book: Book, table: Sheet) => void): Promise<Journey> {
  const journey = await openSample(file);
  const { sheet: name } = (await journey.bind()).table.range;
  const { book } = journey.host;
  const table = book.sheets.find((sheet) => sheet.name === name);
  if (!table) throw new Error('The table is on no sheet.');
  change(book, table);
  return journey;
}

async function applyTo(journey: Journey, plan: Planner): Promise<Awaited<ReturnType<typeof applyOperation>>> {
  const bound = await journey.bind();
  return journey.apply(bound, plan(bound));
}

/** The sentence with which an operation is refused; the workbook must be as it was. */
async function refusalOf(journey: Journey, plan: Planner): Promise<string> {
  const before = stateOf(journey.host);
  const applied = await applyTo(journey, plan);
  expect(stateOf(journey.host) === before).toBe(true);
  return applied.ok ? 'done' : applied.failure;
}

const hiddenRows = (journey: Journey): number[] =>
  [...(journey.host.book.sheets[0]?.hiddenRows ?? [])].sort((a, b) => a - b);

const grandTotals = async (journey: Journey): Promise<string[]> =>
  (await journey.bind()).figures.options.map(({ total }) => toPlain(total.total));

describe('what stands in the way is said, and nothing is changed', () => {
  test('a protected sheet', async () => {
    const journey = await openAwkward('published.xlsx', (_, table) => (table.isProtected = true));
    expect(await refusalOf(journey, toOption('2'))).toBe(
      "The sheet 'Table 1' is protected, so nothing was changed. Unprotect it (Review > Unprotect Sheet) and try again.",
    );
  });

  test('a workbook whose structure is protected, for what needs a new sheet; a switch needs none', async () => {
    const journey = await openAwkward('published.xlsx', (book) => (book.isProtected = true));
    expect(await refusalOf(journey, liveFormulas)).toMatch(
      /structure is protected, so the sheet 'Costing inputs' cannot be added and nothing was changed\. Unprotect it/u,
    );
    unwrap(await applyTo(journey, toOption('2')));
  });

  test('a filter that hides rows; one that hides none is no obstacle', async () => {
    const filter = (isFiltered: boolean) => ({ rect: { top: 3, left: 1, bottom: 43, right: 10 }, isFiltered });
    const journey = await openAwkward('published.xlsx', (_, table) => (table.autoFilter = filter(true)));
    expect(await refusalOf(journey, toOption('2'))).toBe(
      "A filter hides rows of the sheet 'Table 1', so nothing was changed. Clear it (Data > Clear) and try again.",
    );
    const unfiltered = await openAwkward('published.xlsx', (_, table) => (table.autoFilter = filter(false)));
    unwrap(await applyTo(unfiltered, toOption('2')));
  });

  test('a workbook open for reading only', async () => {
    const journey = await openSample('published.xlsx');
    const before = stateOf(journey.host);
    const bound = unwrap(bindTable({ ...(await journey.read()), isReadOnly: true }));
    expect(await applyOperation(officeWorkbook, bound, unwrap(planSwitch(bound, '2')))).toEqual({
      ok: false,
      failure:
        'The workbook is open for reading only, so nothing was changed. Save a copy of it (File > Save As) and repeat there.',
    });
    expect(stateOf(journey.host)).toBe(before);
  });

  test('a name that the formulas need and that stands for something else', async () => {
    const journey = await openAwkward('published.xlsx', (book) =>
      book.names.push({ name: 'rate_p3', formula: '0.05', sheet: null, isHidden: false, comment: '' }),
    );
    expect(await refusalOf(journey, liveFormulas)).toMatch(
      /^The name rate_p3 stands for 0\.05 in this workbook, .*nothing was changed\. Rename it/u,
    );
    unwrap(await applyTo(journey, toOption('2')));
  });

  test("a sheet “Costing inputs” of the person's own", async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.addSheet('Costing Inputs');
    journey.host.user.setCell("'Costing Inputs'!A1", 'My notes');
    expect(await refusalOf(journey, liveFormulas)).toBe(
      "The workbook has a sheet 'Costing inputs' that is not the add-in's, so nothing was changed. Rename that sheet and try again.",
    );
  });

  test('an input that someone changed since the table was read, though no cell to write did', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    journey.host.user.setCell("'Table 1'!E5", 9, { source: 'Remote' });
    const before = stateOf(journey.host);
    expect(await journey.apply(bound, newRates(bound))).toEqual({
      ok: false,
      failure: expect.stringMatching(/^'Table 1'!E5 changed since the table was read, so nothing was written/u),
    });
    expect(stateOf(journey.host)).toBe(before);
  });

  test('a row that someone inserted since the table was read, for a switch that only hides rows', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    expect(unwrap(planSwitch(bound, '2')).changes).toEqual([]);
    journey.host.user.insertRows("'Table 1'!8:8", { source: 'Remote' });
    expect(await journey.apply(bound, planSwitch(bound, '2'))).toEqual({
      ok: false,
      failure: expect.stringContaining('nothing was written'),
    });
    expect(hiddenRows(journey)).toEqual([]);
  });

  test('a letter in the last cell of a sheet, which makes it too large to be read', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.addSheet('Notes');
    journey.host.user.setCell('Notes!A1', 'x');
    journey.host.user.setCell('Notes!XFD1048576', 'x');
    const reading = await journey.read().catch((error: unknown) => String(error));
    expect(reading).toMatch(/The sheet Notes is used down to XFD1048576.*delete the rows below the table/u);
  });

  test('figures that the workbook would keep rounded, as their cells show them', async () => {
    const journey = await openAwkward('published.xlsx', (book) => (book.isPrecisionAsDisplayed = true));
    const rates = new Map([['P-3', new Decimal('18645.5')]]);
    expect(await refusalOf(journey, (bound) => planRecalculation(bound, { rates, write: 'values' }))).toBe(
      "This workbook keeps of each figure only what its cell shows: 'Table 1'!F15 would hold 50286 instead of 50285.5, so nothing was changed. Turn that off (File > Options > Advanced > Set precision as displayed) and try again.",
    );
  });

  test('sums of figures that the workbook rounds as it computes them', async () => {
    const journey = await openAwkward('working-file.xlsx', (book) => (book.isPrecisionAsDisplayed = true));
    const odd = new Map([['P-3', new Decimal(19_401)]]);
    expect(await refusalOf(journey, (bound) => planRecalculation(bound, { rates: odd, write: 'values' }))).toMatch(
      /![A-Z]\d+ would hold \d+ instead of \d+, so nothing was changed\. Turn that off/u,
    );
  });

  test('a formula that fills a wrong cell and others', async () => {
    const journey = await openAwkward('with-errors.xlsx', (_, table) =>
      table.arrays.push({ rect: { top: 6, bottom: 8, left: 6, right: 6 }, by: 'array' }),
    );
    expect(await refusalOf(journey, (bound) => planRecalculation(bound, { write: 'values' }))).toBe(
      'Excel does not allow that here. Where a formula fills several of the cells (an array formula), give each cell a formula of its own and try again. Nothing was changed.',
    );
  });

  test('a formula that spills over a wrong cell and others', async () => {
    const journey = await openAwkward('with-errors.xlsx', (_, table) =>
      table.arrays.push({ rect: { top: 6, bottom: 8, left: 6, right: 6 }, by: 'spill' }),
    );
    expect(await refusalOf(journey, (bound) => planRecalculation(bound, { write: 'values' }))).toBe(
      "A formula that fills several cells at once fills 'Table 1'!F7, so nothing was changed. Give each of the cells a formula or figure of its own (Copy, then Paste Special > Values) and try again.",
    );
  });

  test('a sheet that is gone', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    journey.host.user.addSheet('Other');
    journey.host.user.deleteSheet('Table 1');
    expect(await journey.apply(bound, planSwitch(bound, '2'))).toEqual({
      ok: false,
      failure: 'A sheet or name that was there is gone. Read the table again and repeat. Nothing was changed.',
    });
  });
});

describe('what looks awkward and works', () => {
  test('a format in the last row of the sheet', async () => {
    const journey = await openSample('published.xlsx');
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem('Table 1').getRange('J1048576').format.font.bold = true;
    await context.sync();
    journey.host.resetTraffic();
    unwrap(await applyTo(journey, newRates));
    expect(journey.host.traffic.syncs).toBe(4);
    expect(await grandTotals(journey)).toEqual(['4333500', '4142500']);
  });

  test('rows that a closed group hides stay hidden through new rates', async () => {
    const journey = await openAwkward('published.xlsx', (_, table) =>
      [5, 6, 7].forEach((row) => table.hiddenRows.add(row)),
    );
    const before = hiddenRows(journey);
    unwrap(await applyTo(journey, newRates));
    expect([hiddenRows(journey), await grandTotals(journey)]).toEqual([before, ['4333500', '4142500']]);
  });

  test('rows that a person hid inside the table stay hidden through a switch there and back', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.hideRows("'Table 1'!5:6");
    journey.host.user.hideRows("'Table 1'!19:19");
    unwrap(await applyTo(journey, toOption('1')));
    const under1 = hiddenRows(journey);
    unwrap(await applyTo(journey, toOption('2')));
    expect(hiddenRows(journey)).toEqual([5, 6, 11, 13, 19, 42]);
    unwrap(await applyTo(journey, toOption('1')));
    expect(hiddenRows(journey)).toEqual(under1);
  });

  test('an Excel Table under the table', async () => {
    const journey = await openAwkward('published.xlsx', (_, table) =>
      table.tables.push({
        id: 1,
        name: 'Requirements',
        rect: { top: 3, left: 1, bottom: 43, right: 10 },
        hasTotals: false,
        isFiltered: false,
      }),
    );
    unwrap(await applyTo(journey, toOption('2')));
    unwrap(await applyTo(journey, newRates));
    expect(await grandTotals(journey)).toEqual(['4333500', '4142500']);
  });

  test('a workbook set to manual: the formulas that follow are computed and confirmed', async () => {
    const journey = await openAwkward('working-file.xlsx', (book) => (book.calculation = 'manual'));
    const { confirmed } = unwrap(await applyTo(journey, newRates));
    expect(confirmed).toBeGreaterThan(50);
    expect(await grandTotals(journey)).toEqual(['4333500', '4142500']);
    expect(journey.host.book.calculation).toBe('manual');
  });

  test('a workbook that keeps figures as their cells show them, where they show all that is written', async () => {
    const journey = await openAwkward('published.xlsx', (book) => (book.isPrecisionAsDisplayed = true));
    journey.host.resetTraffic();
    unwrap(await applyTo(journey, newRates));
    expect(journey.host.traffic.syncs).toBe(4);
    expect(await grandTotals(journey)).toEqual(['4333500', '4142500']);
    unwrap(await applyTo(journey, toOption('2')));
  });

  test('a workbook set to keep figures as their cells show them is audited: what it rounded is not wrong', async () => {
    const journey = await openSample('working-file.xlsx');
    const context = new Excel.RequestContext();
    context.workbook.usePrecisionAsDisplayed = true;
    await context.sync();
    const { findings } = auditBound(await journey.bind());
    expect(findings.map(({ cause }) => cause)).toContain('rounding-of-parts');
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('rates on a sheet that is very hidden', async () => {
    const journey = await openAwkward('working-file.xlsx', (book, table) => {
      for (const sheet of book.sheets) if (sheet !== table) sheet.visibility = 'veryHidden';
    });
    unwrap(await applyTo(journey, newRates));
    expect(await grandTotals(journey)).toEqual(['4333500', '4142500']);
  });

  test('200 sheets: still two syncs to read, two to write', async () => {
    const journey = await openSample('option-totals.xlsx');
    for (let number = 1; number <= 200; number++) journey.host.user.addSheet(`Sheet ${number}`);
    journey.host.resetTraffic();
    unwrap(await applyTo(journey, toOption('2')));
    expect(journey.host.traffic.syncs).toBe(4);
  });

  test('figures in cells formatted as text, as pasted from a document', async () => {
    const journey = await openAwkward('pasted.xlsx', (_, table) => {
      for (const cells of table.rows.values())
        for (const cell of cells.values()) cell.style = { ...cell.style, numberFormat: '@' };
    });
    unwrap(await applyTo(journey, newRates));
    expect(await grandTotals(journey)).toEqual(['4333500', '4142500']);
  });

  test('a circular reference beside the table', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.setCell("'Table 1'!N2", '=N3');
    journey.host.user.setCell("'Table 1'!N3", '=N2');
    unwrap(await applyTo(journey, newRates));
    expect(await grandTotals(journey)).toEqual(['4333500', '4142500']);
  });

  test('a total that sums itself gets the figure that is due', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.setCell("'Table 1'!J42", '=SUM(J13,J42)');
    unwrap(await applyTo(journey, (bound) => planRecalculation(bound, { write: 'values' })));
    expect((await journey.contents())['Table 1!J42 shows'] ?? (await journey.contents())['Table 1!J42']).toBe(
      4_241_710,
    );
  });

  test('a link to another workbook', async () => {
    const journey = await openAwkward('published.xlsx', (_, table) => {
      const cell = table.rows.get(5)?.get(3);
      if (cell) Object.assign(cell, { formula: "'[Budget 2024.xlsx]Costs'!$B$4" });
    });
    unwrap(await applyTo(journey, newRates));
    expect(await grandTotals(journey)).toEqual(['4333500', '4142500']);
    expect((await journey.contents())['Table 1!C5']).toBe("='[Budget 2024.xlsx]Costs'!$B$4");
  });

  test("the table's name left broken by a deletion is mended", async () => {
    const journey = await openAwkward('published.xlsx', (book) =>
      book.names.push({ name: 'Costing_table', formula: '#REF!', sheet: null, isHidden: false, comment: '' }),
    );
    unwrap(await applyTo(journey, toOption('2')));
    expect(journey.host.book.names.find(({ name }) => name === 'Costing_table')?.formula).toMatch(
      /^'Table 1'!\$A\$\d/u,
    );
  });
});
