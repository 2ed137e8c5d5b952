import type { CellAddress, CellRange } from '../../domain/cellAddress';
import { parseFormula } from '../../table/formula/parseFormula';

/** Where a reference of the log ("='Table 1'!F7") points today; null where its cell was deleted. */
export function readAddress(formula: string): CellAddress | null {
  const cells = readCells(formula);
  return cells && { sheet: cells.sheet, row: cells.top, column: cells.left };
}

/** The rows that a reference of the log ("=ROWS('Table 1'!11:12)…") means today; null where they were deleted. */
export function readRows(formula: string): Pick<CellRange, 'sheet' | 'top' | 'bottom'> | null {
  const [, rows] = /^=ROWS\((.+?)\)(?:&|$)/u.exec(formula) ?? [];
  return rows === undefined ? null : readCells(`=${rows}`);
}

function readCells(formula: string): CellRange | null {
  const tree = parseFormula(formula);
  if (!tree.ok || tree.value.kind !== 'reference' || tree.value.sheet === null) return null;
  const { sheet, top, left, bottom, right } = tree.value;
  return { sheet, top, left, bottom, right };
}
