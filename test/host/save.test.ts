import ExcelJS from 'exceljs';
import { openExcelClient } from '../../src/host/node/excelClient';
import { engineModule } from '../../src/host/node/engineModule';
import { openHost } from '../../src/host/openHost';
import { readWorkbookFile } from '../../src/host/xlsx/readWorkbookFile';
import { openTestHost } from './openTestHost';

const sheets = {
  Rates: { cells: [[100]] },
  S: {
    cells: [[{ formula: 'Rates!A1*2', saved: 200 }, 'text'], [{ formula: 'B1', saved: 'text' }]],
    hiddenRows: new Set([2]),
  },
};

describe('what is saved', () => {
  test('is nothing when nothing changed', () => {
    const { saved } = openTestHost(sheets);
    const edits = saved();
    expect(
      edits.sheets.map(({ original, name, cells, rowsHidden, columnWidths }) => [
        original,
        name,
        cells,
        rowsHidden.size,
        columnWidths.size,
      ]),
    ).toEqual([
      [0, 'Rates', [], 0, 0],
      [1, 'S', [], 0, 0],
    ]);
    expect([edits.names, edits.customXml]).toEqual([undefined, undefined]);
  });

  test('is each changed cell, and each formula whose result changed with it', () => {
    const { host, saved } = openTestHost(sheets);
    host.user.setCell('Rates!A1', 150);
    expect(saved().sheets.map(({ cells }) => cells)).toEqual([
      [{ row: 1, column: 1, value: 150, formula: null }],
      [{ row: 1, column: 1, value: 300, formula: 'Rates!A1*2' }],
    ]);
  });

  test('is how the workbook computes, where that changed', async () => {
    const { Excel, saved } = openTestHost(sheets);
    expect(saved()).not.toHaveProperty('calculation');
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
    expect(saved().calculation).toBe('manual');
  });

  test('is text as text, with the formats, rows, widths, names and parts that changed', async () => {
    const { Excel, saved } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const { worksheets, names, customXmlParts } = context.workbook;
      const sheet = worksheets.getItem('S');
      sheet.getRange('B2:C2').values = [["'90 000", '5%']];
      sheet.getRange('B1').format.font.bold = true;
      sheet.getRange('B1').format.columnWidth = 105;
      sheet.getRange('2:2').rowHidden = false;
      sheet.getRange('1:1').rowHidden = true;
      names.add('Rate', worksheets.getItem('Rates').getRange('A1'));
      customXmlParts.add('<a xmlns="urn:a"/>');
      worksheets.add('New').getRange('B2').values = [[1]];
      await context.sync();
    });
    const { sheets: edits, names, customXml } = saved();
    expect(edits[1]?.cells).toEqual([
      { row: 1, column: 2, value: 'text', formula: null, format: { bold: true } },
      { row: 2, column: 2, value: '90 000', formula: null, quotePrefix: true },
      { row: 2, column: 3, value: 0.05, formula: null, numberFormat: '0%' },
    ]);
    expect([...(edits[1]?.rowsHidden ?? [])]).toEqual([
      [1, true],
      [2, false],
    ]);
    expect([...(edits[1]?.columnWidths ?? [])]).toEqual([[2, 20]]);
    expect(edits[2]).toMatchObject({
      original: null,
      name: 'New',
      cells: [{ row: 2, column: 2, value: 1, formula: null }],
    });
    expect([names, customXml]).toEqual([
      [{ name: 'Rate', formula: 'Rates!$A$1', sheet: null, isHidden: false }],
      [{ id: expect.any(String), xml: '<a xmlns="urn:a"/>' }],
    ]);
  });

  test('follows a renamed sheet into the formulas, and leaves a deleted one out', () => {
    const { host, saved } = openTestHost({ ...sheets, Old: { cells: [] } });
    host.user.renameSheet('Rates', 'Monthly rates');
    host.user.deleteSheet('Old');
    const edits = saved();
    expect(edits.sheets.map(({ name, original }) => [name, original])).toEqual([
      ['Monthly rates', 0],
      ['S', 1],
    ]);
    expect(edits.sheets[1]?.cells).toEqual([{ row: 1, column: 1, value: 200, formula: "'Monthly rates'!A1*2" }]);
  });

  test('is refused after rows were inserted, with a sentence that names the sheet', () => {
    const { host, saved } = openTestHost(sheets);
    host.user.insertRows('Rates!1:1');
    expect(saved).toThrow(/inserted or deleted in the sheet “Rates”/);
  });
});

test('a file that was opened, changed and saved opens again with the change and fresh results', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Table 1');
  sheet.addRows([[10, 20, { formula: 'A1+B1', result: 30 }], ['kept']]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const host = await openHost(bytes, { engine: engineModule() });
  const { Excel } = openExcelClient(host).client;
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Table 1').getRange('A1').values = [[11.5]];
    worksheets.add('Costing log').getRange('A1:B1').values = [['when', "='Table 1'!C1"]];
    await context.sync();
  });
  const again = readWorkbookFile(host.save());
  const cells = (index: number, row: number): unknown[] =>
    [...(again.sheets[index]?.rows.get(row)?.values() ?? [])].map(({ value, formula }) => formula ?? value);
  expect(again.sheets.map(({ name }) => name)).toEqual(['Table 1', 'Costing log']);
  expect([cells(0, 1), cells(0, 2), cells(1, 1)]).toEqual([[11.5, 20, 'A1+B1'], ['kept'], ['when', "'Table 1'!C1"]]);
  expect([again.sheets[0]?.rows.get(1)?.get(3)?.value, again.sheets[1]?.rows.get(1)?.get(2)?.value]).toEqual([
    31.5, 31.5,
  ]);
});
