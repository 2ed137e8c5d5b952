import type { CellAddress, CellRange } from './cellAddress';
import type { ColumnMeaning, FigureColumn } from './column';
import type { Decimal, Money } from './decimal';
import type { Grade } from './grade';
import type { Issue } from './issue';
import type { CellValue } from './snapshot';
import type { Option, OptionId } from './workplan';

/**
 * A figure of the table and the cell that it stands in.
 * `number`: a number. `text`: a figure written as text ("90 000"). `nil`: a dash. `blank`: nothing.
 * `error`: "#REF!" and the like. `unreadable`: a text that is no figure.
 */
export interface Figure {
  readonly address: CellAddress;
  readonly kind: 'number' | 'text' | 'nil' | 'blank' | 'error' | 'unreadable';
  /** US dollars or months, in full units also where the table prints thousands; zero where there is no figure. */
  readonly value: Decimal;
  /** How many decimals the cell's figure has, in full units (a whole figure in thousands has −3). */
  readonly decimals: number;
  /** What the cell holds, as read: its value, never its formula. */
  readonly content: CellValue;
  /** "=…" where the cell holds a formula, else null. */
  readonly formula: string | null;
}

export type RowKind = 'header' | 'workstream' | 'activity' | 'continuation' | 'subtotal' | 'total' | 'blank' | 'note';

/** A row of the sheet within the table, and what it was taken for. */
export interface TableRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly kind: RowKind;
  /** An activity's code; "" for other rows. */
  readonly code: string;
  /** An activity's or workstream's whole title, continuation rows included; the label of a subtotal or total. */
  readonly title: string;
  readonly typeOfActivity: string;
  /** The number of the workstream that the row belongs to; "" for totals and rows outside. */
  readonly workstream: string;
  readonly option: OptionId | null;
  readonly isHidden: boolean;
  /** Its figures, for activities, subtotals and totals. */
  readonly figures: ReadonlyMap<FigureColumn, Figure>;
}

/** A column that is headed. */
export interface HeadedColumn {
  /** 1-based column of the sheet. */
  readonly column: number;
  /** Its heading as printed, rows of a heading joined. */
  readonly heading: string;
  /** Its heading for comparing, with a number where others read the same: "total xb staff (2)". It moves with the column. */
  readonly key: string;
}

/** A column of the table, and why it was taken for what it is. */
export interface TableColumn extends HeadedColumn {
  readonly meaning: ColumnMeaning;
  /** How surely, 0 to 1, and the words that say so. */
  readonly score: number;
  readonly reason: string;
}

/** A cell that holds a grade's monthly rate in the person's own workbook. */
export interface RateCell {
  readonly grade: Grade;
  readonly rate: Money;
  readonly address: CellAddress;
  readonly formula: string | null;
}

/** Where the option in use was read. */
export interface ActiveOption {
  readonly id: OptionId;
  readonly source: 'cell' | 'stored' | 'hidden-rows' | 'figures';
  /** The workbook's own cell for it, and how it writes each option ("Option 1", 1, "A"). */
  readonly cell: { readonly address: CellAddress; readonly contents: ReadonlyMap<OptionId, CellValue> } | null;
}

/** A table of resource requirements as it stands on a sheet, decoded: what each column and row is, and every figure. */
export interface RequirementsTable {
  readonly sheetId: string;
  readonly range: CellRange;
  readonly columns: readonly TableColumn[];
  /** Headed columns beside or between those, which are not of the table. */
  readonly otherColumns: readonly HeadedColumn[];
  readonly rows: readonly TableRow[];
  readonly workstreams: readonly { readonly number: string; readonly title: string }[];
  readonly options: readonly Option[];
  readonly activeOption: ActiveOption | null;
  /** US dollars that "1" in a money column means: 1, or 1000 in a table in thousands. */
  readonly unit: number;
  /** Whether the table's figures are mostly text, as pasted from a document. */
  readonly isText: boolean;
  /** The workbook's own rates, where it has a rate table; empty otherwise. */
  readonly rateCells: readonly RateCell[];
  /** Of the headings and codes: the same table after rows or columns moved has the same fingerprint. */
  readonly fingerprint: string;
  readonly issues: readonly Issue[];
}
