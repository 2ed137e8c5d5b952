import { isSameSheet, type CellRange } from './cellAddress';

/** A cell's content as Office.js gives it: "" is an empty cell; errors are text such as "#REF!". */
export type CellValue = string | number | boolean;

/** What was read of one sheet, in one go: the used range and what is in it. */
export interface SheetSnapshot {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  /** The used range's first row and column, 1-based. */
  readonly top: number;
  readonly left: number;
  /** The figures and texts on screen, row by row; a formula's result. */
  readonly values: readonly (readonly CellValue[])[];
  /** The same cells with "=…" where a cell holds a formula. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Rows that are hidden, 1-based. */
  readonly hiddenRows: ReadonlySet<number>;
  /** The names of its charts; absent where it has none. */
  readonly charts?: readonly string[];
  /** Each cell's number format, read before a write: a cell of format "@" takes everything as text. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** The cells that formulas spill over, read before a write; absent where there are none. */
  readonly spills?: readonly CellRange[];
  /** Set where Excel refuses writes to the sheet. */
  readonly isProtected?: boolean;
  /** Set where the sheet's filter hides rows now. */
  readonly isFiltered?: boolean;
}

/** A defined name and what it refers to ("=Rates!$B$4"). */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** What was read of a workbook. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** What the add-in keeps in the workbook (binding, remembered contents), as text; null when it keeps nothing yet. */
  readonly stored: string | null;
  /** Set where formulas are computed only when the person asks. */
  readonly isManual?: boolean;
  /** Set where Excel keeps of each figure what its cell shows: "Set precision as displayed". */
  readonly isPrecisionAsDisplayed?: boolean;
  /** Set where the workbook is open for reading only. */
  readonly isReadOnly?: boolean;
  /** Set where no sheet can be added, removed or renamed. */
  readonly isProtected?: boolean;
}

export function findSheet({ sheets }: Pick<WorkbookSnapshot, 'sheets'>, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => isSameSheet(sheet.name, name));
}
