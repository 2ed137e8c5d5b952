import type { ClassifiedRow, RowReading } from './classifyRow';
import { readWorkstreamLabel, workstreamOfCode } from './rowLabel';

/**
 * Settles what a row alone cannot say: titles of workstreams, which the codes of activities confirm, and sums labelled
 * "Total" that close a workstream.
 */
export function settleRows(rows: readonly ClassifiedRow[], hasWorkstreamColumn: boolean): readonly ClassifiedRow[] {
  const workstreams = new Set(rows.flatMap(({ reading }) => readWorkstreamOf(reading)));
  const titled = rows.map((row) => ({ ...row, reading: settleTitle(row, workstreams, hasWorkstreamColumn) }));
  return settleTotals(titled);
}

function readWorkstreamOf(reading: RowReading): string[] {
  return reading.kind === 'activity' && reading.code.includes('.') ? [workstreamOfCode(reading.code)] : [];
}

function settleTitle(
  { cells, reading }: ClassifiedRow,
  workstreams: ReadonlySet<string>,
  hasWorkstreamColumn: boolean,
): RowReading {
  // "1" beside a title is a workstream where others are 1.1, 1.2 …, and an activity where codes have one part only.
  if (reading.kind === 'activity' && workstreams.has(reading.code)) {
    const { code: number, text: title } = reading;
    return cells.hasFigures
      ? { kind: 'unclear', text: title, problem: 'figures-on-title' }
      : { kind: 'workstream', number, title, text: `${number}. ${title}` };
  }
  if (reading.kind !== 'text') return reading;
  const { workstream, code, activity } = cells.labels;
  for (const label of hasWorkstreamColumn ? [workstream] : [code, activity]) {
    const read = readWorkstreamLabel(label);
    if (read && (workstreams.size === 0 || workstreams.has(read.number))) {
      return { kind: 'workstream', ...read, text: reading.text };
    }
  }
  return reading;
}

/** A "Total" with more activities below it closes the one workstream above it; above several it is unclear. */
function settleTotals(rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  const lastActivity = rows.findLastIndex(({ reading }) => reading.kind === 'activity');
  let above = new Set<string>();
  let isClosed = false;
  return rows.map((row, index) => {
    const { cells, reading } = row;
    if (reading.kind === 'activity') {
      if (isClosed) above = new Set();
      isClosed = false;
      above.add(workstreamOfCode(reading.code));
    }
    if (reading.kind !== 'sum') return row;
    isClosed = true;
    if (reading.sum.kind === 'subtotal' || index > lastActivity) return row;
    const settled: RowReading =
      above.size === 1
        ? { ...reading, sum: { kind: 'subtotal', workstream: null } }
        : { kind: 'unclear', text: reading.label, problem: 'total-above' };
    return { cells, reading: settled };
  });
}
