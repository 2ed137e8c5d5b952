import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/domain/snapshot';

/** A cell of a test's sheet: a constant, or a formula with what it shows. */
export type Cell = CellValue | { readonly formula: string; readonly value: CellValue };

export interface SheetDraft {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Where the first cell stands, 1-based; A1 unless said. */
  readonly top?: number;
  readonly left?: number;
  readonly isVisible?: boolean;
  readonly hiddenRows?: readonly number[];
}

/** A workbook as it is read from Excel, from the rows of its sheets; short rows are filled up with empty cells. */
export function snapshotOf(...sheets: readonly SheetDraft[]): WorkbookSnapshot {
  return { sheets: sheets.map(toSheet), names: [], stored: null };
}

function toSheet(draft: SheetDraft, index: number): SheetSnapshot {
  const { rows, name = `Sheet ${index + 1}`, top = 1, left = 1, isVisible = true, hiddenRows = [] } = draft;
  const width = Math.max(...rows.map((row) => row.length), 0);
  const filled = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const pick = (part: 'value' | 'formula') =>
    filled.map((row) => row.map((cell) => (typeof cell === 'object' ? cell[part] : cell)));
  return {
    id: String(index + 1),
    name,
    isVisible,
    top,
    left,
    values: pick('value'),
    formulas: pick('formula'),
    hiddenRows: new Set(hiddenRows),
  };
}
