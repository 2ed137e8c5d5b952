import { openTestHost } from './openTestHost';

describe('writing a range', () => {
  test('reads text as typed, leaves null cells alone and keeps text behind an apostrophe', async () => {
    const { Excel } = openTestHost({ S: { cells: [['kept']] } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:H1');
      range.values = [[null, '1,736,500', '5%', '=1+1', "'90 000", '90 000', 'true', '+B1/2']];
      range.load('values,formulas,numberFormat');
      await context.sync();
      expect(range.values).toEqual([['kept', 1736500, 0.05, 2, '90 000', '90 000', true, 868250]]);
      expect(range.formulas[0]?.slice(3)).toEqual(['=1+1', '90 000', '90 000', true, '=+B1/2']);
      expect(range.numberFormat[0]?.slice(0, 3)).toEqual(['General', '#,##0', '0%']);
    });
  });

  test('fills the range with a single value and empties it with ""', async () => {
    const { Excel } = openTestHost({ S: { cells: [] } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:B2');
      range.values = 7 as unknown as number[][];
      range.getCell(0, 1).values = [['']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [7, ''],
        [7, 7],
      ]);
    });
  });

  test('a cell formatted as text keeps text', async () => {
    const { Excel } = openTestHost({ S: { cells: [[{ value: 'x', numberFormat: '@' }]] } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1');
      range.values = [['=1+1']];
      range.load('values,formulas');
      await context.sync();
      expect([range.values, range.formulas]).toEqual([[['=1+1']], [['=1+1']]]);
    });
  });

  test.each([
    ['rows', [[1, 2]]],
    ['columns', [[1], [2]]],
    ['one row shorter than the others', [[1, 2], [3]]],
    [
      'a formula that is none',
      [
        ['=1+', 2],
        [3, 4],
      ],
    ],
    [
      'an object',
      [
        [{}, 2],
        [3, 4],
      ],
    ],
  ])('refuses wrong %s with InvalidArgument and writes nothing', async (_, values) => {
    const { Excel } = openTestHost({ S: { cells: [['old']] } });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('S').getRange('A1:B2').values = values;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:B2').load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['old', ''],
        ['', ''],
      ]);
    });
  });

  test('a large block, which the client writes in parts, arrives whole', async () => {
    const { Excel } = openTestHost({ S: { cells: [] } });
    const rows = Array.from({ length: 800 }, (_, row) => [row, `row ${row}`, row * 2]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:C800');
      range.values = rows;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(rows);
    });
  });

  test('a protected sheet denies access', async () => {
    const { Excel } = openTestHost({ S: { cells: [[1]], isProtected: true } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.getRange('A1').values = [[2]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });

  test('of merged cells only the first takes a value', async () => {
    const { Excel } = openTestHost({ S: { cells: [['head']], merges: ['A1:B1'] } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:B1');
      range.values = [['new', 'lost']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['new', '']]);
    });
  });

  test('clears contents, formats or both', async () => {
    const { Excel } = openTestHost({
      S: {
        cells: [
          [{ value: 1, numberFormat: '0.0' }],
          [{ value: 1, numberFormat: '0.0' }],
          [{ value: 1, numberFormat: '0.0' }],
        ],
      },
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
      const range = sheet.getRange('A1:A3').load('values,numberFormat');
      await context.sync();
      expect([range.values, range.numberFormat]).toEqual([
        [[''], [1], ['']],
        [['0.0'], ['General'], ['General']],
      ]);
    });
  });

  test('formats the cells of a range and gives null where they differ', async () => {
    const { Excel } = openTestHost({ S: { cells: [[1, 2]] } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      const { format } = sheet.getRange('A1');
      format.font.bold = true;
      format.fill.color = '#ffeeaa';
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      format.borders.getItem('EdgeTop').style = 'Continuous';
      format.columnWidth = 105;
      sheet.getRange('A1:B1').numberFormat = [['0.00']];
      const one = sheet
        .getRange('A1')
        .load('format/wrapText,format/horizontalAlignment,format/columnWidth,format/font/bold,format/fill/color,text');
      const both = sheet.getRange('A1:B1').load('format/font/bold,format/fill/color,text');
      const border = one.format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      expect([one.format.wrapText, one.format.horizontalAlignment, one.format.columnWidth]).toEqual([
        true,
        'Center',
        105,
      ]);
      expect([one.format.font.bold, one.format.fill.color, border.style]).toEqual([true, '#FFEEAA', 'Continuous']);
      expect([both.format.font.bold, both.format.fill.color, both.text]).toEqual([null, null, [['1.00', '2.00']]]);
    });
  });

  test('hides rows and columns, and shows them again', async () => {
    const { Excel } = openTestHost({ S: { cells: [[1], [2], [3]], hiddenRows: new Set([3]) } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('1:2').rowHidden = true;
      sheet.getRange('3:3').rowHidden = false;
      sheet.getRange('B:C').columnHidden = true;
      const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true });
      const columns = sheet.getRange('B1:C1').load('columnHidden');
      await context.sync();
      expect(rows.value.map((row) => (row as { rowHidden?: boolean }).rowHidden)).toEqual([true, true, false]);
      expect(columns.columnHidden).toBe(true);
    });
  });
});
