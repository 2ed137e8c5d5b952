import { openTestHost } from './openTestHost';

describe('the page of a sheet', () => {
  test('is upright, as large as drawn and without title rows until it is set up', async () => {
    const { Excel } = openTestHost({ S: { cells: [[1]] } });
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('S');
      pageLayout.load('orientation,zoom,centerHorizontally');
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      expect([pageLayout.orientation, pageLayout.centerHorizontally, titles.isNullObject]).toEqual([
        'Portrait',
        false,
        true,
      ]);
      expect(pageLayout.zoom).toEqual({ scale: 100, horizontalFitToPages: null, verticalFitToPages: null });
    });
  });

  test('is of the paper, orientation and width that it is given, with rows at the top of each', async () => {
    const { Excel } = openTestHost({ 'Costing audit': { cells: [[1]] }, S: { cells: [] } });
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Costing audit');
      pageLayout.paperSize = 'A4';
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows('$3:$4');
      pageLayout.setPrintTitleRows('$4:$5');
      pageLayout.load('paperSize,orientation,zoom,centerHorizontally');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      expect([pageLayout.paperSize, pageLayout.orientation, pageLayout.centerHorizontally]).toEqual([
        'A4',
        'Landscape',
        true,
      ]);
      expect(pageLayout.zoom).toEqual({ scale: null, horizontalFitToPages: 1, verticalFitToPages: null });
      expect(titles.address).toBe("'Costing audit'!4:5");
    });
  });

  test.each([
    ['paper', { paperSize: 'A9' }],
    ['orientation', { orientation: 'Upright' }],
    ['zoom of both kinds', { zoom: { scale: 80, horizontalFitToPages: 1 } }],
    ['zoom of neither', { zoom: {} }],
    ['zoom out of bounds', { zoom: { scale: 5 } }],
  ])('a wrong %s is refused', async (_, wrong) => {
    const { Excel } = openTestHost({ S: { cells: [[1]] } });
    await expect(
      Excel.run(async (context) => {
        Object.assign(context.workbook.worksheets.getItem('S').pageLayout, wrong);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
