import { nothing, openExcel } from './openExcel';

describe('reading a workbook', () => {
  test('an empty sheet has one empty cell', async () => {
    const { port } = openExcel({ Empty: { cells: [] } });
    const [sheet] = (await port.read()).sheets;
    expect(sheet).toMatchObject({ name: 'Empty', top: 1, left: 1, values: [['']], formulas: [['']], isVisible: true });
    expect(sheet?.hiddenRows.size).toBe(0);
  });

  test('contents that do not begin at A1 have their place; a formula has its text and its result', async () => {
    const { port } = openExcel({ S: { cells: [[], [], [null, null, 5, '=C3*2']] } });
    expect((await port.read()).sheets[0]).toMatchObject({
      top: 3,
      left: 3,
      values: [[5, 10]],
      formulas: [[5, '=C3*2']],
    });
  });

  test('hidden rows are those within the contents, by their number on the sheet', async () => {
    const { port } = openExcel({ S: { cells: [[], [1], [2], [3]], hiddenRows: new Set([1, 3, 9]) } });
    expect([...((await port.read()).sheets[0]?.hiddenRows ?? [])]).toEqual([3]);
  });

  test('a stray format far below is no content', async () => {
    const { port, host } = openExcel({ S: { cells: [[1]] } });
    host.user.setCell('S!A1048576', 'x');
    host.user.clear('S!A1048576');
    expect((await port.read()).sheets[0]?.values).toEqual([[1]]);
  });

  test('what stands in the way of a write is read along, in the same two syncs', async () => {
    const { port, host } = openExcel(
      {
        Plain: { cells: [[1]] },
        Locked: { cells: [[1]], isProtected: true },
        Filtered: { cells: [[1], [2]], autoFilter: { range: 'A1:A2', isFiltered: true } },
        Hidden: { cells: [[1]], visibility: 'veryHidden' },
      },
      { isProtected: true, calculation: 'manual', isPrecisionAsDisplayed: true },
    );
    const workbook = await port.read();
    expect(host.traffic.syncs).toBe(2);
    expect(workbook).toMatchObject({ isProtected: true, isManual: true, isPrecisionAsDisplayed: true });
    expect(
      workbook.sheets.map(({ name, isVisible, isProtected = false, isFiltered = false }) => [
        name,
        isVisible,
        isProtected,
        isFiltered,
      ]),
    ).toEqual([
      ['Plain', true, false, false],
      ['Locked', true, true, false],
      ['Filtered', true, false, true],
      ['Hidden', false, false, false],
    ]);
  });

  test('sheets are read again by their id, whatever they are called by now, in one sync', async () => {
    const { port, host } = openExcel({ A: { cells: [[1]] }, B: { cells: [[2]] } });
    const { sheets } = await port.read();
    host.user.renameSheet('B', "It's new");
    host.resetTraffic();
    expect(await port.readSheets(sheets.slice(1).map(({ id }) => id))).toMatchObject([
      { name: "It's new", values: [[2]] },
    ]);
    expect(host.traffic.syncs).toBe(1);
  });
});

describe('a workbook of more than 5 MB', () => {
  const long = 'x'.repeat(200);

  test('is read in blocks of rows, and is the same', async () => {
    const { port, host } = openExcel({
      Small: { cells: [['kept']] },
      Large: { cells: [[], [null, 'first']], hiddenRows: new Set([3]) },
    });
    host.user.setCell('Large!B3:C14999', long);
    host.user.setCell('Large!B15000', '=1+1');
    host.user.hideRows('Large!14998:14998');
    const workbook = await port.read();
    expect(host.traffic.syncs).toBeGreaterThan(5);
    const large = workbook.sheets[1];
    expect(large).toMatchObject({ name: 'Large', top: 2, left: 2 });
    expect(large?.values.length).toBe(14_999);
    expect([
      large?.values[0],
      large?.values[1],
      large?.values[14_997],
      large?.values[14_998],
      large?.formulas[14_998],
    ]).toEqual([
      ['first', ''],
      [long, long],
      [long, long],
      [2, ''],
      ['=1+1', ''],
    ]);
    expect([...(large?.hiddenRows ?? [])]).toEqual([3, 14_998]);
    expect(workbook.sheets[0]?.values).toEqual([['kept']]);
    expect(await port.readSheets([large?.id ?? ''])).toEqual([large]);
  });

  test('more than 5 MB are written part by part, and read back', async () => {
    const { port, host } = openExcel({ S: { cells: [[1]] }, T: { cells: [['=LEN(S!A200)']] } });
    const text = 'x'.repeat(30_000);
    const cells = Array.from({ length: 200 }, (_, index) => ({
      address: { sheet: 'S', row: index + 1, column: 1 },
      content: { value: `${text}${index}` },
    }));
    const [follower] = await port.write({
      ...nothing,
      cells,
      readBack: { sheets: ['T'] },
      stored: { text: 'kept', isNew: true },
    });
    expect(follower?.values).toEqual([[text.length + 3]]);
    expect([...(host.book.sheets[0]?.rows.values() ?? [])].map((row) => row.get(1)?.value)).toEqual(
      cells.map(({ content }) => content.value),
    );
    expect((await port.read()).stored).toBe('kept');
  });
});
