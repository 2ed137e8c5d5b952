import { openTestHost } from './openTestHost';

const sheets = { S: { cells: [[1, 2]] } };

describe('a batch', () => {
  test('stops at the first failing action and keeps what was done before', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S');
      sheet.getRange('A1').values = [['written']];
      context.workbook.worksheets.getItem('Missing').load('name');
      sheet.getRange('B1').values = [['never']];
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ItemNotFound',
        debugInfo: {
          errorLocation: 'WorksheetCollection.getItem',
          statement: expect.stringContaining('worksheets.getItem'),
        },
      });
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:B1').load('values');
      await context.sync();
      expect(range.values).toEqual([['written', 2]]);
    });
  });

  test('of many errors has the code that Excel gives', async () => {
    const { Excel } = openTestHost({ ...sheets, Other: { cells: [] } });
    const codeOf = (queue: (context: Excel.RequestContext) => void): Promise<unknown> =>
      Excel.run(async (context) => {
        queue(context);
        await context.sync();
        return 'none';
      }).catch((error: { code: string }) => error.code);
    const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('S');
    expect(await codeOf((context) => sheet(context).getRange('no address').load('values'))).toBe('InvalidArgument');
    expect(await codeOf((context) => sheet(context).getRange('A1').getOffsetRange(-1, 0).load('values'))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf((context) => context.workbook.names.getItem('Nothing').load('name'))).toBe('ItemNotFound');
    expect(await codeOf((context) => context.workbook.worksheets.add('S'))).toBe('ItemAlreadyExists');
    expect(await codeOf((context) => context.workbook.worksheets.add('a/b'))).toBe('InvalidArgument');
    expect(await codeOf((context) => sheet(context).shapes.load('items'))).toBe('ApiNotFound');
    expect(await codeOf((context) => sheet(context).load('standardWidth,customProperties'))).toBe('ApiNotFound');
    expect(await codeOf((context) => sheet(context).getRange('A1').getSurroundingRegion().load('values'))).toBe(
      'ApiNotFound',
    );
    expect(await codeOf((context) => (sheet(context).getRange('A1').format.font.strikethrough = true))).toBe(
      'ApiNotFound',
    );
    expect(
      await codeOf((context) =>
        sheet(context).getRange('A1').getIntersection(sheet(context).getRange('B2')).load('address'),
      ),
    ).toBe('ItemNotFound');
    expect(await codeOf((context) => context.workbook.application.calculate('Never' as 'Full'))).toBe(
      'InvalidArgument',
    );
  });

  test('with a range whose cells were deleted meanwhile is refused as InvalidReference', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1').load('address');
      await context.sync();
      context.workbook.worksheets.getItem('S').getRange('1:1').delete('Up');
      range.load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
  });

  test('on an object that is not there comes to nothing', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Missing');
      const range = missing.getRange('A1');
      missing.load('name');
      missing.delete();
      const empty = context.workbook.worksheets.getItem('S').getRange('D4').getUsedRangeOrNullObject(true);
      await context.sync();
      expect([missing.isNullObject, range.isNullObject, empty.isNullObject]).toEqual([true, true, true]);
    });
  });

  test('needs load before a property is read: the client says so', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1');
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  test('of more than 5 MB is refused, and so is a reply of more', async () => {
    const { Excel, host } = openTestHost(sheets);
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('S').getRange('A1').values = [['x'.repeat(5 * 1024 * 1024)]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    host.user.setCell('S!A1:A30000', 'x'.repeat(200));
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('S').getUsedRange().load('values');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('a host told to fail', () => {
  test('fails at the action with the code, and only once where a sync is named', async () => {
    const { Excel, host } = openTestHost(sheets);
    const write = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('S').getRange('A1').values = [['new']];
        await context.sync();
      });
    host.failAt({ sync: 0, action: 0, code: 'InvalidOperationInCellEditMode' });
    await expect(write()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    await write();
    host.failAt({ action: 1, code: 'GeneralException' });
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    host.failAt(null);
    await write();
  });

  test('loses the connection: the request fails as a whole', async () => {
    const { Excel, host } = openTestHost(sheets);
    host.failAt({ sync: 0, action: 0, code: 'ConnectionLost' });
    const reading = Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'ConnectionFailure' });
  });

  test('never answers, and answers the next request again', async () => {
    const { Excel, host } = openTestHost(sheets);
    host.failAt({ sync: 0, action: 0, code: 'NeverAnswers' });
    let isAnswered = false;
    void new Excel.RequestContext().sync().then(() => (isAnswered = true));
    await host.settled();
    expect(isAnswered).toBe(false);
    await new Excel.RequestContext().sync();
  });
});

test('traffic is counted: syncs, actions and bytes', async () => {
  const { Excel, host } = openTestHost(sheets);
  await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    expect(host.traffic).toMatchObject({ syncs: 1, actions: 2 });
    expect(host.traffic.requestBytes).toBeGreaterThan(100);
    expect(host.traffic.responseBytes).toBeGreaterThan(50);
    host.resetTraffic();
    expect(host.traffic).toEqual({ syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 });
  });
});

test('the revision grows with what may change the workbook, and not with what reads it', async () => {
  const { Excel, host } = openTestHost(sheets);
  const after = async (act: (sheet: Excel.Worksheet) => void): Promise<boolean> => {
    const before = host.revision;
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('S'));
      await context.sync();
    });
    return host.revision > before;
  };
  expect(await after((sheet) => sheet.getUsedRangeOrNullObject(true).load('values'))).toBe(false);
  expect(await after((sheet) => (sheet.getRange('A1').values = [[5]]))).toBe(true);
  expect(await after((sheet) => sheet.getRange('A1').select())).toBe(true);
  expect(await after((sheet) => sheet.context.workbook.worksheets.add('New'))).toBe(true);
  const before = host.revision;
  host.user.setCell('S!A1', '6');
  expect(host.revision).toBeGreaterThan(before);
});
