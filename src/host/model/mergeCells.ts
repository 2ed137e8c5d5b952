import type { Session } from '../session';
import { cellsWithin, hasContent, type Sheet } from './book';
import { refuseProtected } from './editCells';
import { columnCount, intersect, rowCount, type Rect } from './rect';

/** Merges the block, or each of its rows; only the first cell of what is merged keeps its content. */
export function mergeCells(session: Session, sheet: Sheet, rect: Rect, isAcross: boolean): void {
  refuseProtected(sheet);
  session.calculation.prepare();
  unmergeCells(sheet, rect);
  const rows = isAcross
    ? Array.from({ length: rowCount(rect) }, (_, index) => ({
        ...rect,
        top: rect.top + index,
        bottom: rect.top + index,
      }))
    : [rect];
  for (const merge of rows) {
    if (rowCount(merge) * columnCount(merge) === 1) continue;
    sheet.merges.push(merge);
    for (const [row, column, cell] of cellsWithin(sheet, merge)) {
      if ((row === merge.top && column === merge.left) || !hasContent(cell)) continue;
      cell.value = null;
      cell.formula = null;
      session.calculation.cellChanged(sheet, row, column);
    }
  }
}

/** Takes every merge apart that the block touches. */
export function unmergeCells(sheet: Sheet, rect: Rect): void {
  refuseProtected(sheet);
  sheet.merges = sheet.merges.filter((merge) => intersect(merge, rect) === null);
}
