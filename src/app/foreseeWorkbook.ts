import type { CellAddress } from '../domain/cellAddress';
import { Decimal } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { CellWrite } from '../excel/port';
import { evaluateFormula } from '../table/formula/evaluateFormula';
import type { CellLookup } from '../table/formula/workbookCells';

/** A workbook as it will be after some writes: formulas that read a changed cell give what they will give then. */
export interface ForeseenWorkbook extends CellLookup {
  /** Adds a write. Cells that were asked for before and depend on it keep their answer: write what is upstream first. */
  write(write: CellWrite): void;
  /** Whether a cell's formula, or one that it depends on, could not be evaluated here: Excel alone will tell. */
  isUnforeseen(address: CellAddress): boolean;
}

/** What Excel keeps of a value in a cell. */
export type Keeping = (address: CellAddress, value: CellValue) => CellValue;

/** Every formula is evaluated anew, so that a stale figure counts for nothing. */
export function foreseeWorkbook(cells: CellLookup, keep: Keeping = (_, value) => value): ForeseenWorkbook {
  const written = new Map<string, CellWrite['content']>();
  const results = new Map<string, CellValue>();
  const unforeseen = new Set<string>();
  const inProgress = new Set<string>();

  const formula = (address: CellAddress): string | null => {
    const content = written.get(keyOf(address));
    if (content === undefined) return cells.formula(address);
    return 'formula' in content ? content.formula : null;
  };

  const content = (address: CellAddress): CellValue => {
    const key = keyOf(address);
    const known = results.get(key);
    if (known !== undefined) {
      if (unforeseen.has(key)) for (const dependent of inProgress) unforeseen.add(dependent);
      return known;
    }
    const change = written.get(key);
    if (change && 'value' in change) return keep(address, change.value);
    const text = formula(address);
    // A circular reference shows what it showed.
    if (text === null || inProgress.has(key)) return cells.content(address);
    inProgress.add(key);
    const evaluated = evaluateFormula(text, address, foreseen);
    if (!evaluated.ok) for (const dependent of inProgress) unforeseen.add(dependent);
    inProgress.delete(key);
    const value = evaluated.ok ? keep(address, toCellValue(evaluated.value)) : cells.content(address);
    results.set(key, value);
    return value;
  };

  const foreseen: ForeseenWorkbook = {
    ...cells,
    content,
    formula,
    write({ address, content: change }) {
      written.set(keyOf(address), change);
      results.delete(keyOf(address));
    },
    isUnforeseen(address) {
      content(address);
      return unforeseen.has(keyOf(address));
    },
  };
  return foreseen;
}

function toCellValue(value: Decimal | string | boolean | { readonly error: string }): CellValue {
  if (value instanceof Decimal) return value.toNumber();
  return typeof value === 'object' && 'error' in value ? value.error : (value as string | boolean);
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${row}:${column}:${sheet.toLowerCase()}`;
}
