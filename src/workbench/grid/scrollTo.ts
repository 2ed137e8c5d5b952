import type { Model } from '@ironcalc/wasm';
import { maxColumn, maxRow, type Rect } from '../../host/model/rect';

/** How the grid stands on the page: the room for cells, in pixels, and the font that it draws them in. */
export interface View {
  width: number;
  height: number;
  readonly fontFamily: string;
}

/** Scrolls as far as is needed to see the block's first cell, with some of what is around it. */
export function scrollTo(model: Model, { top, left }: Pick<Rect, 'top' | 'left'>, view: View): void {
  const { sheet, top_row, left_column } = model.getSelectedView();
  const row = firstShown(top, top_row, maxRow, view.height, (each) => model.getRowHeight(sheet, each));
  const column = firstShown(left, left_column, maxColumn, view.width, (each) => model.getColumnWidth(sheet, each));
  if (row !== top_row || column !== left_column) model.setTopLeftVisibleCell(row, column);
}

/** The row or column to begin with: the present one, if what is wanted is in sight from there. */
function firstShown(
  wanted: number,
  first: number,
  most: number,
  space: number,
  sizeOf: (each: number) => number,
): number {
  if (wanted >= first) {
    let used = 0;
    for (let each = first; each <= Math.min(wanted, most) && used <= space; each++) used += sizeOf(each);
    if (used <= space) return first;
  }
  let before = space / 3;
  let start = wanted;
  while (start > 1 && before - sizeOf(start - 1) > 0) {
    start -= 1;
    before -= sizeOf(start);
  }
  return start;
}
