import { plainStyle } from '../../src/host/xlsx/plainStyle';
import type { ConditionalFormatFile } from '../../src/host/xlsx/workbookFile';
import { openTestHost, type TestHost } from './openTestHost';

const ofPerson: ConditionalFormatFile = {
  type: 'CellValue',
  areas: ['A1:A4'],
  priority: 1,
  stopIfTrue: false,
  formula: '',
  fill: '#00FF00',
  fontColor: null,
};

const open = (conditionalFormats: readonly ConditionalFormatFile[] = [ofPerson], isProtected = false): TestHost =>
  openTestHost({ S: { cells: [[1], [2], [3], [4]], conditionalFormats, isProtected } });

/** What a range's conditional formats are: type, formula, fill and font, and the cells where they are one block. */
function listFormats({ Excel }: TestHost, address = 'A1:Z99') {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('S').getRange(address).conditionalFormats;
    formats.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
    await context.sync();
    const ranges = formats.items.map((format) => format.getRangeOrNullObject().load('address'));
    await context.sync();
    return formats.items.map(({ type, priority, customOrNullObject }, index) => ({
      type,
      priority,
      formula: customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula,
      address: ranges[index]?.isNullObject ? null : ranges[index]?.address,
    }));
  });
}

async function addFormat({ Excel }: TestHost, address: string, formula = '=TRUE'): Promise<void> {
  const context = new Excel.RequestContext();
  const format = context.workbook.worksheets.getItem('S').getRange(address).conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = '#FFEEAA';
  format.custom.format.font.color = 'black';
  await context.sync();
}

async function loaded<Object>(context: Excel.RequestContext, object: Object): Promise<Object> {
  await context.sync();
  return object;
}

const codeOf = async (run: Promise<unknown>): Promise<string> => {
  try {
    await run;
    return 'none';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
};

describe('conditional formats', () => {
  test('are those that overlap the range, and one that is added has the top priority', async () => {
    const opened = open();
    await addFormat(opened, 'A2', '=A2>1');
    expect(await listFormats(opened)).toEqual([
      { type: 'Custom', priority: 0, formula: '=A2>1', address: 'S!A2' },
      { type: 'CellValue', priority: 1, formula: null, address: 'S!A1:A4' },
    ]);
    expect(await listFormats(opened, 'B1:B9')).toEqual([]);
    expect((await listFormats(opened, 'A1')).map(({ type }) => type)).toEqual(['CellValue']);
  });

  test('change the look of a cell and none of its own formats', async () => {
    const opened = open();
    await addFormat(opened, 'A2');
    const [sheet] = opened.host.book.sheets;
    expect(sheet?.rows.get(2)?.get(1)?.style).toEqual(plainStyle);
    expect(sheet?.conditionalFormats[0]).toMatchObject({ fill: '#FFEEAA', fontColor: '#000000' });
  });

  test('are deleted one by one; one that is gone is not found', async () => {
    const opened = open();
    await addFormat(opened, 'A2');
    const formats = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem('S').getRange().conditionalFormats;
    const id = await opened.Excel.run(async (context) => {
      const [first] = (await loaded(context, formats(context).load('items/id'))).items;
      return first?.id ?? '';
    });
    const remove = () =>
      opened.Excel.run(async (context) => {
        formats(context).getItem(id).delete();
        await context.sync();
      });
    await remove();
    expect((await listFormats(opened)).map(({ type }) => type)).toEqual(['CellValue']);
    expect(await codeOf(remove())).toBe('ItemNotFound');
  });

  test('of another type refuse the properties of a custom one', async () => {
    const { Excel } = open();
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem('S').getRange('A1').conditionalFormats.load('items/custom/rule/formula');
    expect(await codeOf(context.sync())).toBe('InvalidOperation');
  });

  test('refuse a formula that is none, and a protected sheet', async () => {
    expect(await codeOf(addFormat(open(), 'A1', '=1+'))).toBe('InvalidArgument');
    expect(await codeOf(addFormat(open([], true), 'A1'))).toBe('AccessDenied');
  });

  test('go along with their cells, also when some of them are deleted', async () => {
    const opened = open();
    await addFormat(opened, 'A3', '=A3>1');
    opened.host.user.insertRows('S!1:2');
    expect(await listFormats(opened)).toEqual([
      { type: 'Custom', priority: 0, formula: '=A5>1', address: 'S!A5' },
      { type: 'CellValue', priority: 1, formula: null, address: 'S!A3:A6' },
    ]);
    opened.host.user.deleteRows('S!5:5');
    expect(await listFormats(opened)).toEqual([{ type: 'CellValue', priority: 0, formula: null, address: 'S!A3:A5' }]);
  });

  test('are also those of a row that is inserted below theirs, as its other formats are', async () => {
    const opened = open([]);
    await addFormat(opened, 'A3');
    opened.host.user.insertRows('S!4:5');
    expect((await listFormats(opened)).map(({ address }) => address)).toEqual(['S!A3:A5']);
  });

  test('leave the cells that are cleared', async () => {
    const opened = open();
    const inSheet = (change: (sheet: Excel.Worksheet) => void) =>
      opened.Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem('S'));
        await context.sync();
      });
    await inSheet((sheet) => sheet.getRange('A2').conditionalFormats.clearAll());
    await inSheet((sheet) => sheet.getRange('A1').clear('Contents'));
    expect((await listFormats(opened)).map(({ address }) => address)).toEqual([null]);
    expect(await listFormats(opened, 'A2')).toEqual([]);
    await inSheet((sheet) => sheet.getRange('A1').clear());
    expect((await listFormats(opened)).map(({ address }) => address)).toEqual(['S!A3:A4']);
    expect(opened.saved().sheets[0]?.conditionalFormats).toBeUndefined();
    expect(opened.host.notes).toEqual([expect.stringContaining('conditional formats')]);
  });
});

describe('what is saved of conditional formats', () => {
  test('is what was added and removed', async () => {
    const opened = open([ofPerson, { ...ofPerson, areas: ['B1'], priority: 2 }]);
    await addFormat(opened, 'C1');
    opened.host.user.setCell('S!A1', 5);
    const context = new opened.Excel.RequestContext();
    context.workbook.worksheets.getItem('S').getRange('B1').conditionalFormats.getItemAt(0).delete();
    await context.sync();
    expect(opened.saved().sheets[0]?.conditionalFormats).toEqual({
      removed: [1],
      added: [{ areas: ['C1'], formula: 'TRUE', stopIfTrue: false, fill: '#FFEEAA', fontColor: '#000000' }],
      isOver: false,
    });
  });

  test('is nothing where one was added and removed again', async () => {
    const opened = open();
    await addFormat(opened, 'A1');
    expect(opened.saved().sheets[0]?.conditionalFormats?.isOver).toBe(true);
    const context = new opened.Excel.RequestContext();
    context.workbook.worksheets.getItem('S').getRange('A1').conditionalFormats.getItemAt(0).delete();
    await context.sync();
    expect(opened.saved().sheets[0]?.conditionalFormats).toBeUndefined();
  });
});
