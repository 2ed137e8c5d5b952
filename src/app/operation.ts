import type { ComputedCell } from '../audit/expectations';
import type { CellAddress } from '../domain/cellAddress';
import type { Decimal } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { WritePlan } from '../excel/port';

/** One cell's change as the person sees it before anything is written: a formula where it holds one, else its value. */
export interface CellChange {
  readonly address: CellAddress;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** A cell that must show a figure after the write, written or following by formula. */
export interface Check {
  readonly cell: ComputedCell;
  /** US dollars or months, in full units. */
  readonly expected: Decimal;
}

/** Everything that a use case is about to do to the workbook, to be shown, then applied or dropped. */
export interface Operation {
  /** "Switch to option 2" */
  readonly title: string;
  readonly plan: WritePlan;
  readonly changes: readonly CellChange[];
  readonly checks: readonly Check[];
  /** Notes that the person should read before: cells that Excel alone can compute, rates that stay. */
  readonly notes: readonly string[];
}

/** Whether there is anything to write. */
export function hasWork({ plan }: Operation): boolean {
  const { cells, rows, ownSheets, names, stored, removals } = plan;
  return cells.length + rows.length + ownSheets.length + names.length > 0 || stored !== null || removals !== undefined;
}
