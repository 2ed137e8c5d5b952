import { auditTable, type AuditReport } from '../../src/audit/auditTable';
import type { FormulaReader } from '../../src/audit/formulaReader';
import { inferMixes } from '../../src/audit/inferMixes';
import { formatCell } from '../../src/domain/cellAddress';
import { toPlain } from '../../src/domain/decimal';
import type { Finding } from '../../src/domain/finding';
import type { GradeMix } from '../../src/domain/grade';
import type { RequirementsTable } from '../../src/domain/table';
import { rates } from './fixture';

/** Audits the table as the app does: mixes as the table implies them, but for those that are given. */
export function runAudit(
  table: RequirementsTable,
  formulas: FormulaReader | null = null,
  given: ReadonlyMap<number, GradeMix> = new Map(),
): AuditReport {
  const { mixes, undecided, cells } = inferMixes(table, rates, given);
  const costing = { rates, mixes };
  return auditTable({ table, costing, cells, undecided, formulas });
}

/** "1.2.3 pStaff transposed-digits 53110", the expected figure last. */
export function tell({ row, column, cause, expected }: Finding): string {
  return `${row} ${column} ${cause} ${expected ? toPlain(expected) : 'unknown'}`;
}

export function tellAll(report: AuditReport): string[] {
  return report.findings.map(tell);
}

export function explainedBy({ explains }: Finding): string[] {
  return explains.map(formatCell).sort();
}
