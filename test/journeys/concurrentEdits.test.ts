import { planRecalculation } from '../../src/app/planRecalculation';
import { planSwitch } from '../../src/app/planSwitch';
import { auditBound } from '../../src/app/auditBound';
import { formatRange, quoteSheet } from '../../src/domain/cellAddress';
import { Decimal } from '../../src/domain/decimal';
import type { User } from '../../src/host/user';
import { officeWorkbook } from '../../src/excel/officeWorkbook';
import { openSample, type Journey } from './openJourney';

let journey: Journey;
afterEach(() => journey.host.settled());

/** Opens the sample and counts what the add-in hears of the changes of others. */
async function listen(sample: string): Promise<() => number> {
  journey = await openSample(sample);
  let heard = 0;
  await officeWorkbook.watch(() => heard++);
  await journey.host.settled();
  heard = 0;
  return () => heard;
}

describe('the add-in hears of', () => {
  test.each<[string, (user: User) => void]>([
    ['a figure typed here', (user) => user.setCell("'Table 1'!C4", 91000)],
    ["a co-author's figure", (user) => user.setCell("'Table 1'!C4", 91000, { source: 'Remote' })],
    ['cleared cells', (user) => user.clear("'Table 1'!C4:C6")],
    ['an inserted row', (user) => user.insertRows("'Table 1'!6:6")],
    ['a deleted row', (user) => user.deleteRows("'Table 1'!6:6")],
    ['an inserted column', (user) => user.insertColumns("'Table 1'!C:C")],
    ['a deleted column', (user) => user.deleteColumns("'Table 1'!D:D")],
    ['sorted rows', (user) => user.sortRows("'Table 1'!B4:J6", 2)],
    ['a hidden row', (user) => user.hideRows("'Table 1'!6:6")],
    ['a new sheet', (user) => user.addSheet('Notes')],
  ])('%s', async (_, change) => {
    const heard = await listen('published.xlsx');
    change(journey.host.user);
    await journey.host.settled();
    expect(heard()).toBeGreaterThan(0);
  });

  test('a deleted sheet, and says so when the table was on it', async () => {
    const heard = await listen('published.xlsx');
    journey.host.user.addSheet('Notes');
    journey.host.user.deleteSheet('Table 1');
    await journey.host.settled();
    expect(heard()).toBe(2);
    const bound = await journey.tryBind();
    expect(bound).toMatchObject({ ok: false, failure: expect.stringContaining('No table of resource requirements') });
  });

  /** Of a sheet that it adds and rows that it hides Excel does not say whose doing it is: then the table is read once more. */
  test('no cell that it writes itself', async () => {
    const heard = await listen('published.xlsx');
    const recalculate = async (rate: number): Promise<number> => {
      const bound = await journey.bind();
      const before = heard();
      const rates = new Map([['P-3', new Decimal(rate)]]);
      const applied = await journey.apply(bound, planRecalculation(bound, { rates, write: 'values' }));
      expect(applied).toMatchObject({ ok: true });
      await journey.host.settled();
      return heard() - before;
    };
    await recalculate(19400);
    expect(await recalculate(18645)).toBe(0);
  });
});

describe('the table is found again, and its figures agree,', () => {
  test.each<[string, (user: User) => void, string]>([
    ['after rows came in above it', (user) => user.insertRows("'Table 1'!1:2"), "'Table 1'!A5:J45"],
    ['after a column came in before it', (user) => user.insertColumns("'Table 1'!A:A"), "'Table 1'!B3:K43"],
    ['after a column came in within it', (user) => user.insertColumns("'Table 1'!D:D"), "'Table 1'!A3:K43"],
    ['after its sheet was renamed', (user) => user.renameSheet('Table 1', 'Ресурсы’s'), "'Ресурсы’s'!A3:J43"],
    ['after its sheet was moved', (user) => (user.addSheet('Notes'), user.moveSheet('Table 1', 1)), "'Table 1'!A3:J43"],
    [
      'after activities of a workstream were sorted',
      (user) => user.sortRows("'Table 1'!B25:J26", 2),
      "'Table 1'!A3:J43",
    ],
  ])('%s', async (_, change, range) => {
    journey = await openSample('published.xlsx');
    const first = await journey.bind();
    await journey.apply(first, planSwitch(first, '2'));
    change(journey.host.user);
    const bound = await journey.bind();
    expect(`${quoteSheet(bound.table.range.sheet)}!${formatRange(bound.table.range)}`).toBe(range);
    expect(bound.stored.activeOption).toBe('2');
    expect(auditBound(bound).findings).toEqual([]);
  });
});
