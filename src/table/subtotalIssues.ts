import { formatAddress, quoteSheet } from '../domain/cellAddress';
import type { Issue } from '../domain/issue';
import type { TableRow } from '../domain/table';
import { readSumLabel } from './rowLabel';

/**
 * Sums that name no workstream, and stand below the lesser part of the rows of the one that ends there or beside another
 * subtotal of it: rows were sorted or moved, and what is meant cannot be told.
 */
export function findSubtotalIssues(rows: readonly TableRow[]): Issue[] {
  const subtotals = rows.filter(({ kind }) => kind === 'subtotal');
  return rows.flatMap((row, index): Issue[] => {
    if (row.kind !== 'subtotal' || readSumLabel(row.title)?.workstream != null) return [];
    const lastActivity = rows.findLastIndex(({ kind }, at) => at < index && kind === 'activity');
    const closed = rows.findLastIndex(({ kind }, at) => at < lastActivity && kind === 'subtotal');
    const isStray = 2 * countActivities(rows.slice(closed + 1, index), row) <= countActivities(rows, row);
    return isStray || subtotals.some((other) => other !== row && isOfTheSame(row, other)) ? strayIssue(row) : [];
  });
}

/** Whether both add up the same rows in some option. */
function isOfTheSame(one: TableRow, other: TableRow): boolean {
  const isSameOption = one.option === null || other.option === null || one.option === other.option;
  return one.workstream === other.workstream && isSameOption;
}

function countActivities(rows: readonly TableRow[], { workstream }: TableRow): number {
  return rows.filter((row) => row.kind === 'activity' && row.workstream === workstream).length;
}

function strayIssue({ row, title, workstream, figures }: TableRow): Issue[] {
  const address = figures.values().next().value?.address;
  if (!address) return [];
  const message = `Row ${row} of ${quoteSheet(address.sheet)} is labelled "${title}", and whether it adds up workstream ${workstream} cannot be told from where it stands: put the rows back in their order, or let its label beside ${formatAddress(address)} name the workstream ("Subtotal workstream ${workstream}").`;
  return [{ address, severity: 'blocking', message }];
}
