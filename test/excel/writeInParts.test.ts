import type { WritePlan } from '../../src/excel/port';
import { nothing, openExcel } from './openExcel';

const text = 'x'.repeat(30_000);

/** A column of texts, more than 5 MB together. */
const column = (sheet: string): Pick<WritePlan, 'cells'> => ({
  cells: Array.from({ length: 200 }, (_, index) => ({
    address: { sheet, row: index + 1, column: 1 },
    content: { value: `${text}${index}` },
  })),
});

/** A workbook in an Excel of that ExcelApi. */
function openExcelOf(version: number): ReturnType<typeof openExcel> & { readonly runs: () => readonly unknown[] } {
  const opened = openExcel({ S: { cells: [[1]] } });
  const requirements = {
    isSetSupported: (name: string, asked = '1.1') => name === 'ExcelApi' && Number(asked.split('.')[1]) <= version,
  };
  Object.assign(globalThis, { Office: { context: { requirements } } });
  const run = jest.spyOn(Excel, 'run');
  return { ...opened, runs: () => run.mock.calls.map(([options]) => options) };
}

const heldIn = ({ host }: ReturnType<typeof openExcel>, sheet: number): unknown[] =>
  [...(host.book.sheets[sheet]?.rows.values() ?? [])].map((row) => row.get(1)?.value);

const written = column('S').cells.map(({ content }) => ('value' in content ? content.value : ''));

describe('more than Excel takes in one go', () => {
  afterEach(() => void jest.restoreAllMocks());

  test('is one step of undo in an Excel that can group what several requests write', async () => {
    const excel = openExcelOf(20);
    await excel.port.write({ ...nothing, ...column('S') });
    expect(heldIn(excel, 0)).toEqual(written);
    expect(excel.runs()).toEqual([{ mergeUndoGroup: true }]);
  });

  test('is written without that in an Excel that cannot', async () => {
    const excel = openExcelOf(19);
    await excel.port.write({ ...nothing, ...column('S') });
    expect(heldIn(excel, 0)).toEqual(written);
    expect(excel.runs()).toEqual([]);
  });

  test.each(['UndoNotSupported', 'GeneralException'])(
    'is written all the same where Excel refuses to group it (%s)',
    async (code) => {
      const excel = openExcelOf(20);
      excel.host.failAt({ sync: 3, action: 0, code });
      await excel.port.write({ ...nothing, ...column('S'), rows: [{ sheet: 'S', first: 3, last: 3, hidden: true }] });
      expect(heldIn(excel, 0)).toEqual(written);
      expect([...(excel.host.book.sheets[0]?.hiddenRows ?? [])]).toEqual([3]);
    },
  );

  test('takes a sheet of the add-in with it, however long', async () => {
    const excel = openExcelOf(15);
    const rows = written.map((content) => [content, { formula: '=1+1' }]);
    await excel.port.write({
      ...nothing,
      ownSheets: [{ name: 'Own', isNew: true, rows, widths: [], formats: [] }],
    });
    expect(heldIn(excel, 1)).toEqual(written);
    expect(excel.host.book.sheets[1]?.rows.get(200)?.get(2)?.formula).toBe('1+1');
  });
});

describe('what Excel takes in one go', () => {
  test('is one request, and so one step of its undo, without any group', async () => {
    const excel = openExcelOf(20);
    excel.host.resetTraffic();
    await excel.port.write({ ...nothing, cells: column('S').cells.slice(0, 3) });
    expect([excel.host.traffic.syncs, excel.runs()]).toEqual([1, []]);
  });
});
