import type { CellAddress, CellRange } from '../../domain/cellAddress';
import { type Decimal, zero } from '../../domain/decimal';
import type { FormulaArgument } from './parseFormula';
import { lastColumn, lastRow } from './parseFormula';
import { termParts } from './parts';
import {
  type Amount,
  type Broken,
  type Grid,
  type Reference,
  type Scalar,
  type Unread,
  type Value,
  amount,
  convertToAmount,
  isAmount,
  isBroken,
  isGrid,
  isReference,
  readContent,
  reference,
  unread,
} from './formulaValue';
import type { CellLookup } from './workbookCells';

/** Where a formula stands and what it can see. */
export interface Scene {
  readonly at: CellAddress;
  readonly cells: CellLookup;
  /** Kept while a formula is read as a sum: numbers then remember their cells, and a cell without a figure counts as 0. */
  readonly trace: Trace | null;
  /** The same place without a trace: for conditions, which choose what is summed but are no part of it. */
  readonly plain: Scene;
  compute(tree: FormulaArgument): Value;
}

export interface Trace {
  usesOption: boolean;
}

export type FormulaFunction = (args: readonly FormulaArgument[], scene: Scene) => Value;

/** Says that the present contents of a condition chose what is summed. */
export function noteChoice(scene: Scene): void {
  if (scene.trace) scene.trace.usesOption = true;
}

/** The cell at an offset, from 0, in a block. */
export function cellAt(range: CellRange, row: number, column: number): CellAddress {
  return { sheet: range.sheet, row: range.top + row, column: range.left + column };
}

export function referenceTo(cell: CellAddress): Reference {
  return reference({ sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
}

/** How much of a block can hold anything: whole columns and rows end where the sheet's used range ends. */
export function usedSize(range: CellRange, scene: Scene): { readonly height: number; readonly width: number } {
  const bottom = range.bottom === lastRow ? (scene.cells.usedRange(range.sheet)?.bottom ?? 0) : range.bottom;
  const right = range.right === lastColumn ? (scene.cells.usedRange(range.sheet)?.right ?? 0) : range.right;
  return { height: Math.max(0, bottom - range.top + 1), width: Math.max(0, right - range.left + 1) };
}

/** What a cell shows. */
export function readCell(cell: CellAddress, scene: Scene): Scalar {
  return readContent(scene.cells.content(cell), () => scene.cells.formula(cell) === null);
}

/** The one value of a value; several where one is due are not read. */
export function toScalar(value: Value, scene: Scene): Scalar {
  if (isGrid(value)) return isSingle(value) ? toScalar(value.at(0, 0), scene) : severalValues;
  if (!isReference(value)) return value;
  return isSingleCell(value.range) ? readCell(cellAt(value.range, 0, 0), scene) : severalValues;
}

/** The value as a number of arithmetic. While tracing it remembers its cell. */
export function toAmount(value: Value, scene: Scene): Amount | Broken {
  const figure = convertToAmount(toScalar(value, scene));
  if (!isReference(value) || !isSingleCell(value.range)) return figure;
  if (!scene.trace) return isBroken(figure) ? figure : amount(figure.figure);
  return amount(isBroken(figure) ? zero : figure.figure, termParts(cellAt(value.range, 0, 0), 'cell'));
}

/** A block or a single value as a grid. */
export function toGrid(value: Value, scene: Scene): Grid {
  if (isGrid(value)) return value;
  if (!isReference(value)) {
    return { kind: 'grid', height: 1, width: 1, usedHeight: 1, usedWidth: 1, at: () => value };
  }
  const { range } = value;
  const used = usedSize(range, scene);
  return {
    kind: 'grid',
    height: range.bottom - range.top + 1,
    width: range.right - range.left + 1,
    usedHeight: used.height,
    usedWidth: used.width,
    at: (row, column) => referenceTo(cellAt(range, row, column)),
  };
}

/**
 * The numbers that SUM, MIN and MAX see: texts and booleans in cells are passed over, typed into the formula they
 * count. While tracing, every cell gives a number, so that none is lost. `changes` says which number would change the
 * result if very many empty cells gave it.
 */
export function collectAmounts(
  values: readonly Value[],
  scene: Scene,
  changes: (figure: Decimal) => boolean,
): readonly Amount[] | Broken {
  const amounts: Amount[] = [];
  for (const value of values) {
    const elements = readElements(convertTyped(value), scene, (each) => isAmount(each) && changes(each.figure));
    if ('kind' in elements) return elements;
    for (const element of elements) {
      if (isBroken(element)) return element;
      if (isAmount(element)) amounts.push(element);
    }
  }
  return amounts;
}

/**
 * The elements of a value. Beyond the used rows and columns of a sheet all are alike, those of empty cells: they are
 * left out, and where they would matter the value cannot be read.
 */
export function readElements(
  value: Value,
  scene: Scene,
  matters: (element: Scalar) => boolean,
): readonly Scalar[] | Unread {
  const grid = toGrid(value, scene);
  const elements: Scalar[] = [];
  for (let row = 0; row < Math.min(grid.usedHeight + 1, grid.height); row += 1) {
    for (let column = 0; column < Math.min(grid.usedWidth + 1, grid.width); column += 1) {
      const element = readElement(grid.at(row, column), scene);
      const isUsed = row < grid.usedHeight && column < grid.usedWidth;
      if (!isUsed && matters(element)) return unread('what the empty cells of whole rows or columns give');
      if (isUsed || isBroken(element)) elements.push(element);
    }
  }
  return elements;
}

/** What is typed into the formula as a number; cells and arrays as they are. */
export const convertTyped = (value: Value): Value =>
  isReference(value) || isGrid(value) ? value : convertToAmount(value);

/** An element of a grid. While tracing, a cell is a number that remembers it, whatever it shows. */
export function readElement(element: Scalar | Reference, scene: Scene): Scalar {
  if (!isReference(element)) return element;
  const cell = cellAt(element.range, 0, 0);
  const content = readCell(cell, scene);
  if (!scene.trace) return content;
  return amount(isAmount(content) ? content.figure : zero, termParts(cell, 'range'));
}

export const isSingleCell = (range: CellRange) => range.top === range.bottom && range.left === range.right;
export const isSingle = (grid: Grid) => grid.height === 1 && grid.width === 1;

const severalValues = unread('several cells where one value is due');
