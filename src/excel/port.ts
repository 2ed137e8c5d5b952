import type { CellAddress, CellRange } from '../domain/cellAddress';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot';

/**
 * A content for one cell: a number, a text (kept as text whatever it looks like), or a formula that begins with "=" (or
 * an error such as "#REF!", written as it is).
 */
export interface CellWrite {
  readonly address: CellAddress;
  readonly content: { readonly formula: string } | { readonly value: CellValue };
  /** The cell's format is text: it keeps whatever it is given, an apostrophe included. */
  readonly isTextCell?: boolean;
}

/** A look for a block of a sheet of the add-in's own. */
export interface BlockFormat {
  readonly range: Omit<CellRange, 'sheet'>;
  readonly bold?: boolean;
  readonly wrapText?: boolean;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly numberFormat?: string;
}

/** A link from a cell of a sheet of the add-in's own, whose text stays what it is, to a place in the workbook. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly to: CellRange;
  /** What is shown when the pointer rests on it. */
  readonly tip: string;
}

/** How a sheet of the add-in's own is printed: on A4, as wide as one page at most. */
export interface PageSetup {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Rows that are printed at the top of every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
}

/** A chart on a sheet of the add-in's own: bars, from the top in the order of the rows. */
export interface BarChart {
  /** No other chart of the sheet has it: a chart of this name is replaced. */
  readonly name: string;
  readonly title: string;
  /** Names of the series in the first row, categories in the first column, figures in the others. */
  readonly source: Omit<CellRange, 'sheet'>;
  /** The cells that it covers. */
  readonly place: Omit<CellRange, 'sheet'>;
  /** Of the figures' axis. */
  readonly numberFormat: string;
  /** "#RRGGBB" of each series. */
  readonly fills: readonly string[];
}

/** A sheet of the add-in's own, written whole. */
export interface OwnSheet {
  readonly name: string;
  /** Made by this write; else it is there and is emptied first. */
  readonly isNew: boolean;
  readonly rows: readonly (readonly (CellValue | { readonly formula: string })[])[];
  /** Column widths in points. */
  readonly widths: readonly number[];
  readonly formats: readonly BlockFormat[];
  readonly links?: readonly CellLink[];
  readonly page?: PageSetup;
  readonly charts?: readonly BarChart[];
  /** Names of charts that are taken away first. */
  readonly staleCharts?: readonly string[];
}

/** Sheets, names and marks of the add-in's own, and all that it keeps in the workbook. */
export interface Removals {
  readonly names: readonly string[];
  readonly sheets: readonly string[];
  readonly stored: boolean;
  /** Marks on cells of other sheets; they go last. */
  readonly marks?: readonly FoundMark[];
}

/** The rows of a sheet from one on, of a sheet that only grows at its end. */
export interface SheetTail {
  readonly id: string;
  /** 1-based. */
  readonly from: number;
}

/** Sheets to read once more, by the names that they have after the write, and one that only grows at its end. */
export interface ReadBack {
  readonly sheets: readonly string[];
  readonly tail?: SheetTail;
  /** Which rows are hidden is read too, an answer for each row; else no row of what is read back is said to be. */
  readonly hiddenRows?: boolean;
}

/** Everything that one operation writes, in one go. */
export interface WritePlan {
  readonly cells: readonly CellWrite[];
  /** Blocks of rows to hide or show. */
  readonly rows: readonly {
    readonly sheet: string;
    readonly first: number;
    readonly last: number;
    readonly hidden: boolean;
  }[];
  readonly ownSheets: readonly OwnSheet[];
  /** Names to define, or to define anew: "Costing_table" as "='Table 1'!$A$3:$J$52". */
  readonly names: readonly { readonly name: string; readonly formula: string; readonly isNew: boolean }[];
  /** What the add-in keeps in the workbook from now on; null leaves it as it is. */
  readonly stored: { readonly text: string; readonly isNew: boolean } | null;
  /** What of the add-in's own is taken away, after everything else is written. */
  readonly removals?: Removals;
  /** Set where formulas are computed only on demand: they are computed before anything is read back. */
  readonly calculate?: boolean;
  /** What is read back after the write. */
  readonly readBack?: ReadBack;
}

/** A cell to mark: a look over its own formats, which stay as they are under it. Colours as "#RRGGBB". */
export interface CellMark {
  readonly address: CellAddress;
  readonly fill: string;
  readonly fontColor: string;
}

/** A mark of the add-in's as Excel holds it, wherever its cells are by now. */
export interface FoundMark {
  readonly id: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** Set where Excel refuses changes of the sheet. */
  readonly isProtected?: boolean;
  /** Set where the write that made it stopped before it was whole. */
  readonly isPartial?: boolean;
}

/** Which marks go and which come, in one go; the sheets, by id, are read afterwards. */
export interface MarkPlan {
  readonly removed: readonly FoundMark[];
  readonly added: readonly CellMark[];
  readonly readBack: readonly string[];
}

/** The marks in some sheets, and the present state of others. */
export interface MarkReading {
  readonly marks: readonly FoundMark[];
  readonly sheets: readonly SheetSnapshot[];
}

/** A cell that a person changed, and what it shows now. */
export interface CellEdit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A plan of nothing, to add to. */
export const emptyPlan: WritePlan = { cells: [], rows: [], ownSheets: [], names: [], stored: null };

/**
 * What the use cases need of a workbook. Excel's refusals and its silence reject with a `WorkbookError`; a write that
 * was rejected may have been done in part or in whole. More syncs than named only where Excel takes or gives no more in one.
 */
export interface WorkbookPort {
  /** Everything in the workbook: its sheets, names and what the add-in keeps there. Two syncs. */
  read(): Promise<WorkbookSnapshot>;
  /** The present state of sheets that an earlier reading named, by id, and last of a tail. One sync. */
  readSheets(ids: readonly string[], tail?: SheetTail): Promise<readonly SheetSnapshot[]>;
  /** Writes the plan and reads back in the same batch; gives what was read back, last of it the tail. One sync. */
  write(plan: WritePlan): Promise<readonly SheetSnapshot[]>;
  /** The add-in's marks in sheets, by id, and the present state of some sheets. One sync. */
  readMarks(ids: readonly string[], contents: readonly string[]): Promise<MarkReading>;
  /** Takes marks away and sets others; gives those that are there afterwards. One sync. */
  writeMarks(plan: MarkPlan): Promise<readonly FoundMark[]>;
  /** Where the selected cells are: "'Table 1'!A3:J52". One sync. */
  selection(): Promise<string>;
  /** Shows and selects a cell. */
  select(address: CellAddress): Promise<void>;
  /**
   * Calls back after each change that is not the add-in's own, for as long as the page lives; with the edit where one
   * cell was typed, else with null. One sync.
   */
  watch(onChange: (edit: CellEdit | null) => void): Promise<void>;
}

/** Excel refused: a sentence that says what to do, and Excel's own error as `cause`. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}
