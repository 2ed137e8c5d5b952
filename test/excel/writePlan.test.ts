import { describe, expect, test } from '@jest/globals';
import { nothing, openExcel } from './openExcel';

const at = (row: number, column: number) => ({ sheet: 'S', row, column });

describe('writing a plan', () => {
  test('cells, rows, names, a sheet and what is kept go in one sync, and what depends on them is read back', async () => {
    const { port, host } = openExcel({ S: { cells: [[1, '=A1*2'], [3]] } });
    const sheets = await port.write({
      ...nothing,
      cells: [
        { address: at(1, 1), content: { value: 5 } },
        { address: at(2, 2), content: { formula: '=A1+Rate' } },
      ],
      rows: [{ sheet: 'S', first: 3, last: 4, hidden: true }],
      ownSheets: [{ name: 'Own', isNew: true, rows: [['Rate'], [7, { formula: '=A2+1' }]], widths: [50], formats: [] }],
      names: [{ name: 'Rate', formula: '=Own!$A$2', isNew: true }],
      stored: { text: 'kept', isNew: true },
      readBack: { sheets: ['S', 'Own'] },
    });
    expect(host.traffic.syncs).toBe(1);
    expect(sheets).toEqual([
      expect.objectContaining({
        name: 'S',
        values: [
          [5, 10],
          [3, 12],
        ],
        formulas: [
          [5, '=A1*2'],
          [3, '=A1+Rate'],
        ],
      }),
      expect.objectContaining({
        name: 'Own',
        formulas: [
          ['Rate', ''],
          [7, '=A2+1'],
        ],
      }),
    ]);
    expect(sheets).toEqual((await port.read()).sheets);
    expect([...(host.book.sheets[0]?.hiddenRows ?? [])]).toEqual([3, 4]);
  });

  test('what was added can be taken away again, after the cells that need it', async () => {
    const { port } = openExcel({ S: { cells: [[1]] } });
    const before = await port.read();
    await port.write({
      ...nothing,
      cells: [{ address: at(1, 1), content: { formula: '=Rate' } }],
      ownSheets: [{ name: 'Own', isNew: true, rows: [[7]], widths: [], formats: [] }],
      names: [{ name: 'Rate', formula: '=Own!$A$1', isNew: true }],
      stored: { text: 'kept', isNew: true },
    });
    await port.write({
      ...nothing,
      cells: [{ address: at(1, 1), content: { value: 1 } }],
      removals: { names: ['Rate'], sheets: ['Own'], stored: true },
    });
    expect(await port.read()).toEqual(before);
  });

  test('a sheet of the add-in that is there is emptied before it is written', async () => {
    const { port } = openExcel({ S: { cells: [[1]] }, Own: { cells: [['old', 'old'], ['old']] } });
    await port.write({
      ...nothing,
      ownSheets: [{ name: 'Own', isNew: false, rows: [['new']], widths: [], formats: [] }],
    });
    expect((await port.read()).sheets[1]?.values).toEqual([['new']]);
  });

  test('an error is put back as an error, not as its text', async () => {
    const { port, host } = openExcel({ S: { cells: [[1]] } });
    await port.write({ ...nothing, cells: [{ address: at(1, 1), content: { formula: '#REF!' } }] });
    expect(host.book.sheets[0]?.rows.get(1)?.get(1)?.value).toEqual({ error: '#REF!' });
  });

  test('a workbook on manual computes what was written where the plan says so', async () => {
    const { port } = openExcel({ S: { cells: [[1, { formula: '=A1*2', saved: 2 }]] } }, { calculation: 'manual' });
    const plan = {
      ...nothing,
      cells: [{ address: at(1, 1), content: { value: 5 } }],
      readBack: { sheets: ['S'] },
    };
    expect((await port.write(plan))[0]?.values).toEqual([[5, 2]]);
    expect((await port.write({ ...plan, calculate: true }))[0]?.values).toEqual([[5, 10]]);
  });

  test('a cell is shown and selected, on whichever sheet it is', async () => {
    const { port, host } = openExcel({ S: { cells: [[1]] }, T: { cells: [] } });
    await port.select({ sheet: 'T', row: 3, column: 2 });
    expect([host.book.active.name, host.book.active.selection]).toEqual([
      'T',
      { top: 3, left: 2, bottom: 3, right: 2 },
    ]);
  });
});
