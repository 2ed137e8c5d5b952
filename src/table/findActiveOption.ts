import type { FigureColumn } from '../domain/column';
import { sum, type Decimal } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { ActiveOption, TableRow } from '../domain/table';
import type { Option, OptionId } from '../domain/workplan';
import type { CellGrid } from './cellGrid';
import { normaliseText } from './normaliseText';
import type { IsInTable } from './isInTable';
import { isActiveOptionLabel, readLabelTags, readOptionCell } from './optionTag';

/**
 * The option in use: what the workbook's own cell for it says, else what the add-in stored, else the only option whose
 * rows are shown, else the only one that the table's untagged totals add up to. Null when nothing says it.
 */
export function findActiveOption(
  grids: readonly CellGrid[],
  isInTable: IsInTable,
  rows: readonly TableRow[],
  options: readonly Option[],
  stored: OptionId | null,
): ActiveOption | null {
  if (options.length === 0) return null;
  const isKnown = (id: OptionId | null | undefined): id is OptionId => options.some((option) => option.id === id);
  const cell = findOptionCell(grids, isInTable, options);
  if (cell) return cell;
  if (isKnown(stored)) return { id: stored, source: 'stored', cell: null };
  const shown = findShownOption(rows, options);
  if (shown) return { id: shown, source: 'hidden-rows', cell: null };
  const summed = findSummedOption(rows, options);
  return summed ? { id: summed, source: 'figures', cell: null } : null;
}

/** A cell beside or below a label such as "Option in use", outside the table, that names one of the options. */
function findOptionCell(
  grids: readonly CellGrid[],
  isInTable: IsInTable,
  options: readonly Option[],
): ActiveOption | null {
  for (const grid of grids) {
    const { top, left, values } = grid.sheet;
    for (const [rowOffset, cells] of values.entries()) {
      for (const [columnOffset, content] of cells.entries()) {
        const [row, column] = [top + rowOffset, left + columnOffset];
        if (typeof content !== 'string' || content.length > 60 || isInTable(grid, row, column)) continue;
        if (!isActiveOptionLabel(normaliseText(content))) continue;
        const places = [
          [row, column + 1],
          [row, column + 2],
          [row, column + 3],
          [row + 1, column],
        ] as const;
        for (const [placeRow, placeColumn] of places) {
          const found = readOptionContent(grid.value(placeRow, placeColumn), options);
          if (!found) continue;
          const address = { sheet: grid.sheet.name, row: placeRow, column: placeColumn };
          return { id: found.id, source: 'cell', cell: { address, contents: found.contents } };
        }
      }
    }
  }
  return null;
}

/** Which option a content names, and how the same cell would write each of the options. */
function readOptionContent(
  content: CellValue,
  options: readonly Option[],
): { id: OptionId; contents: ReadonlyMap<OptionId, CellValue> } | null {
  if (content === '' || typeof content === 'boolean') return null;
  const text = String(content).trim();
  const isName = ({ label }: Option): boolean => normaliseText(label) === normaliseText(text);
  const ids = [options.find(isName)?.id, readOptionCell(text), onlyTag(text)];
  const named = ids.flatMap((id) => options.find((option) => option.id === id) ?? [])[0];
  if (!named) return null;
  const mark = new RegExp(`(?<![\\p{L}\\p{N}])${named.id}(?![\\p{L}\\p{N}])`, 'iu');
  const write = (option: Option): CellValue => {
    if (option === named) return content;
    if (typeof content === 'number') return Number(option.id);
    return isName(named) ? option.label : text.replace(mark, option.id);
  };
  return { id: named.id, contents: new Map(options.map((option) => [option.id, write(option)])) };
}

function onlyTag(text: string): OptionId | undefined {
  const tags = readLabelTags(text);
  return tags.length === 1 ? tags[0] : undefined;
}

function findShownOption(rows: readonly TableRow[], options: readonly Option[]): OptionId | null {
  const tagged = rows.filter(({ option }) => option !== null);
  const shown = options.filter(({ id }) => tagged.some((row) => row.option === id && !row.isHidden));
  const isSplit = tagged.every((row) => row.isHidden === (row.option !== shown[0]?.id));
  return shown.length === 1 && shown[0] && tagged.some((row) => row.isHidden) && isSplit ? shown[0].id : null;
}

/** The option whose rows the untagged sums add up to in more cells than any other option's. */
function findSummedOption(rows: readonly TableRow[], options: readonly Option[]): OptionId | null {
  const activities = rows.filter(({ kind }) => kind === 'activity');
  const split = new Set(activities.flatMap(({ option, workstream }) => (option === null ? [] : [workstream])));
  const votes = new Map(options.map(({ id }) => [id, 0]));
  for (const row of rows) {
    const isSplit = row.kind === 'total' ? split.size > 0 : row.kind === 'subtotal' && split.has(row.workstream);
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
