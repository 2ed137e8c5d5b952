import { describe, expect, test } from '@jest/globals';
import { openTestHost } from './openTestHost';

const table = { Costs: { cells: [['Item', 'Amount'], ['Travel', 1200], ['Staff', '=B2*2'], [null, { value: { error: '#REF!' } }]] } };

describe('reading a range', () => {
  test('gives values, formulas, address and size in one sync', async () => {
    const { Excel, host } = openTestHost(table);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getUsedRange(true);
      range.load('values,formulas,address,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      expect(range.values).toEqual([['Item', 'Amount'], ['Travel', 1200], ['Staff', 2400], ['', '#REF!']]);
      expect(range.formulas).toEqual([['Item', 'Amount'], ['Travel', 1200], ['Staff', '=B2*2'], ['', '#REF!']]);
      expect([range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual(['Costs!A1:B4', 0, 0, 4, 2]);
      expect(host.traffic.syncs).toBe(1);
    });
  });

  test('quotes a sheet name in the address only where Excel does', async () => {
    const { Excel } = openTestHost({ "Table 1's": { cells: [[1]] }, Plain: { cells: [[1]] } });
    await Excel.run(async (context) => {
      const [quoted, plain] = ["Table 1's", 'Plain'].map((name) => context.workbook.worksheets.getItem(name).getRange('A1:B2').load('address'));
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
});
