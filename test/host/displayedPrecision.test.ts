import { openTestHost, type TestCell, type TestHost } from './openTestHost';

/** A workbook that is set to the precision as displayed: Excel's "Set precision as displayed". */
const openAsDisplayed = (cells: readonly (readonly TestCell[])[]): TestHost =>
  openTestHost({ S: { cells } }, { isPrecisionAsDisplayed: true });

const valuesOf = async ({ Excel }: TestHost, address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange(address).load('values');
    await context.sync();
    return range.values;
  });

const setPrecision = async ({ Excel }: TestHost, isAsDisplayed: boolean): Promise<boolean> =>
  Excel.run(async (context) => {
    context.workbook.usePrecisionAsDisplayed = isAsDisplayed;
    context.workbook.load('usePrecisionAsDisplayed');
    await context.sync();
    return context.workbook.usePrecisionAsDisplayed;
  });

describe('a workbook whose precision is as displayed', () => {
  test.each([
    ['0', 9322.5, 9323],
    ['# ##0', -9322.5, -9323],
    ['#\\ ###\\ ##0;-#\\ ###\\ ##0;"-"', 9322.5, 9323],
    ['#,##0.00', 1.005, 1.01],
    ['#,##0.##', 9322.5, 9322.5],
    ['0.00;(0)', -1.25, -1],
    ['0%', 0.1251, 0.13],
    ['0.0%', 0.12345, 0.123],
    ['#,##0,', 1234567, 1235000],
    ['$#,##0', 9322.5, 9323],
    ['General', 1 / 3, 1 / 3],
    ['m/d/yyyy', 45_000.75, 45_000.75],
  ])(
    'keeps of a number in a cell of format %s what the cell shows: %d becomes %d',
    async (numberFormat, given, kept) => {
      const test = openAsDisplayed([[{ value: 0, numberFormat }, { formula: `${given}`, numberFormat, saved: 0 }, 0]]);
      await test.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('S').getRange('A1').values = [[given]];
        context.workbook.worksheets.getItem('S').getRange('B1').formulas = [[`=${given}`]];
        context.workbook.worksheets.getItem('S').getRange('C1').formulas = [['=B1-A1']];
        await context.sync();
      });
      expect(await valuesOf(test, 'A1:C1')).toEqual([[kept, kept, 0]]);
    },
  );

  test('keeps texts, truth values and errors, typed or computed', async () => {
    const numberFormat = '0';
    const test = openAsDisplayed([
      [
        'see note',
        true,
        { formula: 'A1&"!"', numberFormat },
        { formula: 'B1', numberFormat },
        { formula: '1/0', numberFormat },
      ],
    ]);
    expect(await valuesOf(test, 'A1:E1')).toEqual([['see note', true, 'see note!', true, '#DIV/0!']]);
  });

  test('adds up what is shown: rounded parts give the sum of the rounded parts', async () => {
    const numberFormat = '#,##0';
    const part = (months: string): TestCell => ({ formula: `${months}*D1`, numberFormat });
    const test = openAsDisplayed([[part('0.5'), part('1.5'), { formula: 'SUM(A1:B1)', numberFormat }, 18_645]]);
    expect(await valuesOf(test, 'A1:C1')).toEqual([[9323, 27_968, 37_291]]);
  });

  test('shows the results saved in the file until something that they depend on changes', async () => {
    const test = openAsDisplayed([[1, { formula: 'A1/3', saved: 0.5, numberFormat: '0.00' }]]);
    expect(await valuesOf(test, 'B1')).toEqual([[0.5]]);
    test.host.user.setCell('S!A1', 2);
    expect(await valuesOf(test, 'B1')).toEqual([[0.67]]);
  });

  test('rounds again what a cell holds when it is to show fewer decimals, and gives no decimal back', async () => {
    const test = openAsDisplayed([
      [
        { value: 1.25, numberFormat: '0.00' },
        { formula: 'A1*1.1', numberFormat: '0.00' },
      ],
    ]);
    const format = async (numberFormat: string): Promise<void> =>
      test.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('S').getRange('A1:B1').numberFormat = [[numberFormat]];
        await context.sync();
      });
    expect(await valuesOf(test, 'A1:B1')).toEqual([[1.25, 1.38]]);
    await format('0.0');
    expect(await valuesOf(test, 'A1:B1')).toEqual([[1.3, 1.4]]);
    await format('0.000');
    expect(await valuesOf(test, 'A1:B1')).toEqual([[1.3, 1.43]]);
  });
});

describe('workbook.usePrecisionAsDisplayed', () => {
  test('set to true takes from constants for good, and from results while it is set, what is not shown', async () => {
    const numberFormat = '0';
    const test = openTestHost({
      S: { cells: [[{ value: 2.5, numberFormat }, { formula: '5/2', saved: 2.5, numberFormat }, '=A1+B1', 2.5]] },
    });
    expect(await valuesOf(test, 'A1:D1')).toEqual([[2.5, 2.5, 5, 2.5]]);
    expect(await setPrecision(test, true)).toBe(true);
    expect(await valuesOf(test, 'A1:D1')).toEqual([[3, 3, 6, 2.5]]);
    expect(await setPrecision(test, false)).toBe(false);
    expect(await valuesOf(test, 'A1:D1')).toEqual([[3, 2.5, 5.5, 2.5]]);
  });

  test('takes nothing but a truth value', async () => {
    const { Excel } = openTestHost({ S: { cells: [[1]] } });
    const set = Excel.run(async (context) => {
      context.workbook.set({ usePrecisionAsDisplayed: 'yes' as unknown as boolean });
      await context.sync();
    });
    await expect(set).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('is saved where it changed', async () => {
    const test = openTestHost({ S: { cells: [[1]] } });
    expect(test.saved().isPrecisionAsDisplayed).toBeUndefined();
    await setPrecision(test, true);
    expect(test.saved().isPrecisionAsDisplayed).toBe(true);
  });
});
