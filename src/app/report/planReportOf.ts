import type { AuditReport } from '../../audit/auditTable';
import type { Result } from '../../domain/result';
import type { BoundTable } from '../bindTable';
import type { Operation } from '../operation';
import { planAuditReport } from './planAuditReport';
import { planOptionsReport } from './planOptionsReport';
import { planPublicationReport } from './planPublicationReport';

/** The sheets that the add-in writes on demand. */
export const reportKinds = ['audit', 'options', 'publication'] as const;

export type ReportKind = (typeof reportKinds)[number];

/** The report of that kind as a sheet of the workbook; `date` as "2026-11-24". Fails where the table has nothing for it. */
export function planReportOf(
  kind: ReportKind,
  bound: BoundTable,
  audit: AuditReport,
  date: string,
): Result<Operation, string> {
  switch (kind) {
    case 'audit':
      return planAuditReport(bound, audit, date);
    case 'options':
      return planOptionsReport(bound);
    case 'publication':
      return planPublicationReport(bound);
  }
}
