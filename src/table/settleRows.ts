import type { ClassifiedRow, RowReading } from './classifyRow';
import { readLabelTags } from './optionTag';
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

/**
 * A "Total" with more activities below it closes the one workstream above it, and so does a total labelled like it
 * straight below the last workstream; above activities of several workstreams it is unclear. Below the table's total a
 * total without figures is a sentence about it.
 */
function settleTotals(rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  const lastActivity = rows.findLastIndex(({ reading }) => reading.kind === 'activity');
  const closing = new Set<string>();
  let above = new Set<string>();
  let isOpen = false;
  let hasTotal = false;

  const settle = ({ cells, reading }: ClassifiedRow, index: number): RowReading => {
    if (reading.kind === 'activity') {
      if (!isOpen) above = new Set();
      isOpen = true;
      above.add(workstreamOfCode(reading.code));
    }
    if (reading.kind !== 'sum') return reading;
    const isFirst = isOpen;
    isOpen = false;
    if (reading.sum.kind === 'subtotal') return reading;
    const { label } = reading;
    const closesWorkstream = above.size === 1;
    if (index < lastActivity && !closesWorkstream) return { kind: 'unclear', text: label, problem: 'total-above' };
    if (index < lastActivity || (isFirst && closesWorkstream && closing.has(label))) {
      closing.add(label);
      return { ...reading, sum: { kind: 'subtotal', workstream: null } };
    }
    if (hasTotal && !cells.hasFigures && readLabelTags(label).length === 0) return { kind: 'text', text: label };
    hasTotal = true;
    return reading;
  };
  return rows.map((row, index) => ({ cells: row.cells, reading: settle(row, index) }));
}
