import type { FigureColumn } from '../../src/domain/column';
import { Decimal, sum } from '../../src/domain/decimal';
import type { GradeMix, MonthlyRates } from '../../src/domain/grade';
import type { CellValue } from '../../src/domain/snapshot';
import type { Figure, RequirementsTable, RowKind, TableRow } from '../../src/domain/table';
import { makeFigure, rowKeyOf } from './fixture';
import { tableOf } from './tableOf';

/** Half a month of P-3 costs half a dollar beyond whole ones. */
export const plainRates: MonthlyRates = new Map([
  ['P-3', new Decimal(1001)],
  ['P-2', new Decimal(800)],
  ['G', new Decimal(500)],
]);

/** "1.2" stands in workstream 1; its figures are activity costs, P months, P staff and G months. */
export type PlainActivity = readonly [
  code: string,
  option: string | null,
  ...figures: [number, number, number, number],
];

const columns: readonly FigureColumn[] = ['activityCosts', 'pMonths', 'pStaff', 'gMonths', 'gStaff', 'staff', 'total'];

/** A table of a few activities, right in all its sums: a subtotal of each workstream and a total, for each option. */
export function makePlainTable(...activities: readonly PlainActivity[]): RequirementsTable {
  const parts = activities.map(([code, option, activityCosts, pMonths, pStaff, gMonths]) => {
    const gStaff = gMonths * 500;
    const figures = [activityCosts, pMonths, pStaff, gMonths, gStaff, pStaff + gStaff, activityCosts + pStaff + gStaff];
    return { code, option, workstream: code.split('.')[0] ?? '', figures };
  });
  const workstreams = [...new Set(parts.map(({ workstream }) => workstream))];
  const rows: TableRow[] = [];
  const addRow = (
    kind: RowKind,
    { code, option, workstream }: Pick<TableRow, 'code' | 'option' | 'workstream'>,
    contents: readonly CellValue[],
  ): void => {
    const row = rows.length + 2;
    const figures = columns.map((column, index) => [column, makeFigure(row, index + 2, contents[index] ?? '', null)]);
    rows.push({
      ...{ row, kind, code, option, workstream, title: '', typeOfActivity: '', isHidden: false },
      figures: new Map(figures as [FigureColumn, ReturnType<typeof makeFigure>][]),
    });
  };
  const addSums = (kind: RowKind, workstream: string, within: typeof parts): void => {
    const options = [...new Set(within.flatMap(({ option }) => option ?? []))];
    for (const option of options.length > 0 ? options : [null]) {
      const counted = within.filter((part) => part.option === null || part.option === option);
      const sums = columns.map((_, index) =>
        sum(counted.map(({ figures }) => new Decimal(figures[index] ?? 0))).toNumber(),
      );
      addRow(kind, { code: '', option, workstream }, sums);
    }
  };
  for (const workstream of workstreams) {
    const own = parts.filter((part) => part.workstream === workstream);
    for (const part of own) addRow('activity', part, part.figures);
    addSums('subtotal', workstream, own);
  }
  addSums('total', '', parts);
  return tableOf(columns, rows, 2);
}

/** The mixes of a table whose activities have months of P-3 alone, but for 20 months, which are of P-2. */
export function mixesOf(table: RequirementsTable): ReadonlyMap<number, GradeMix> {
  return new Map(
    table.rows.map(({ row, figures }) => {
      const months = figures.get('pMonths')?.value ?? new Decimal(0);
      return [row, new Map([[months.lessThan(20) ? 'P-3' : 'P-2', months]])];
    }),
  );
}

/** "1.2 pStaff", "subtotal:1 total". */
export function nameOf(table: RequirementsTable, figure: Figure): string {
  for (const row of table.rows) {
    for (const [column, own] of row.figures) if (own === figure) return `${rowKeyOf(row)} ${column}`;
  }
  return 'no cell';
}
