import { isWellFormed } from '../formula/checkFormula';
import type { Origin } from '../events';
import { HostError } from '../hostError';
import type { Session } from '../session';
import type { StyleFile } from '../xlsx/workbookFile';
import { formatRect } from './address';
import {
  cellsWithin,
  ensureCell,
  formulaCells,
  getCell,
  hasContent,
  styleAt,
  type Book,
  type Cell,
  type Sheet,
} from './book';
import { showValue, typeOfValue } from './cellValue';
import { clearConditionalFormats } from './conditionalFormats';
import { keepAsShown } from './displayedPrecision';
import { removeLinks } from './links';
import { parseInput, type ParsedInput } from './parseInput';
import { columnCount, contains, cutOut, intersect, rowCount, spansAllColumns, spansAllRows, type Rect } from './rect';

/** Cells that one edit may touch; Excel's own limit is of this order. */
const mostCells = 5_000_000;

/**
 * Writes values or formulas as Excel takes them: a list of rows as large as the block, or one value for all of it;
 * `null` leaves a cell, text is read as typed. Nothing is written when one of them is refused.
 */
export function writeCells(session: Session, sheet: Sheet, rect: Rect, content: unknown, origin: Origin): void {
  refuseProtected(sheet);
  refuseUnbounded(rect);
  refusePartOfArray(sheet, rect);
  const inputs = [...readInputs(session, sheet, rect, content)];
  session.calculation.prepare();
  dropArrays(sheet, rect);
  const before = cellBefore(sheet, rect);
  for (const { row, column, input } of inputs) {
    if (isCovered(sheet, row, column)) continue;
    const cell = ensureCell(session.book, sheet, row, column);
    cell.value = input.value;
    cell.formula = input.formula;
    const isPlain = cell.style.numberFormat === 'General' && input.numberFormat !== null;
    if (isPlain || cell.style.quotePrefix !== input.quotePrefix) {
      const numberFormat = isPlain && input.numberFormat !== null ? input.numberFormat : cell.style.numberFormat;
      cell.style = { ...cell.style, numberFormat, quotePrefix: input.quotePrefix };
    }
    keepShown(session.book, cell);
    session.calculation.cellChanged(sheet, row, column);
  }
  raiseEdited(session, sheet, rect, before, origin);
}

export type ClearScope = 'All' | 'Contents' | 'Formats';

/** Empties cells, or takes their formats, or both. */
export function clearCells(session: Session, sheet: Sheet, rect: Rect, scope: ClearScope, origin: Origin): void {
  refuseProtected(sheet);
  if (scope !== 'Formats') refusePartOfArray(sheet, rect);
  session.calculation.prepare();
  if (scope !== 'Formats') dropArrays(sheet, rect);
  const before = cellBefore(sheet, rect);
  for (const [row, column, cell] of cellsWithin(sheet, rect)) {
    if (scope !== 'Contents') restyle(session, sheet, row, column, session.book.defaultStyle);
    if (scope === 'Formats' || !hasContent(cell)) continue;
    cell.value = null;
    cell.formula = null;
    session.calculation.cellChanged(sheet, row, column);
  }
  if (scope !== 'Formats') raiseEdited(session, sheet, rect, before, origin);
  if (scope === 'All') removeLinks(sheet, rect);
  if (scope === 'Contents') return;
  clearConditionalFormats(sheet, rect);
  raiseFormatted(session, sheet, rect, origin);
}

/** Changes the format of every cell of the block. */
export function formatCells(
  session: Session,
  sheet: Sheet,
  rect: Rect,
  change: (style: StyleFile) => StyleFile,
  origin: Origin,
): void {
  refuseProtected(sheet);
  refuseUnbounded(rect);
  if (session.book.isPrecisionAsDisplayed) session.calculation.prepare();
  const changed = new Map<StyleFile, StyleFile>();
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const cell = ensureCell(session.book, sheet, row, column);
      let style = changed.get(cell.style);
      if (!style) changed.set(cell.style, (style = change(cell.style)));
      restyle(session, sheet, row, column, style);
    }
  }
  raiseFormatted(session, sheet, rect, origin);
}

/**
 * Has numbers kept and computed as their cells show them, or in full again. What is kept of a constant then is all that is
 * left of it; formulas give their full results again.
 */
export function setPrecision(session: Session, isAsDisplayed: boolean): void {
  const { book, calculation } = session;
  if (book.isPrecisionAsDisplayed === isAsDisplayed) return;
  calculation.prepare();
  book.isPrecisionAsDisplayed = isAsDisplayed;
  for (const { rows } of book.sheets) {
    for (const cells of rows.values()) for (const cell of cells.values()) keepShown(book, cell);
  }
  calculation.structureChanged([...formulaCells(book)].map(([, , , cell]) => cell));
}

/** What Excel keeps of a constant where the precision is as displayed. */
function keepShown(book: Book, cell: Cell): void {
  if (book.isPrecisionAsDisplayed && cell.formula === null) {
    cell.value = keepAsShown(cell.value, cell.style.numberFormat);
  }
}

/** Gives the cell a style, and what another number format leaves of its number. */
function restyle({ book, calculation }: Session, sheet: Sheet, row: number, column: number, style: StyleFile): void {
  const cell = ensureCell(book, sheet, row, column);
  const isShownOtherwise = cell.style.numberFormat !== style.numberFormat;
  cell.style = style;
  if (!book.isPrecisionAsDisplayed || !isShownOtherwise || !hasContent(cell)) return;
  keepShown(book, cell);
  calculation.cellChanged(sheet, row, column);
}

/** A protected sheet refuses every write: which of its cells are unlocked is not known here. */
export function refuseProtected(sheet: Sheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

/** Excel sets no cell property of whole rows or columns. */
export function refuseUnbounded(rect: Rect): void {
  if (spansAllRows(rect) || spansAllColumns(rect)) throw new HostError('InvalidArgument');
  if (rowCount(rect) * columnCount(rect) > mostCells) throw new HostError('InvalidArgument');
}

/**
 * Excel changes no part of what an array formula or a data table fills; by which code it says so is documented nowhere.
 * What a formula spills over it would let be written over: that is not known here, and refused as well.
 */
export function refusePartOfArray(sheet: Sheet, rect: Rect): void {
  const isPart = sheet.arrays.some((array) => intersect(array.rect, rect) && cutOut(array.rect, rect).length > 0);
  if (isPart) throw new HostError('InvalidOperation', 'You cannot change part of an array.');
}

/** Once all cells of an array are written over, there is none. */
function dropArrays(sheet: Sheet, rect: Rect): void {
  sheet.arrays = sheet.arrays.filter((array) => !intersect(array.rect, rect));
}

/** Tells those who listen that the sheet's formats changed there. */
export function raiseFormatted(session: Session, sheet: Sheet, rect: Rect, origin: Origin): void {
  session.events.raise('formatChanged', sheet.id, { source: origin.source, address: formatRect(rect) });
}

function* readInputs(
  session: Session,
  sheet: Sheet,
  rect: Rect,
  content: unknown,
): Generator<{ row: number; column: number; input: ParsedInput }> {
  const isList = Array.isArray(content);
  if (isList && content.length !== rowCount(rect)) throw wrongSize();
  for (let row = rect.top; row <= rect.bottom; row++) {
    const line: unknown = isList ? content[row - rect.top] : null;
    if (isList && !(Array.isArray(line) && line.length === columnCount(rect))) throw wrongSize();
    for (let column = rect.left; column <= rect.right; column++) {
      const value: unknown = Array.isArray(line) ? line[column - rect.left] : content;
      if (value === null) continue;
      const { numberFormat } = styleAt(session.book, sheet, row, column);
      yield { row, column, input: readInput(value, numberFormat) };
    }
  }
}

function readInput(value: unknown, numberFormat: string): ParsedInput {
  if (typeof value === 'number' || typeof value === 'boolean')
    return { value, formula: null, quotePrefix: false, numberFormat: null };
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  const input = parseInput(value, numberFormat);
  if (input.formula !== null && !isWellFormed(input.formula)) throw new HostError('InvalidArgument');
  return input;
}

const wrongSize = (): HostError =>
  new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** Of merged cells only the first holds anything. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => contains(merge, row, column) && !(row === merge.top && column === merge.left));
}

/** The one cell of a block as it was; null for a larger block, whose event tells no details. */
function cellBefore(sheet: Sheet, rect: Rect): Cell | null {
  if (rowCount(rect) * columnCount(rect) > 1) return null;
  const cell = getCell(sheet, rect.top, rect.left);
  return { value: cell?.value ?? null, formula: null, style: cell?.style as StyleFile };
}

function raiseEdited(session: Session, sheet: Sheet, rect: Rect, before: Cell | null, origin: Origin): void {
  let details = {};
  if (before) {
    session.calculation.settle();
    const after = getCell(sheet, rect.top, rect.left);
    details = {
      valueBefore: showValue(before),
      valueAfter: showValue(after),
      valueTypeBefore: typeOfValue(before.value),
      valueTypeAfter: typeOfValue(after?.value ?? null),
    };
  }
  raiseChanged(session, sheet, 'RangeEdited', formatRect(rect), origin, details);
}

/** Tells those who listen that cells of the sheet changed. */
export function raiseChanged(
  session: Session,
  sheet: Sheet,
  changeType: string,
  address: string,
  origin: Origin,
  details: object = {},
): void {
  session.events.raise('changed', sheet.id, {
    changeType,
    address,
    source: origin.source,
    ...(origin.isAddIn ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' }),
    shiftDirection: 'None',
    ...details,
  });
}
