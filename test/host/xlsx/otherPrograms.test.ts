import ExcelJS from 'exceljs';
import { readWorkbookFile } from '../../../src/host/xlsx/readWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/xlsx/saveWorkbookFile';
import { constant, editOneSheet, listChangedParts } from './savedWorkbook';

async function createFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Table 1', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { header: 'Activity', width: 30 },
    { header: 'P staff (months)', width: 12 },
    { header: 'Total P staff', width: 14 },
  ];
  sheet.addRow(['1.1 Conference', 3, { formula: 'B2*18645', result: 55935 }]);
  sheet.addRow(['1.2 Bureau', 0.5, { formula: 'B3*18645', result: 9322.5 }]);
  sheet.getCell('C2').numFmt = '# ### ##0';
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(3).hidden = true;
  sheet.mergeCells('A5:C5');
  workbook.definedNames.add("'Table 1'!$A$1:$C$3", 'Requirements');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function openElsewhere(bytes: Uint8Array): Promise<ExcelJS.Worksheet | undefined> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.getWorksheet('Table 1');
}

describe('files that pass between programs', () => {
  test('a workbook made by another program is read', async () => {
    const file = readWorkbookFile(await createFile());
    const [sheet] = file.sheets;
    expect(sheet?.rows.get(1)?.get(1)?.value).toBe('Activity');
    expect(sheet?.rows.get(3)?.get(3)).toMatchObject({ value: 9322.5, formula: 'B3*18645' });
    expect(file.styles[sheet?.rows.get(2)?.get(3)?.style ?? -1]?.numberFormat).toBe('# ### ##0');
    expect(file.styles[sheet?.rows.get(1)?.get(1)?.style ?? -1]?.font.bold).toBe(true);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([3]);
    expect(sheet?.merges).toEqual(['A5:C5']);
    expect(file.names).toEqual([
      { name: 'Requirements', formula: "'Table 1'!$A$1:$C$3", sheet: null, isHidden: false },
    ]);
  });

  test('what is saved here, another program reads', async () => {
    const original = await createFile();
    const saved = saveWorkbookFile(
      original,
      editOneSheet(readWorkbookFile(original), 0, {
        cells: [
          constant(2, 1, '1.1 "Conference" <15th> '),
          { ...constant(2, 2, 4), numberFormat: '0.0', format: { bold: true, fill: '#FFF2CC' } },
          { row: 2, column: 3, value: 74580, formula: 'B2*18645' },
          { row: 4, column: 3, value: 83902.5, formula: 'SUM(C2:C3)' },
        ],
        rowsHidden: new Map([[3, false]]),
        columnWidths: new Map([[2, 20]]),
      }),
    );
    expect(listChangedParts(original, saved)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    const sheet = await openElsewhere(saved);
    expect(sheet?.getCell('A2').value).toBe('1.1 "Conference" <15th> ');
    expect(sheet?.getCell('B2').value).toBe(4);
    expect(sheet?.getCell('B2').numFmt).toBe('0.0');
    expect(sheet?.getCell('B2').font.bold).toBe(true);
    expect(sheet?.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFF2CC' } });
    expect(sheet?.getCell('C2').value).toEqual({ formula: 'B2*18645', result: 74580 });
    expect(sheet?.getCell('C4').value).toEqual({ formula: 'SUM(C2:C3)', result: 83902.5 });
    expect(sheet?.getRow(3).hidden).toBe(false);
    expect(sheet?.getColumn(2).width).toBe(20);
  });
});
