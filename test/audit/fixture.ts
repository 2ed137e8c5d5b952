import { readFileSync } from 'node:fs';
import type { FigureColumn } from '../../src/domain/column';
import { Decimal } from '../../src/domain/decimal';
import type { GradeMix, MonthlyRates } from '../../src/domain/grade';
import type { CellValue } from '../../src/domain/snapshot';
import type { Figure, RequirementsTable, RowKind, TableRow } from '../../src/domain/table';

type Texts = Readonly<Record<string, string>>;
type Months = Readonly<Record<'P-3' | 'P-2' | 'G', string | null>>;

interface Expected {
  readonly monthlyRates: Texts;
  readonly options: Texts;
  readonly workstreams: readonly { readonly number: number; readonly title: string }[];
  readonly activities: readonly {
    readonly code: string;
    readonly workstream: number;
    readonly option: string | null;
    readonly activityCosts: string | null;
    readonly months: Months;
    readonly exact: Texts;
    readonly published: Texts;
  }[];
  readonly subtotals: readonly (Sum & { readonly workstream: number })[];
  readonly totals: readonly Sum[];
}

interface Sum {
  readonly option: string | null;
  readonly exact: { readonly months: Months } & Readonly<Record<string, unknown>>;
  readonly published: Texts;
}

const expected = JSON.parse(readFileSync(new URL('../data/expected.json', import.meta.url), 'utf8')) as Expected;

/** How the table of the workplan 2025–2026 is laid out: as printed, or with a column for each grade and one total. */
export type Layout = 'published' | 'grades';

export const rates: MonthlyRates = new Map(
  Object.entries(expected.monthlyRates).map(([grade, rate]) => [grade, new Decimal(rate)]),
);

export const sheet = 'Table 1';

const columnsOf: Readonly<Record<Layout, readonly FigureColumn[]>> = {
  published: ['activityCosts', 'pMonths', 'pStaff', 'gMonths', 'gStaff', 'staff', 'total'],
  grades: [
    'activityCosts',
    'months:P-3',
    'months:P-2',
    'pMonths',
    'cost:P-3',
    'cost:P-2',
    'pStaff',
    'gMonths',
    'gStaff',
    'staff',
    'total',
  ],
};

/** The sheet's column of a figure: C for activity costs, then after the type of activity from E on. */
export function columnNumber(layout: Layout, column: FigureColumn): number {
  const index = columnsOf[layout].indexOf(column);
  return index === 0 ? 3 : index + 4;
}

interface PrintedRow {
  readonly kind: RowKind;
  readonly code: string;
  readonly workstream: string;
  readonly option: string | null;
  readonly figures: Partial<Record<FigureColumn, CellValue>>;
}

/** The table as printed ("published"), or as a working file with exact figures that follow `activeOption`. */
export function makeTable(layout: Layout, activeOption: '1' | '2' = '1'): RequirementsTable {
  const columns = columnsOf[layout];
  const printed = layout === 'published' ? readPublished() : readGrades(activeOption);
  const rows = printed.map((row, index): TableRow => {
    const number = index + 4;
    return {
      row: number,
      kind: row.kind,
      code: row.code,
      title: row.kind === 'activity' ? 'Activity' : 'Sum',
      typeOfActivity: '',
      workstream: row.workstream,
      option: row.option,
      isHidden: false,
      figures: new Map(
        columns.map((column) => [
          column,
          makeFigure(number, columnNumber(layout, column), row.figures[column] ?? '', null),
        ]),
      ),
    };
  });
  return {
    sheetId: '1',
    range: { sheet, top: 3, left: 1, bottom: rows.length + 3, right: columns.length + 3 },
    columns: columns.map((meaning) => ({
      column: columnNumber(layout, meaning),
      meaning,
      heading: meaning,
      key: meaning,
      score: 1,
      reason: 'made for a test',
    })),
    otherColumns: [],
    rows,
    workstreams: expected.workstreams.map(({ number, title }) => ({ number: String(number), title })),
    options: Object.entries(expected.options).map(([id, label]) => ({ id, label })),
    activeOption: layout === 'published' ? null : { id: activeOption, source: 'stored', cell: null },
    unit: 1,
    isText: false,
    rateCells: [],
    fingerprint: '',
    issues: [],
  };
}

function readPublished(): PrintedRow[] {
  const subtotals = expected.subtotals.map(({ workstream, option, published }) => ({
    kind: 'subtotal' as const,
    code: '',
    workstream: String(workstream),
    option,
    figures: readPrinted(published),
  }));
  const activities = expected.activities.map(({ code, workstream, option, published }) => ({
    kind: 'activity' as const,
    code,
    workstream: String(workstream),
    option,
    figures: readPrinted(published),
  }));
  const totals = expected.totals.map(({ option, published }) => ({
    kind: 'total' as const,
    code: '',
    workstream: '',
    option,
    figures: readPrinted(published),
  }));
  return [
    ...expected.workstreams.flatMap(({ number }) =>
      [...activities, ...subtotals].filter(({ workstream }) => workstream === String(number)),
    ),
    ...totals,
  ];
}

function readPrinted(texts: Texts): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(texts).map(([column, text]) => [
      column,
      /\d/.test(text) ? Number(text.replace(/[^\d.]/g, '')) : text,
    ]),
  );
}

function readGrades(activeOption: string): PrintedRow[] {
  const activities = expected.activities.map(({ code, workstream, option, activityCosts, months, exact }) => ({
    kind: 'activity' as const,
    code,
    workstream: String(workstream),
    option,
    figures: gradeFigures(months, { ...exact, activityCosts }),
  }));
  const isShown = ({ option }: { readonly option: string | null }): boolean =>
    option === null || option === activeOption;
  const subtotals = expected.subtotals.filter(isShown).map(({ workstream, exact }) => ({
    kind: 'subtotal' as const,
    code: '',
    workstream: String(workstream),
    option: null,
    figures: gradeFigures(exact.months, exact, exact.months.G),
  }));
  const totals = expected.totals.filter(isShown).map(({ exact }) => ({
    kind: 'total' as const,
    code: '',
    workstream: '',
    option: null,
    figures: gradeFigures(exact.months, exact, exact.months.G),
  }));
  return [
    ...expected.workstreams.flatMap(({ number }) =>
      [...activities, ...subtotals].filter(({ workstream }) => workstream === String(number)),
    ),
    ...totals,
  ];
}

function gradeFigures(
  months: Months,
  exact: Readonly<Record<string, unknown>>,
  gMonths: string | null = months.G,
): Partial<Record<FigureColumn, CellValue>> {
  const number = (text: unknown): CellValue => (typeof text === 'string' ? Number(text) : '');
  const [p3, p2] = [Number(months['P-3'] ?? 0), Number(months['P-2'] ?? 0)];
  return {
    activityCosts: number(exact['activityCosts']),
    'months:P-3': p3,
    'months:P-2': p2,
    pMonths: p3 + p2,
    'cost:P-3': p3 * 18645,
    'cost:P-2': p2 * 15820,
    pStaff: number(exact['pStaff']),
    gMonths: number(gMonths),
    gStaff: number(exact['gStaff']),
    staff: number(exact['staff']),
    total: number(exact['total']),
  };
}

/** A cell's figure as the table's reader gives it. */
export function makeFigure(row: number, column: number, content: CellValue, formula: string | null): Figure {
  const cell = { address: { sheet, row, column }, content, formula };
  const zero = new Decimal(0);
  if (typeof content === 'number') {
    const value = new Decimal(content);
    return { ...cell, kind: 'number', value, decimals: value.decimalPlaces() };
  }
  const text = String(content);
  if (text === '') return { ...cell, kind: 'blank', value: zero, decimals: 0 };
  if (text === '-') return { ...cell, kind: 'nil', value: zero, decimals: 0 };
  if (text.startsWith('#')) return { ...cell, kind: 'error', value: zero, decimals: 0 };
  const digits = text.replaceAll(' ', '');
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return { ...cell, kind: 'unreadable', value: zero, decimals: 0 };
  return { ...cell, kind: 'text', value: new Decimal(digits), decimals: digits.split('.')[1]?.length ?? 0 };
}

/** "1.2.3", "subtotal:1:2", "subtotal:3", "total:1", "total". */
export function rowKeyOf(row: TableRow): string {
  if (row.kind === 'activity') return row.code;
  return [row.kind, row.workstream, row.option].filter((part) => part !== '' && part !== null).join(':');
}

export function figureAt(table: RequirementsTable, rowKey: string, column: FigureColumn): Figure {
  const figure = table.rows.find((row) => rowKeyOf(row) === rowKey)?.figures.get(column);
  if (!figure) throw new Error(`The table has no cell ${rowKey}, ${column}.`);
  return figure;
}

/** The table with another content in one cell, and a formula behind it where one is given. */
export function overwrite(
  table: RequirementsTable,
  rowKey: string,
  column: FigureColumn,
  content: CellValue,
  formula: string | null = null,
): RequirementsTable {
  const { address } = figureAt(table, rowKey, column);
  const figure = makeFigure(address.row, address.column, content, formula);
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.row === address.row ? { ...row, figures: new Map([...row.figures, [column, figure]]) } : row,
    ),
  };
}

/** The table with an amount added to the figure of each cell. */
export function add(
  table: RequirementsTable,
  amount: number,
  ...cells: readonly (readonly [rowKey: string, column: FigureColumn])[]
): RequirementsTable {
  return cells.reduce(
    (changed, [rowKey, column]) =>
      overwrite(changed, rowKey, column, figureAt(changed, rowKey, column).value.plus(amount).toNumber()),
    table,
  );
}

/** The months by grade that the workplan is planned with, by row of the sheet. */
export function plannedMixes(table: RequirementsTable): ReadonlyMap<number, GradeMix> {
  return new Map(
    table.rows.flatMap(({ row, code }) => {
      const planned = expected.activities.find((activity) => activity.code === code);
      if (!planned) return [];
      const mix: GradeMix = new Map([
        ['P-3', new Decimal(planned.months['P-3'] ?? 0)],
        ['P-2', new Decimal(planned.months['P-2'] ?? 0)],
      ]);
      return [[row, mix] as const];
    }),
  );
}
