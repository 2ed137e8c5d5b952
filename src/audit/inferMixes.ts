import { zero } from '../domain/decimal';
import { noMix, splitsMonths, type GradeMix, type MonthlyRates } from '../domain/grade';
import type { RequirementsTable } from '../domain/table';
import { decidePCosts } from './decidePCosts';
import { readGradeMix } from './expectActivity';
import { expectCells, readFigureColumns, type ComputedCell } from './expectations';

/** The mixes that a table implies, and what follows from them. */
export interface MixInference {
  /** By the activity's row of the sheet: its months by P grade; null while they are not known. */
  readonly mixes: ReadonlyMap<number, GradeMix | null>;
  /** The rows without a mix, and the splits to choose from: none where no split of the months gives the cost. */
  readonly undecided: readonly { readonly row: number; readonly candidates: readonly GradeMix[] }[];
  /** What every computed cell should hold with them. */
  readonly cells: readonly ComputedCell[];
}

/**
 * The months by P grade of every activity. They are read where each grade has its own column; else `given` holds
 * wherever it adds up to the row's months; else they follow from what the table shows, see `decidePCosts`.
 */
export function inferMixes(
  table: RequirementsTable,
  rates: MonthlyRates,
  given: ReadonlyMap<number, GradeMix>,
): MixInference {
  const columns = readFigureColumns(table);
  const activities = table.rows.filter(({ kind }) => kind === 'activity');
  const known = new Map<number, GradeMix>();
  for (const { row, figures } of activities) {
    const inColumns = readGradeMix(columns, (column) => figures.get(column)?.value ?? zero);
    const months = figures.get('pMonths')?.value ?? zero;
    const own = given.get(row);
    const mix = inColumns ?? (own && splitsMonths(own, months) ? own : months.isZero() ? noMix : null);
    if (mix) known.set(row, mix);
  }
  const mixes = new Map<number, GradeMix | null>(known);
  const undecided: { row: number; candidates: readonly GradeMix[] }[] = [];
  const decided = decidePCosts(table, rates, known);
  for (const [{ row }, { mixes: candidates }] of decided.costs) {
    const [mix, another] = candidates;
    mixes.set(row, mix && !another ? mix : null);
    if (!mix || another) undecided.push({ row, candidates });
  }
  return { mixes, undecided, cells: decided.cells ?? expectCells(table, { rates, mixes }) };
}
