import type { Session } from '../session';
import type {
  CellEdit,
  CellFile,
  SheetEdit,
  SheetFile,
  StyleFile,
  WorkbookEdits,
  WorkbookFile,
} from '../xlsx/workbookFile';
import { formatRect } from './address';
import { blankStyle, type Book, type Cell, type Sheet } from './book';
import { collectConditionalFormats, hasChangedFormats } from './collectConditionalFormats';
import { columnAt } from './columns';
import { collectDrawnAndPrinted } from './collectDrawnAndPrinted';

/** A change cannot be written into the file; the message says which, and what to do. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
}

/** All that differs from the file, formulas with their present results; `note` is told what a file cannot be given. */
export function collectEdits(session: Session, file: WorkbookFile, note: (text: string) => void): WorkbookEdits {
  const { book, calculation } = session;
  calculation.settle();
  const sheets = book.sheets.map((sheet) => editSheet(book, sheet, file, note));
  const names = book.names.map(({ name, formula, sheet, isHidden }) => ({
    name,
    formula,
    isHidden,
    sheet: sheet ? book.sheets.indexOf(sheet) : null,
  }));
  const customXml = book.customXml.map(({ id, xml }) => ({ id, xml }));
  const isSameOrder =
    book.sheets.length === file.sheets.length && book.sheets.every((sheet, index) => sheet.original === index);
  const namesDiffer =
    !isSameOrder ||
    !isEqual(
      names,
      file.names.map((name) => ({ ...name, formula: name.formula.replace(/^=/, '') })),
    );
  return {
    sheets,
    ...(namesDiffer && { names }),
    ...(!isEqual(customXml, file.customXml) && { customXml }),
    ...(book.calculation !== file.calculation && { calculation: book.calculation }),
    ...(book.isPrecisionAsDisplayed !== file.isPrecisionAsDisplayed && {
      isPrecisionAsDisplayed: book.isPrecisionAsDisplayed,
    }),
  };
}

function editSheet(book: Book, sheet: Sheet, file: WorkbookFile, note: (text: string) => void): SheetEdit {
  const original = sheet.original === null ? null : (file.sheets[sheet.original] ?? null);
  if (original && sheet.isRestructured) {
    throw new SaveError(
      `Rows, columns or cells were inserted or deleted in the sheet “${sheet.name}”, and that cannot be saved here: make that change in Excel.`,
    );
  }
  const cells: CellEdit[] = [];
  const unsaved = new Set<string>();
  for (const [row, inRow] of sheet.rows) {
    for (const [column, cell] of inRow) {
      const before = original?.rows.get(row)?.get(column);
      const oldStyle = before ? (file.styles[before.style] ?? book.defaultStyle) : blankStyle(book, sheet, row, column);
      const edit = editCell(row, column, cell, before, oldStyle, unsaved);
      if (edit) cells.push(edit);
    }
  }
  for (const change of unsavedChanges(sheet, original)) unsaved.add(change);
  if (unsaved.size > 0) note(`The sheet “${sheet.name}” is saved without changes of ${[...unsaved].join(', ')}.`);
  const conditionalFormats = collectConditionalFormats(sheet, original);
  return {
    original: sheet.original,
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    rowsHidden: changedRows(sheet, original),
    columnWidths: changedWidths(sheet, original),
    ...collectDrawnAndPrinted(book, sheet, original),
    ...(conditionalFormats && { conditionalFormats }),
  };
}

function editCell(
  row: number,
  column: number,
  cell: Cell,
  before: CellFile | undefined,
  oldStyle: StyleFile,
  unsaved: Set<string>,
): CellEdit | null {
  const isSameContent = isEqual(cell.value, before?.value ?? null) && cell.formula === (before?.formula ?? null);
  if (isSameContent && cell.style === oldStyle) return null;
  const { style } = cell;
  if (style.font.size !== oldStyle.font.size || style.font.name !== oldStyle.font.name) unsaved.add('font');
  if (style.vertical !== oldStyle.vertical) unsaved.add('vertical alignment');
  if (!isEqual(style.border, oldStyle.border)) unsaved.add('borders');
  const format = changedFormat(style, oldStyle);
  return {
    row,
    column,
    value: cell.value,
    formula: cell.formula,
    ...(style.quotePrefix && { quotePrefix: true }),
    ...(style.numberFormat !== oldStyle.numberFormat && { numberFormat: style.numberFormat }),
    ...(Object.keys(format).length > 0 && { format }),
  };
}

function changedFormat(style: StyleFile, old: StyleFile): NonNullable<CellEdit['format']> {
  return {
    ...(style.font.bold !== old.font.bold && { bold: style.font.bold }),
    ...(style.font.italic !== old.font.italic && { italic: style.font.italic }),
    ...(style.font.underline !== old.font.underline && { underline: style.font.underline }),
    ...(style.fill !== old.fill && { fill: style.fill }),
    ...(style.font.color !== old.font.color && { fontColor: style.font.color ?? '#000000' }),
    ...(style.wrapText !== old.wrapText && { wrapText: style.wrapText }),
    ...(style.horizontal !== old.horizontal && { horizontal: style.horizontal ?? 'general' }),
  };
}

function changedRows(sheet: Sheet, original: SheetFile | null): Map<number, boolean> {
  const before = original?.hiddenRows ?? new Set<number>();
  const changed = new Map<number, boolean>();
  for (const row of sheet.hiddenRows) if (!before.has(row)) changed.set(row, true);
  for (const row of before) if (!sheet.hiddenRows.has(row)) changed.set(row, false);
  return changed;
}

/** The widths that the host was given: spans that the file does not have. */
function changedWidths(sheet: Sheet, original: SheetFile | null): Map<number, number> {
  const changed = new Map<number, number>();
  for (const { first, last } of sheet.columns.slice(original?.columns.length ?? 0)) {
    for (let column = first; column <= last; column++) {
      const { width } = columnAt(sheet, column);
      if (width !== null) changed.set(column, width);
    }
  }
  return changed;
}

/** Changes of the sheet itself that the saved file will not have. */
function unsavedChanges(sheet: Sheet, original: SheetFile | null): string[] {
  const wasHidden = (column: number): boolean =>
    original?.columns.some(({ first, last, hidden }) => hidden && column >= first && column <= last) ?? false;
  const changes: readonly (readonly [string, boolean])[] = [
    ['hidden columns', sheet.columns.some(({ first }) => columnAt(sheet, first).hidden !== wasHidden(first))],
    ['merged cells', !isEqual(sheet.merges.map(formatRect).sort(), [...(original?.merges ?? [])].sort())],
    ['row heights', !isEqual([...sheet.rowHeights], [...(original?.rowHeights ?? [])])],
    ['frozen panes', sheet.frozen.rows + sheet.frozen.columns > 0],
    ['the tab colour', sheet.tabColor !== ''],
    ['gridlines and headings', !sheet.showGridlines || !sheet.showHeadings],
    ['protection', sheet.isProtected !== (original?.isProtected ?? false)],
    ['conditional formats of its own', hasChangedFormats(sheet, original)],
    ['the filter', (sheet.autoFilter?.isFiltered ?? null) !== (original?.autoFilter?.isFiltered ?? null)],
  ];
  return changes.flatMap(([change, isMade]) => (isMade ? [change] : []));
}

const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
