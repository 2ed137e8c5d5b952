import { openTestHost } from './openTestHost';

const sheets = {
  Rates: { cells: [['P-3', 18645]] },
  'Table 1': { cells: [['=Rates!B1*2']] },
  Notes: { cells: [], visibility: 'hidden' as const },
};

describe('worksheets', () => {
  test('are listed with id, name, place and visibility, and found by either, without case', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name,items/position,items/visibility');
      const count = worksheets.getCount(true);
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ['Rates', 0, 'Visible'],
        ['Table 1', 1, 'Visible'],
        ['Notes', 2, 'Hidden'],
      ]);
      expect([count.value, active.name]).toEqual([2, 'Rates']);
      const byName = worksheets.getItem('TABLE 1').load('id');
      const byId = worksheets.getItem(worksheets.items[1]?.id ?? '').load('name');
      await context.sync();
      expect([byName.id, byId.name]).toEqual([worksheets.items[1]?.id, 'Table 1']);
    });
  });

  test('an empty sheet has the used range A1, or none', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const notes = context.workbook.worksheets.getItem('Notes');
      const used = notes.getUsedRange().load('address');
      const none = notes.getUsedRangeOrNullObject();
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(['Notes!A1', true]);
    });
  });

  test('a new sheet comes last, takes values at once and can be deleted', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Costing inputs');
      added.getRange('A1').values = [['=Rates!B1']];
      added.freezePanes.freezeRows(1);
      added.showGridlines = false;
      added.tabColor = '#FF0000';
      added.load('position,showGridlines,tabColor');
      const cell = added.getRange('A1').load('values');
      const frozen = added.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect([added.position, added.showGridlines, added.tabColor, frozen.address]).toEqual([
        3,
        false,
        '#FF0000',
        "'Costing inputs'!1:1",
      ]);
      expect(cell.values).toEqual([[18645]]);
      added.delete();
      const gone = worksheets.getItemOrNullObject('Costing inputs');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test('formulas follow a renamed sheet, and break with a deleted one', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const rates = context.workbook.worksheets.getItem('Rates');
      rates.name = "Staff's rates";
      const cell = context.workbook.worksheets.getItem('Table 1').getRange('A1').load('values,formulas');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[[37290]], [["='Staff''s rates'!B1*2"]]]);
      rates.delete();
      cell.load('values,formulas');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[['#REF!']], [['=#REF!*2']]]);
    });
  });

  test('the last visible sheet stays', async () => {
    const { Excel } = openTestHost({ Only: { cells: [] }, Hidden: { cells: [], visibility: 'hidden' } });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Only').visibility = 'Hidden';
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  test('auto-filter, tables and protection are told', async () => {
    const tables = [{ id: 4, name: 'Costs', range: 'A1:B3', hasTotals: false, isFiltered: false }];
    const { Excel } = openTestHost(
      { S: { cells: [['a', 'b']], tables, autoFilter: { range: 'D1:E9', isFiltered: true } } },
      { isProtected: true },
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.load('autoFilter/enabled,autoFilter/isDataFiltered,protection/protected');
      sheet.tables.load('items/name,items/id');
      const body = sheet.tables.getItem('costs').getDataBodyRange().load('address');
      context.workbook.protection.load('protected');
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, sheet.protection.protected]).toEqual([
        true,
        true,
        false,
      ]);
      expect([sheet.tables.items.map(({ name, id }) => [name, id]), body.address]).toEqual([
        [['Costs', '4']],
        'S!A2:B3',
      ]);
      expect(context.workbook.protection.protected).toBe(true);
    });
  });

  test('the selection can be read and set', async () => {
    const { Excel, host } = openTestHost(sheets);
    host.user.select("'Table 1'!B2:C3");
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe("'Table 1'!B2:C3");
      context.workbook.worksheets.getItem('Rates').getRange('B1').select();
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect(cell.address).toBe('Rates!B1');
    });
  });
});

describe('rows and columns that come and go', () => {
  test('move cells, formulas, names, hidden rows, merges and tables with them', async () => {
    const names = [{ name: 'Rate', formula: 'S!$B$2', sheet: null, isHidden: false }];
    const tables = [{ id: 1, name: 'T', range: 'D2:E3', hasTotals: false, isFiltered: false }];
    const { Excel, host } = openTestHost(
      {
        S: {
          cells: [
            ['=SUM(B1:B3)', 1],
            [null, 2],
            ['=Rate*10', 3],
          ],
          hiddenRows: new Set([3]),
          merges: ['A3:A4'],
          tables,
        },
        Other: { cells: [['=S!B3']] },
      },
      { names },
    );
    host.user.insertRows('S!2:3');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      const used = sheet.getRange('A1:B5').load('values,formulas');
      const other = context.workbook.worksheets.getItem('Other').getRange('A1').load('formulas,values');
      const rate = context.workbook.names.getItem('Rate').load('formula');
      const table = sheet.tables.getItem('T').getRange().load('address');
      const rows = sheet.getRange('3:5').getRowProperties({ rowHidden: true });
      await context.sync();
      expect(used.formulas).toEqual([
        ['=SUM(B1:B5)', 1],
        ['', ''],
        ['', ''],
        ['', 2],
        ['=Rate*10', 3],
      ]);
      expect(used.values[0]).toEqual([6, 1]);
      expect(used.values[4]).toEqual([20, 3]);
      expect([other.formulas, other.values, rate.formula, table.address]).toEqual([
        [['=S!B5']],
        [[3]],
        '=S!$B$4',
        'S!D4:E5',
      ]);
      expect(rows.value.map((row) => (row as { rowHidden?: boolean }).rowHidden)).toEqual([false, false, true]);
    });
    host.user.deleteRows('S!4:4');
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('S').getRange('A1:A4').load('values,formulas');
      const rate = context.workbook.names.getItem('Rate').load('formula,type');
      await context.sync();
      expect(used.formulas).toEqual([['=SUM(B1:B4)'], [''], [''], ['=Rate*10']]);
      expect(used.values).toEqual([[4], [''], [''], ['#REF!']]);
      expect([rate.formula, rate.type]).toEqual(['=S!#REF!', 'Error']);
    });
  });

  test('columns do too', async () => {
    const { Excel, host } = openTestHost({ S: { cells: [[1, 2, '=A1+$B1+SUM(A:B)']] } });
    host.user.insertColumns('S!B:B');
    host.user.deleteColumns('S!A:A');
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('S').getUsedRange().load('address,formulas');
      await context.sync();
      expect([used.address, used.formulas]).toEqual(['S!B1:C1', [[2, '=#REF!+$B1+SUM(A:B)']]]);
    });
  });

  test('a range that the add-in holds moves with its cells', async () => {
    const { Excel } = openTestHost({ S: { cells: [[1], [2]] } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      const held = sheet.getRange('A2').load('address');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      held.load('address,values');
      await context.sync();
      expect([held.address, held.values]).toEqual(['S!A3', [[2]]]);
    });
  });

  test('cells inserted in part of a row move only what stands below them', async () => {
    const { Excel } = openTestHost({
      S: {
        cells: [
          [1, 'a'],
          [2, 'b'],
          ['=A2', '=B2'],
        ],
      },
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A2').insert('Down');
      const used = sheet.getUsedRange().load('formulas');
      await context.sync();
      expect(used.formulas).toEqual([
        [1, 'a'],
        ['', 'b'],
        [2, '=B2'],
        ['=A3', ''],
      ]);
    });
  });
});
