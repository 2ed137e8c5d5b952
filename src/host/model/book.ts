import type { ChartEdit, FillingFormula, LinkFile, PageFile, StoredValue, StyleFile } from '../xlsx/workbookFile';
import type { Rect } from './rect';

/** A cell as the host holds it. */
export interface Cell {
  /** A constant, or the result that the formula shows now; null for an empty cell. */
  value: StoredValue;
  /** Without "="; null for a constant. */
  formula: string | null;
  style: StyleFile;
}

export interface Table {
  readonly id: number;
  name: string;
  rect: Rect;
  readonly hasTotals: boolean;
  isFiltered: boolean;
}

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  /** Of its cells that hold nothing of their own; null for the workbook's. */
  readonly style: StyleFile | null;
}

/** Where cells lead to when they are followed. */
export interface Link extends Omit<LinkFile, 'range'> {
  /** Its place among the links of the file; null for one that was added. */
  readonly original: number | null;
  readonly rect: Rect;
}

export interface Chart {
  readonly id: string;
  /** Its place among the charts of the file; null for one that was added. */
  readonly original: number | null;
  name: string;
  /** How it is drawn; null for a chart of the file, of which no more than its name is known here. */
  readonly design: ChartDesign | null;
}

export interface ChartDesign extends Mutable<Omit<ChartEdit, 'name' | 'place' | 'series'>> {
  /** The cells that it covers. */
  place: Rect;
  /** The sheet of its figures. */
  readonly source: Sheet;
  readonly series: ChartSeries[];
}

/** A series by the cells of its name, categories and figures; null where it has none, or they are deleted. */
export interface ChartSeries {
  name: Rect | null;
  categories: Rect | null;
  values: Rect | null;
  /** "#RRGGBB"; null leaves the colour to Excel. */
  fill: string | null;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A conditional format as the host holds it; the first of a sheet has the top priority. */
export interface ConditionalFormat {
  readonly id: string;
  /** Its place among the formats of the file; null for one that was added. */
  readonly original: number | null;
  /** `Excel.ConditionalFormatType` */
  readonly type: string;
  /** The cells that it is for. */
  areas: readonly Rect[];
  stopIfTrue: boolean;
  /** Without "="; "" until one is set, and for types that have none. */
  formula: string;
  /** "#RRGGBB"; null where it leaves the cell's own. */
  fill: string | null;
  fontColor: string | null;
}

export interface Sheet {
  /** Stays the same for the life of the workbook. */
  readonly id: string;
  /** Index in the file; null for a sheet that was added. */
  readonly original: number | null;
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  rows: Map<number, Map<number, Cell>>;
  hiddenRows: Set<number>;
  rowHeights: Map<number, number>;
  /** Of rows that were given one as a whole. */
  rowStyles: Map<number, StyleFile>;
  /** Later spans overrule earlier ones. Widths in characters. */
  columns: ColumnSpan[];
  merges: Rect[];
  /** The cells that one formula fills. */
  arrays: { readonly rect: Rect; readonly by: FillingFormula }[];
  isProtected: boolean;
  autoFilter: { readonly rect: Rect; readonly isFiltered: boolean } | null;
  tables: Table[];
  conditionalFormats: ConditionalFormat[];
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  frozen: { readonly rows: number; readonly columns: number };
  page: PageFile;
  links: Link[];
  charts: Chart[];
  selection: Rect;
  /** Whether rows, columns or cells were inserted or deleted since the file was opened. */
  isRestructured: boolean;
}

/** A defined name; `sheet` where it is the sheet's own. */
export interface Name {
  name: string;
  /** Without "=". */
  formula: string;
  readonly sheet: Sheet | null;
  isHidden: boolean;
  comment: string;
}

export interface CustomXml {
  readonly id: string;
  xml: string;
}

export interface Book {
  sheets: Sheet[];
  names: Name[];
  customXml: CustomXml[];
  readonly settings: Map<string, unknown>;
  isProtected: boolean;
  calculation: 'automatic' | 'manual';
  /** Whether numbers are kept and computed as their cells show them. */
  isPrecisionAsDisplayed: boolean;
  active: Sheet;
  readonly defaultStyle: StyleFile;
  /** Sheets that ever were, so that an id is never given twice. */
  sheetsMade: number;
}

export function getCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** The cell, made when it is not there yet. */
export function ensureCell(book: Book, sheet: Sheet, row: number, column: number): Cell {
  let cells = sheet.rows.get(row);
  if (!cells) sheet.rows.set(row, (cells = new Map()));
  let cell = cells.get(column);
  if (!cell) cells.set(column, (cell = { value: null, formula: null, style: blankStyle(book, sheet, row, column) }));
  return cell;
}

/** The style that a cell without one of its own takes over: its row's, else its column's. */
export function blankStyle(book: Book, sheet: Sheet, row: number, column: number): StyleFile {
  const span = sheet.columns.findLast(({ first, last }) => column >= first && column <= last);
  return sheet.rowStyles.get(row) ?? span?.style ?? book.defaultStyle;
}

/** The cell's style, whether the sheet holds the cell or not. */
export const styleAt = (book: Book, sheet: Sheet, row: number, column: number): StyleFile =>
  getCell(sheet, row, column)?.style ?? blankStyle(book, sheet, row, column);

/** Whether the cell holds a value or a formula. */
export const hasContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== null;

/** Every cell that the sheet holds within the block, row by row. */
export function* cellsWithin(sheet: Sheet, rect: Rect): Generator<[row: number, column: number, cell: Cell]> {
  const isTall = rect.bottom - rect.top > sheet.rows.size;
  const rows = isTall
    ? [...sheet.rows.keys()].filter((row) => row >= rect.top && row <= rect.bottom)
    : range(rect.top, rect.bottom);
  for (const row of rows) {
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      if (column >= rect.left && column <= rect.right) yield [row, column, cell];
    }
  }
}

/** Every formula of the workbook. */
export function* formulaCells(book: Book): Generator<[sheet: Sheet, row: number, column: number, cell: Cell]> {
  for (const sheet of book.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) if (cell.formula !== null) yield [sheet, row, column, cell];
    }
  }
}

export function findSheet(book: Book, name: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The name as a formula on that sheet sees it: the sheet's own before the workbook's. */
export function findName(book: Book, name: string, sheet: Sheet | null): Name | undefined {
  const named = book.names.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  return named.find((each) => each.sheet !== null && each.sheet === sheet) ?? named.find((each) => each.sheet === null);
}

function* range(first: number, last: number): Generator<number> {
  for (let each = first; each <= last; each++) yield each;
}
