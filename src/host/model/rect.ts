/** A block of cells, both corners included, 1-based. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const maxRow = 1_048_576;
export const maxColumn = 16_384;

export const wholeSheet: Rect = { top: 1, left: 1, bottom: maxRow, right: maxColumn };

export const spansAllRows = (rect: Rect): boolean => rect.top === 1 && rect.bottom === maxRow;
export const spansAllColumns = (rect: Rect): boolean => rect.left === 1 && rect.right === maxColumn;

export const rowCount = (rect: Rect): number => rect.bottom - rect.top + 1;
export const columnCount = (rect: Rect): number => rect.right - rect.left + 1;

/** The cells that both blocks hold; null when there are none. */
export function intersect(one: Rect, other: Rect): Rect | null {
  const rect = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : null;
}

/** What is left of an area without the block: above it, below it, and at its sides. */
export function cutOut(area: Rect, rect: Rect): readonly Rect[] {
  const hole = intersect(area, rect);
  if (!hole) return [area];
  const beside = { top: hole.top, bottom: hole.bottom };
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, ...beside, right: hole.left - 1 },
    { ...area, ...beside, left: hole.right + 1 },
    { ...area, top: hole.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** The smallest block that holds both. */
export function bound(one: Rect, other: Rect): Rect {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

/** Whether the block lies on the sheet. */
export function isOnSheet(rect: Rect): boolean {
  return (
    rect.top >= 1 &&
    rect.left >= 1 &&
    rect.bottom <= maxRow &&
    rect.right <= maxColumn &&
    rect.top <= rect.bottom &&
    rect.left <= rect.right
  );
}
