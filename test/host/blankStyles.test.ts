import { plainStyle } from '../../src/host/xlsx/plainStyle';
import { openTestHost } from './openTestHost';

const text = { ...plainStyle, numberFormat: '@' };
const whole = { ...plainStyle, numberFormat: '#,##0' };

const openStyled = () =>
  openTestHost(
    {
      S: {
        cells: [['in A1'], ['in A2']],
        columns: [{ first: 2, last: 3, width: 12, hidden: false, style: 1 }],
        rowStyles: new Map([[2, 2]]),
      },
    },
    { styles: [plainStyle, text, whole] },
  );

describe('an empty cell', () => {
  test("has the style of its row where that was given one, else its column's", async () => {
    const { Excel } = openStyled();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:C2').load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([
        ['General', '@', '@'],
        ['General', '#,##0', '#,##0'],
      ]);
    });
  });

  test('takes what is typed as its style has it, and is saved without a style of its own', async () => {
    const { Excel, saved } = openStyled();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('B1').values = [['01.10']];
      sheet.getRange('B2').values = [[9323]];
      const range = sheet.getRange('B1:B2').load('values,text');
      await context.sync();
      expect([range.values, range.text]).toEqual([
        [['01.10'], [9323]],
        [['01.10'], ['9,323']],
      ]);
    });
    expect(saved().sheets[0]?.cells).toEqual([
      { row: 1, column: 2, value: '01.10', formula: null },
      { row: 2, column: 2, value: 9323, formula: null },
    ]);
  });

  test('takes the style of the row along when rows come in above', async () => {
    const { Excel, host } = openStyled();
    host.user.insertRows('S!1:1');
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('B2:B3').load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([['@'], ['#,##0']]);
    });
  });
});
