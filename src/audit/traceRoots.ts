import { isInside, type CellAddress } from '../domain/cellAddress';
import { Decimal } from '../domain/decimal';
import type { Figure, RequirementsTable } from '../domain/table';
import type { ComputedCell } from './expectations';
import type { FormulaFault } from './formulaFault';
import type { FormulaReader } from './formulaReader';
import { isPrintedAs } from '../calc/printedFigure';
import type { Ledger } from './ledger';

/** What the formula of a cell says of itself. */
export interface FormulaFacts {
  readonly fault: FormulaFault | null;
  /** What the formula gives now, in full units, where that is not what the cell shows; null where it agrees. */
  readonly stale: Decimal | string | null;
}

export interface Traced {
  /** The cells that are wrong of themselves. */
  readonly roots: readonly ComputedCell[];
  /** The cells that are off only because of a root, by the root's figure. */
  readonly explained: ReadonlyMap<Figure, readonly Figure[]>;
}

/**
 * Parts the wrong cells into those that are wrong of themselves and those that only pass on what others hold: a
 * formula that adds up the right cells, or a typed figure that is the sum of its parts as they stand. `sources` are
 * cells beside the computed ones whose error goes on: wrong inputs, and figures stored as text.
 */
export function traceRoots(
  wrong: readonly ComputedCell[],
  sources: readonly Figure[],
  ledger: Ledger,
  factsOf: (cell: ComputedCell) => FormulaFacts | null,
  reader: FormulaReader | null,
): Traced {
  const culprits = new Set([...wrong.map(({ figure }) => figure), ...sources]);
  const carriers = new Map(wrong.map((cell) => [cell.figure, carriedFrom(cell)]));
  const rootsOf = new Map<Figure, ReadonlySet<Figure>>();

  const explained = new Map<Figure, Figure[]>();
  for (const { figure } of wrong) {
    for (const root of findRoots(figure, new Set())) {
      if (root !== figure) explained.set(root, [...(explained.get(root) ?? []), figure]);
    }
  }
  return { roots: wrong.filter(({ figure }) => findRoots(figure, new Set()).has(figure)), explained };

  function findRoots(figure: Figure, above: ReadonlySet<Figure>): ReadonlySet<Figure> {
    const known = rootsOf.get(figure);
    if (known) return known;
    const carried = (carriers.get(figure) ?? []).filter((part) => !above.has(part));
    const roots =
      carried.length === 0
        ? new Set([figure])
        : new Set(carried.flatMap((part) => [...findRoots(part, new Set([...above, figure]))]));
    rootsOf.set(figure, roots);
    return roots;
  }

  /** The culprits that the cell's figure comes from; none for a cell that is wrong of itself. */
  function carriedFrom(cell: ComputedCell): readonly Figure[] {
    const { figure } = cell;
    if (figure.formula !== null && reader) {
      const facts = factsOf(cell);
      if (facts?.fault || facts?.stale || (figure.kind === 'error' && figure.formula.includes('#REF!'))) return [];
      const ranges = reader.precedents(figure);
      const isReferred = (part: Figure): boolean => ranges.some((range) => isInside(part.address, range));
      const parts = [...culprits].filter(isReferred);
      // Adding a text that is no number to Excel's eyes, a dash too, gives an error.
      return figure.kind === 'error' ? parts.filter(({ content }) => typeof content === 'string') : parts;
    }
    if (figure.kind === 'error') {
      // A typed error is that of a part only where it is the same one.
      return cell.derivations.flatMap((parts) => parts.filter(({ content }) => content === figure.content));
    }
    const isMissing = figure.kind === 'blank' || figure.kind === 'nil';
    const followed = isMissing ? ledger.followed(cell).filter((parts) => parts.every(isEmpty)) : ledger.followed(cell);
    return [...new Set(followed.flatMap((parts) => parts.filter((part) => culprits.has(part))))];
  }
}

function isEmpty({ value }: Figure): boolean {
  return value.isZero();
}

/**
 * What the formulas of the computed cells say of themselves, each read once when it is asked for. A formula that was
 * computed before one of its cells went stale shows what it should.
 */
export function createFormulaFacts(
  table: RequirementsTable,
  reader: FormulaReader,
  cellAt: (address: CellAddress) => ComputedCell | undefined,
  findFault: (cell: ComputedCell) => FormulaFault | null,
): (cell: ComputedCell) => FormulaFacts | null {
  const known = new Map<ComputedCell, FormulaFacts>();
  return factsOf;

  function factsOf(cell: ComputedCell): FormulaFacts | null {
    if (cell.figure.formula === null) return null;
    const before = known.get(cell);
    if (before) return before;
    const given = findStale(cell.figure);
    // Cells that refer to each other in a circle end here.
    known.set(cell, { fault: null, stale: given });
    const isOlder = given instanceof Decimal && isFromBefore(cell.figure, given);
    const facts = { fault: findFault(cell), stale: isOlder ? null : given };
    known.set(cell, facts);
    return facts;
  }

  /** Whether the figure is what the formula gave before cells that it adds up went stale. */
  function isFromBefore(figure: Figure, given: Decimal): boolean {
    const reading = reader.readSum(figure);
    if (!reading.ok) return false;
    let atThatTime = given;
    for (const { address, factor } of reading.value.terms) {
      const part = cellAt(address);
      const stale = part && factsOf(part)?.stale;
      if (part && stale instanceof Decimal) atThatTime = atThatTime.plus(stale.minus(part.figure.value).times(factor));
    }
    return !atThatTime.equals(given) && isPrintedAs(atThatTime, figure.value, Math.max(figure.decimals, 2));
  }

  function findStale(figure: Figure): Decimal | string | null {
    const result = reader.evaluate(figure);
    if (!result.ok || typeof result.value === 'boolean') return null;
    if (typeof result.value === 'string') return null;
    if ('error' in result.value) return figure.kind === 'error' ? null : result.value.error;
    if (figure.kind === 'error') return null;
    const value = result.value.times(table.unit);
    return isPrintedAs(value, figure.value, Math.max(figure.decimals, 2)) ? null : value;
  }
}
