import { formulaCells, getCell, type Book, type Cell, type Sheet } from '../model/book';
import { formatAddress } from '../model/address';
import { contains } from '../model/rect';
import type { StoredValue } from '../xlsx/workbookFile';
import { createEngine, type Engine } from './engine';
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

/** Opens the workbook for calculation; `note` is told of formulas that the engine cannot compute. */
export function createCalculation(book: Book, note: (text: string) => void): Calculation {
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

  const evaluate = (isShown: (cell: Cell, state: FormulaState) => boolean): void => {
    engine ??= rebuild();
    engine.evaluate((cell, result, sheet) => {
      const state = stateOf(cell);
      if (state.isHeld) return;
      state.baseline ??= result;
      if (!isSame(result, state.baseline)) state.isFresh = true;
      if (state.isFresh && isShown(cell, state)) cell.value = snapToZero(result, cell.formula, sheet, book);
    });
    isPending = false;
    written = new Set();
  };

  const rebuild = (): Engine => {
    const made = createEngine(book);
    for (const [sheet, row, column, cell] of formulaCells(book)) {
      if (states.get(cell)?.isHeld) made.setCell(sheet, row, column, true);
    }
    return made;
  };

  const prepare = (): void => {
    if (isPrepared) return;
    isPrepared = true;
    const formulas = [...formulaCells(book)];
    if (formulas.length === 0) return;
    for (const [, , , cell] of formulas) {
      states.set(cell, { baseline: undefined, isFresh: isDueOnOpening(cell), isHeld: false });
    }
    holdIncapable(formulas);
    evaluate(() => true);
    stale = formulas
      .filter(([, , , cell]) => isStale(cell, stateOf(cell)))
      .map(([sheet, row, , cell]) => ({ cell, precedents: tracePrecedents(cell, sheet, row, book) }));
  };

  /** Holds the formulas that the engine cannot compute though Excel could; those that only pass the failure on follow. */
  const holdIncapable = (formulas: readonly (readonly [Sheet, number, number, Cell])[]): void => {
    for (;;) {
      const failed = new Set<Cell>();
      const made = (engine ??= rebuild());
      made.evaluate((cell, result) => {
        if (isIncapable(result) && !stateOf(cell).isHeld && cell.value !== null && !isIncapable(cell.value)) failed.add(cell);
      });
      const roots = formulas.filter(
        ([sheet, row, , cell]) => failed.has(cell) && !tracePrecedents(cell, sheet, row, book, 1).some((each) => hasAny(each, failed)),
      );
      if (roots.length === 0) return;
      for (const [sheet, row, column, cell] of roots) {
        stateOf(cell).isHeld = true;
        made.setCell(sheet, row, column, true);
        const address = formatAddress(sheet.name, { top: row, left: column, bottom: row, right: column });
        note(`${address} keeps the result saved in the file: its formula =${cell.formula} cannot be computed here.`);
      }
    }
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
      engine = null;
      isPending = true;
    },
    settle: () => {
      if (!isPending) return;
      if (book.calculation === 'automatic') return evaluate(() => true);
      if (written.size === 0) return;
      const entered = written;
      evaluate((cell) => entered.has(cell));
      isPending = true;
    },
    calculate: (all) => {
      prepare();
      if (all) for (const state of states.values()) state.isFresh = true;
      if (all || isPending) evaluate(() => true);
    },
  };

  function isStale(cell: Cell, state: FormulaState): boolean {
    return !state.isFresh && !state.isHeld && state.baseline !== undefined && !isSame(cell.value, state.baseline);
  }

  function hasAny(precedent: Precedent, cells: ReadonlySet<Cell>): boolean {
    return precedent.cells.some((cell) => cells.has(cell));
  }
}

const isDueOnOpening = (cell: Cell): boolean => cell.value === null || volatile.test(cell.formula ?? '');

/** Whether both are the same result, numbers within the last of 15 digits. */
export function isSame(one: StoredValue, other: StoredValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));
  }
  if (one !== null && other !== null && typeof one === 'object' && typeof other === 'object') return one.error === other.error;
  return one === other;
}

const isIncapable = (value: StoredValue): boolean => value !== null && typeof value === 'object' && incapable.has(value.error);
