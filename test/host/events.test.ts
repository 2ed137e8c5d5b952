import { openTestHost, type TestHost } from './openTestHost';

const sheets = { S: { cells: [[1, '=A1*2']] }, Other: { cells: [] } };

/** Listens to a sheet and to all sheets; gives what was heard, without what every event has. */
async function listen({ Excel }: TestHost): Promise<{ sheet: unknown[]; all: unknown[] }> {
  const heard = { sheet: [] as unknown[], all: [] as unknown[] };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const note = (list: unknown[]) => async (event: object) => void list.push(JSON.parse(JSON.stringify(event)));
    const sheet = worksheets.getItem('S').load('id');
    await context.sync();
    sheet.onChanged.add(note(heard.sheet));
    sheet.onSelectionChanged.add(note(heard.sheet));
    sheet.onRowHiddenChanged.add(note(heard.sheet));
    worksheets.onChanged.add(note(heard.all));
    worksheets.onAdded.add(note(heard.all));
    worksheets.onDeleted.add(note(heard.all));
    worksheets.onNameChanged.add(note(heard.all));
    await context.sync();
  });
  return heard;
}

describe('events', () => {
  test('tell of a cell that a person changed: value before and after, and that it was not the add-in', async () => {
    const opened = openTestHost(sheets);
    const heard = await listen(opened);
    opened.host.user.setCell('S!A1', '5');
    await opened.host.settled();
    const expected = {
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      address: 'A1',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: 1, valueAfter: 5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    };
    expect(heard.sheet).toEqual([expect.objectContaining(expected)]);
    expect(heard.all).toEqual([expect.objectContaining(expected)]);
  });

  test('name the add-in as the source of its own writes, without details for several cells', async () => {
    const opened = openTestHost(sheets);
    const heard = await listen(opened);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1:A2').values = [[5], [6]];
      await context.sync();
    });
    await opened.host.settled();
    expect(heard.sheet).toEqual([
      expect.objectContaining({ address: 'A1:A2', triggerSource: 'ThisLocalAddin', source: 'Local' }),
    ]);
    expect(heard.sheet[0]).not.toHaveProperty('details');
  });

  test("are silent about the add-in's own writes while enableEvents is off", async () => {
    const opened = openTestHost(sheets);
    const heard = await listen(opened);
    await opened.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('S').getRange('A1').values = [[5]];
      context.runtime.enableEvents = true;
      context.runtime.load('enableEvents');
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
    });
    await opened.host.settled();
    expect(heard.sheet).toEqual([]);
  });

  test('tell of a co-author as Remote', async () => {
    const opened = openTestHost(sheets);
    const heard = await listen(opened);
    opened.host.user.setCell('S!A1', 9, { source: 'Remote' });
    await opened.host.settled();
    expect(heard.sheet).toEqual([expect.objectContaining({ source: 'Remote' })]);
  });

  test('tell of rows and columns, hidden rows, the selection, and of sheets that come, go and are renamed', async () => {
    const opened = openTestHost(sheets);
    const heard = await listen(opened);
    const { user } = opened.host;
    user.insertRows('S!2:3');
    user.deleteColumns('S!C:C');
    user.hideRows('S!1:1');
    user.select('S!B2');
    user.addSheet('New');
    user.renameSheet('New', 'Newer');
    user.deleteSheet('Newer');
    await opened.host.settled();
    expect(heard.sheet).toEqual([
      expect.objectContaining({ changeType: 'RowInserted', address: '2:3' }),
      expect.objectContaining({ changeType: 'ColumnDeleted', address: 'C:C' }),
      expect.objectContaining({ type: 'WorksheetRowHiddenChanged', changeType: 'Hidden', address: '1:1' }),
      expect.objectContaining({ type: 'WorksheetSelectionChanged', address: 'B2' }),
    ]);
    expect(heard.all.map((event) => (event as { type: string }).type)).toEqual([
      'WorksheetChanged',
      'WorksheetChanged',
      'WorksheetAdded',
      'WorksheetNameChanged',
      'WorksheetDeleted',
    ]);
  });

  test('end with the handler', async () => {
    const opened = openTestHost(sheets);
    const heard: unknown[] = [];
    const { Excel } = opened;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      return added;
    });
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    opened.host.user.setCell('S!A1', 9);
    await opened.host.settled();
    expect(heard).toEqual([]);
  });

  test('tell of sorted rows by an event of their own; formulas move as when they are copied, empty cells go last', async () => {
    const opened = openTestHost({
      S: {
        cells: [
          ['b', 3, '=B1*2'],
          ['a', null, '=B2*2'],
          ['c', 'text', '=$B$1'],
          ['d', 1, '=B4*2'],
        ],
      },
      Other: { cells: [] },
    });
    const { Excel, host } = opened;
    const sorted: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onRowSorted.add(async ({ address, source }) => void sorted.push({ address, source }));
      await context.sync();
    });
    host.user.sortRows('S!A1:C4', 2, { source: 'Remote' });
    await host.settled();
    expect(sorted).toEqual([{ address: 'A1:C4', source: 'Remote' }]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:C4').load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([
        ['d', 1, '=B1*2'],
        ['b', 3, '=B2*2'],
        ['c', 'text', '=$B$1'],
        ['a', '', '=B4*2'],
      ]);
    });
  });
});
