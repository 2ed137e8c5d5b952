import { sumKey } from '../domain/sumKey';
import type { RequirementsTable, TableRow } from '../domain/table';
import { countsIn, type OptionId } from '../domain/workplan';

/** A subtotal or total row, and the rows that it adds up. */
export interface SumRow {
  readonly row: TableRow;
  /** `subtotal:1:2`, `subtotal:3`, `total:1`, `total`. */
  readonly key: string;
  /** The option in use, where an untagged sum over tagged rows follows it. */
  readonly scope: OptionId | null;
  /** The option whose rows it adds up: its tag, or the option in use; null adds up every row. */
  readonly summed: OptionId | null;
  /** Its activities; null while the option in use is not known. */
  readonly activities: readonly TableRow[] | null;
  /** Of a total: the subtotals that make it up, and the activities of workstreams that have none. */
  readonly sections: readonly TableRow[] | null;
}

/** The subtotal and total rows of a table, each with its activities, in the order of the sheet. */
export function readSumRows(table: RequirementsTable): readonly SumRow[] {
  const activities = table.rows.filter((row) => row.kind === 'activity');
  const byWorkstream = groupByWorkstream(activities, (row) => row);
  const subtotals = table.rows
    .filter((row) => row.kind === 'subtotal')
    .map((row) => readSumRow(row, byWorkstream.get(row.workstream) ?? [], table, null));
  const subtotalsByWorkstream = groupByWorkstream(subtotals, ({ row }) => row);

  const totals = table.rows
    .filter((row) => row.kind === 'total')
    .map((row) =>
      readSumRow(row, activities, table, (option) =>
        [...byWorkstream].flatMap(([workstream, rows]) => {
          const own = (subtotalsByWorkstream.get(workstream) ?? []).find(({ summed }) =>
            sameRows(rows, summed, option),
          );
          return own ? [own.row] : rows.filter((activity) => countsIn(activity, option));
        }),
      ),
    );
  return [...subtotals, ...totals];
}

function readSumRow(
  row: TableRow,
  candidates: readonly TableRow[],
  table: RequirementsTable,
  findSections: ((option: OptionId | null) => TableRow[]) | null,
): SumRow {
  const hasTaggedRows = candidates.some((candidate) => candidate.option !== null);
  const followsSwitch = row.option === null && hasTaggedRows;
  const scope = followsSwitch ? (table.activeOption?.id ?? null) : null;
  const summed = hasTaggedRows ? (row.option ?? scope) : null;
  const isKnown = !followsSwitch || scope !== null;
  return {
    row,
    key: sumKey(row.kind === 'subtotal' ? 'subtotal' : 'total', row.workstream, row.option),
    scope,
    summed,
    activities: isKnown ? candidates.filter((candidate) => countsIn(candidate, summed)) : null,
    sections: isKnown && findSections ? findSections(summed) : null,
  };
}

/** Whether a subtotal over `summed` adds up the same rows of its workstream as `option` needs. */
function sameRows(rows: readonly TableRow[], summed: OptionId | null, option: OptionId | null): boolean {
  return rows.every((row) => countsIn(row, summed) === countsIn(row, option));
}

function groupByWorkstream<Item>(
  items: readonly Item[],
  rowOf: (item: Item) => TableRow,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { workstream } = rowOf(item);
    const group = groups.get(workstream);
    if (group) group.push(item);
    else groups.set(workstream, [item]);
  }
  return groups;
}
