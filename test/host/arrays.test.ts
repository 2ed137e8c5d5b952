import { openTestHost, type TestSheet } from './openTestHost';

const sheets: Readonly<Record<string, TestSheet>> = {
  S: {
    cells: [
      [1, { formula: 'A1:A3*2', saved: 2 }],
      [2, 4],
      [3, 6],
      [4, 'beside'],
    ],
    arrays: [{ range: 'B1:B3', by: 'array' }],
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

  test('is the formula of each of them', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('B1:B4').load('formulas,values,hasSpill');
      await context.sync();
      expect(range.formulas).toEqual([['=A1:A3*2'], ['=A1:A3*2'], ['=A1:A3*2'], ['beside']]);
      expect(range.values).toEqual([[2], [4], [6], ['beside']]);
      expect(range.hasSpill).toBe(false);
    });
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

describe('a formula that spills over several cells', () => {
  const spilling = {
    S: { ...sheets['S'], cells: sheets['S']?.cells ?? [], arrays: [{ range: 'B1:B3', by: 'spill' }] },
  } as const;

  test.each([
    ['B1:B3', true],
    ['B2', true],
    ['B1:B4', null],
    ['A1:B1', null],
    ['A1:A4', false],
  ])('%s has a spill: %s', async (address, expected) => {
    const { Excel } = openTestHost(spilling);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange(address).load('hasSpill');
      await context.sync();
      expect(range.hasSpill).toBe(expected);
    });
  });
});
