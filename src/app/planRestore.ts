import { formatAddress } from '../domain/cellAddress';
import { failure, success, type Result } from '../domain/result';
import type { CellValue } from '../domain/snapshot';
import type { BoundTable } from './bindTable';
import { completeOperation } from './completeOperation';
import { hasWork, type Operation } from './operation';
import type { StoredState } from './storedState';

/** What an operation wrote over: its changes, and what the add-in had kept in the workbook before. */
export interface Done {
  readonly operation: Operation;
  readonly stored: StoredState;
}

/**
 * What takes an operation back: every cell gets what it held, rows are hidden and shown as they were, what the add-in
 * keeps is as before. Fails where a cell was changed since, so that later work is not lost. A sheet that the operation
 * made stays.
 */
export function planRestore(bound: BoundTable, { operation, stored }: Done): Result<Operation, string> {
  const { lookup } = bound;
  const changed = operation.changes.filter(
    ({ address, to }) => !isSame(lookup.formula(address) ?? lookup.content(address), to),
  );
  if (changed.length > 0) {
    const places = changed.slice(0, 5).map(({ address }) => formatAddress(address));
    return failure(`${places.join(', ')} changed since, so nothing was restored. Restore the later changes first.`);
  }
  const writes = operation.changes.map(({ address, from }) => ({
    address,
    content: typeof from === 'string' && from.startsWith('=') ? { formula: from } : { value: from },
  }));
  const restored = completeOperation(
    bound,
    `Restore: ${operation.title}`,
    { writes, checks: [], notes: [] },
    {
      rows: operation.plan.rows.map((rows) => ({ ...rows, hidden: !rows.hidden })),
      state: stored,
    },
  );
  return hasWork(restored) ? success(restored) : failure('There is nothing to restore: the workbook is as it was.');
}

function isSame(content: CellValue, written: CellValue): boolean {
  return typeof content === typeof written ? content === written : String(content) === String(written);
}
