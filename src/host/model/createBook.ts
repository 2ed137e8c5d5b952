import type { SheetFile, StyleFile, WorkbookFile } from '../xlsx/workbookFile';
import { plainPage, plainStyle } from '../xlsx/plainStyle';
import { parseRect } from './address';
import type { Book, Cell, Sheet } from './book';
import { nextChartId } from './charts';
import { openConditionalFormats, readAreas } from './conditionalFormats';
import type { Rect } from './rect';

/** The workbook as a file holds it, ready to be changed. */
export function createBook(file: WorkbookFile): Book {
  const defaultStyle = file.styles[0] ?? plainStyle;
  const styleOf = (index: number): StyleFile => file.styles[index] ?? defaultStyle;
  const sheets = file.sheets.map((sheet, index) => createSheetFromFile(sheet, index, styleOf));
  const active = sheets[file.activeSheet] ?? sheets[0];
  if (!active) throw new Error('A workbook has at least one sheet.');
  return {
    sheets,
    names: file.names.map((name) => ({
      name: name.name,
      formula: name.formula.replace(/^=/, ''),
      sheet: name.sheet === null ? null : (sheets[name.sheet] ?? null),
      isHidden: name.isHidden,
      comment: '',
    })),
    customXml: file.customXml.map((part) => ({ ...part })),
    settings: new Map(),
    isProtected: file.isProtected,
    calculation: file.calculation,
    isPrecisionAsDisplayed: file.isPrecisionAsDisplayed,
    active,
    defaultStyle,
    sheetsMade: sheets.length,
  };
}

/** An empty sheet, not yet in the workbook. */
export function createSheet(book: Pick<Book, 'sheetsMade'>, name: string): Sheet {
  book.sheetsMade += 1;
  return blankSheet(book.sheetsMade, name);
}

function createSheetFromFile(file: SheetFile, index: number, styleOf: (index: number) => StyleFile): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of file.rows) {
    const copy = new Map<number, Cell>();
    for (const [column, cell] of cells) {
      copy.set(column, { value: cell.value, formula: cell.formula, style: styleOf(cell.style) });
    }
    rows.set(row, copy);
  }
  return {
    ...blankSheet(index + 1, file.name),
    original: index,
    visibility: file.visibility,
    rows,
    hiddenRows: new Set(file.hiddenRows),
    rowHeights: new Map(file.rowHeights),
    rowStyles: new Map([...(file.rowStyles ?? [])].map(([row, style]) => [row, styleOf(style)])),
    columns: file.columns.map(({ style, ...span }) => ({
      ...span,
      style: style === undefined ? null : styleOf(style),
    })),
    merges: file.merges.map(parseBlock),
    arrays: (file.arrays ?? []).flatMap(({ range, by }) => readAreas([range]).map((rect) => ({ rect, by }))),
    isProtected: file.isProtected,
    autoFilter: file.autoFilter && { rect: parseBlock(file.autoFilter.range), isFiltered: file.autoFilter.isFiltered },
    tables: file.tables.map(({ range, ...table }) => ({ ...table, rect: parseBlock(range) })),
    page: file.page ?? plainPage,
    links: (file.links ?? []).map(({ range, ...link }, original) => ({ ...link, original, rect: parseBlock(range) })),
    charts: (file.charts ?? []).map(({ name }, original) => ({ id: nextChartId(), original, name, design: null })),
    conditionalFormats: openConditionalFormats(file),
  };
}

function blankSheet(number: number, name: string): Sheet {
  return {
    id: `{00000000-${number.toString(16).padStart(4, '0').toUpperCase()}-0000-0000-000000000000}`,
    original: null,
    name,
    visibility: 'visible',
    rows: new Map(),
    hiddenRows: new Set(),
    rowHeights: new Map(),
    rowStyles: new Map(),
    columns: [],
    merges: [],
    arrays: [],
    isProtected: false,
    autoFilter: null,
    tables: [],
    conditionalFormats: [],
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    frozen: { rows: 0, columns: 0 },
    page: plainPage,
    links: [],
    charts: [],
    selection: { top: 1, left: 1, bottom: 1, right: 1 },
    isRestructured: false,
  };
}

function parseBlock(text: string): Rect {
  const rect = parseRect(text);
  if (!rect) throw new Error(`The file names a block of cells that is none: ${text}.`);
  return rect;
}
