import { formatCell, formatRange, quoteSheet } from '../domain/cellAddress';
import type { OwnSheet, PageSetup } from './port';

/** Queues the links of a sheet of the add-in's own; each cell goes on showing what it holds. */
export function queueLinks(sheet: Excel.Worksheet, { links = [], rows }: OwnSheet): void {
  for (const { row, column, to, tip } of links) {
    const content = rows[row - 1]?.[column - 1] ?? '';
    if (typeof content === 'object') continue;
    sheet.getRange(formatCell({ row, column })).hyperlink = {
      documentReference: `${quoteSheet(to.sheet)}!${formatRange(to)}`,
      textToDisplay: String(content),
      screenTip: tip,
    };
  }
}

/** Queues how a sheet is printed. */
export function queuePage({ pageLayout }: Excel.Worksheet, { orientation, titleRows }: PageSetup): void {
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = orientation;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.first}:$${titleRows.last}`);
}

/** Queues the charts of a sheet of the add-in's own, each in the place of one of its name that is there. */
export function queueCharts(sheet: Excel.Worksheet, { charts = [], staleCharts = [], isNew }: OwnSheet): void {
  for (const name of staleCharts) sheet.charts.getItemOrNullObject(name).delete();
  for (const { name, title, source, place, numberFormat, fills } of charts) {
    if (!isNew) sheet.charts.getItemOrNullObject(name).delete();
    const chart = sheet.charts.add('BarClustered', sheet.getRange(formatRange(source)), 'Columns');
    chart.name = name;
    chart.title.text = title;
    chart.legend.position = 'Bottom';
    // Excel draws the first bar at the bottom; turned round, the figures' axis would come to stand at the top.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = 'Maximum';
    chart.axes.valueAxis.numberFormat = numberFormat;
    for (const [index, fill] of fills.entries()) chart.series.getItemAt(index).format.fill.setSolidColor(fill);
    chart.setPosition(
      formatCell({ row: place.top, column: place.left }),
      formatCell({ row: place.bottom, column: place.right }),
    );
  }
}
