import { HostError } from '../hostError';
import type { Chart, ChartDesign } from '../model/book';
import { addChart } from '../model/charts';
import { refuseProtected } from '../model/editCells';
import { parseRect } from '../model/address';
import { bound, columnCount, rowCount } from '../model/rect';
import type { Arguments } from './arguments';
import { isPointer, point, type ChartTarget, type Pointer, type SheetTarget, type Targets } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';
import { readColor } from './rangeFontAndFill';
import { rectOf } from './readRange';
import { readFlag, readText, refuse } from './rangeStyle';

const kinds: Readonly<Record<string, ChartDesign['kind']>> = { BarClustered: 'bar', ColumnClustered: 'column' };

const sides: Readonly<Record<string, NonNullable<ChartDesign['legend']>>> = {
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Top: 't',
};

const nameOf = <Value>(names: Readonly<Record<string, Value>>, value: Value): string | null =>
  Object.entries(names).find(([, stored]) => stored === value)?.[0] ?? null;

/** How the chart is drawn; of a chart of the file that is not known. */
function designOf({ chart: { design } }: ChartTarget): ChartDesign {
  if (!design) throw new HostError('ApiNotFound');
  return design;
}

/** A change to how the chart is drawn. */
const design =
  <Value>(change: (design: ChartDesign, value: Value) => void, read: (value: unknown) => Value) =>
  (target: ChartTarget, value: unknown): void => {
    refuseProtected(target.sheet);
    change(designOf(target), read(value));
  };

const findIn = ({ sheet }: SheetTarget, name: string): Chart | undefined =>
  sheet.charts.find((chart) => chart.name.toLowerCase() === name.toLowerCase());

function open({ session, sheet }: SheetTarget, chart: Chart | undefined): Pointer {
  if (!chart) throw new HostError('ItemNotFound');
  return point('Chart', { session, sheet, chart });
}

export const chartCollection: ObjectDefinition<SheetTarget> = {
  get: { count: ({ sheet }) => sheet.charts.length },
  items: (target) => target.sheet.charts.map((each) => open(target, each)),
  item: (target, args) => openByIdOrName(target, args),
  methods: {
    add: (target, args) => {
      refuseProtected(target.sheet);
      const [kind, { range: source }, seriesBy] = [args.text(), args.object('Range'), args.optionalText() ?? 'Auto'];
      const rect = rectOf({ session: target.session, range: source });
      const isByColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && rowCount(rect) > columnCount(rect));
      const known = kinds[kind];
      // Other kinds, and series by rows, Excel draws and this host does not.
      if (!known || !isByColumns) throw new HostError('ApiNotFound');
      target.session.calculation.settle();
      return open(target, addChart(target.sheet, known, source.sheet, rect));
    },
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: openByIdOrName,
    getItemAt: (target, args) => {
      const chart = target.sheet.charts[args.integer()];
      if (!chart) throw new HostError('InvalidArgument');
      return open(target, chart);
    },
    getItemOrNullObject: (target, args) => {
      const chart = findIn(target, args.text());
      return chart ? open(target, chart) : null;
    },
  },
};

function openByIdOrName(target: SheetTarget, args: Arguments): Pointer {
  const key = args.text();
  return open(target, target.sheet.charts.find(({ id }) => id === key) ?? findIn(target, key));
}

export const chart: ObjectDefinition<ChartTarget> = {
  id: ({ chart: { id } }) => id,
  get: {
    id: ({ chart: { id } }) => id,
    name: ({ chart: { name } }) => name,
  },
  set: {
    name: (target, value) => {
      refuseProtected(target.sheet);
      // A chart of the file is saved as it stands there, under its name.
      designOf(target);
      target.chart.name = readText(value);
    },
  },
  objects: {
    axes: (target) => point('ChartAxes', target),
    legend: (target) => point('ChartLegend', target),
    series: (target) => point('ChartSeriesCollection', target),
    title: (target) => point('ChartTitle', target),
    worksheet: ({ session, sheet }) => point('Worksheet', { session, sheet }),
  },
  methods: {
    delete: ({ sheet, chart: deleted }) => {
      refuseProtected(sheet);
      sheet.charts = sheet.charts.filter((each) => each !== deleted);
    },
    setPosition: (target, args) => {
      refuseProtected(target.sheet);
      const [start, end] = [args.any(), args.any()];
      const first = readPlace(target, start);
      designOf(target).place = end === null ? first : bound(first, readPlace(target, end));
    },
  },
};

/** A range of the chart's own sheet, or an address on it. */
function readPlace({ session, sheet }: ChartTarget, place: unknown) {
  const rect = typeof place === 'string' ? parseRect(place) : null;
  if (rect) return rect;
  if (!isPointer(place) || place.type !== 'Range' || place.target.range.sheet !== sheet) return refuse();
  return rectOf({ session, range: place.target.range });
}

export const chartTitle: ObjectDefinition<ChartTarget> = {
  get: {
    text: (target) => designOf(target).title,
    visible: (target) => designOf(target).title !== null,
  },
  set: { text: design((drawn, title) => (drawn.title = title), readText) },
};

export const chartLegend: ObjectDefinition<ChartTarget> = {
  get: {
    position: (target) => nameOf(sides, designOf(target).legend),
    visible: (target) => designOf(target).legend !== null,
  },
  set: {
    position: design<ChartDesign['legend']>(
      (drawn, side) => (drawn.legend = side),
      (value) => sides[String(value)] ?? refuse(),
    ),
    visible: design((drawn, isShown) => (drawn.legend = isShown ? (drawn.legend ?? 'r') : null), readFlag),
  },
};

export const chartAxes: ObjectDefinition<ChartTarget> = {
  objects: {
    categoryAxis: (target) => point('ChartAxis', { ...target, isOfValues: false }),
    valueAxis: (target) => point('ChartAxis', { ...target, isOfValues: true }),
  },
};

/** Of the categories' axis the host knows which way it runs and where the other crosses it. */
function categoriesOf(target: Targets['ChartAxis']): ChartDesign {
  if (target.isOfValues) throw new HostError('ApiNotFound');
  return designOf(target);
}

/** Of the figures' axis the host knows its number format. */
function valuesOf(target: Targets['ChartAxis']): ChartDesign {
  if (!target.isOfValues) throw new HostError('ApiNotFound');
  return designOf(target);
}

export const chartAxis: ObjectDefinition<Targets['ChartAxis']> = {
  get: {
    numberFormat: (target) => valuesOf(target).numberFormat ?? 'General',
    position: (target) => (categoriesOf(target).crossesLast ? 'Maximum' : 'Automatic'),
    reversePlotOrder: (target) => categoriesOf(target).isReversed,
  },
  set: {
    numberFormat: (target, value) => {
      refuseProtected(target.sheet);
      valuesOf(target).numberFormat = readText(value);
    },
    position: (target, value) => {
      if (value !== 'Maximum' && value !== 'Automatic') refuse();
      refuseProtected(target.sheet);
      categoriesOf(target).crossesLast = value === 'Maximum';
    },
    reversePlotOrder: (target, value) => {
      refuseProtected(target.sheet);
      categoriesOf(target).isReversed = readFlag(value);
    },
  },
};

export const chartSeriesCollection: ObjectDefinition<ChartTarget> = {
  get: { count: (target) => designOf(target).series.length },
  items: (target) => designOf(target).series.map((series) => point('ChartSeries', { ...target, series })),
  methods: {
    getCount: (target) => designOf(target).series.length,
    getItemAt: (target, args) => {
      const series = designOf(target).series[args.integer()];
      if (!series) throw new HostError('InvalidArgument');
      return point('ChartSeries', { ...target, series });
    },
  },
};

export const chartSeries: ObjectDefinition<Targets['ChartSeries']> = {
  objects: { format: (target) => point('ChartSeriesFormat', target) },
};

export const chartSeriesFormat: ObjectDefinition<Targets['ChartSeriesFormat']> = {
  objects: { fill: (target) => point('ChartFill', target) },
};

export const chartFill: ObjectDefinition<Targets['ChartFill']> = {
  methods: {
    setSolidColor: ({ sheet, series }, args) => {
      refuseProtected(sheet);
      series.fill = readColor(args.text());
    },
  },
};
