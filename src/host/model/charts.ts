import { shiftRect, type Shift } from '../formula/shiftFormula';
import { getCell, type Book, type Chart, type ChartDesign, type ChartSeries, type Sheet } from './book';
import { columnCount, rowCount, type Rect } from './rect';

let chartsMade = 0;

/** An id that no other chart has. It is not saved: in a workbook opened anew each has another. */
export function nextChartId(): string {
  chartsMade += 1;
  return `{00000000-0000-0000-C4A7-${chartsMade.toString(16).padStart(12, '0').toUpperCase()}}`;
}

/** The cells that a chart covers until it is put elsewhere. */
const usualPlace: Rect = { top: 2, left: 2, bottom: 15, right: 9 };

/** Adds a chart of the block, a series for each column of figures. */
export function addChart(sheet: Sheet, kind: ChartDesign['kind'], source: Sheet, rect: Rect): Chart {
  const chart: Chart = {
    id: nextChartId(),
    original: null,
    name: freeName(sheet),
    design: {
      kind,
      title: null,
      legend: 'r',
      isReversed: false,
      crossesLast: false,
      numberFormat: null,
      place: usualPlace,
      source,
      series: readSeries(source, rect),
    },
  };
  sheet.charts.push(chart);
  return chart;
}

/** As Excel takes a block apart: texts in the first row name the series, texts in the first column the categories. */
function readSeries(sheet: Sheet, rect: Rect): ChartSeries[] {
  const isText = (row: number, column: number): boolean => typeof getCell(sheet, row, column)?.value === 'string';
  const isNamed = rowCount(rect) > 1 && isText(rect.top, rect.right);
  const hasCategories = columnCount(rect) > 1 && isText(rect.bottom, rect.left);
  const top = rect.top + Number(isNamed);
  const first = rect.left + Number(hasCategories);
  const oneColumn = (column: number): Rect => ({ ...rect, top, left: column, right: column });
  return Array.from({ length: rect.right - first + 1 }, (_, index) => ({
    name: isNamed ? { top: rect.top, bottom: rect.top, left: first + index, right: first + index } : null,
    categories: hasCategories ? oneColumn(rect.left) : null,
    values: oneColumn(first + index),
    fill: null,
  }));
}

function freeName({ charts }: Sheet): string {
  for (let number = charts.length + 1; ; number++) {
    if (!charts.some(({ name }) => name === `Chart ${number}`)) return `Chart ${number}`;
  }
}

/** Charts go along with the cells that they cover, and their series with those that they show. */
export function shiftCharts({ sheets }: Book, sheet: Sheet, shift: Shift): void {
  const move = (rect: Rect | null): Rect | null => rect && shiftRect(rect, shift);
  for (const owner of sheets) {
    for (const { design } of owner.charts) {
      if (design && owner === sheet) design.place = move(design.place) ?? design.place;
      if (design?.source !== sheet) continue;
      for (const series of design.series) {
        series.name = move(series.name);
        series.categories = move(series.categories);
        series.values = move(series.values);
      }
    }
  }
}
