import { openTestHost, type TestHost } from './openTestHost';

const rows = [
  ['Activity', 'Type'],
  ['1.2', 'b'],
  ['1.1', 'a'],
  ['1.3', 'b'],
];

const readTable = async ({ Excel }: TestHost) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    const range = sheet.getRange('A1:A4').load('values');
    const hidden = range.getRowProperties({ rowHidden: true });
    sheet.autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    return {
      column: range.values.flat(),
      hidden: hidden.value.map((row) => row.rowHidden),
      filter: [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered],
    };
  });

describe('a sort by a person', () => {
  test('leaves hidden rows where they are', async () => {
    const opened = openTestHost({ S: { cells: rows, hiddenRows: new Set([2]) } });
    opened.host.user.sortRows('S!A2:B4', 1);
    expect((await readTable(opened)).column).toEqual(['Activity', '1.2', '1.1', '1.3']);
    opened.host.user.hideRows('S!2:2', false);
    opened.host.user.sortRows('S!A2:B4', 1);
    expect((await readTable(opened)).column).toEqual(['Activity', '1.1', '1.2', '1.3']);
  });

  test('is refused over merged cells', () => {
    const { host } = openTestHost({ S: { cells: rows, merges: ['B3:B4'] } });
    expect(() => host.user.sortRows('S!A2:B4', 1)).toThrow();
    expect(() => host.user.sortRows('S!A2:A4', 1)).not.toThrow();
  });
});

describe('a filter by a person', () => {
  test('hides the rows that show something else, which Excel tells as of hidden rows; cleared, all rows are shown', async () => {
    const opened = openTestHost({ S: { cells: rows } });
    const told: unknown[] = [];
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.onRowHiddenChanged.add(async ({ changeType }) => void told.push(changeType));
      await context.sync();
    });
    opened.host.user.filterRows('S!A1:B4', 2, ['b']);
    await opened.host.settled();
    expect(told).toEqual(['Hidden']);
    expect(await readTable(opened)).toMatchObject({ hidden: [false, false, true, false], filter: [true, true] });
    opened.host.user.clearFilter('S');
    await opened.host.settled();
    expect(told).toEqual(['Hidden', 'Unhidden']);
    expect(await readTable(opened)).toMatchObject({ hidden: [false, false, false, false], filter: [false, false] });
  });
});
