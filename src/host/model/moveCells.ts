import type { Origin } from '../events';
import { shiftFormula, shiftRect, type Shift } from '../formula/shiftFormula';
import { HostError } from '../hostError';
import type { Session } from '../session';
import { formatRect } from './address';
import { hasContent, type Cell, type Sheet } from './book';
import { shiftCharts } from './charts';
import { shiftConditionalFormats } from './conditionalFormats';
import { raiseChanged, refusePartOfArray, refuseProtected } from './editCells';
import { rewriteFormulas } from './editSheets';
import { columnCount, intersect, maxColumn, maxRow, rowCount, spansAllColumns, spansAllRows, type Rect } from './rect';

/** Inserts empty cells as large as the block in its place; what stood there moves down or to the right. */
export function insertCells(
  session: Session,
  sheet: Sheet,
  rect: Rect,
  direction: 'Down' | 'Right',
  origin: Origin,
): void {
  moveCells(session, sheet, rect, direction === 'Down' ? 'row' : 'column', 1, origin);
}

/** Deletes the block's cells; what stood below or to the right moves in. */
export function deleteCells(
  session: Session,
  sheet: Sheet,
  rect: Rect,
  direction: 'Up' | 'Left',
  origin: Origin,
): void {
  moveCells(session, sheet, rect, direction === 'Up' ? 'row' : 'column', -1, origin);
}

function moveCells(
  session: Session,
  sheet: Sheet,
  rect: Rect,
  axis: Shift['axis'],
  sign: 1 | -1,
  origin: Origin,
): void {
  refuseProtected(sheet);
  const isRows = axis === 'row';
  const shift: Shift = {
    axis,
    at: isRows ? rect.top : rect.left,
    count: sign * (isRows ? rowCount(rect) : columnCount(rect)),
    from: isRows ? rect.left : rect.top,
    to: isRows ? rect.right : rect.bottom,
  };
  const isWhole = isRows ? spansAllColumns(rect) : spansAllRows(rect);
  refuseConflicts(sheet, shift, isWhole);
  session.calculation.prepare();

  sheet.rows = moveRows(sheet, shift, session);
  const moveRect = (each: Rect): Rect[] => {
    const moved = shiftRect(each, shift);
    return moved ? [moved] : [];
  };
  sheet.merges = sheet.merges.flatMap(moveRect);
  sheet.arrays = sheet.arrays.flatMap(({ rect: filled, by }) => moveRect(filled).map((moved) => ({ rect: moved, by })));
  sheet.tables = sheet.tables.flatMap((table) =>
    moveRect(table.rect).map((moved) => Object.assign(table, { rect: moved })),
  );
  sheet.autoFilter =
    sheet.autoFilter &&
    (moveRect(sheet.autoFilter.rect).map((moved) => ({
      isFiltered: sheet.autoFilter?.isFiltered ?? false,
      rect: moved,
    }))[0] ??
      null);
  sheet.links = sheet.links.flatMap((link) => moveRect(link.rect).map((moved) => ({ ...link, rect: moved })));
  shiftCharts(session.book, sheet, shift);
  shiftConditionalFormats(sheet, shift);
  if (isWhole && isRows) {
    sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => moveNumber(row, shift)));
    sheet.rowHeights = new Map(
      [...sheet.rowHeights].flatMap(([row, height]) => moveNumber(row, shift).map((to) => [to, height])),
    );
    sheet.rowStyles = new Map(
      [...sheet.rowStyles].flatMap(([row, style]) => moveNumber(row, shift).map((to) => [to, style])),
    );
  }
  if (isWhole && !isRows) {
    sheet.columns = sheet.columns.flatMap((span) =>
      moveRect({ top: 1, bottom: maxRow - 1, left: span.first, right: span.last }).map(({ left, right }) => ({
        ...span,
        first: left,
        last: right,
      })),
    );
  }
  for (const range of session.ranges) {
    if (range.sheet === sheet && range.rect) range.rect = shiftRect(range.rect, shift);
  }
  sheet.isRestructured = true;
  rewriteFormulas(session, (formula, home) => shiftFormula(formula, home?.name ?? '', sheet.name, shift));

  const kind = isWhole ? (isRows ? 'Row' : 'Column') : 'Cell';
  const direction = sign > 0 ? (isRows ? 'ShiftCellDown' : 'ShiftCellRight') : isRows ? 'ShiftCellUp' : 'ShiftCellLeft';
  const details = isWhole ? {} : { shiftDirection: direction };
  raiseChanged(session, sheet, `${kind}${sign > 0 ? 'Inserted' : 'Deleted'}`, formatRect(rect), origin, details);
}

/** Where a row or column goes; nowhere when it is deleted. */
function moveNumber(number: number, { at, count }: Shift): number[] {
  if (number < at) return [number];
  return count > 0 || number >= at - count ? [number + count] : [];
}

function moveRows(sheet: Sheet, shift: Shift, session: Session): Map<number, Map<number, Cell>> {
  const isRows = shift.axis === 'row';
  const rows = new Map<number, Map<number, Cell>>();
  const put = (row: number, column: number, cell: Cell): void => {
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells.set(column, cell));
  };
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const [along, across] = isRows ? [row, column] : [column, row];
      const isMoving = across >= shift.from && across <= shift.to;
      for (const to of isMoving ? moveNumber(along, shift) : [along])
        put(isRows ? to : row, isRows ? column : to, cell);
      // New cells look like those before them, as in Excel.
      if (!isMoving || along !== shift.at - 1 || cell.style === session.book.defaultStyle) continue;
      for (let step = 0; step < shift.count; step++) {
        const at = shift.at + step;
        put(isRows ? at : row, isRows ? column : at, { value: null, formula: null, style: cell.style });
      }
    }
  }
  return rows;
}

/** Excel refuses to push contents off the sheet, and to tear arrays, merged cells or a table apart. */
function refuseConflicts(sheet: Sheet, shift: Shift, isWhole: boolean): void {
  const isRows = shift.axis === 'row';
  const limit = isRows ? maxRow : maxColumn;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const [along, across] = isRows ? [row, column] : [column, row];
      const isPushedOff = along + shift.count > limit && across >= shift.from && across <= shift.to;
      if (isPushedOff && hasContent(cell)) throw new HostError('NonBlankCellOffSheet');
    }
  }
  const moving: Rect = isRows
    ? { top: shift.at, bottom: maxRow, left: shift.from, right: shift.to }
    : { left: shift.at, right: maxColumn, top: shift.from, bottom: shift.to };
  refusePartOfArray(sheet, moving);
  if (shift.count < 0) {
    const last = shift.at - shift.count - 1;
    refusePartOfArray(sheet, isRows ? { ...moving, bottom: last } : { ...moving, right: last });
  }
  if (isWhole) return;
  for (const rect of [...sheet.merges, ...sheet.tables.map((table) => table.rect)]) {
    const part = intersect(rect, moving);
    if (!part) continue;
    const isCut = isRows ? columnCount(part) < columnCount(rect) : rowCount(part) < rowCount(rect);
    if (isCut) throw new HostError('InsertDeleteConflict');
  }
}
