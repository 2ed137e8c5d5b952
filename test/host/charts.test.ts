import { openTestHost } from './openTestHost';

const sheets = {
  Options: {
    cells: [
      ['Workstream', 'Option 1', 'Option 2'],
      ['1. Secretariat', 960610, 773035],
      ['2. Communication', 148395, 148395],
    ],
  },
  Drawn: { cells: [[1]], charts: [{ name: 'Budget' }] },
};

async function codeOf(use: (charts: Excel.ChartCollection, sheet: Excel.Worksheet) => void, name = 'Options') {
  const { Excel } = openTestHost(sheets);
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      use(sheet.charts, sheet);
      await context.sync();
    });
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('charts', () => {
  test('are added from a block whose first row and column name series and categories', async () => {
    const { Excel, saved } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Options');
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'By option';
      chart.title.text = 'Requirements';
      chart.legend.position = 'Bottom';
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.position = 'Maximum';
      chart.axes.valueAxis.numberFormat = '#,##0';
      chart.series.getItemAt(1).format.fill.setSolidColor('#9DC3E6');
      chart.setPosition('A5', sheet.getRange('C20'));
      chart.load('name');
      chart.title.load('text');
      const count = chart.series.getCount();
      const found = sheet.charts.getItem('by option').load('name');
      sheet.charts.load('items/name,count');
      await context.sync();
      expect([chart.name, chart.title.text, count.value, found.name]).toEqual([
        'By option',
        'Requirements',
        2,
        'By option',
      ]);
      expect(sheet.charts.items.map(({ name }) => name)).toEqual(['By option']);
    });
    const range = (column: string) => `Options!$${column}$2:$${column}$3`;
    expect(saved().sheets[0]?.charts).toEqual({
      removed: [],
      added: [
        {
          name: 'By option',
          kind: 'bar',
          title: 'Requirements',
          legend: 'b',
          isReversed: true,
          crossesLast: true,
          numberFormat: '#,##0',
          place: 'A5:C20',
          series: [
            { name: 'Options!$B$1', categories: range('A'), values: range('B'), fill: null },
            { name: 'Options!$C$1', categories: range('A'), values: range('C'), fill: '#9DC3E6' },
          ],
        },
      ],
    });
  });

  test('have names of their own, and series without names where the block holds figures only', async () => {
    const { Excel, saved } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Options');
      const charts = ['B2:B3', 'C2:C3'].map((address) =>
        sheet.charts.add('ColumnClustered', sheet.getRange(address)).load('name'),
      );
      await context.sync();
      expect(charts.map(({ name }) => name)).toEqual(['Chart 1', 'Chart 2']);
    });
    expect(saved().sheets[0]?.charts?.added[0]?.series).toEqual([
      { name: null, categories: null, values: 'Options!$B$2:$B$3', fill: null },
    ]);
  });

  test('of the file are known by their names, and can be deleted; where none has the name, nothing is', async () => {
    const { Excel, saved } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('Drawn');
      charts.getItemOrNullObject('Other').delete();
      const count = charts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      charts.getItemOrNullObject('Budget').delete();
      await context.sync();
    });
    expect(saved().sheets[1]?.charts).toEqual({ removed: [0], added: [] });
  });

  test('move with the cells that they cover and those that they show', async () => {
    const { Excel, host, saved } = openTestHost({ First: { cells: [[1]] } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      sheet.getRange('A1:B2').values = [
        ['Workstream', 'Cost'],
        ['First', 5],
      ];
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns').setPosition('A4', 'B9');
      await context.sync();
    });
    host.user.insertRows('New!1:1');
    const [chart] = saved().sheets[1]?.charts?.added ?? [];
    expect([chart?.place, chart?.series[0]?.values]).toEqual(['A5:B10', 'New!$B$3']);
  });

  test('are refused as Excel refuses them, or as what this host does not draw', async () => {
    expect(await codeOf((charts) => charts.getItem('None').load('name'))).toBe('ItemNotFound');
    expect(await codeOf((charts) => charts.getItemAt(0).load('name'))).toBe('InvalidArgument');
    expect(await codeOf((charts, sheet) => charts.add('Pie', sheet.getRange('A1:C3')))).toBe('ApiNotFound');
    expect(await codeOf((charts, sheet) => charts.add('BarClustered', sheet.getRange('A1:C3'), 'Rows'))).toBe(
      'ApiNotFound',
    );
    expect(await codeOf((charts) => (charts.getItem('Budget').title.text = 'x'), 'Drawn')).toBe('ApiNotFound');
  });
});
