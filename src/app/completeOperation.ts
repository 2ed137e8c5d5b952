import { formatCell } from '../domain/cellAddress';
import type { WritePlan } from '../excel/port';
import type { BoundTable } from './bindTable';
import type { Operation } from './operation';
import type { FigurePlan } from './planFigures';
import { encodeState, tableName, type StoredState } from './storedState';

interface Additions {
  readonly rows?: WritePlan['rows'];
  readonly ownSheets?: WritePlan['ownSheets'];
  readonly names?: WritePlan['names'];
  /** What a person decided that the workbook shall remember. */
  readonly state?: Partial<StoredState>;
}

/**
 * The whole operation around planned figures: old and new contents for the preview, and, with
 * whatever is written first, the binding, so that the table is found again wherever it goes.
 */
export function completeOperation(
  bound: BoundTable,
  title: string,
  figures: FigurePlan,
  additions: Additions = {},
): Operation {
  const { table, stored, columns, workbook, lookup } = bound;
  const { rows = [], ownSheets = [], names = [], state } = additions;
  const isIdle = figures.writes.length === 0 && rows.length === 0 && ownSheets.length === 0 && !state;
  const binding = { sheetId: table.sheetId, fingerprint: table.fingerprint };
  const said = columns.size > 0 || stored.columns ? { columns: Object.fromEntries(columns) } : {};
  const next: StoredState = { ...stored, ...state, ...said, binding };
  const isStateNew = encodeState(next) !== encodeState(stored);
  const place = `='${table.range.sheet.replaceAll("'", "''")}'!${absolute(table.range.top, table.range.left)}:${absolute(table.range.bottom, table.range.right)}`;
  return {
    title,
    changes: figures.writes.map(({ address, content }) => ({
      address,
      from: lookup.formula(address) ?? lookup.content(address),
      to: 'formula' in content ? content.formula : content.value,
    })),
    checks: figures.checks,
    notes: figures.notes,
    plan: {
      cells: figures.writes,
      rows,
      ownSheets,
      names:
        isIdle || lookup.range(tableName) !== null
          ? names
          : [...names, { name: tableName, formula: place, isNew: true }],
      stored: isIdle || !isStateNew ? null : { text: encodeState(next), isNew: workbook.stored === null },
    },
  };
}

function absolute(row: number, column: number): string {
  return formatCell({ row, column }).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2');
}
