import type { Area, Model } from '@ironcalc/wasm';
import type { Host } from '../../host/openHost';
import { formatAddress } from '../../host/model/address';
import { findSheet, getCell, type Sheet } from '../../host/model/book';
import { bound, maxColumn, maxRow, wholeSheet, type Rect } from '../../host/model/rect';
import { usedRect } from '../../host/model/usedRect';
import { inputOf } from './cellInput';
import { describeRefusal } from './describeRefusal';
import type { History } from './history';
import { findMerge } from './mergedCells';
import type { Mirror } from './mirrorBook';
import { takeSnapshot, type CellEdit } from './snapshot';

/** What a person's edit in the grid needs: the workbook, the grid's model of it, and where to say what was refused. */
export interface EditContext {
  readonly host: Host;
  readonly model: Model;
  readonly mirror: Mirror;
  readonly history: History;
  readonly report: (sentence: string) => void;
}

/** Rows below what a sheet holds, and columns beside it, that one paste or fill may reach. */
const mostRows = 2000;
const mostColumns = 100;

/** The model's editing methods as edits of the host's workbook; the model follows the workbook. */
export function personEdits({ host, model, mirror, history, report }: EditContext): Partial<Model> {
  const { user } = host;
  const sheetAt = (index: number): Sheet => host.book.sheets[index] ?? host.book.active;
  const at = (sheet: Sheet, row: number, column: number): string => formatAddress(sheet.name, cellRect(row, column));

  const write = ({ sheet, row, column, input }: CellEdit): void => {
    if (input === '') user.clear(at(sheet, row, column));
    else user.setCell(at(sheet, row, column), input);
  };

  /** Does it, keeps how it is taken back, and says so where the workbook refuses. */
  const perform = (redo: () => void, undo: () => void, isKept = true): boolean => {
    const attempt = (run: () => void) => (): boolean => {
      const refusal = describeRefusal(run);
      mirror.update();
      if (refusal !== null) report(refusal);
      return refusal === null;
    };
    const isDone = attempt(redo)();
    if (isDone && isKept) history.add({ redo: attempt(redo), undo: attempt(undo) });
    if (isDone && !isKept) history.clear();
    return isDone;
  };

  const performEdits = (edits: readonly CellEdit[], redo = (): void => edits.forEach(write)): void => {
    const before = edits.map((edit) => ({ ...edit, input: inputOf(getCell(edit.sheet, edit.row, edit.column)) }));
    if (edits.length > 0) perform(redo, () => before.forEach(write));
  };

  /** Lets the model work out what a paste or fill writes, and gives the workbook the cells that came out different. */
  const editThroughModel = (run: () => void, target: Rect | null): void => {
    const areas = host.book.sheets.map((sheet) => usedRect(host.book, sheet, wholeSheet, false) ?? cellRect(1, 1));
    const before = areas.map((area, index) => readInputs(model, index, area));
    run();
    const { sheet: selected, range } = model.getSelectedView();
    const pasted = bound(cellRect(range[0], range[1]), cellRect(range[2], range[3]));
    const edits = areas.flatMap((area, index) => {
      const sheet = sheetAt(index);
      const isTarget = index === selected;
      const reach = isTarget ? limit(bound(bound(area, pasted), target ?? pasted), area) : area;
      return [...readInputs(model, index, reach)].flatMap(([key, input]) => {
        if (input === (before[index]?.get(key) ?? '')) return [];
        const [row = 1, column = 1] = key.split(':').map(Number);
        mirror.forget(sheet, row, column);
        return [{ sheet, row, column, input }];
      });
    });
    performEdits(edits);
    mirror.update();
  };

  const insertOrDelete = (
    kind: 'Rows' | 'Columns',
    isInsertion: boolean,
    index: number,
    first: number,
    count: number,
  ): void => {
    const sheet = sheetAt(index);
    const rect =
      kind === 'Rows'
        ? { ...wholeSheet, top: first, bottom: first + count - 1 }
        : { ...wholeSheet, left: first, right: first + count - 1 };
    const address = (): string => formatAddress(sheet.name, rect);
    const insert = (): void => user[`insert${kind}`](address());
    const remove = (): void => user[`delete${kind}`](address());
    if (isInsertion) {
      perform(insert, remove);
      return;
    }
    const before = takeSnapshot(host.book, sheet);
    perform(remove, () => {
      insert();
      // Merged cells first: they say which cells can be written.
      before.restoreLayout();
      before.contents().forEach(write);
    });
  };

  return {
    setUserInput: (index, row, column, input) => {
      const sheet = sheetAt(index);
      const merge = findMerge(sheet, row, column);
      const edit = { sheet, row: merge?.top ?? row, column: merge?.left ?? column, input };
      if (input !== inputOf(getCell(sheet, edit.row, edit.column))) performEdits([edit]);
    },
    rangeClearContents: (index, top, left, bottom, right) => {
      const sheet = sheetAt(index);
      const rect = { top, left, bottom, right };
      const edits: CellEdit[] = [];
      for (const [row, cells] of sheet.rows) {
        if (row < top || row > bottom) continue;
        for (const [column, cell] of cells) {
          if (column >= left && column <= right && inputOf(cell) !== '') edits.push({ sheet, row, column, input: '' });
        }
      }
      performEdits(edits, () => user.clear(formatAddress(sheet.name, rect)));
    },
    rangeClearAll: () => report('Formats are not changed here; the Delete key empties cells.'),
    pasteFromClipboard: (source, range, data, isCut) =>
      editThroughModel(() => model.pasteFromClipboard(source, range, data, isCut), null),
    pasteCsvText: (area, text) => {
      const rows = text.split('\n');
      const columns = Math.max(...rows.map((row) => row.split('\t').length));
      const pasted = areaRect({ ...area, height: rows.length, width: columns });
      editThroughModel(() => model.pasteCsvText(area, text), pasted);
    },
    autoFillRows: (area, toRow) =>
      editThroughModel(() => model.autoFillRows(area, toRow), bound(areaRect(area), cellRect(toRow, area.column))),
    autoFillColumns: (area, toColumn) =>
      editThroughModel(
        () => model.autoFillColumns(area, toColumn),
        bound(areaRect(area), cellRect(area.row, toColumn)),
      ),
    insertRows: (index, row, count) => insertOrDelete('Rows', true, index, row, count),
    deleteRows: (index, row, count) => insertOrDelete('Rows', false, index, row, count),
    insertColumns: (index, column, count) => insertOrDelete('Columns', true, index, column, count),
    deleteColumns: (index, column, count) => insertOrDelete('Columns', false, index, column, count),
    setRowsHidden: (index, first, last, isHidden) => {
      const sheet = sheetAt(index);
      const address = formatAddress(sheet.name, { ...wholeSheet, top: first, bottom: last });
      perform(
        () => user.hideRows(address, isHidden),
        () => user.hideRows(address, !isHidden),
      );
    },
    newSheet: () => {
      const name = freeName(host.book.sheets);
      perform(
        () => user.addSheet(name),
        () => user.deleteSheet(name),
      );
      const added = findSheet(host.book, name);
      if (added) user.select(at(added, 1, 1));
      mirror.update();
    },
    renameSheet: (index, name) => {
      const before = sheetAt(index).name;
      perform(
        () => user.renameSheet(before, name),
        () => user.renameSheet(name, before),
      );
    },
    deleteSheet: (index) => {
      // As in Excel, a deleted sheet does not come back, nor what was done before it.
      perform(
        () => user.deleteSheet(sheetAt(index).name),
        () => undefined,
        false,
      );
    },
    moveSheet: (index, position) => {
      const { name } = sheetAt(index);
      perform(
        () => user.moveSheet(name, position),
        () => user.moveSheet(name, index),
      );
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
  };
}

const cellRect = (row: number, column: number): Rect => ({ top: row, left: column, bottom: row, right: column });

const areaRect = ({ row, column, width, height }: Area): Rect => ({
  top: row,
  left: column,
  bottom: row + height - 1,
  right: column + width - 1,
});

/** Whole rows or columns that are selected reach no further than some way beyond what is used. */
const limit = (rect: Rect, used: Rect): Rect => ({
  ...rect,
  bottom: Math.min(rect.bottom, maxRow, used.bottom + mostRows),
  right: Math.min(rect.right, maxColumn, used.right + mostColumns),
});

function readInputs(model: Model, index: number, area: Rect): Map<string, string> {
  const inputs = new Map<string, string>();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      inputs.set(`${row}:${column}`, model.getCellContent(index, row, column));
  }
  return inputs;
}

function freeName(sheets: readonly Sheet[]): string {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = sheets.length + 1;
  while (names.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
