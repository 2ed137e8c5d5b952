import { openTestHost } from './openTestHost';

const sheets = { S: { cells: [['B5', 'kept']] }, T: { cells: [[1]] } };
const link = { documentReference: "'Table 1'!B5", textToDisplay: 'B5', screenTip: 'Go there' };

describe('a link of a cell', () => {
  test('leads to a place, shows its text and looks like a link', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      const cell = sheet.getRange('A1');
      cell.hyperlink = { ...link, textToDisplay: 'B6' };
      cell.load('hyperlink,values');
      cell.format.font.load('underline,color');
      const beside = sheet.getRange('B1').load('hyperlink');
      const both = sheet.getRange('A1:B1').load('hyperlink');
      await context.sync();
      expect([cell.hyperlink, cell.values]).toEqual([{ ...link, textToDisplay: 'B6' }, [['B6']]]);
      expect([cell.format.font.underline, cell.format.font.color]).toEqual(['Single', '#0563C1']);
      expect([beside.hyperlink, both.hyperlink]).toEqual([null, null]);
    });
  });

  test('keeps the text of the cell where it names none', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('S').getRange('A1');
      cell.hyperlink = { address: 'https://unece.org' };
      cell.load('hyperlink,values');
      await context.sync();
      expect([cell.hyperlink, cell.values]).toEqual([{ address: 'https://unece.org', textToDisplay: 'B5' }, [['B5']]]);
    });
  });

  test('goes when everything is cleared, and stays when only the contents are', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      const range = sheet.getRange('A1:B1');
      range.hyperlink = link;
      sheet.getRange('A1').clear();
      sheet.getRange('B1').clear('Contents');
      const cells = ['A1', 'B1'].map((address) => sheet.getRange(address).load('hyperlink'));
      await context.sync();
      expect(cells.map(({ hyperlink }) => hyperlink?.documentReference)).toEqual([undefined, "'Table 1'!B5"]);
      sheet.getRange('B1').clear('Hyperlinks');
      cells[1]?.load('hyperlink');
      cells[1]?.format.font.load('underline');
      await context.sync();
      expect([cells[1]?.hyperlink, cells[1]?.format.font.underline]).toEqual([null, 'Single']);
    });
  });

  test('moves with its cell', async () => {
    const { Excel, host } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A1').hyperlink = link;
      await context.sync();
      host.user.insertRows('S!1:2');
      const moved = sheet.getRange('A3').load('hyperlink');
      await context.sync();
      expect(moved.hyperlink?.documentReference).toBe("'Table 1'!B5");
    });
  });

  test.each([
    ['without a target', { textToDisplay: 'B5' }],
    ['with a part that Excel does not know', { ...link, target: 'B5' }],
    ['to a number', { documentReference: 5 }],
  ])('%s is refused', async (_, wrong) => {
    const { Excel } = openTestHost(sheets);
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('S').getRange('A1').hyperlink = wrong as Excel.RangeHyperlink;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('is refused on a protected sheet', async () => {
    const { Excel } = openTestHost({ S: { cells: [[1]], isProtected: true } });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('S').getRange('A1').hyperlink = link;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
