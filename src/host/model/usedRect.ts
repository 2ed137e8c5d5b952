import { cellsWithin, hasContent, type Book, type Sheet } from './book';
import type { Rect } from './rect';

/** The smallest block within `area` that holds all cells with content (and, unless `valuesOnly`, with a format). */
export function usedRect(book: Book, sheet: Sheet, area: Rect, valuesOnly: boolean): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, column, cell] of cellsWithin(sheet, area)) {
    if (!hasContent(cell) && (valuesOnly || cell.style === book.defaultStyle)) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom > 0 ? { top, left, bottom, right } : null;
}
