import { cellsWithin, findName, findSheet, type Book, type Cell, type Sheet } from '../model/book';
import { parseRect, splitSheet } from '../model/address';
import type { Rect } from '../model/rect';
import { isRangeToken, readName, readReference, tokensOf } from '../formula/tokens';
import { resolveTableReference } from '../formula/translateFormula';

/** A block that a formula depends on, and the formulas in it. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly cells: readonly Cell[];
}

/** All that a formula depends on, through other formulas too; with `depth` 1 only what it names itself. */
export function tracePrecedents(cell: Cell, sheet: Sheet, row: number, book: Book, depth = Infinity): Precedent[] {
  const seen = new Set<Cell>([cell]);
  const found: Precedent[] = [];
  let level: { readonly formula: string; readonly sheet: Sheet; readonly row: number }[] = [
    { formula: cell.formula ?? '', sheet, row },
  ];
  for (let step = 0; step < depth && level.length > 0; step++) {
    const next: typeof level = [];
    for (const each of level) {
      for (const block of readBlocks(each.formula, each.sheet, each.row, book)) {
        const cells: Cell[] = [];
        for (const [at, , precedent] of cellsWithin(block.sheet, block.rect)) {
          if (precedent.formula === null) continue;
          cells.push(precedent);
          if (seen.has(precedent)) continue;
          seen.add(precedent);
          next.push({ formula: precedent.formula, sheet: block.sheet, row: at });
        }
        found.push({ ...block, cells });
      }
    }
    level = next;
  }
  return found;
}

/** The blocks that a formula names, directly or through defined names and tables. */
export function readBlocks(
  formula: string,
  sheet: Sheet,
  row: number,
  book: Book,
): { readonly sheet: Sheet; readonly rect: Rect }[] {
  return tokensOf(formula).flatMap((token) => {
    if (isRangeToken(token)) {
      const reference = readReference(token);
      const owner = reference?.sheet == null ? sheet : findSheet(book, reference.sheet);
      return reference && owner ? [{ sheet: owner, rect: reference.rect }] : [];
    }
    const written = readName(token);
    const name =
      written &&
      findName(book, written.name, written.sheet === null ? sheet : (findSheet(book, written.sheet) ?? null));
    if (name) return readBlocks(name.formula, name.sheet ?? sheet, row, book);
    const table = token.type === 'structured' ? resolveTableReference(token.value, book, sheet, row) : null;
    if (table === null) return [];
    const { sheet: owner, rest } = splitSheet(table);
    const [found, rect] = [owner === null ? sheet : findSheet(book, owner), parseRect(rest)];
    return found && rect ? [{ sheet: found, rect }] : [];
  });
}
