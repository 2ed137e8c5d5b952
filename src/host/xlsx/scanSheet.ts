import { parseCell } from './cellReference';
import { damagedPart, type PartText } from './workbookPackage';
import { createTreeBuilder, scanXml, type XmlElement, type XmlTag } from './xml';
import { createStringItemScan } from './xmlString';

/** The cells of one shared formula; the master holds its text. */
export interface SharedFormula {
  master: CellScan | null;
}

export interface FormulaScan {
  /** "shared", "array", "dataTable" or "normal". */
  readonly kind: string;
  readonly shared: SharedFormula | null;
  /** The cells that it is for, where it says so. */
  readonly ref: string | null;
  text: string;
}

/** A `<c>` as it stands in the text of the sheet. */
export interface CellScan {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  end: number;
  readonly style: number;
  readonly type: string;
  /** Whether its formula spills: it fills as many cells as it needs. */
  readonly isDynamic: boolean;
  /** The text of `<v>`; null where there is none. */
  value: string | null;
  /** The text of `<is>`, an inline string; null where there is none. */
  inline: string | null;
  formula: FormulaScan | null;
}

export interface RowScan<Cell = CellScan> {
  readonly tag: XmlTag;
  readonly row: number;
  /** By column, in the order of the text. */
  readonly cells: Map<number, Cell>;
  closeStart: number;
  end: number;
}

export interface SheetScan<Cell = CellScan> {
  /** The worksheet without what `<sheetData>` holds. */
  readonly root: XmlElement;
  readonly sheetData: XmlElement;
  /** By number, in the order of the text. */
  readonly rows: ReadonlyMap<number, RowScan<Cell>>;
}

/** Reads a worksheet in one pass: of each cell what `keep` makes of it, of the rest a tree. Throws `damaged`. */
export function scanSheet<Cell>(part: PartText, keep: (cell: CellScan) => Cell): SheetScan<Cell> {
  const rows = new Map<number, RowScan<Cell>>();
  const outside = createTreeBuilder();
  const inside = createSheetDataScan(part, rows, keep);
  let depth = 0;
  let isInside = false;
  scanXml(part, {
    open(tag) {
      depth += 1;
      if (isInside) inside.open(tag, depth);
      else outside.open(tag);
      if (depth === 2 && tag.name === 'sheetData') isInside = true;
    },
    text: (text) => (isInside ? inside.text(text, depth) : outside.text(text)),
    close(closeStart, end) {
      if (depth === 2) isInside = false;
      if (isInside) inside.close(closeStart, end, depth);
      else outside.close(closeStart, end);
      depth -= 1;
    },
  });
  const root = outside.root();
  const sheetData = root?.children.find(({ name }) => name === 'sheetData');
  if (!root || !sheetData) throw damagedPart(part.path, new Error('The sheet has no sheetData.'));
  return { root, sheetData, rows };
}

const ROW = 3;
const CELL = 4;
const CONTENT = 5;

function createSheetDataScan<Cell>(part: PartText, rows: Map<number, RowScan<Cell>>, keep: (cell: CellScan) => Cell) {
  const sharedFormulas = new Map<string, SharedFormula>();
  let row: RowScan<Cell> | null = null;
  let cell: CellScan | null = null;
  let content = '';
  let text = '';
  let lastRow = 0;
  let lastColumn = 0;
  const item = createStringItemScan();

  function openRow(tag: XmlTag): void {
    lastRow = tag.attributes.r === undefined ? lastRow + 1 : Number(tag.attributes.r);
    lastColumn = 0;
    if (rows.has(lastRow)) throw damagedPart(part.path, new Error(`Row ${lastRow} is there twice.`));
    row = { tag, row: lastRow, cells: new Map(), closeStart: tag.openEnd, end: tag.openEnd };
    rows.set(lastRow, row);
  }

  function openCell(tag: XmlTag, into: RowScan<Cell>): void {
    const { r, s, t, cm } = tag.attributes;
    const place = r === undefined ? { row: into.row, column: lastColumn + 1 } : parseCell(r);
    if (place?.row !== into.row) throw damagedPart(part.path, new Error(`A cell of row ${into.row} is at ${r}.`));
    if (into.cells.has(place.column))
      throw damagedPart(part.path, new Error(`A cell of row ${into.row} is there twice.`));
    lastColumn = place.column;
    cell = {
      row: into.row,
      column: lastColumn,
      start: tag.start,
      end: tag.openEnd,
      style: s === undefined ? 0 : Number(s),
      type: t ?? 'n',
      isDynamic: cm !== undefined,
      value: null,
      inline: null,
      formula: null,
    };
  }

  function openFormula({ attributes: { t, si, ref } }: XmlTag, of: CellScan): void {
    of.formula = { kind: t ?? 'normal', shared: null, ref: ref ?? null, text: '' };
    if (t !== 'shared' || si === undefined) return;
    let shared = sharedFormulas.get(si);
    // An index may be used again further down for another formula.
    if (!shared || (ref && shared.master)) {
      shared = { master: null };
      sharedFormulas.set(si, shared);
    }
    if (ref) shared.master = of;
    of.formula = { ...of.formula, shared };
  }

  return {
    open(tag: XmlTag, depth: number): void {
      if (depth === ROW && tag.name === 'row') openRow(tag);
      else if (depth === CELL && tag.name === 'c' && row) openCell(tag, row);
      else if (depth === CONTENT && cell) {
        content = tag.name;
        text = '';
        if (content === 'f') openFormula(tag, cell);
      } else if (depth > CONTENT && content === 'is') item.open(tag.name);
    },
    text(data: string, depth: number): void {
      if (depth < CONTENT) return;
      if (content === 'is') item.text(data);
      else if (depth === CONTENT) text += data;
    },
    close(closeStart: number, end: number, depth: number): void {
      if (depth > CONTENT) {
        if (content === 'is') item.close();
      } else if (depth === CONTENT && cell) {
        if (content === 'v') cell.value = text;
        else if (content === 'f' && cell.formula) cell.formula.text = text;
        else if (content === 'is') cell.inline = item.take();
        content = '';
      } else if (depth === CELL && cell && row) {
        cell.end = end;
        row.cells.set(cell.column, keep(cell));
        cell = null;
      } else if (depth === ROW && row) {
        row.closeStart = closeStart;
        row.end = end;
        row = null;
      }
    },
  };
}
