import type { CellAddress } from '../domain/cellAddress';
import type { CellValue, WorkbookSnapshot } from '../domain/snapshot';

/** A content for one cell: a number, a text (kept as text whatever it looks like), or a formula that begins with "=". */
export interface CellWrite {
  readonly address: CellAddress;
  readonly content: { readonly formula: string } | { readonly value: CellValue };
}

/** A sheet of the add-in's own, written whole: made when missing, cleared first when it is there. */
export interface OwnSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | { readonly formula: string })[])[];
  /** Names for its cells: "Rate_P3" → row and column, 1-based. */
  readonly names: readonly { readonly name: string; readonly row: number; readonly column: number }[];
}

/** Everything that one operation writes, in one go. */
export interface WritePlan {
  readonly cells: readonly CellWrite[];
  /** Rows to hide or show, by sheet name. */
  readonly rows: readonly { readonly sheet: string; readonly row: number; readonly hidden: boolean }[];
  readonly ownSheets: readonly OwnSheet[];
  /** What the add-in keeps in the workbook from now on; undefined leaves it. */
  readonly stored?: string;
  /** Blocks whose values are read back after the write. */
  readonly readBack: readonly { readonly sheet: string; readonly range: string }[];
}

/** What the workbook holds after a write, as the same batch read it. */
export interface WriteReceipt {
  readonly values: readonly (readonly (readonly CellValue[])[])[];
}

/** What the use cases need of a workbook. Failures of Excel reject with a `WorkbookError`. */
export interface WorkbookPort {
  /** Reads every sheet's used range: at most two syncs; one when `sheetIds` are known from an earlier reading. */
  read(sheetIds?: readonly string[]): Promise<WorkbookSnapshot>;
  /** Writes the plan and reads back in the same batch: one sync. */
  write(plan: WritePlan): Promise<WriteReceipt>;
  select(address: CellAddress): Promise<void>;
}

/** Excel refused: a sentence that says what to do, and Excel's own error as `cause`. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}
