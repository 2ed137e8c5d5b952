import type { Cause } from '../../src/domain/finding';
import type { Edit } from './editWorkbook';
import { makeSlips } from './makeSlips';
import { sameFacts, type Mutation, type Slip } from './mutation';
import type { Random } from './random';
import { cellAt, isInput, isMonths, listCells, type ColumnName, type StudyCell, type StudyLayout } from './studyLayout';

/** Single errors of every cause in every figure of the table, `each` of a cause in a cell where so many come to mind. */
export function makeMutations(layout: StudyLayout, random: Random, each: number): Mutation[] {
  return listCells(layout).flatMap((cell) => {
    const slips = Object.entries(makeSlips(cell, random)) as [Cause, readonly Slip[]][];
    return [
      ...slips.flatMap(([cause, all]) => random.some(all, each).map((slip) => mutate(cell, cause, slip))),
      ...carryOn(cell, slips, random),
    ];
  });
}

function mutate(
  cell: StudyCell,
  cause: Cause,
  { story, edit, followSaved = false }: Slip,
  others: readonly Edit[] = [],
): Mutation {
  const edits = [{ row: cell.row.row, column: cell.at, ...edit }, ...others];
  const mutation = { cell, cause, story, edits, followSaved, expected: cell.right };
  const shown = 'value' in edit && typeof edit.value === 'number' ? edit.value : null;
  const isSame = (fact: (typeof sameFacts)[number]): boolean => fact.cause === cause && fact.when(mutation, shown);
  return { ...mutation, sameFact: sameFacts.filter(isSame).map(({ also }) => also) };
}

/** In a typed table, a wrong staff cost of an activity that whoever added up took for right. */
function carryOn(cell: StudyCell, slips: readonly [Cause, readonly Slip[]][], random: Random): Mutation[] {
  const { layout, row, column } = cell;
  if (cell.formula !== null || layout.name === 'live sums' || row.kind !== 'activity' || cell.right === 0) return [];
  if (column !== 'pStaff' && column !== 'gStaff') return [];
  const isMixHidden = column === 'pStaff' && !layout.columns.has('months:P-3');
  const causes: readonly Cause[] = isMixHidden
    ? ['stale-rate', 'months-disagree']
    : ['transposed-digits', 'sign', 'scale', 'stale-rate', 'months-disagree'];
  const carried = slips
    .filter(([cause]) => causes.includes(cause))
    .flatMap(([cause, all]) =>
      random
        .some(
          all.filter(({ story }) => !isMixHidden || !/another mix/.test(story)),
          1,
        )
        .map((slip) => [cause, slip] as const),
    );
  if (isMixHidden) carried.push(['no-grade-mix', costNoMix(cell, random)]);
  return carried.flatMap(([cause, slip]) => {
    const value = 'value' in slip.edit ? slip.edit.value : null;
    // An amount with cents would also move figures that are printed rounded.
    if (typeof value !== 'number' || !Number.isInteger(value - Number(cell.shown))) return [];
    const mutation = mutate(
      cell,
      cause,
      { ...slip, story: `${slip.story}, carried on` },
      followersOf(cell, value - Number(cell.shown)),
    );
    return [isMixHidden ? { ...mutation, expected: null } : mutation];
  });
}

function followersOf({ layout, row, column }: StudyCell, by: number): Edit[] {
  const sums = layout.rows.filter(({ parts }) => parts.includes(row));
  const totals = layout.rows.filter(({ parts }) => parts.some((part) => sums.includes(part)));
  const affected: readonly ColumnName[] = [column, 'staff', 'total'];
  return [row, ...sums, ...totals].flatMap((owner) =>
    affected.flatMap((name) => {
      const cell = cellAt(layout, owner, name);
      const isSource = owner === row && name === column;
      return !cell || isSource ? [] : [{ row: owner.row, column: cell.at, value: (Number(cell.shown) || 0) + by }];
    }),
  );
}

/** A cost that no split of these months, nor of any others near them, gives at today's rates or at a round old one. */
function costNoMix({ row, right }: StudyCell, random: Random): Slip {
  for (;;) {
    const value = right + random.integer(-9_000, 9_000);
    if (value > 0 && value % 5 !== 0 && !costsOfAnyMix(row.right.pMonths).has(value))
      return { story: `${value} fits no mix`, edit: { value } };
  }
}

function costsOfAnyMix(near: number): ReadonlySet<number> {
  const costs = new Set<number>();
  for (let p3 = 0; p3 <= near + 8; p3 += 0.5) {
    for (let p2 = 0; p3 + p2 <= near + 8; p2 += 0.5) costs.add(Math.round(p3 * 18_645 + p2 * 15_820));
  }
  return costs;
}

/** Two errors of the same layout in different cells, a share of them in one row, in one column, or offsetting. */
export function makePairs(
  singles: readonly Mutation[],
  random: Random,
  count: number,
): (readonly [Mutation, Mutation])[] {
  const pairs: (readonly [Mutation, Mutation])[] = [];
  while (pairs.length < count) {
    const one = random.pick(singles);
    const wanted = random.pick([isAnywhere, isInRow, isInColumn, isInWorkstream]);
    const candidates = singles.filter((other) => areApart(one, other) && wanted(one, other));
    if (candidates.length === 0) continue;
    const other = random.pick(candidates);
    pairs.push([one, random.next() < 0.15 ? offset(one, other) : other]);
  }
  return pairs;
}

/** Errors that touch no cell in common, in the same table. */
function areApart(one: Mutation, other: Mutation): boolean {
  if (one.cell.layout !== other.cell.layout || one.followSaved !== other.followSaved) return false;
  return one.edits.every(({ row, column }) => !other.edits.some((edit) => edit.row === row && edit.column === column));
}

const isAnywhere = (): boolean => true;
const isInRow = (one: Mutation, other: Mutation): boolean => one.cell.row === other.cell.row;
const isInColumn = (one: Mutation, other: Mutation): boolean => one.cell.column === other.cell.column;
const isInWorkstream = (one: Mutation, other: Mutation): boolean =>
  one.cell.row.workstream === other.cell.row.workstream && one.cell.row.kind !== 'total';

/** The second cell typed wrong by as much as the first, the other way: together they leave the sums right. */
function offset(one: Mutation, other: Mutation): Mutation {
  const [edit] = one.edits;
  const value = edit && 'value' in edit && typeof edit.value === 'number' ? edit.value : null;
  const { cell } = other;
  const isLike = isMonths(one.cell.column) === isMonths(cell.column);
  if (value === null || !isLike || other.edits.length > 1 || one.edits.length > 1) return other;
  const offsetting = (Number(cell.shown) || 0) + (Number(one.cell.shown) || 0) - value;
  const isWrong = offsetting !== cell.right && offsetting !== Math.round(cell.right);
  return isWrong
    ? mutate(cell, causeOfAnything(cell), { story: `offsets ${one.story}`, edit: { value: offsetting } })
    : other;
}

/** What a figure out of nowhere is called in this cell, as among the single errors. */
function causeOfAnything(cell: StudyCell): Cause {
  if (isInput(cell) && isMonths(cell.column)) return 'months-disagree';
  return cell.formula === null ? 'unexplained' : 'typed-over-formula';
}
