import type { FigureColumn } from '../../src/domain/column';
import type { RequirementsTable, TableRow } from '../../src/domain/table';
import { sheet } from './fixture';

/** A table by hand: these rows, and figures in the columns from the first on. Its options and workstreams are those of its rows. */
export function tableOf(
  columns: readonly FigureColumn[],
  rows: readonly TableRow[],
  firstColumn: number,
): RequirementsTable {
  const options = [...new Set(rows.flatMap(({ option }) => option ?? []))].sort();
  const workstreams = [...new Set(rows.flatMap(({ kind, workstream }) => (kind === 'activity' ? workstream : [])))];
  return {
    sheetId: '1',
    range: {
      sheet,
      top: Math.max(1, (rows[0]?.row ?? 1) - 1),
      left: 1,
      bottom: rows.at(-1)?.row ?? 1,
      right: firstColumn + columns.length - 1,
    },
    columns: columns.map((meaning, index) => ({
      ...{ column: firstColumn + index, meaning, heading: `Heading of ${meaning}`, key: meaning },
      ...{ score: 1, reason: 'made for a test' },
    })),
    otherColumns: [],
    rows,
    workstreams: workstreams.map((number) => ({ number, title: '' })),
    options: options.map((id) => ({ id, label: `Option ${id}` })),
    activeOption: null,
    unit: 1,
    isText: false,
    rateCells: [],
    fingerprint: '',
    issues: [],
  };
}
