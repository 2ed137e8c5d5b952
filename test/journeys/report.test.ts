import { auditBound } from '../../src/app/auditBound';
import { planReportOf, type ReportKind } from '../../src/app/report/planReportOf';
import type { Sheet } from '../../src/host/model/book';
import { differences, openJourney, openSample, readSample, unwrap, type Journey } from './openJourney';
import { listChangedParts, unpackParts } from '../host/xlsx/savedWorkbook';
import { createRichWorkbook } from '../host/xlsx/richWorkbook';

async function writeReport(journey: Journey, kind: ReportKind): Promise<Sheet> {
  const bound = await journey.bind();
  unwrap(await journey.apply(bound, planReportOf(kind, bound, auditBound(bound), '2026-11-24')));
  return sheetOf(journey, kind);
}

function sheetOf({ host }: Journey, kind: ReportKind): Sheet {
  const sheet = host.book.sheets.find(({ name }) => name === `Costing ${kind}`);
  if (!sheet) throw new Error(`There is no report on the ${kind}.`);
  return sheet;
}

describe('a report that was saved and opened again', () => {
  test('leads from each finding to its cell, before and after it is written again', async () => {
    const journey = await openSample('with-errors.xlsx');
    const placesOf = ({ links }: Sheet) => links.map(({ location, screenTip }) => [location, screenTip]);
    const written = placesOf(await writeReport(journey, 'audit'));
    expect(written).toHaveLength(13);
    expect(written[0]).toEqual(["'Table 1'!A3:J43", 'Go to A3:J43 in the sheet Table 1']);
    const again = await journey.reopen();
    expect(placesOf(sheetOf(again, 'audit'))).toEqual(written);
    expect(placesOf(await writeReport(again, 'audit'))).toEqual(written);
    expect(placesOf(sheetOf(await again.reopen(), 'audit'))).toEqual(written);
  });

  test('has one chart, however often it is written', async () => {
    let journey = await openSample('published.xlsx');
    for (let time = 0; time < 3; time++) {
      await writeReport(journey, 'options');
      journey = await journey.reopen();
      expect(sheetOf(journey, 'options').charts.map(({ name }) => name)).toEqual(['Workstreams by option']);
    }
    const charts = [...unpackParts(journey.host.save()).keys()].filter((path) => path.startsWith('xl/charts/'));
    expect(charts).toHaveLength(1);
  });

  test.each([
    ['audit', 'portrait', "'Costing audit'!$24:$24"],
    ['options', 'portrait', "'Costing options'!$1:$1"],
    ['publication', 'landscape', "'Costing publication'!$3:$6"],
  ] as const)('on the %s is printed %s on A4, one page wide', async (kind, orientation, titles) => {
    const journey = await openSample('with-errors.xlsx');
    await writeReport(journey, kind);
    const again = await journey.reopen();
    expect(sheetOf(again, kind).page).toEqual({
      orientation,
      paper: 9,
      scale: null,
      pagesWide: 1,
      pagesTall: null,
      isCentered: true,
    });
    const own = again.host.book.names.filter(({ sheet }) => sheet?.name === `Costing ${kind}`);
    expect(own.map(({ name, formula }) => [name, formula])).toEqual([['_xlnm.Print_Titles', titles]]);
  });
});

describe('the person’s own sheets', () => {
  test('are the same byte for byte beside a report with a chart', async () => {
    const journey = await openSample('published.xlsx');
    const before = readSample('published.xlsx');
    const contents = await journey.contents();
    await writeReport(journey, 'options');
    const changed = listChangedParts(before, journey.host.save());
    expect(changed.filter((path) => /^xl\/worksheets\/sheet1|theme|sharedStrings/u.test(path))).toEqual([]);
    const own = differences(contents, await journey.contents()).filter((cell) => !cell.startsWith('Costing options'));
    expect(own).toEqual([]);
  });

  test('keep their charts and pictures when a chart is added among them', async () => {
    const { host } = await openJourney(createRichWorkbook());
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem('Costs');
    sheet.charts.add('BarClustered', sheet.getRange('A3:B8'), 'Columns').name = 'Ours';
    await context.sync();
    const names = (await openJourney(host.save())).host.book.sheets[0]?.charts.map(({ name }) => name);
    expect(names).toEqual(['Chart 1', 'Ours']);
  });
});
