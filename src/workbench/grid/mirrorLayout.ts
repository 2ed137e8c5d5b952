import type { Model } from '@ironcalc/wasm';
import type { Sheet } from '../../host/model/book';
import { showText } from '../../host/model/cellValue';
import { findMerge } from './mergedCells';
import { toPixels } from './cellStyle';
import { lineHeight, wrapText } from './wrapText';

/** What of a sheet's layout the model has; texts to compare by. */
export interface LayoutSeen {
  columns: string;
  rows: string;
  rest: string;
  /** The height that each row was given. */
  readonly fitted: Map<number, number>;
}

/** Excel's widths and heights where a sheet has none of its own, in pixels. */
const plainWidth = 64;
const plainHeight = 21;
const shownColumns = 60;

/** Widths, heights, hidden rows and columns, frozen panes and gridlines, where they changed. */
export function mirrorLayout(model: Model, index: number, sheet: Sheet, seen: LayoutSeen, fontFamily: string): void {
  const columns = JSON.stringify(sheet.columns);
  if (columns !== seen.columns) {
    model.setColumnsWidth(index, 1, shownColumns, plainWidth);
    for (const { first, last, width, hidden } of sheet.columns) {
      const until = Math.min(last, Math.max(first, shownColumns));
      model.setColumnsHidden(index, first, until, hidden);
      if (width !== null) model.setColumnsWidth(index, first, until, Math.round(width * 7 + 5));
    }
    seen.columns = columns;
  }
  mirrorRows(model, index, sheet, seen, fontFamily);
  const { frozen, showGridlines, tabColor } = sheet;
  const rest = JSON.stringify([frozen, showGridlines, tabColor]);
  if (rest === seen.rest) return;
  model.setFrozenRowsCount(index, frozen.rows);
  model.setFrozenColumnsCount(index, frozen.columns);
  model.setShowGridLines(index, showGridlines);
  if (tabColor !== '') model.setSheetColor(index, tabColor);
  seen.rest = rest;
}

function mirrorRows(model: Model, index: number, sheet: Sheet, seen: LayoutSeen, fontFamily: string): void {
  const heights = new Map<number, number>();
  for (const row of sheet.rows.keys()) heights.set(row, fitRow(model, index, sheet, row, fontFamily));
  for (const [row, height] of sheet.rowHeights) heights.set(row, Math.max(toPixels(height), heights.get(row) ?? 0));
  for (const row of seen.fitted.keys()) if (!heights.has(row)) heights.set(row, plainHeight);
  for (const [row, height] of heights) {
    if (seen.fitted.get(row) === height) continue;
    model.setRowsHeight(index, row, row, height);
    seen.fitted.set(row, height);
  }
  const hidden = [...sheet.hiddenRows];
  const rows = JSON.stringify(hidden);
  if (rows === seen.rows) return;
  const before = (seen.rows === '' ? [] : JSON.parse(seen.rows)) as number[];
  for (const row of before) if (!sheet.hiddenRows.has(row)) model.setRowsHidden(index, row, row, false);
  for (const row of hidden) model.setRowsHidden(index, row, row, true);
  seen.rows = rows;
}

/** The height that the row's text needs: the grid's letters and lines are larger than Excel's. */
function fitRow(model: Model, index: number, sheet: Sheet, row: number, fontFamily: string): number {
  let height = plainHeight;
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    const size = toPixels(cell.style.font.size);
    height = Math.max(height, Math.round(size * lineHeight));
    if (!cell.style.wrapText || typeof cell.value !== 'string' || findMerge(sheet, row, column)) continue;
    const font = `${cell.style.font.bold ? 'bold' : '400'} ${size}px ${fontFamily}`;
    const lines = wrapText(showText(cell), model.getColumnWidth(index, column) - 4, font);
    height = Math.max(height, Math.round(lines.length * size * lineHeight) + 3);
  }
  return height;
}
