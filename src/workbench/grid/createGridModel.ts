import { Model, type ExtendedCellStyle } from '@ironcalc/wasm';
import { formatAddress } from '../../host/model/address';
import { getCell, styleAt, type Sheet } from '../../host/model/book';
import { showText, typeOfValue } from '../../host/model/cellValue';
import type { Host } from '../../host/openHost';
import type { StyleFile } from '../../host/xlsx/workbookFile';
import { inputOf } from './cellInput';
import { showStyle, type Paper } from './cellStyle';
import { createConditionalLook } from './conditionalLook';
import { describeRefusal } from './describeRefusal';
import { createHistory } from './history';
import { findMerge, showMergedText, styleOfMerged } from './mergedCells';
import { mirrorBook } from './mirrorBook';
import { personEdits } from './personEdits';
import type { View } from './scrollTo';

/** The model that the grid shows: it looks and behaves as the host's workbook, which is the one truth. */
export interface GridModel {
  readonly model: Model;
  /** Brings over what the add-in changed. */
  update(): void;
  /** To be called when the page turns light or dark. */
  setPaper(paper: Paper): void;
  free(): void;
}

/** The kinds of cells, by the engine's numbers. */
const cellTypes = { Empty: 1, Double: 1, String: 2, Boolean: 4, Error: 16 };

/** Methods that move the selection: afterwards the host is told where it is. */
const moves = [
  'setSelectedCell',
  'setSelectedRange',
  'setSelectedSheet',
  'onAreaSelecting',
  'onArrowDown',
  'onArrowLeft',
  'onArrowRight',
  'onArrowUp',
  'onExpandSelectedRange',
  'onNavigateToEdgeInDirection',
  'onPageDown',
  'onPageUp',
] as const;

/** What the host's workbook cannot take from a person here. */
const refused = [
  'addConditionalFormatting',
  'deleteDefinedName',
  'duplicateSheet',
  'hideSheet',
  'moveColumns',
  'moveRows',
  'newDefinedName',
  'onApplyNamedStyle',
  'onPasteStyles',
  'rangeClearFormatting',
  'setAreaWithBorder',
  'setColumnsHidden',
  'setFrozenColumnsCount',
  'setFrozenRowsCount',
  'setSheetColor',
  'setUserArrayFormula',
  'unhideSheet',
  'updateDefinedName',
  'updateRangeStyle',
] as const;

/** `view` tells the grid's size and font; `report` gets a sentence for the person where an edit is refused. */
export function createGridModel(host: Host, view: View, paper: Paper, report: (sentence: string) => void): GridModel {
  const engine = new Model('workbook', 'en', 'UTC', 'en');
  // The host computes; what the cells show is asked of it.
  engine.pauseEvaluation();
  const mirror = mirrorBook(host, engine, view);
  const history = createHistory();
  mirror.update();

  const sheetAt = (index: number): Sheet => host.book.sheets[index] ?? host.book.active;
  const textAt = (index: number, row: number, column: number): string => {
    const sheet = sheetAt(index);
    const merge = findMerge(sheet, row, column);
    if (!merge) return showText(getCell(sheet, row, column));
    return showMergedText(sheet, merge, row, column, {
      fontFamily: view.fontFamily,
      rowHeight: (each) => engine.getRowHeight(index, each),
      columnWidth: (each) => engine.getColumnWidth(index, each),
    });
  };
  const tellSelection = (): void => {
    const selection = mirror.readSelection();
    if (!selection) return;
    const refusal = describeRefusal(() => host.user.select(formatAddress(selection.sheet.name, selection.rect)));
    if (refusal !== null) report(refusal);
  };

  let shown = new WeakMap<StyleFile, ExtendedCellStyle>();
  const wrapStyle = (style: StyleFile): ExtendedCellStyle => {
    let known = shown.get(style);
    if (!known) {
      known = { style: showStyle(style, paper), icon: null, data_bar: null, rating: null };
      shown.set(style, known);
    }
    return known;
  };

  const lookOf = createConditionalLook();
  const reading: Partial<Model> = {
    getFormattedCellValue: textAt,
    getCellContent: (index, row, column) => inputOf(getCell(sheetAt(index), row, column)),
    getCellType: (index, row, column) => cellTypes[typeOfValue(getCell(sheetAt(index), row, column)?.value ?? null)],
    getCellStyle: (index, row, column) => {
      const sheet = sheetAt(index);
      const merge = findMerge(sheet, row, column);
      if (!merge) {
        const style = styleAt(host.book, sheet, row, column);
        return wrapStyle(lookOf(sheet, row, column, style));
      }
      const style = styleOfMerged(host.book, sheet, merge, row, column);
      const merged = wrapStyle(lookOf(sheet, merge.top, merge.left, style));
      // A fill hides the gridlines between the cells of the block.
      const fill = merged.style.fill.color === undefined ? { color: paper.background } : merged.style.fill;
      return { ...merged, style: { ...merged.style, fill } };
    },
    // The sheet tabs would be marked white for want of a colour.
    resolveColor: (color) => (color === undefined ? paper.background : engine.resolveColor(color)),
    copyToClipboard: () => {
      const copied = engine.copyToClipboard();
      const [top, left, bottom, right] = copied.range;
      const index = engine.getSelectedSheet();
      const rows = numbers(top, bottom).map((row) => numbers(left, right).map((column) => textAt(index, row, column)));
      return { ...copied, csv: rows.map((row) => row.join('\t')).join('\n') };
    },
    setWindowWidth: () => engine.setWindowWidth(view.width),
    setWindowHeight: () => engine.setWindowHeight(view.height),
  };
  const moving = Object.fromEntries(
    moves.map((name) => [
      name,
      (...values: unknown[]): void => {
        Reflect.apply(engine[name], engine, values);
        tellSelection();
      },
    ]),
  );
  const refusing = Object.fromEntries(
    refused.map((name) => [
      name,
      () => report('This page does not do that: it changes values, formulas, rows and sheets. Do it in Excel.'),
    ]),
  );
  const editing = personEdits({ host, model: engine, mirror, history, report });

  const model = Object.assign(Object.create(engine) as Model, refusing, moving, reading, editing);
  return {
    model,
    update: () => mirror.update(),
    setPaper: (next) => {
      paper = next;
      shown = new WeakMap();
    },
    free: () => engine.free(),
  };
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
