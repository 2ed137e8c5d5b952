import { installExcelGlobals } from '../../src/host/node/excelClient';
import { openTestHost } from './openTestHost';

test('the globals are those of a page in Excel until they are taken away', async () => {
  const { host } = openTestHost({ S: { cells: [[1]] } });
  const excel = (): unknown => Reflect.get(globalThis, 'Excel');
  const before = excel();
  const dispose = installExcelGlobals(host);
  const { requirements } = Office.context;
  expect(
    ['1.9', '1.14', '1.15', '1.16', '1.20'].map((version) => requirements.isSetSupported('ExcelApi', version)),
  ).toEqual([true, true, true, false, false]);
  expect(requirements.isSetSupported('NoSuchSet', '1.1')).toBe(false);
  const error: unknown = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Missing').load('name');
    await context.sync();
  }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error).toBeInstanceOf(Error);
  expect(excel()).not.toBe(before);
  dispose();
  expect(excel()).toBe(before);
});

test('each workbook has a client of its own', async () => {
  const [one, other] = ['first', 'second'].map((text) => openTestHost({ S: { cells: [[text]] } }));
  const read = async (opened: typeof one): Promise<unknown> =>
    opened?.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
      return cell.values;
    });
  expect([await read(one), await read(other)]).toEqual([[['first']], [['second']]]);
});
