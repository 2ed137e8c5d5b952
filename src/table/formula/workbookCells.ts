import type { CellAddress, CellRange } from '../../domain/cellAddress';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../domain/snapshot';
import { parseFormula } from './parseFormula';

/** The cells that formulas refer to. Names of sheets and defined names are compared without case, as Excel does. */
export interface CellLookup {
  /** What the cell shows; "" where nothing was read. */
  content(address: CellAddress): CellValue;
  /** "=…" where the cell holds a formula, else null. */
  formula(address: CellAddress): string | null;
  /** The cells that a defined name stands for; null where it is unknown or stands for something else. */
  range(name: string): CellRange | null;
  /** The part of a sheet that holds anything; null for an empty or unknown sheet. */
  usedRange(sheet: string): CellRange | null;
  isHidden(sheet: string, row: number): boolean;
  /** What a defined name refers to ("=18645"); null where it is unknown. */
  namedFormula(name: string): string | null;
}

/** The cells of a workbook as it was read. */
export function createCellLookup(workbook: WorkbookSnapshot): CellLookup {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const names = readNames(workbook);
  // Formulas mostly spell a sheet's name as it is: lower-casing it for every cell would be the slowest part.
  for (const sheet of workbook.sheets) sheets.set(sheet.name, sheet);
  const find = (sheet: string) => sheets.get(sheet) ?? sheets.get(sheet.toLowerCase());

  return {
    content: (address) => readGrid(find(address.sheet), 'values', address),
    formula: (address) => {
      const content = readGrid(find(address.sheet), 'formulas', address);
      const isFormula = typeof content === 'string' && content.startsWith('=');
      // A text that was typed as '=… shows itself.
      return isFormula && content !== readGrid(find(address.sheet), 'values', address) ? content : null;
    },
    range: (name) => {
      const formula = names.get(name.toLowerCase());
      return formula ? readAbsoluteRange(formula) : null;
    },
    usedRange: (name) => {
      const sheet = find(name);
      return sheet ? usedRangeOf(sheet) : null;
    },
    isHidden: (sheet, row) => find(sheet)?.hiddenRows.has(row) ?? false,
    namedFormula: (name) => names.get(name.toLowerCase()) ?? null,
  };
}

function readGrid(sheet: SheetSnapshot | undefined, grid: 'values' | 'formulas', address: CellAddress): CellValue {
  return sheet?.[grid][address.row - sheet.top]?.[address.column - sheet.left] ?? '';
}

/** Each name's formula. A name that two sheets define differently is left out: which one is meant cannot be told. */
function readNames(workbook: WorkbookSnapshot): Map<string, string> {
  const names = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { name, formula } of workbook.names) {
    const key = name.toLowerCase();
    if ((names.get(key) ?? formula) !== formula) ambiguous.add(key);
    names.set(key, formula);
  }
  for (const key of ambiguous) names.delete(key);
  return names;
}

/** The cells of "=Rates!$B$4". A name with a relative reference means other cells in each place: null. */
function readAbsoluteRange(formula: string): CellRange | null {
  const tree = parseFormula(formula);
  if (!tree.ok || tree.value.kind !== 'reference' || tree.value.sheet === null) return null;
  const cells = formula.slice(formula.lastIndexOf('!') + 1);
  const isAbsolute = cells.split(':').every((corner) => /^(\$[A-Za-z]+)?(\$\d+)?$/.test(corner));
  if (!isAbsolute) return null;
  const { sheet, top, left, bottom, right } = tree.value;
  return { sheet, top, left, bottom, right };
}

function usedRangeOf(sheet: SheetSnapshot): CellRange | null {
  const width = sheet.values[0]?.length ?? 0;
  if (width === 0) return null;
  return {
    sheet: sheet.name,
    top: sheet.top,
    left: sheet.left,
    bottom: sheet.top + sheet.values.length - 1,
    right: sheet.left + width - 1,
  };
}
