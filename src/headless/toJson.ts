import type { AuditReport } from '../audit/auditTable';
import type { Bridge } from '../calc/compareOptions';
import type { CapacityNeed } from '../calc/capacity';
import type { OptionFigures } from '../calc/computeWorkplan';
import { figureOf, type Requirement } from '../calc/requirement';
import { formatAddress, formatColumn, formatRange } from '../domain/cellAddress';
import { toPlain, type Decimal } from '../domain/decimal';
import type { Finding } from '../domain/finding';
import type { OptionId } from '../domain/workplan';
import type { BoundTable } from '../app/bindTable';
import type { LoggedOperation } from '../app/log/readLog';

/** The JSON contract of the command line: amounts and months as plain decimal strings, unrounded. */

/** The figures of an activity or a sum, in the order of the table. */
export const sumColumns = ['activityCosts', 'pMonths', 'pStaff', 'gMonths', 'gStaff', 'staff', 'total'] as const;

/** The id under which a table without options states its figures. */
export const withoutOptions = 'all';

export const tableToJson = ({ table }: BoundTable) => ({
  sheet: table.range.sheet,
  range: formatRange(table.range),
  fingerprint: table.fingerprint,
});

export const ratesToJson = ({ rates }: BoundTable) => ({
  values: mapToJson(rates.values),
  source: rates.source,
  explained: rates.explained,
});

/** An option's own words; of all activities where the table has no options. */
export const labelOf = ({ options }: BoundTable['table'], wanted: OptionId | null): string =>
  options.find(({ id }) => id === wanted)?.label ?? 'All activities';

export const optionsToJson = ({ table, figures }: BoundTable) =>
  figures.options.map((option) => ({
    id: option.id ?? withoutOptions,
    label: labelOf(table, option.id),
    isActive: option.id !== null && table.activeOption?.id === option.id,
    // False where the months of some row are not split by grade: the staff costs lack that row's.
    isComplete: option.total.isComplete,
    totals: requirementToJson(option.total),
    workstreams: workstreamsToJson(option),
  }));

const workstreamsToJson = ({ workstreams }: OptionFigures) =>
  [...workstreams].map(([number, requirement]) => ({ number, ...requirementToJson(requirement) }));

export const requirementToJson = (requirement: Requirement): Record<string, string> =>
  Object.fromEntries(sumColumns.map((column) => [column, toPlain(figureOf(requirement, column))]));

export const capacityToJson = (needs: readonly CapacityNeed[]) =>
  needs.map(({ option, grade, needed, available }) => ({
    option: option ?? withoutOptions,
    grade,
    needed: toPlain(needed),
    available: toPlain(available),
  }));

export const bindingToJson = (bound: BoundTable) => ({
  table: tableToJson(bound),
  rates: ratesToJson(bound),
  activeOption: bound.table.activeOption?.id ?? null,
  columns: bound.table.columns.map(({ column, meaning, heading, score, reason }) => ({
    column: formatColumn(column),
    meaning,
    heading,
    score,
    reason,
  })),
  rows: bound.table.rows.map(({ row, kind, code, option, workstream }) => ({ row, kind, code, option, workstream })),
  activities: bound.workplan.activities.map((activity) => ({
    code: activity.code,
    workstream: activity.workstream,
    option: activity.option,
    title: activity.title,
    activityCosts: toPlain(activity.activityCosts),
    pMonths: toPlain(activity.pMonths),
    months: activity.mix ? mapToJson(activity.mix) : null,
    gMonths: toPlain(activity.gMonths),
  })),
  issues: bound.table.issues.map(({ address, message, severity }) => ({
    address: address && formatAddress(address),
    severity,
    message,
  })),
});

export const auditToJson = (bound: BoundTable, report: AuditReport, capacity: readonly CapacityNeed[]) => ({
  table: tableToJson(bound),
  rates: ratesToJson(bound),
  options: optionsToJson(bound),
  capacity: capacityToJson(capacity),
  coverage: report.coverage,
  findings: report.findings.map(findingToJson),
});

export const findingToJson = (finding: Finding) => ({
  address: formatAddress(finding.address),
  row: finding.row,
  column: finding.column,
  option: finding.option,
  expected: finding.expected && toPlain(finding.expected),
  actual: finding.actual && toPlain(finding.actual),
  difference: finding.expected && finding.actual ? toPlain(finding.actual.minus(finding.expected)) : null,
  severity: finding.severity,
  cause: finding.cause,
  explains: finding.explains.map(formatAddress),
  impact: mapToJson(finding.impact),
  message: finding.message,
  fix: finding.fix,
});

export const comparisonToJson = (bound: BoundTable, bridges: readonly Bridge[]) => ({
  options: optionsToJson(bound),
  bridge: bridges.map(({ from, to, steps, difference }) => ({
    from,
    to,
    steps: steps.map(({ activity, kind, total }) => ({ row: activity.code, kind, total: toPlain(total) })),
    difference: toPlain(difference),
  })),
});

export const logToJson = (log: readonly LoggedOperation[]) => ({
  operations: log.map(({ number, time, title, lines, isIntact }) => ({
    number,
    time,
    title,
    isIntact,
    changes: lines.map(({ kind, place, from, to }) => ({ kind, place, from, to })),
  })),
});

export function mapToJson(figures: ReadonlyMap<string, Decimal>): Record<string, string> {
  return Object.fromEntries([...figures].map(([name, figure]) => [name, toPlain(figure)]));
}
