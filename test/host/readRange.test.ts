import { openTestHost } from './openTestHost';

const table = {
  Costs: {
    cells: [
      ['Item', 'Amount'],
      ['Travel', 1200],
      ['Staff', '=B2*2'],
      [null, { value: { error: '#REF!' } }],
    ],
  },
};

describe('reading a range', () => {
  test('gives values, formulas, address and size in one sync', async () => {
    const { Excel, host } = openTestHost(table);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getUsedRange(true);
      range.load('values,formulas,address,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      expect(range.values).toEqual([
        ['Item', 'Amount'],
        ['Travel', 1200],
        ['Staff', 2400],
        ['', '#REF!'],
      ]);
      expect(range.formulas).toEqual([
        ['Item', 'Amount'],
        ['Travel', 1200],
        ['Staff', '=B2*2'],
        ['', '#REF!'],
      ]);
      expect([range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([
        'Costs!A1:B4',
        0,
        0,
        4,
        2,
      ]);
      expect(host.traffic.syncs).toBe(1);
    });
  });

  test('quotes a sheet name in the address only where Excel does', async () => {
    const { Excel } = openTestHost({ "Table 1's": { cells: [[1]] }, Plain: { cells: [[1]] } });
    await Excel.run(async (context) => {
      const [quoted, plain] = ["Table 1's", 'Plain'].map((name) =>
        context.workbook.worksheets.getItem(name).getRange('A1:B2').load('address'),
      );
      await context.sync();
      expect([quoted?.address, plain?.address]).toEqual(["'Table 1''s'!A1:B2", 'Plain!A1:B2']);
    });
  });

  test('gives no cell values of whole columns, as Excel', async () => {
    const { Excel } = openTestHost(table);
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem('Costs').getRange('B:B').load('values,address,rowCount');
      await context.sync();
      expect([column.values, column.address, column.rowCount]).toEqual([null, 'Costs!B:B', 1_048_576]);
    });
  });

  test('shows text by the number format, halves away from zero', async () => {
    const { Excel } = openTestHost({
      S: {
        cells: [
          [
            { value: 9322.5, numberFormat: '#,##0' },
            { value: 0.125, numberFormat: '0%' },
            true,
            { value: 1736500, numberFormat: '# ### ##0' },
            1 / 3,
          ],
        ],
      },
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:E1').load('text,numberFormat,valueTypes');
      await context.sync();
      expect(range.text).toEqual([['9,323', '13%', 'TRUE', '1 736 500', '0.333333333']]);
      expect(range.numberFormat).toEqual([['#,##0', '0%', 'General', '# ### ##0', 'General']]);
      expect(range.valueTypes).toEqual([['Double', 'Double', 'Boolean', 'Double', 'Double']]);
    });
  });

  test('finds other ranges from a range', async () => {
    const { Excel } = openTestHost(table);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('B2:C4');
      const found = [
        range.getCell(0, 0),
        range.getRow(1),
        range.getColumn(1),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 0),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getIntersectionOrNullObject(context.workbook.worksheets.getItem('Costs').getRange('A4:B9')),
        range.getUsedRangeOrNullObject(true),
      ].map((each) => each.load('address'));
      await context.sync();
      expect(found.map(({ address }) => address.replace('Costs!', ''))).toEqual([
        'B2',
        'B3:C3',
        'C2:C4',
        'A3:B5',
        'B2:C5',
        '2:4',
        'B:C',
        'B4',
        'B2:B4',
      ]);
    });
  });

  test('says of rows which are hidden, and nothing else that was not asked', async () => {
    const { Excel } = openTestHost({ S: { cells: [[1], [2], [3]], hiddenRows: new Set([2]) } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true });
      const [mixed, hidden, shown] = ['1:3', '2:2', '3:3'].map((address) => sheet.getRange(address).load('rowHidden'));
      await context.sync();
      expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }]);
      expect([mixed?.rowHidden, hidden?.rowHidden, shown?.rowHidden]).toEqual([null, true, false]);
    });
  });
});
