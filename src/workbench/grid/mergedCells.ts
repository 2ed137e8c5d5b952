import { getCell, styleAt, type Book, type Cell, type Sheet } from '../../host/model/book';
import { showText } from '../../host/model/cellValue';
import { contains, type Rect } from '../../host/model/rect';
import { toPixels } from './cellStyle';
import { lineHeight, wrapText } from './wrapText';

/** The merged block that holds the cell. */
export function findMerge(sheet: Sheet, row: number, column: number): Rect | null {
  return sheet.merges.find((merge) => contains(merge, row, column)) ?? null;
}

/** What the grid measures a sheet by, in pixels. */
export interface Measure {
  rowHeight(row: number): number;
  columnWidth(column: number): number;
  readonly fontFamily: string;
}

/**
 * What one cell of a merged block shows. The grid knows no merged cells: a tall block's text is spread over its rows,
 * a wide block's text spills out of its first cell.
 */
export function showMergedText(sheet: Sheet, merge: Rect, row: number, column: number, measure: Measure): string {
  const cell = getCell(sheet, merge.top, merge.left);
  if (column !== merge.left || !cell) return '';
  const text = showText(cell);
  if (!cell.style.wrapText) return row === merge.top ? text : '';
  const size = toPixels(cell.style.font.size);
  let width = -4;
  for (let each = merge.left; each <= merge.right; each++) width += measure.columnWidth(each);
  const lines = wrapText(text, width, `${cell.style.font.bold ? 'bold' : '400'} ${size}px ${measure.fontFamily}`);
  let first = 0;
  for (let each = merge.top; each < row; each++) first += linesIn(measure.rowHeight(each), size);
  const last = row === merge.bottom ? lines.length : first + linesIn(measure.rowHeight(row), size);
  return lines.slice(first, last).join('\n');
}

const linesIn = (height: number, size: number): number =>
  Math.max(height > 0 ? 1 : 0, Math.floor(height / (size * lineHeight)));

/** The format of a cell of a merged block: that of the block's first cell, without the lines between its cells. */
export function styleOfMerged(book: Book, sheet: Sheet, merge: Rect, row: number, column: number): Cell['style'] {
  const style = styleAt(book, sheet, merge.top, merge.left);
  const { border } = style;
  const isWide = merge.right > merge.left;
  return {
    ...style,
    wrapText: false,
    horizontal: isWide && style.horizontal === 'center' ? 'left' : style.horizontal,
    vertical: merge.bottom > merge.top && style.wrapText ? 'top' : style.vertical,
    border: {
      top: row === merge.top ? border.top : null,
      bottom: row === merge.bottom ? border.bottom : null,
      left: column === merge.left ? border.left : null,
      right: column === merge.right ? border.right : null,
    },
  };
}
