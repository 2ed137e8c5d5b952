import type { CellValue, SheetSnapshot } from '../domain/snapshot';

/** A sheet's cells by their own 1-based row and column; "" outside the used range. */
export interface CellGrid {
  readonly sheet: SheetSnapshot;
  readonly bottom: number;
  readonly right: number;
  value(row: number, column: number): CellValue;
  /** "=…" where the cell holds a formula, else null. */
  formula(row: number, column: number): string | null;
  /** The content as text without the spaces around it. */
  text(row: number, column: number): string;
}

export function createCellGrid(sheet: SheetSnapshot): CellGrid {
  const { top, left, values, formulas } = sheet;
  const value = (row: number, column: number): CellValue => values[row - top]?.[column - left] ?? '';
  return {
    sheet,
    bottom: top + values.length - 1,
    right: left + (values[0]?.length ?? 0) - 1,
    value,
    formula(row, column) {
      const content = formulas[row - top]?.[column - left];
      // A text that was typed as '=… shows itself and is no formula.
      return typeof content === 'string' && content.startsWith('=') && content !== value(row, column) ? content : null;
    },
    text(row, column) {
      const content = value(row, column);
      return typeof content === 'string' ? content.trim() : String(content);
    },
  };
}
