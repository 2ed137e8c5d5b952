import { sum, zero } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { ActiveOption, TableRow } from '../domain/table';
import { countsIn, type Option, type OptionId } from '../domain/workplan';
import type { CellGrid } from './cellGrid';
import { normaliseText } from './normaliseText';
import { readLabelTag, readOptionCell } from './optionTag';

const activeLabel =
  /(?:option|variante?|alternative|scenario|вариант)\p{L}* (?:in use|used|chosen|selected|active|applied|retenue?|choisie?|en vigueur|utilisee?|выбран|использу|действу|применя)|(?:active|selected|chosen|current|выбранный|действующий|используемый|текущий) (?:option|scenario|вариант)/u;

/**
 * The option in use: what the workbook's own cell for it says, else what the add-in stored, else the only option whose
 * rows are shown, else the only one that the table's untagged totals add up to. Null when nothing says it.
 */
export function findActiveOption(
  grids: readonly CellGrid[],
  isInTable: (grid: CellGrid, row: number, column: number) => boolean,
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
  isInTable: (grid: CellGrid, row: number, column: number) => boolean,
  options: readonly Option[],
): ActiveOption | null {
  for (const grid of grids) {
    const { top, left, values } = grid.sheet;
    for (const [rowOffset, cells] of values.entries()) {
      for (const [columnOffset, content] of cells.entries()) {
        const [row, column] = [top + rowOffset, left + columnOffset];
        if (typeof content !== 'string' || content.length > 60 || isInTable(grid, row, column)) continue;
        if (!activeLabel.test(normaliseText(content))) continue;
        const places = [1, 2, 3].map((step) => [row, column + step] as const).concat([[row + 1, column]]);
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
  const id =
    options.find(({ label }) => normaliseText(label) === normaliseText(text))?.id ?? readOptionCell(text) ?? readLabelTag(text);
  const named = options.find((option) => option.id === id);
  if (!named) return null;
  const write = (option: Option): CellValue => {
    if (typeof content === 'number') return Number(option.id);
    return text === named.label ? option.label : text.replace(new RegExp(`${named.id}(?![\\p{L}\\p{N}])`, 'iu'), option.id);
  };
  return { id: named.id, contents: new Map(options.map((option) => [option.id, option === named ? content : write(option)])) };
}

function findShownOption(rows: readonly TableRow[], options: readonly Option[]): OptionId | null {
  const tagged = rows.filter(({ option }) => option !== null);
  const shown = options.filter(({ id }) => tagged.some((row) => row.option === id && !row.isHidden));
  const isSplit = tagged.every((row) => row.isHidden === (row.option !== shown[0]?.id));
  return shown.length === 1 && shown[0] && tagged.some((row) => row.isHidden) && isSplit ? shown[0].id : null;
}

/** The option whose rows the untagged sums add up to in more columns than any other option's. */
function findSummedOption(rows: readonly TableRow[], options: readonly Option[]): OptionId | null {
  const activities = rows.filter(({ kind }) => kind === 'activity');
  const isSplit = (workstream: string) => activities.some((row) => row.option !== null && (workstream === '' || row.workstream === workstream));
  const sums = rows.filter(
    (row) => (row.kind === 'subtotal' || row.kind === 'total') && row.option === null && isSplit(row.workstream),
  );
  const votes = options.map(({ id }) => ({
    id,
    votes: sum(
      sums.flatMap((row) => {
        const counted = activities.filter(
          (activity) => countsIn(activity, id) && (row.kind === 'total' || activity.workstream === row.workstream),
        );
        return [...row.figures].map(([column, figure]) => {
          const computed = sum(counted.map((activity) => activity.figures.get(column)?.value ?? zero));
          const tolerance = Math.max(1, counted.length / 2);
          return computed.minus(figure.value).abs().lessThan(tolerance) && !figure.value.isZero() ? zero.plus(1) : zero;
        });
      }),
    ).toNumber(),
  }));
  votes.sort((a, b) => b.votes - a.votes);
  const [best, next] = votes;
  return best && best.votes > (next?.votes ?? 0) ? best.id : null;
}
