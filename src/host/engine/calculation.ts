import { formulaCells, getCell, type Book, type Cell, type Sheet } from '../model/book';
import { formatAddress } from '../model/address';
import { contains } from '../model/rect';
import type { StoredValue } from '../xlsx/workbookFile';
import type { Engine } from './engine';
import { tracePrecedents, type Precedent } from './precedents';
import { snapToZero } from './snapToZero';

/** Keeps `Cell.value` of formulas what Excel would show: the saved result until something that it depends on changes. */
export interface Calculation {
  /** Computes what Excel computes on opening: formulas that were saved without a result, and dates of today. */
  open(): void;
  /** To be called before any change, while the workbook still is what the shown results belong to. */
  prepare(): void;
  /** To be called after a cell's value or formula changed. */
  cellChanged(sheet: Sheet, row: number, column: number): void;
  /** To be called after cells moved or sheets, names or tables changed; `rewritten` are formulas whose text changed. */
  structureChanged(rewritten?: Iterable<Cell>): void;
  /** Brings the results up to date, in automatic calculation; in manual, only the formulas just written. */
  settle(): void;
  /** Computes: what changed, or every formula (`all`), whatever the calculation mode. */
  calculate(all: boolean): void;
}

interface FormulaState {
  /** What the engine gave before the first change; undefined until it has been asked. */
  baseline: StoredValue | undefined;
  /** Whether the engine's result is the one to show. */
  isFresh: boolean;
  /** The engine cannot compute this formula: its saved result stays and stands in the engine as a constant. */
  isHeld: boolean;
}

/** Results by which the engine says that it does not know a function or cannot read the formula. */
const incapable = new Set(['#NAME?', '#ERROR!', '#N/IMPL!', '#CIRC!', '#SPILL!']);

const volatile = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

/**
 * Opens the workbook for calculation. `openEngine` gives an engine that holds the workbook as it stands; it is asked
 * only when something must be computed. `note` is told of formulas that the engine cannot compute.
 */
export function createCalculation(book: Book, openEngine: () => Engine, note: (text: string) => void): Calculation {
  const states = new Map<Cell, FormulaState>();
  let engine: Engine | null = null;
  let isPending = false;
  let isPrepared = false;
  let written = new Set<Cell>();
  /** Formulas whose saved result is not what the engine gives, and what they depend on. */
  let stale: { readonly cell: Cell; readonly precedents: readonly Precedent[] }[] = [];

  const stateOf = (cell: Cell): FormulaState => {
    let state = states.get(cell);
    if (!state) states.set(cell, (state = { baseline: undefined, isFresh: true, isHeld: false }));
    return state;
  };

  /** Shows what the engine gives, in the cells for which `isShown`. */
  const show = (results: ReadonlyMap<Cell, StoredValue>, isShown: (cell: Cell) => boolean): void => {
    for (const [sheet, , , cell] of formulaCells(book)) {
      const [state, result] = [stateOf(cell), results.get(cell) ?? null];
      if (state.isHeld) continue;
      state.baseline ??= result;
      if (!isSame(result, state.baseline)) state.isFresh = true;
      if (!state.isFresh || !isShown(cell)) continue;
      cell.value = snapToZero(result, cell.formula, sheet, book);
      if (written.has(cell) && isIncapable(result))
        note(`The formula =${cell.formula} in the sheet “${sheet.name}” could not be computed here.`);
    }
    isPending = false;
    written = new Set();
  };

  const readyEngine = (): Engine => {
    if (engine) return engine;
    engine = openEngine();
    for (const [sheet, row, column, cell] of formulaCells(book)) {
      if (states.get(cell)?.isHeld) engine.setCell(sheet, row, column, true);
    }
    return engine;
  };

  const prepare = (): void => {
    if (isPrepared) return;
    isPrepared = true;
    const formulas = [...formulaCells(book)];
    if (formulas.length === 0) return;
    for (const [, , , cell] of formulas)
      states.set(cell, { baseline: undefined, isFresh: isDueOnOpening(cell), isHeld: false });
    let results = readyEngine().evaluate();
    while (holdIncapable(formulas, results)) results = readyEngine().evaluate();
    show(results, () => true);
    stale = traceStale();
  };

  const traceStale = (): typeof stale =>
    [...formulaCells(book)]
      .filter(([, , , cell]) => isStale(cell, stateOf(cell)))
      .map(([sheet, row, , cell]) => ({ cell, precedents: tracePrecedents(cell, sheet, row, book) }));

  /**
   * Holds the formulas that failed here though Excel saved a result for them, but for those that only pass on the
   * failure of another one: they may succeed now. Gives whether there were any.
   */
  const holdIncapable = (formulas: readonly PlacedCell[], results: ReadonlyMap<Cell, StoredValue>): boolean => {
    const hasFailed = (cell: Cell): boolean =>
      isIncapable(results.get(cell) ?? null) &&
      !stateOf(cell).isHeld &&
      cell.value !== null &&
      !isIncapable(cell.value);
    const roots = formulas.filter(
      ([sheet, row, , cell]) =>
        hasFailed(cell) && !tracePrecedents(cell, sheet, row, book, 1).some((each) => each.cells.some(hasFailed)),
    );
    for (const [sheet, row, column, cell] of roots) {
      stateOf(cell).isHeld = true;
      readyEngine().setCell(sheet, row, column, true);
      const address = formatAddress(sheet.name, { top: row, left: column, bottom: row, right: column });
      note(`${address} keeps the result saved in the file: its formula =${cell.formula} cannot be computed here.`);
    }
    return roots.length > 0;
  };

  return {
    open: () => {
      for (const [, , , cell] of formulaCells(book)) if (isDueOnOpening(cell)) return prepare();
    },
    prepare,
    cellChanged: (sheet, row, column) => {
      const cell = getCell(sheet, row, column);
      if (cell) states.delete(cell);
      if (cell?.formula != null) written.add(cell);
      engine?.setCell(sheet, row, column);
      for (const { cell: dependent, precedents } of stale) {
        const isTouched = precedents.some((each) => each.sheet === sheet && contains(each.rect, row, column));
        if (isTouched && states.has(dependent)) stateOf(dependent).isFresh = true;
      }
      isPending = true;
    },
    structureChanged: (rewritten = []) => {
      for (const cell of rewritten) stateOf(cell).isFresh = true;
      if (stale.length > 0) stale = traceStale();
      engine?.free();
      engine = null;
      isPending = true;
    },
    settle: () => {
      if (!isPending) return;
      const entered = written;
      const isAutomatic = book.calculation === 'automatic';
      if (!isAutomatic && entered.size === 0) return;
      // Without a formula the engine, which is slow to fill, is not asked.
      const results = hasFormulas(book) ? readyEngine().evaluate() : new Map<Cell, StoredValue>();
      show(results, (cell) => isAutomatic || entered.has(cell));
      isPending = !isAutomatic;
    },
    calculate: (all) => {
      prepare();
      if (all) for (const state of states.values()) state.isFresh = true;
      if (all || isPending) show(readyEngine().evaluate(), () => true);
    },
  };

  function isStale(cell: Cell, state: FormulaState): boolean {
    return !state.isFresh && !state.isHeld && state.baseline !== undefined && !isSame(cell.value, state.baseline);
  }
}

const hasFormulas = (book: Book): boolean => !formulaCells(book).next().done;

type PlacedCell = readonly [sheet: Sheet, row: number, column: number, cell: Cell];

const isDueOnOpening = (cell: Cell): boolean => cell.value === null || volatile.test(cell.formula ?? '');

/** Whether both are the same result, numbers within the last of 15 digits. */
export function isSame(one: StoredValue, other: StoredValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));
  }
  if (one !== null && other !== null && typeof one === 'object' && typeof other === 'object')
    return one.error === other.error;
  return one === other;
}

const isIncapable = (value: StoredValue): boolean =>
  value !== null && typeof value === 'object' && incapable.has(value.error);
