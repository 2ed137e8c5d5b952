import { type CellAddress, parseRange } from '../../../src/domain/cellAddress';
import type { CellValue, DefinedName, SheetSnapshot } from '../../../src/domain/snapshot';
import { type CellLookup, createCellLookup } from '../../../src/table/formula/workbookCells';

/** A cell's content, or a formula and what it shows. */
type Cell = CellValue | { readonly formula: string; readonly shows: CellValue };

/** A workbook from its cells by address: `cellsOf({ Table: { J5: 100 } }, { Rate: '=Rates!$B$4' })`. */
export function cellsOf(
  sheets: Readonly<Record<string, Readonly<Record<string, Cell>>>>,
  names: Readonly<Record<string, string>> = {},
  hiddenRows: readonly number[] = [],
): CellLookup {
  return createCellLookup({
    sheets: Object.entries(sheets).map(([name, cells]) => snapshotOf(name, cells, hiddenRows)),
    names: Object.entries(names).map(([name, formula]): DefinedName => ({ name, formula })),
    stored: null,
  });
}

/** The cell "J5" of a sheet. */
export function cell(text: string, sheet = 'Table'): CellAddress {
  const range = parseRange(text);
  if (!range) throw new Error(`${text} is no cell`);
  return { sheet, row: range.top, column: range.left };
}

function snapshotOf(name: string, cells: Readonly<Record<string, Cell>>, hiddenRows: readonly number[]): SheetSnapshot {
  const placed = Object.entries(cells).map(([text, content]) => ({ ...cell(text, name), content }));
  const top = Math.min(...placed.map(({ row }) => row));
  const left = Math.min(...placed.map(({ column }) => column));
  const height = Math.max(...placed.map(({ row }) => row)) - top + 1;
  const width = Math.max(...placed.map(({ column }) => column)) - left + 1;
  const values = Array.from({ length: height }, () => new Array<CellValue>(width).fill(''));
  const formulas = Array.from({ length: height }, () => new Array<CellValue>(width).fill(''));
  for (const { row, column, content } of placed) {
    const isFormula = typeof content === 'object';
    values[row - top]?.splice(column - left, 1, isFormula ? content.shows : content);
    formulas[row - top]?.splice(column - left, 1, isFormula ? content.formula : content);
  }
  return { id: name, name, isVisible: true, top, left, values, formulas, hiddenRows: new Set(hiddenRows) };
}
