import type { AuditReport } from '../audit/auditTable';
import { formatFigure, formatMonths } from '../audit/formatFigure';
import type { CapacityNeed } from '../calc/capacity';
import type { Bridge } from '../calc/compareOptions';
import { formatAddress, formatColumn, formatRange, quoteSheet } from '../domain/cellAddress';
import { describeRates } from '../app/chooseRates';
import type { BoundTable } from '../app/bindTable';
import type { LoggedOperation } from '../app/log/readLog';
import type { Operation } from '../app/operation';
import { describeFindings } from './printFindings';

/** The same as the JSON, for a person in a terminal. */

export function describeTable(bound: BoundTable): string {
  const { table, rates, figures, workplan } = bound;
  const origin = {
    detected: 'from the months and costs',
    workbook: "from the workbook's rate table",
    given: 'as given',
  }[rates.source];
  const unknown = figures.unknown.map(({ code }) => code).join(', ');
  const totals = figures.options.map(({ id, total }) => {
    const label = workplan.options.find((option) => option.id === id)?.label;
    const name = id === null ? 'Total' : `Option ${id}${label ? ` (${label})` : ''}`;
    const inUse = id !== null && table.activeOption?.id === id ? ' (in use)' : '';
    return `${name}: US$ ${formatFigure(total.total)}${inUse}${total.isComplete ? '' : ` (without the P staff of ${unknown})`}`;
  });
  return [
    `Table: ${quoteSheet(table.range.sheet)}!${formatRange(table.range)}, ${workplan.workstreams.length} workstreams, ${workplan.activities.length} activities`,
    `Monthly rates ${origin}: ${describeRates(rates.values)} (explain ${rates.explained.cells} of ${rates.explained.of} staff costs)`,
    ...totals,
  ].join('\n');
}

export function describeBinding(bound: BoundTable): string {
  const { columns, rows, issues } = bound.table;
  return [
    describeTable(bound),
    '',
    ...columns.map(
      ({ column, meaning, heading, reason }) =>
        `${formatColumn(column).padEnd(3)} ${meaning.padEnd(14)} "${heading}" ${reason}`,
    ),
    '',
    ...rows.map(({ row, kind, code, option, title }) =>
      `${String(row).padEnd(4)} ${kind.padEnd(13)} ${code} ${option === null ? '' : `[option ${option}] `}${title}`.trimEnd(),
    ),
    ...issues.map(({ message }) => `Question: ${message}`),
  ].join('\n');
}

export function describeAudit(bound: BoundTable, report: AuditReport, capacity: readonly CapacityNeed[]): string {
  const { computed, checked, exact, rounded, found } = report.coverage;
  const posts = capacity.map(({ option, grade, needed, available }) => {
    const gap = needed.minus(available);
    const verdict = gap.gt(0)
      ? `${formatFigure(gap)} too few`
      : gap.isZero()
        ? 'exactly'
        : `${formatFigure(gap.negated())} to spare`;
    return `  ${option === null ? '' : `option ${option}, `}${grade.padEnd(3)} ${formatFigure(needed)} of ${formatMonths(available)}: ${verdict}`;
  });
  return [
    describeTable(bound),
    'Posts (months needed of those that the posts give):',
    ...posts,
    `Audit: ${checked} of ${computed} computed cells checked: ${exact} exact, ${rounded} rounded, ${found} that differ`,
    ...(report.findings.length === 0 ? ['No findings.'] : describeFindings(report.findings)),
  ].join('\n');
}

export function describeComparison(bound: BoundTable, bridges: readonly Bridge[]): string {
  const steps = bridges.flatMap(({ from, to, steps: changes, difference }) => [
    `From option ${from} to option ${to}:`,
    ...changes.map(
      ({ activity, kind, total }) => `  ${kind} ${activity.code} ${activity.title}: ${formatFigure(total)}`,
    ),
    `  difference: ${formatFigure(difference)}`,
  ]);
  return [describeTable(bound), ...steps].join('\n');
}

/** The operations of the log, the first one first: "3  2026-11-24 14:03 UTC  Switch to option 2: 16 cells". */
export function describeLog(log: readonly LoggedOperation[]): string {
  if (log.length === 0) return 'The workbook has no log of operations.';
  return log
    .map(({ number, time, title, lines, isIntact }) => {
      const cells = lines.filter(({ kind }) => kind === 'cell').length;
      const note = isIntact ? '' : ' (its lines were changed by hand: it cannot be restored)';
      return `${String(number).padEnd(4)} ${time}  ${title}: ${cells} ${cells === 1 ? 'cell' : 'cells'}${note}`;
    })
    .join('\n');
}

/** The preview and the result in one: what was written where. */
export function describeOperation({ title, changes, plan, notes }: Operation, out: string): string {
  const rows = plan.rows.map(
    ({ sheet, first, last, hidden }) => `${quoteSheet(sheet)}!${first}:${last} ${hidden ? 'hidden' : 'shown'}`,
  );
  return [
    `${title}: ${changes.length} cells change.`,
    ...changes.map(
      ({ address, from, to }) => `  ${formatAddress(address)}: ${String(from) || '(blank)'} → ${String(to)}`,
    ),
    ...rows.map((row) => `  ${row}`),
    ...notes,
    `Written: ${out}`,
  ].join('\n');
}
