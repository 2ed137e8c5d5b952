import type { FigureColumn } from '../domain/column';
import { sum, type Decimal } from '../domain/decimal';
import type { Issue } from '../domain/issue';
import type { ActiveOption, TableRow } from '../domain/table';
import type { Option, OptionId } from '../domain/workplan';
import { findOptionCell } from './findOptionCell';
import type { SheetTexts } from './looseTexts';

/** The option in use, null when nothing says it, and a question where the workbook's own cell for it says none. */
export interface ActiveOptionReading {
  readonly active: ActiveOption | null;
  readonly issues: readonly Issue[];
}

/**
 * The option in use: what the workbook's own cell for it says, else what the add-in stored, else the only option whose
 * rows are shown, else the only one that the table's untagged totals add up to.
 */
export function findActiveOption(
  sheets: readonly SheetTexts[],
  rows: readonly TableRow[],
  options: readonly Option[],
  stored: OptionId | null,
): ActiveOptionReading {
  if (options.length === 0) return { active: null, issues: [] };
  const { cell, issues } = findOptionCell(sheets, options);
  return { active: cell ?? inferActiveOption(rows, options, stored), issues };
}

function inferActiveOption(
  rows: readonly TableRow[],
  options: readonly Option[],
  stored: OptionId | null,
): ActiveOption | null {
  const kept = options.find(({ id }) => id === stored);
  if (kept) return { id: kept.id, source: 'stored', cell: null };
  const shown = findShownOption(rows, options);
  if (shown) return { id: shown, source: 'hidden-rows', cell: null };
  const summed = findSummedOption(rows, options);
  return summed ? { id: summed, source: 'figures', cell: null } : null;
}

function findShownOption(rows: readonly TableRow[], options: readonly Option[]): OptionId | null {
  const tagged = rows.filter(({ option }) => option !== null);
  const shown = options.find(({ id }) => tagged.some((row) => row.option === id && !row.isHidden));
  const isSplit = tagged.every((row) => row.isHidden === (row.option !== shown?.id));
  return shown && isSplit && tagged.some((row) => row.isHidden) ? shown.id : null;
}

/** The option whose rows the untagged sums add up to in more cells than any other option's. */
function findSummedOption(rows: readonly TableRow[], options: readonly Option[]): OptionId | null {
  const activities = rows.filter(({ kind }) => kind === 'activity');
  // Other sums would vote for all options alike, and there are many in a large table.
  const split = new Set(activities.flatMap(({ option, workstream }) => (option === null ? [] : [workstream])));
  const votes = new Map(options.map(({ id }) => [id, 0]));
  for (const row of rows) {
    const isSplit = row.kind === 'total' || (row.kind === 'subtotal' && split.has(row.workstream));
    if (row.option !== null || !isSplit) continue;
    const counted =
      row.kind === 'total' ? activities : activities.filter(({ workstream }) => workstream === row.workstream);
    for (const [column, figure] of row.figures) {
      if (figure.value.isZero()) continue;
      for (const id of findFittingOptions(figure.value, column, counted, options))
        votes.set(id, (votes.get(id) ?? 0) + 1);
    }
  }
  const [best, next] = [...votes].sort(([, a], [, b]) => b - a);
  return best && best[1] > (next?.[1] ?? 0) ? best[0] : null;
}

/** The options whose activities add up to a sum, give or take the rounding of its parts. */
function findFittingOptions(
  total: Decimal,
  column: FigureColumn,
  activities: readonly TableRow[],
  options: readonly Option[],
): OptionId[] {
  const add = (option: OptionId | null): Decimal =>
    sum(activities.flatMap((row) => (row.option === option ? (row.figures.get(column)?.value ?? []) : [])));
  const common = add(null);
  const tolerance = Math.max(1, activities.length / 2);
  return options.flatMap(({ id }) => (common.plus(add(id)).minus(total).abs().lessThan(tolerance) ? [id] : []));
}
