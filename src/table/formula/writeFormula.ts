import {
  type CellAddress,
  type CellRange,
  formatCell,
  formatColumn,
  formatRange,
  isSameSheet,
  quoteSheet,
} from '../../domain/cellAddress';
import { type Decimal, toPlain } from '../../domain/decimal';
import { compareTexts } from './formulaValue';

/** Excel's limits to one function and one formula. */
const maximumArguments = 255;
const maximumLength = 8192;

/**
 * The formula that adds the cells, each once, neighbours as ranges from top to bottom: `=SUM(C5:C7,C9:C12)`. Sheets
 * other than `on` are named. Throws where Excel could not hold the text: some 700 single cells that do not touch.
 */
export function writeSum(cells: readonly CellAddress[], on: string): string {
  const blocks = joinSideways(joinDownwards(cells));
  const [first] = blocks;
  if (!first) return '=0';
  const isOneCell = blocks.length === 1 && first.top === first.bottom && first.left === first.right;
  const references = blocks.map((block) => prefixOf(block.sheet, on) + formatRange(block));
  const formula = `=${isOneCell ? references.join() : nestSums(references)}`;
  if (formula.length > maximumLength)
    throw new RangeError(`A formula of ${formula.length} characters is more than Excel takes`);
  return formula;
}

/** The formula of a row's staff cost: months times rate, grade by grade: `=G7*Rate_P3+H7*Rate_P2`; `=0` without parts. */
export function writeStaffCost(
  parts: readonly { readonly months: CellAddress | Decimal; readonly rate: string }[],
  on: string,
): string {
  const products = parts.map(({ months, rate }) => {
    const factor = 'sheet' in months ? writeReference(months, on) : toPlain(months);
    return `${factor.startsWith('-') ? '' : '+'}${factor}*${rate}`;
  });
  return products.length === 0 ? '=0' : `=${products.join('').replace(/^\+/, '')}`;
}

/** A cell as a formula on the sheet `on` refers to it: `C5`, `'Table 1'!C5`, `Rates!$B$4`. */
export function writeReference(address: CellAddress, on: string, isAbsolute = false): string {
  const cell = isAbsolute ? `$${formatColumn(address.column)}$${address.row}` : formatCell(address);
  return prefixOf(address.sheet, on) + cell;
}

function prefixOf(sheet: string, on: string): string {
  return isSameSheet(sheet, on) ? '' : `${quoteSheet(sheet)}!`;
}

function nestSums(references: readonly string[]): string {
  if (references.length <= maximumArguments) return `SUM(${references.join(',')})`;
  const groups: string[] = [];
  for (let start = 0; start < references.length; start += maximumArguments) {
    groups.push(nestSums(references.slice(start, start + maximumArguments)));
  }
  return nestSums(groups);
}

/** Cells below one another as blocks, column by column. */
function joinDownwards(cells: readonly CellAddress[]): CellRange[] {
  const blocks: CellRange[] = [];
  const ordered = [...cells].sort((a, b) => compareSheets(a, b) || a.column - b.column || a.row - b.row);
  for (const { sheet, row, column } of ordered) {
    const last = blocks.at(-1);
    const follows = last && compareSheets(last, { sheet }) === 0 && last.left === column && row <= last.bottom + 1;
    if (follows) blocks[blocks.length - 1] = { ...last, bottom: row };
    else blocks.push({ sheet, top: row, left: column, bottom: row, right: column });
  }
  return blocks;
}

/** Blocks of the same rows in neighbouring columns as one; in the order of their rows. */
function joinSideways(blocks: readonly CellRange[]): CellRange[] {
  const joined: CellRange[] = [];
  // They come column by column, and blocks of the same rows stay so.
  const ordered = [...blocks].sort((a, b) => compareSheets(a, b) || a.top - b.top || a.bottom - b.bottom);
  for (const block of ordered) {
    const last = joined.at(-1);
    const follows =
      last &&
      compareSheets(last, block) === 0 &&
      last.top === block.top &&
      last.bottom === block.bottom &&
      last.right + 1 === block.left;
    if (follows) joined[joined.length - 1] = { ...last, right: block.right };
    else joined.push(block);
  }
  return joined;
}

function compareSheets(left: { readonly sheet: string }, right: { readonly sheet: string }): number {
  return compareTexts(left.sheet.toLowerCase(), right.sheet.toLowerCase());
}
