import { initSync, Model } from '@ironcalc/wasm';
import { formatColumn, quoteSheet } from '../model/address';
import { formulaCells, getCell, hasContent, type Book, type Cell, type Sheet } from '../model/book';
import { computeAsShown } from '../model/displayedPrecision';
import type { StoredValue } from '../xlsx/workbookFile';
import { translateFormula } from '../formula/translateFormula';

/** Rows whose results are read in one go. */
const blockRows = 128;

/** Computes formulas. It holds a copy of the workbook and is told of every change of a cell. */
export interface Engine {
  /** Takes over the cell as it stands; `asConstant` gives a formula's result instead of the formula. */
  setCell(sheet: Sheet, row: number, column: number, asConstant?: boolean): void;
  /** Computes every formula and gives the results. */
  evaluate(): Map<Cell, StoredValue>;
  /** Gives its memory back; it must not be used any more. */
  free(): void;
}

let isInitialised = false;

/** Readies the engine's WebAssembly, once for the whole program. */
export function initialiseEngine(module: WebAssembly.Module | (() => WebAssembly.Module)): void {
  if (isInitialised) return;
  initSync({ module: typeof module === 'function' ? module() : module });
  isInitialised = true;
}

/** An engine that holds the workbook as it stands. Defined names, tables or sheets that change need a new one. */
export function createEngine(book: Book): Engine {
  const model = new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  book.sheets.forEach((_, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, `sheet ${index} of ${book.sheetsMade} #`);
  });
  book.sheets.forEach((sheet, index) => model.renameSheet(index, sheet.name));
  model.newSheet();
  const blocks = createBlocks(model, book);

  const setCell = (sheet: Sheet, row: number, column: number, asConstant = false): void => {
    const index = book.sheets.indexOf(sheet);
    const cell = getCell(sheet, row, column);
    if (!cell || !hasContent(cell)) {
      model.rangeClearContents(index, row, column, row, column);
    } else if (cell.formula !== null && !asConstant) {
      const { formula, style } = cell;
      const computed = book.isPrecisionAsDisplayed ? computeAsShown(formula, style.numberFormat) : formula;
      model.setUserInput(index, row, column, `=${translateFormula(computed, book, sheet, row)}`);
      blocks.include(index, row, column);
    } else {
      model.setUserInput(index, row, column, formatConstant(cell.value));
    }
  };
  for (const sheet of book.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) if (hasContent(cell)) setCell(sheet, row, column);
    }
  }

  return {
    setCell,
    evaluate: () => {
      blocks.write();
      model.evaluate();
      const read = blocks.read();
      const results = new Map<Cell, StoredValue>();
      for (const [sheet, row, column, cell] of formulaCells(book))
        results.set(cell, read(book.sheets.indexOf(sheet), row, column));
      return results;
    },
    free: () => model.free(),
  };
}

/**
 * The engine's own reading rounds numbers for display. ARRAYTOTEXT in its strict form writes them with all their
 * digits, so blocks of formulas are read through it, on a sheet after the last.
 */
function createBlocks(model: Model, book: Book) {
  const extents = new Map<
    string,
    { sheet: number; block: number; left: number; right: number; isWritten: boolean; at: number }
  >();
  const keyOf = (sheet: number, row: number): string => `${sheet}:${Math.floor((row - 1) / blockRows)}`;
  return {
    include: (sheet: number, row: number, column: number): void => {
      const extent = extents.get(keyOf(sheet, row));
      if (!extent) {
        const block = Math.floor((row - 1) / blockRows);
        extents.set(keyOf(sheet, row), {
          sheet,
          block,
          left: column,
          right: column,
          isWritten: false,
          at: extents.size + 1,
        });
      } else if (column < extent.left || column > extent.right) {
        extent.left = Math.min(extent.left, column);
        extent.right = Math.max(extent.right, column);
        extent.isWritten = false;
      }
    },
    write: (): void => {
      for (const extent of extents.values()) {
        if (extent.isWritten) continue;
        const name = quoteSheet(book.sheets[extent.sheet]?.name ?? '');
        const first = `${formatColumn(extent.left)}${extent.block * blockRows + 1}`;
        const last = `${formatColumn(extent.right)}${(extent.block + 1) * blockRows}`;
        model.setUserInput(book.sheets.length, extent.at, 1, `=ARRAYTOTEXT(${name}!${first}:${last},1)`);
        extent.isWritten = true;
      }
    },
    read: (): ((sheet: number, row: number, column: number) => StoredValue) => {
      const read = new Map<string, StoredValue[][]>();
      for (const [key, extent] of extents) {
        read.set(key, parseArrayText(model.getFormattedCellValue(book.sheets.length, extent.at, 1)));
      }
      return (sheet, row, column) => {
        const key = keyOf(sheet, row);
        return read.get(key)?.[(row - 1) % blockRows]?.[column - (extents.get(key)?.left ?? 0)] ?? null;
      };
    },
  };
}

/** `{1,"a""b";TRUE,#REF!}` as values, row by row; an empty place is null. */
export function parseArrayText(text: string): StoredValue[][] {
  const rows: StoredValue[][] = [[]];
  for (const [, item = '', end] of text.slice(1, -1).matchAll(/("(?:[^"]|"")*"|[^,;"]*)([,;]|$)/g)) {
    rows.at(-1)?.push(parseItem(item));
    if (end === ';') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

function parseItem(item: string): StoredValue {
  if (item === '') return null;
  if (item.startsWith('"')) return item.slice(1, -1).replaceAll('""', '"');
  if (item === 'TRUE' || item === 'FALSE') return item === 'TRUE';
  return item.startsWith('#') ? { error: item } : Number(item);
}

/** A constant as the engine takes it: text behind an apostrophe, so that it stays text. */
function formatConstant(value: StoredValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.error;
}
