import { french } from '../../assets/sample/make/french';
import { russian } from '../../assets/sample/make/russian';
import { translateRows, type TableWords } from '../../assets/sample/make/tableWords';
import {
  figureNames,
  headings,
  publishedColumns,
  workplanRows,
  type PublishedColumn,
  type WorkplanRow,
} from '../../assets/sample/make/workplanRows';
import type { CellValue } from '../../src/domain/snapshot';
import type { RequirementsTable, RowKind } from '../../src/domain/table';
import { decodeTables } from '../../src/table/decodeTable';
import { snapshotOf, type Cell, type SheetDraft } from './snapshotOf';

export type Rows = readonly (readonly Cell[])[];

/** The published table with numbers: one row of headings, 29 activities, 9 subtotals, 2 totals. */
export const published: Rows = toRows(headings, workplanRows);
export const publishedInFrench: Rows = translate(french);
export const publishedInRussian: Rows = translate(russian);

function translate(words: TableWords): Rows {
  return toRows(words.headings, translateRows(words));
}

function toRows(heading: Readonly<Record<PublishedColumn, string>>, rows: readonly WorkplanRow[]): Rows {
  const isFigure = (column: PublishedColumn): boolean => figureNames.some((name) => name === column);
  return [
    publishedColumns.map((column) => heading[column]),
    ...rows.map(({ printed }) =>
      publishedColumns.map((column) => (isFigure(column) ? toNumber(printed[column]) : printed[column])),
    ),
  ];
}

function toNumber(printed: string): CellValue {
  return /\d/u.test(printed) ? Number(printed.replace(/[^\d.]/gu, '')) : printed;
}

/** The headings of a small table, in the published order. */
export const smallHeadings: readonly string[] = publishedColumns.map((column) => headings[column]);

/** A row of a small table: its label in the activity column, months of P-3 and G staff, all costs right. */
export function line(label: Cell, activityCosts: number, pMonths: number, gMonths: number): Cell[] {
  const [pStaff, gStaff] = [pMonths * 18645, gMonths * 12995];
  const staff = pStaff + gStaff;
  return ['', label, activityCosts, '', pMonths, pStaff, gMonths, gStaff, staff, activityCosts + staff];
}

/** The one table that a workbook of these sheets holds. */
export function decodeOnly(...sheets: readonly SheetDraft[]): RequirementsTable {
  const { tables } = decodeTables(snapshotOf(...sheets));
  const [table, ...others] = tables;
  if (!table || others.length > 0) throw new Error(`${tables.length} tables instead of one`);
  return table;
}

/** The one table of a sheet that has the published headings in row 1 and these rows below. */
export function decodeSmall(rows: Rows): RequirementsTable {
  return decodeOnly({ rows: [smallHeadings, ...rows] });
}

/** What a table says, wherever it stands: every data row with its labels and figures, in its columns' names. */
export function contentOf(table: RequirementsTable) {
  const kinds: readonly RowKind[] = ['activity', 'subtotal', 'total'];
  return table.rows
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, code, title, typeOfActivity, workstream, option, figures }) => ({
      kind,
      code,
      title,
      typeOfActivity,
      workstream,
      option,
      figures: Object.fromEntries([...figures].sort().map(([column, { value }]) => [column, value.toFixed()])),
    }));
}

/** "activity 1.2", "subtotal 1 option 2", "total": what each row was taken for. */
export function kindsOf({ rows }: RequirementsTable): string[] {
  return rows.map(({ kind, code, workstream, option }) => {
    const parts = [kind, code, kind === 'subtotal' ? workstream : '', option === null ? '' : `option ${option}`];
    return parts.filter((part) => part !== '').join(' ');
  });
}
