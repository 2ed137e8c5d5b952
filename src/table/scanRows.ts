import type { LabelColumn } from '../domain/column';
import { isFigureColumn } from '../domain/column';
import { classifyRow, type ClassifiedRow, type RowCells } from './classifyRow';
import type { TableCandidate } from './findTables';

/** Rows with what they say, and the row of a code that comes again below the total, where it ended them. */
export interface RowScan {
  readonly rows: readonly ClassifiedRow[];
  readonly repeated: ClassifiedRow | null;
}

/**
 * The rows of a table from its heading down, each with what it says; rows of another table below, or of a list that
 * repeats codes below the total, are left out. `headerRows` are all rows of the sheet that read like such a heading, its
 * own among them.
 */
export function scanRows(candidate: TableCandidate, headerRows: ReadonlySet<number>, bottom: number): RowScan {
  const readCells = createCellReader(candidate);
  const rows: ClassifiedRow[] = [];
  for (let row = candidate.headerTop; row <= bottom; row++) {
    const cells = readCells(row);
    if (headerRows.has(row)) rows.push({ cells, reading: { kind: 'header' } });
    else if (headerRows.has(row - 1) && isColumnNumbering(candidate, row)) {
      rows.push({ cells, reading: { kind: 'text', text: '' } });
    } else rows.push({ cells, reading: classifyRow(cells) });
  }
  const end = findEnd(rows);
  const next = rows[end];
  return { rows: rows.slice(0, end), repeated: next?.reading.kind === 'activity' ? next : null };
}

function createCellReader({ grid, columns }: TableCandidate): (row: number) => RowCells {
  const columnOf = new Map(columns.map(({ meaning, column }) => [meaning, column]));
  const figureColumns = columns.filter(({ meaning }) => isFigureColumn(meaning));
  const text = (row: number, label: LabelColumn): string => {
    const column = columnOf.get(label);
    return column === undefined ? '' : grid.text(row, column);
  };
  return (row) => ({
    row,
    labels: {
      workstream: text(row, 'workstream'),
      code: text(row, 'code'),
      activity: text(row, 'activity'),
      option: text(row, 'option'),
      type: text(row, 'type'),
    },
    hasFigures: figureColumns.some(({ column }) => grid.value(row, column) !== ''),
  });
}

/** A row that numbers the columns under a heading: (1), (2), (3) … */
function isColumnNumbering({ grid, columns }: TableCandidate, row: number): boolean {
  const texts = columns.map(({ column }) => grid.text(row, column)).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, index) => text.replace(/[()]/gu, '') === String(index + 1));
}

/** Where the table's rows end: before the heading of another table, or before codes that come again below the total. */
function findEnd(rows: readonly ClassifiedRow[]): number {
  const codes = new Set<string>();
  let hasTotal = false;
  for (const [index, { reading }] of rows.entries()) {
    if (reading.kind === 'header' && hasTotal && !isPageBreak(rows, index, codes)) return index;
    if (reading.kind === 'activity') {
      if (hasTotal && codes.has(reading.code)) return index;
      codes.add(reading.code);
    }
    hasTotal ||= reading.kind === 'sum' && reading.sum.kind === 'total';
  }
  return rows.length;
}

/** A heading below a total goes on with the table when another sum follows, or new codes straight after a sum. */
function isPageBreak(rows: readonly ClassifiedRow[], index: number, codes: ReadonlySet<string>): boolean {
  const next = rows.slice(index).find(({ reading }) => !['header', 'blank', 'text'].includes(reading.kind))?.reading;
  if (next?.kind === 'sum') return true;
  return next?.kind === 'activity' && !codes.has(next.code) && rows[index - 1]?.reading.kind === 'sum';
}
