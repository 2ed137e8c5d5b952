import { openTestHost } from './openTestHost';

const sheets = {
  S: {
    cells: [
      [1, { formula: 'A1:A3*2', saved: 2 }],
      [2, 4],
      [3, 6],
      [4, 'beside'],
    ],
    arrays: ['B1:B3'],
  },
};

describe('a formula that fills several cells', () => {
  test.each([
    ['B2', 'a cell below the first'],
    ['B1', 'the first alone'],
    ['B3:B4', 'the last and one beside'],
  ])('refuses to be changed in a part of it: %s, %s', async (address) => {
    const { Excel, host } = openTestHost(sheets);
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange(address).values = 9 as unknown as number[][];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidOperation' });
    expect(() => host.user.clear(`S!${address}`)).toThrow();
    expect(() => host.user.sortRows(`S!${address}`, 1)).toThrow();
  });

  test('is replaced as a whole, and moves with its cells', async () => {
    const { Excel, host } = openTestHost(sheets);
    expect(() => host.user.insertRows('S!2:2')).toThrow();
    expect(() => host.user.deleteRows('S!3:5')).toThrow();
    host.user.insertRows('S!1:1');
    host.user.deleteRows('S!5:9');
    expect(() => host.user.setCell('S!B4', 9)).toThrow();
    host.user.setCell('S!B2:B4', 9);
    host.user.setCell('S!B3', 8);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('B2:B4').load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([[9], [8], [9]]);
    });
  });
});
