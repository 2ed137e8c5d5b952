import type { CellValue, WorkbookSnapshot } from '../../src/domain/snapshot';

/** The name of a column of figures, as the audit's findings name it. */
export type ColumnName =
  'activityCosts' | 'months:P-3' | 'months:P-2' | 'pMonths' | 'pStaff' | 'gMonths' | 'gStaff' | 'staff' | 'total';

/** A row of a table of the study: where it stands, what it is, and what it holds when it is right. */
export interface StudyRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly kind: 'activity' | 'subtotal' | 'total';
  readonly workstream: number;
  readonly option: string | null;
  /** Unrounded figures. */
  readonly right: Readonly<Record<ColumnName, number>>;
  /** The rows that it adds up: activities for a subtotal, subtotals for a total. */
  readonly parts: readonly StudyRow[];
  /** Rows of the same kind as its parts that belong to another option. */
  readonly otherOption: readonly StudyRow[];
}

/** A table that is right, in one of the layouts that the study makes errors in. */
export interface StudyLayout {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly sheet: string;
  readonly columns: ReadonlyMap<ColumnName, number>;
  readonly rows: readonly StudyRow[];
  /** How a formula names a grade's monthly rate; null where staff costs are typed. */
  readonly rateCell: ((grade: 'P-3' | 'P-2' | 'G') => string) | null;
  /** The column and the cell that say which option a row is of and which is in use, as formulas name them. */
  readonly optionSwitch: { readonly column: string; readonly cell: string } | null;
}

/** One figure of a table of the study. */
export interface StudyCell {
  readonly layout: StudyLayout;
  readonly row: StudyRow;
  readonly column: ColumnName;
  /** 1-based column of the sheet. */
  readonly at: number;
  /** The exact figure that it should hold. */
  readonly right: number;
  /** What it holds, right, in this layout: a printed figure may be rounded. */
  readonly shown: CellValue;
  readonly formula: string | null;
}

export const isMonths = (column: ColumnName): boolean => column === 'pMonths' || /^months:|^gMonths$/.test(column);

/** Whether people type the figure: activity costs and months of an activity. */
export function isInput({ row, column, layout }: StudyCell): boolean {
  if (row.kind !== 'activity') return false;
  return (
    column === 'activityCosts' || (isMonths(column) && !(column === 'pMonths' && layout.columns.has('months:P-3')))
  );
}

export function cellAt(layout: StudyLayout, row: StudyRow, column: ColumnName): StudyCell | null {
  const at = layout.columns.get(column);
  const sheet = layout.workbook.sheets.find(({ name }) => name === layout.sheet);
  if (at === undefined || !sheet) return null;
  const [line, place] = [row.row - sheet.top, at - sheet.left];
  const shown = sheet.values[line]?.[place] ?? '';
  const content = sheet.formulas[line]?.[place] ?? '';
  const formula = typeof content === 'string' && content.startsWith('=') ? content : null;
  return { layout, row, column, at, right: row.right[column], shown, formula };
}

/** Every figure of the table, row by row. */
export function listCells(layout: StudyLayout): StudyCell[] {
  return layout.rows.flatMap((row) =>
    [...layout.columns.keys()].flatMap((column) => cellAt(layout, row, column) ?? []),
  );
}

/** "F", "AA" */
export function letterOf(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1);
}
