import type { Origin } from './events';
import { HostError } from './hostError';
import { parseRect, splitSheet } from './model/address';
import { findSheet, type Sheet } from './model/book';
import { clearCells, writeCells } from './model/editCells';
import { addSheet, deleteSheet, hideRows, moveSheet, renameSheet, selectCells } from './model/editSheets';
import { clearFilter, filterRows } from './model/filterRows';
import { deleteCells, insertCells } from './model/moveCells';
import { sortRows } from './model/sortRows';
import { maxColumn, maxRow, type Rect } from './model/rect';
import type { Session } from './session';

/** `Remote`: a co-author does it. */
export interface Doing {
  readonly source?: 'Local' | 'Remote';
}

/** What a person does, with the events that Excel raises for it. Addresses name the sheet: "'Table 1'!F7", "Rates!2:3", "Rates!B:C". */
export interface User {
  /** Types into a cell, or into every cell of a block; text is read as typed. */
  setCell(address: string, input: string | number | boolean, doing?: Doing): void;
  clear(address: string, doing?: Doing): void;
  insertRows(address: string, doing?: Doing): void;
  deleteRows(address: string, doing?: Doing): void;
  insertColumns(address: string, doing?: Doing): void;
  deleteColumns(address: string, doing?: Doing): void;
  /** Sorts the block's rows upwards by the values of one of its columns, from 1. */
  sortRows(address: string, column: number, doing?: Doing): void;
  /** Shows of the block's rows, whose first is headings, those that have one of the texts in one of its columns, from 1. */
  filterRows(address: string, column: number, shown: readonly string[], doing?: Doing): void;
  clearFilter(sheet: string, doing?: Doing): void;
  hideRows(address: string, isHidden?: boolean, doing?: Doing): void;
  select(address: string): void;
  renameSheet(from: string, to: string, doing?: Doing): void;
  addSheet(name: string, doing?: Doing): void;
  deleteSheet(name: string, doing?: Doing): void;
  moveSheet(name: string, position: number, doing?: Doing): void;
}

/** A person at the workbook; `sendEvents` hands what they raised to the add-in. */
export function createUser(session: Session, sendEvents: () => void): User {
  const { book } = session;
  const sheetNamed = (name: string): Sheet => {
    const sheet = findSheet(book, name);
    if (!sheet) throw new HostError('ItemNotFound', `The workbook has no sheet “${name}”.`);
    return sheet;
  };
  const locate = (address: string): { readonly sheet: Sheet; readonly rect: Rect } => {
    const { sheet, rest } = splitSheet(address);
    const rect = parseRect(rest);
    if (!rect) throw new HostError('InvalidArgument', `“${address}” is no address.`);
    return { sheet: sheet === null ? book.active : sheetNamed(sheet), rect };
  };
  const act = (doing: Doing | undefined, run: (origin: Origin) => void): void => {
    session.revision += 1;
    run({ source: doing?.source ?? 'Local', isAddIn: false });
    sendEvents();
  };
  const wholeRows = (rect: Rect): Rect => ({ ...rect, left: 1, right: maxColumn });
  const wholeColumns = (rect: Rect): Rect => ({ ...rect, top: 1, bottom: maxRow });
  const onCells =
    (edit: (sheet: Sheet, rect: Rect, origin: Origin) => void) =>
    (address: string, doing?: Doing): void => {
      const { sheet, rect } = locate(address);
      act(doing, (origin) => edit(sheet, rect, origin));
    };

  return {
    setCell: (address, input, doing) => {
      const { sheet, rect } = locate(address);
      act(doing, (origin) => writeCells(session, sheet, rect, input, origin));
    },
    clear: onCells((sheet, rect, origin) => clearCells(session, sheet, rect, 'Contents', origin)),
    insertRows: onCells((sheet, rect, origin) => insertCells(session, sheet, wholeRows(rect), 'Down', origin)),
    deleteRows: onCells((sheet, rect, origin) => deleteCells(session, sheet, wholeRows(rect), 'Up', origin)),
    insertColumns: onCells((sheet, rect, origin) => insertCells(session, sheet, wholeColumns(rect), 'Right', origin)),
    deleteColumns: onCells((sheet, rect, origin) => deleteCells(session, sheet, wholeColumns(rect), 'Left', origin)),
    sortRows: (address, column, doing) => {
      const { sheet, rect } = locate(address);
      act(doing, (origin) => sortRows(session, sheet, rect, rect.left + column - 1, origin));
    },
    filterRows: (address, column, shown, doing) => {
      const { sheet, rect } = locate(address);
      const criterion = { column: rect.left + column - 1, shown: new Set(shown) };
      act(doing, (origin) => filterRows(session, sheet, rect, criterion, origin));
    },
    clearFilter: (name, doing) => act(doing, (origin) => clearFilter(session, sheetNamed(name), origin)),
    hideRows: (address, isHidden = true, doing) => {
      const { sheet, rect } = locate(address);
      act(doing, (origin) => hideRows(session, sheet, rect.top, rect.bottom, isHidden, origin));
    },
    select: onCells((sheet, rect) => selectCells(session, sheet, rect)),
    renameSheet: (from, to, doing) => act(doing, (origin) => renameSheet(session, sheetNamed(from), to, origin)),
    addSheet: (name, doing) => act(doing, (origin) => void addSheet(session, name, origin)),
    deleteSheet: (name, doing) => act(doing, (origin) => deleteSheet(session, sheetNamed(name), origin)),
    moveSheet: (name, position, doing) =>
      act(doing, (origin) => moveSheet(session, sheetNamed(name), position, origin)),
  };
}
