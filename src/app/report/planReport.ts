import { success, type Result } from '../../domain/result';
import type { BoundTable } from '../bindTable';
import { completeOperation } from '../completeOperation';
import type { Operation } from '../operation';
import { layOutReport, type ReportLine } from './reportSheet';

/** What writes a report as a sheet of its own; fails where a sheet of that name is the person's. */
export function planReport(
  bound: BoundTable,
  name: string,
  widths: readonly number[],
  lines: readonly ReportLine[],
): Result<Operation, string> {
  const sheet = layOutReport(name, bound.workbook, widths, lines);
  if (!sheet.ok) return sheet;
  const nothing = { writes: [], checks: [], notes: [] };
  return success(completeOperation(bound, `Write the sheet ${name}`, nothing, { ownSheets: [sheet.value] }));
}
