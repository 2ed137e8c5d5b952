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
      rows: [{ sheet: 'S', first: 2, last: 4, hidden: true }],
      ownSheets: [{ name: 'Own', isNew: true, rows: [['Rate'], [7, { formula: '=A2+1' }]], widths: [50], formats: [] }],
      names: [{ name: 'Rate', formula: '=Own!$A$2', isNew: true }],
      stored: { text: 'kept', isNew: true },
      readBack: { sheets: ['S', 'Own'], hiddenRows: true },
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
        hiddenRows: new Set([2]),
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
    expect([...(host.book.sheets[0]?.hiddenRows ?? [])]).toEqual([2, 3, 4]);
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

  test('links, a page and a chart go with the sheet in the same sync; written again, the chart is replaced', async () => {
    const { port, host } = openExcel({ S: { cells: [[1]] } });
    const own = {
      name: 'Own',
      rows: [
        ['Workstream', 'Option 1'],
        ['A1', 5],
        ['Total', 5],
      ],
      widths: [],
      formats: [],
      links: [{ row: 2, column: 1, to: { sheet: 'S', top: 1, left: 1, bottom: 1, right: 1 }, tip: 'Go to A1' }],
      page: { orientation: 'Landscape', titleRows: { first: 1, last: 1 } },
      charts: [
        {
          name: 'By workstream',
          title: 'Requirements',
          source: { top: 1, left: 1, bottom: 2, right: 2 },
          place: { top: 5, left: 1, bottom: 9, right: 2 },
          numberFormat: '0',
          fills: ['#1F4E79'],
        },
      ],
    } as const;
    await port.write({ ...nothing, ownSheets: [{ ...own, isNew: true }] });
    expect(host.traffic.syncs).toBe(1);
    await port.write({ ...nothing, ownSheets: [{ ...own, isNew: false }] });
    const [, sheet] = host.book.sheets;
    expect(sheet?.rows.get(2)?.get(1)?.value).toBe('A1');
    expect(sheet?.links).toMatchObject([{ location: 'S!A1', screenTip: 'Go to A1', rect: { top: 2, left: 1 } }]);
    expect(sheet?.page).toMatchObject({ orientation: 'landscape', paper: 9, pagesWide: 1, isCentered: true });
    expect(sheet?.charts).toMatchObject([
      { name: 'By workstream', design: { title: 'Requirements', isReversed: true } },
    ]);
    expect(host.book.names.map(({ name, formula }) => [name, formula])).toEqual([['_xlnm.Print_Titles', 'Own!$1:$1']]);
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
