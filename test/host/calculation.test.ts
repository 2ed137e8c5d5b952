import fc from 'fast-check';
import { openTestHost, type TestCell, type TestHost } from './openTestHost';

const readValues = async ({ Excel }: TestHost, address: string, sheet = 'S'): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values;
  });

/** What one formula gives. */
const compute = async (formula: string, before: readonly TestCell[] = []): Promise<unknown> => {
  const test = openTestHost({ S: { cells: [[{ formula }, ...before]] } });
  const [[value] = []] = await readValues(test, 'A1');
  return value;
};

describe('the result of a formula', () => {
  test('is the one saved in the file until something that it depends on changes', async () => {
    const test = openTestHost({
      S: {
        cells: [
          [10, { formula: 'A1*2', saved: 999 }, { formula: 'B1+1', saved: 1000 }],
          [1, { formula: 'A2*2', saved: 777 }],
        ],
      },
    });
    expect(await readValues(test, 'B1:C1')).toEqual([[999, 1000]]);
    test.host.user.setCell('S!D1', 'elsewhere');
    expect(await readValues(test, 'B1:C1')).toEqual([[999, 1000]]);
    test.host.user.setCell('S!A1', 10);
    expect(await readValues(test, 'B1:C2')).toEqual([
      [20, 21],
      [777, ''],
    ]);
  });

  test('is computed on opening where the file has none', async () => {
    expect(await compute('SUM(B1:C1)', [1, 2])).toBe(3);
  });

  test('follows a write in the same batch, through other formulas and sheets', async () => {
    const { Excel } = openTestHost({ Rates: { cells: [[100]] }, S: { cells: [['=Rates!A1*2', '=A1+1']] } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Rates').getRange('A1').values = [[18645]];
      const range = context.workbook.worksheets.getItem('S').getRange('A1:B1').load('values');
      await context.sync();
      expect(range.values).toEqual([[37290, 37291]]);
    });
  });

  test('is computed anew everywhere by calculate("Full"), and only where something changed by "Recalculate"', async () => {
    const test = openTestHost({ S: { cells: [[10, { formula: 'A1*2', saved: 999 }]] } });
    const calculate = (type: 'Recalculate' | 'Full'): Promise<void> =>
      test.Excel.run(async (context) => {
        context.workbook.application.calculate(type);
        await context.sync();
      });
    await calculate('Recalculate');
    expect(await readValues(test, 'B1')).toEqual([[999]]);
    await calculate('Full');
    expect(await readValues(test, 'B1')).toEqual([[20]]);
  });

  test('waits in manual calculation, but a formula just entered shows its own', async () => {
    const test = openTestHost({ S: { cells: [[1, { formula: 'A1*2', saved: 2 }]] } }, { calculation: 'manual' });
    test.host.user.setCell('S!A1', 5);
    test.host.user.setCell('S!C1', '=A1*3');
    expect(await readValues(test, 'A1:C1')).toEqual([[5, 2, 15]]);
    await test.Excel.run(async (context) => {
      context.workbook.application.load('calculationMode');
      context.workbook.application.calculate('Recalculate');
      await context.sync();
      expect(context.workbook.application.calculationMode).toBe('Manual');
    });
    expect(await readValues(test, 'A1:C1')).toEqual([[5, 10, 15]]);
  });

  test('stays as saved where the engine lacks the function, feeds what depends on it, and is noted', async () => {
    const test = openTestHost({
      S: { cells: [[5, { formula: 'AGGREGATE(9,6,A1:A1)', saved: 5 }, { formula: 'B1+A1', saved: 10 }]] },
    });
    test.host.user.setCell('S!A1', 7);
    expect(await readValues(test, 'B1:C1')).toEqual([[5, 12]]);
    expect(test.host.notes).toEqual([expect.stringMatching(/S!B1 keeps the result saved in the file.*AGGREGATE/)]);
  });
});

describe('formulas compute as in Excel', () => {
  test.each([
    ['0.1+0.2', 0.1 + 0.2],
    ['1/3', 1 / 3],
    ['2^53', 9007199254740992],
    ['18645*0.5', 9322.5],
    ['1E-7/3', 1e-7 / 3],
    ['0.5-0.4-0.1', 0],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-1.005,2)', -1.01],
    ['ROUND(0.285,2)*2', 0.58],
    ['ROUND(9322.5,0)', 9323],
    ['ROUND(1234.5,-2)', 1200],
    ['ROUND(ROUND(2.675,2),1)', 2.7],
    ['SUM(ROUND(2.5,0),ROUND(-2.5,0))', 0],
    ['IF(1=1,"yes, ""quoted""; and more","no")', 'yes, "quoted"; and more'],
    ['1/0', '#DIV/0!'],
    ['1=1', true],
    ['SUMPRODUCT((B1:C1>1)*B1:C1)', 7],
    ['XLOOKUP(4,B1:C1,B1:C1)', 4],
    ['NoSuchName+1', '#NAME?'],
  ])('=%s', async (formula, expected) => {
    expect(await compute(formula, [3, 4])).toBe(expected);
  });

  test('by defined names, of a range, a constant and an expression, and names of a sheet of its own first', async () => {
    const names = [
      { name: 'Rate', formula: 'Rates!$A$1', sheet: null, isHidden: false },
      { name: 'Factor', formula: '0.5', sheet: null, isHidden: false },
      { name: 'Half', formula: 'Rate*Factor', sheet: null, isHidden: false },
      { name: 'Rate', formula: 'S!$B$1', sheet: 1, isHidden: false },
    ];
    const test = openTestHost(
      { Rates: { cells: [[18645, '=Rate*2', '=Half']] }, S: { cells: [['=Rate*2', 7]] } },
      { names },
    );
    expect(await readValues(test, 'B1:C1', 'Rates')).toEqual([[37290, 9322.5]]);
    expect(await readValues(test, 'A1')).toEqual([[14]]);
  });

  test('by references into a table', async () => {
    const tables = [{ id: 1, name: 'Costs', range: 'A1:B4', hasTotals: true, isFiltered: false }];
    const cells = [
      ['Item', 'Amount', null],
      ['Travel', 10, '=Costs[@Amount]*2'],
      ['Staff', 20, '=SUM(Costs[Amount])'],
      ['Total', '=SUBTOTAL(109,Costs[Amount])', '=Costs[[#Totals],[Amount]]'],
    ];
    const test = openTestHost({ S: { cells, tables } });
    expect(await readValues(test, 'B2:C4')).toEqual([
      [10, 20],
      [20, 30],
      [30, 30],
    ]);
  });

  test('any sum of amounts with two decimals, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 8 }), async (cents) => {
        const amounts = cents.map((cent) => cent / 100);
        const result = await compute(`SUM(B1:${'ABCDEFGHI'[amounts.length]}1)`, amounts);
        expect(result).toBeCloseTo(cents.reduce((sum, cent) => sum + cent, 0) / 100, 6);
      }),
      { numRuns: 15 },
    );
  });
});
