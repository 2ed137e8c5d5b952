import { isInside } from '../domain/cellAddress';
import type { Decimal } from '../domain/decimal';
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
      const parts = [...culprits].filter((part) => part !== figure && isReferred(part));
      // Adding a text that is no number to Excel's eyes, a dash too, gives an error.
      return figure.kind === 'error' ? parts.filter(({ content }) => typeof content === 'string') : parts;
    }
    if (figure.kind === 'error') {
      return cell.derivations.flatMap((parts) => parts.filter(({ kind }) => kind === 'error'));
    }
    const isMissing = figure.kind === 'blank' || figure.kind === 'nil';
    const followed = isMissing ? ledger.followed(cell).filter((parts) => parts.every(isEmpty)) : ledger.followed(cell);
    return [...new Set(followed.flatMap((parts) => parts.filter((part) => culprits.has(part))))];
  }
}

function isEmpty({ value }: Figure): boolean {
  return value.isZero();
}

/** What the formulas of the computed cells say of themselves, each read once when it is asked for. */
export function createFormulaFacts(
  table: RequirementsTable,
  reader: FormulaReader,
  findFault: (cell: ComputedCell) => FormulaFault | null,
): (cell: ComputedCell) => FormulaFacts | null {
  const known = new Map<ComputedCell, FormulaFacts>();
  return (cell) => {
    if (cell.figure.formula === null) return null;
    const before = known.get(cell);
    if (before) return before;
    const facts = { fault: findFault(cell), stale: findStale(cell.figure) };
    known.set(cell, facts);
    return facts;
  };

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
