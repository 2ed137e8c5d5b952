import { readFileSync } from 'node:fs';

/** The ten columns of the published table, in its order. */
export const publishedColumns = [
  'workstream',
  'activity',
  'activityCosts',
  'type',
  'pMonths',
  'pStaff',
  'gMonths',
  'gStaff',
  'staff',
  'total',
] as const;
export type PublishedColumn = (typeof publishedColumns)[number];
export type FigureName = Exclude<PublishedColumn, 'workstream' | 'activity' | 'type'>;

/** The published table's figure columns, in its order. */
export const figureNames = publishedColumns.filter(
  (column): column is FigureName => !['workstream', 'activity', 'type'].includes(column),
);

/** A row of the table: its ten cells as printed, and what it stands for. */
export interface WorkplanRow {
  readonly kind: 'activity' | 'subtotal' | 'total';
  /** The workstream's number; 0 for totals. */
  readonly workstream: number;
  readonly code: string;
  readonly title: string;
  readonly option: string | null;
  readonly printed: Readonly<Record<PublishedColumn, string>>;
  /** Unrounded figures, in US dollars and months. */
  readonly exact: Readonly<Record<FigureName, number>>;
  readonly months: { readonly 'P-3': number; readonly 'P-2': number };
}

interface Facts {
  readonly monthlyRates: Readonly<Record<string, string>>;
  readonly posts: Readonly<Record<string, number>>;
  readonly postsMonths: number;
  readonly workstreams: readonly { readonly number: number; readonly title: string }[];
  readonly activities: readonly {
    readonly workstream: number;
    readonly code: string;
    readonly title: string;
    readonly option: string | null;
    readonly activityCosts: string | null;
    readonly months: Readonly<Record<string, string | null>>;
    readonly exact: Readonly<Record<string, string>>;
  }[];
  readonly subtotals: readonly SumFacts[];
  readonly totals: readonly SumFacts[];
}

interface SumFacts {
  readonly workstream?: number;
  readonly option: string | null;
  readonly label: string;
  readonly exact: Readonly<Record<string, unknown>> & { readonly months: Readonly<Record<string, string>> };
}

const readData = (name: string): string => readFileSync(new URL(`../../../test/data/${name}`, import.meta.url), 'utf8');

/** The workplan's facts: rates, posts, workstreams, months by grade, exact figures. */
export const facts = JSON.parse(readData('expected.json')) as Facts;

/** The published table cell by cell, repeated headings and broken rows included. */
export const printedCells: readonly (readonly string[])[] = parseCsv(readData('publishedTable.csv'));

/** The table's headings as printed. */
export const headings = toRecord(printedCells[0] ?? []);

/** The table's rows, the repeated headings left out and each title that a page break split made whole. */
export const workplanRows: readonly WorkplanRow[] = buildRows();

function buildRows(): WorkplanRow[] {
  const [heading, ...others] = printedCells;
  const whole: string[][] = [];
  for (const cells of others) {
    if (cells.join() === heading?.join()) continue;
    const previous = whole.at(-1);
    const isContinuation = cells.filter((cell) => cell !== '').length === 1;
    if (isContinuation && previous) previous[1] = `${previous[1]} ${cells[1]}`;
    else whole.push([...cells]);
  }
  const [activities, subtotals, totals] = [facts.activities.values(), facts.subtotals.values(), facts.totals.values()];
  return whole.map((cells) => {
    const printed = toRecord(cells);
    const label = printed.activity || printed.workstream;
    if (label.startsWith('Subtotal')) return toSumRow('subtotal', printed, take(subtotals));
    if (label.startsWith('Total')) return toSumRow('total', printed, take(totals));
    return toActivityRow(printed, take(activities));
  });
}

function toActivityRow(printed: WorkplanRow['printed'], activity: Facts['activities'][number]): WorkplanRow {
  const { code, title, option, workstream, activityCosts, months } = activity;
  const exact = { ...activity.exact, activityCosts, pMonths: months['P'], gMonths: months['G'] };
  return {
    kind: 'activity',
    workstream,
    code,
    title,
    option,
    printed,
    exact: toFigures(exact),
    months: toMonths(months),
  };
}

function toSumRow(kind: 'subtotal' | 'total', printed: WorkplanRow['printed'], sum: SumFacts): WorkplanRow {
  const exact = { ...sum.exact, gMonths: sum.exact.months['G'] };
  const { workstream = 0, label: title, option } = sum;
  return {
    kind,
    workstream,
    code: '',
    title,
    option,
    printed,
    exact: toFigures(exact),
    months: toMonths(sum.exact.months),
  };
}

function toFigures(exact: Readonly<Record<string, unknown>>): WorkplanRow['exact'] {
  return Object.fromEntries(figureNames.map((name) => [name, Number(exact[name] ?? 0)])) as WorkplanRow['exact'];
}

function toMonths(months: Readonly<Record<string, string | null>>): WorkplanRow['months'] {
  return { 'P-3': Number(months['P-3'] ?? 0), 'P-2': Number(months['P-2'] ?? 0) };
}

function toRecord(cells: readonly string[]): Record<PublishedColumn, string> {
  return Object.fromEntries(publishedColumns.map((column, index) => [column, cells[index] ?? ''])) as Record<
    PublishedColumn,
    string
  >;
}

function take<Item>(items: Iterator<Item>): Item {
  const next = items.next();
  if (next.done) throw new Error('The printed table has more rows than the workplan has facts for.');
  return next.value;
}

function parseCsv(text: string): string[][] {
  const fields = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  const rows: string[][] = [[]];
  for (const [field, quoted, plain = '', end] of fields) {
    if (field === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
