import { type CellAddress, type CellRange, isInside } from '../../domain/cellAddress';
import type { Decimal } from '../../domain/decimal';
import { type Result, failure, success } from '../../domain/result';
import { createScene } from './computeFormula';
import { listMentions, locate } from './formulaReferences';
import { isBroken } from './formulaValue';
import { parseFormula } from './parseFormula';
import type { Product, Term } from './parts';
import { type Trace, toAmount } from './scene';
import type { CellLookup } from './workbookCells';

/**
 * A formula as a sum for what its cells show now: Σ factor × cell + Σ factor × cell × cell + Σ constants. A cell that is
 * added twice has two terms. Empty cells of a range are terms too; only whole columns end with the used range.
 */
export interface SumReading {
  readonly terms: readonly Term[];
  readonly products: readonly Product[];
  /** Numbers typed into the formula and added. */
  readonly constants: readonly Decimal[];
  /** Whether the present contents of a condition (IF, CHOOSE, SUMIF, a lookup) chose what is summed. */
  readonly usesOption: boolean;
}

/** Reads a formula as a sum. The failure says that it is none, or what in it is not read. */
export function readSum(formula: string, at: CellAddress, cells: CellLookup): Result<SumReading, string> {
  const tree = parseFormula(formula);
  if (!tree.ok) return tree;
  const trace: Trace = { usesOption: false };
  const scene = createScene(at, cells, trace);
  const value = toAmount(scene.compute(tree.value), scene);
  if (isBroken(value)) {
    return failure(
      value.kind === 'unread' ? `not read: ${value.reason}` : `not a sum: ${formula} gives ${value.error}`,
    );
  }
  if (!value.parts) return failure(`not a sum: ${formula} does more than add cells and products of two cells`);
  const { terms, products, constants } = value.parts;
  return success({
    // A condition that is not met, as in SUMPRODUCT((D5:D14="")*J5:J14), leaves its cells with the factor 0.
    terms: terms.filter((term) => !term.factor.isZero()),
    products: products.filter((product) => !product.factor.isZero()),
    constants: constants.filter((constant) => !constant.isZero()),
    usesOption: trace.usesOption,
  });
}

/**
 * Every cell, range and name that a formula refers to directly, in the order of its text. What cannot be told from the
 * text is not in it: OFFSET and INDIRECT, a Table's columns, another workbook.
 */
export function precedents(formula: string, at: CellAddress, cells: CellLookup): CellRange[] {
  const tree = parseFormula(formula);
  if (!tree.ok) return [];
  return listMentions(tree.value).flatMap((mention) => {
    const range = mention.kind === 'name' ? cells.range(mention.name) : locate(mention, at);
    return range ? [range] : [];
  });
}

const decidedDependence = new WeakMap<CellLookup, Map<string, Map<string, boolean>>>();

/**
 * Whether a formula depends on a cell, directly or through other formulas; circular references do no harm. What was
 * found for one formula is kept for the next ones that ask for the same cell.
 */
export function dependsOn(formula: string, at: CellAddress, target: CellAddress, cells: CellLookup): boolean {
  const decided = decidedFor(target, cells);
  const users = new Map<string, string[]>();
  const dependent: string[] = [];
  const start = 'start';
  const queue: { key: string; formula: string; at: CellAddress }[] = [{ key: start, formula, at }];
  const seen = new Set<string>();
  for (const place of queue) {
    const ranges = precedents(place.formula, place.at, cells);
    if (ranges.some((range) => isInside(target, range))) {
      dependent.push(place.key);
      continue;
    }
    for (const cell of ranges.flatMap((range) => listFormulaCells(range, cells))) {
      const outcome = decided.get(cell.key);
      if (outcome) dependent.push(place.key);
      if (outcome !== undefined) continue;
      const known = users.get(cell.key);
      if (known) known.push(place.key);
      else users.set(cell.key, [place.key]);
      if (!seen.has(cell.key)) queue.push(cell);
      seen.add(cell.key);
    }
  }
  // Backwards from the formulas that name the cell: all that use them, and their users.
  const reached = new Set(dependent);
  for (const key of reached) for (const user of users.get(key) ?? []) reached.add(user);
  for (const key of seen) decided.set(key, reached.has(key));
  return reached.has(start);
}

function decidedFor(target: CellAddress, cells: CellLookup): Map<string, boolean> {
  const targets = decidedDependence.get(cells) ?? new Map<string, Map<string, boolean>>();
  const decided = targets.get(keyOf(target)) ?? new Map<string, boolean>();
  decidedDependence.set(cells, targets.set(keyOf(target), decided));
  return decided;
}

function listFormulaCells(range: CellRange, cells: CellLookup): { key: string; formula: string; at: CellAddress }[] {
  const used = cells.usedRange(range.sheet);
  const found: { key: string; formula: string; at: CellAddress }[] = [];
  if (!used) return found;
  for (let row = Math.max(range.top, used.top); row <= Math.min(range.bottom, used.bottom); row += 1) {
    for (let column = Math.max(range.left, used.left); column <= Math.min(range.right, used.right); column += 1) {
      const at = { sheet: range.sheet, row, column };
      const formula = cells.formula(at);
      if (formula !== null) found.push({ key: keyOf(at), formula, at });
    }
  }
  return found;
}

const keyOf = (cell: CellAddress) => `${cell.sheet.toLowerCase()}!${cell.row},${cell.column}`;
