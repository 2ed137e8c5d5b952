import { formatAddress, quoteSheet } from '../domain/cellAddress';
import type { Issue } from '../domain/issue';
import type { TableRow } from '../domain/table';
import { readSumLabel } from './rowLabel';

/**
 * Sums that name no workstream, and stand below the lesser part of the rows of the one that ends there or beside another
 * subtotal of it: rows were sorted or moved, and what is meant cannot be told.
 */
export function findSubtotalIssues(rows: readonly TableRow[]): Issue[] {
  const size = countByWorkstream(rows);
  const subtotals = rows.filter(({ kind }) => kind === 'subtotal');
  let above: TableRow[] = [];
  let isClosed = false;
  return rows.flatMap((row): Issue[] => {
    if (row.kind === 'activity') {
      if (isClosed) above = [];
      above.push(row);
      isClosed = false;
      return [];
    }
    if (row.kind !== 'subtotal') return [];
    isClosed = true;
    if (readSumLabel(row.title)?.workstream != null) return [];
    const own = countByWorkstream(above).get(row.workstream) ?? 0;
    const isStray = 2 * own <= (size.get(row.workstream) ?? 0);
    return isStray || subtotals.some((other) => other !== row && isOfTheSame(row, other)) ? strayIssue(row) : [];
  });
}

/** Whether both add up the same rows in some option. */
function isOfTheSame(one: TableRow, other: TableRow): boolean {
  const isSameOption = one.option === null || other.option === null || one.option === other.option;
  return one.workstream === other.workstream && isSameOption;
}

function countByWorkstream(rows: readonly TableRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, workstream } of rows)
    if (kind === 'activity') counts.set(workstream, (counts.get(workstream) ?? 0) + 1);
  return counts;
}

function strayIssue({ row, title, workstream, figures }: TableRow): Issue[] {
  const address = figures.values().next().value?.address;
  if (!address) return [];
  const message = `Row ${row} of ${quoteSheet(address.sheet)} is labelled "${title}", and whether it adds up workstream ${workstream} cannot be told from where it stands: put the rows back in their order, or let its label beside ${formatAddress(address)} name the workstream ("Subtotal workstream ${workstream}").`;
  return [{ address, severity: 'blocking', message }];
}
