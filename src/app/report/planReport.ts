import { success, type Result } from '../../domain/result';
import type { BoundTable } from '../bindTable';
import { completeOperation } from '../completeOperation';
import type { Operation } from '../operation';
import { layOutReport, type Report } from './reportSheet';

/** What writes a report as a sheet of its own; fails where a sheet of that name is the person's. */
export function planReport(bound: BoundTable, report: Report): Result<Operation, string> {
  const sheet = layOutReport(report, bound.workbook);
  if (!sheet.ok) return sheet;
  const nothing = { writes: [], checks: [], notes: [] };
  return success(completeOperation(bound, `Write the sheet ${report.name}`, nothing, { ownSheets: [sheet.value] }));
}
