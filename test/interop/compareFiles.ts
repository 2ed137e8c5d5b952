import { readFileSync } from 'node:fs';
import { formatAddress } from '../../src/host/model/address';
import { readWorkbookFile } from '../../src/host/xlsx/readWorkbookFile';
import type { StoredValue } from '../../src/host/xlsx/workbookFile';

/** What two engines show in the cells of one workbook. */
export interface Comparison {
  readonly formulas: number;
  readonly figures: number;
  /** A sentence for each cell whose contents differ. */
  readonly differences: readonly string[];
}

/**
 * Compares every cell of our workbook with the same cell of theirs: figures to the cent, all else exactly. `stale` says
 * by address what formulas give whose saved result is another.
 */
export function compareFiles(ours: string, theirs: string, stale: ReadonlyMap<string, number>): Comparison {
  const [our, their] = [ours, theirs].map((file) => readWorkbookFile(readFileSync(file)));
  const cells = (our?.sheets ?? []).flatMap(({ name, rows }) => {
    const others = their?.sheets.find((sheet) => sheet.name === name)?.rows;
    return [...rows].flatMap(([row, columns]) =>
      [...columns].map(([column, { value, formula }]) => {
        const address = formatAddress(name, { top: row, left: column, bottom: row, right: column });
        const other = others?.get(row)?.get(column) ?? { value: null, formula: null };
        return { address, formula, value: stale.get(address) ?? value, other };
      }),
    );
  });
  return {
    formulas: cells.filter(({ formula }) => formula !== null).length,
    figures: cells.filter(({ value }) => typeof value === 'number').length,
    differences: cells
      .filter(
        ({ value, formula, other }) => !isEqual(value, other.value) || (formula !== null) !== (other.formula !== null),
      )
      .map(
        ({ address, value, formula, other }) =>
          `${address} ${formula === null ? '' : `=${formula} `}shows ${show(value)} here, ${show(other.value)} there.`,
      ),
  };
}

function isEqual(one: StoredValue, other: StoredValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 0.005;
  // An empty text is an empty cell to LibreOffice, and it ends lines as Unix does.
  return show(one) === show(other);
}

const show = (value: StoredValue): string =>
  value !== null && typeof value === 'object' ? value.error : String(value ?? '').replaceAll('\r\n', '\n');
