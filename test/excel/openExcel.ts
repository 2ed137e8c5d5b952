import { createOfficeWorkbook } from '../../src/excel/officeWorkbook';
import type { WorkbookPort, WritePlan } from '../../src/excel/port';
import type { WorkbookFile } from '../../src/host/xlsx/workbookFile';
import { openTestHost, type TestHost, type TestSheet } from '../host/openTestHost';

export const nothing: WritePlan = { cells: [], rows: [], ownSheets: [], names: [], stored: null };

/** A workbook with these sheets, and the port that speaks to it through Microsoft's client. */
export function openExcel(
  sheets: Readonly<Record<string, TestSheet>>,
  workbook: Partial<WorkbookFile> = {},
): { readonly port: WorkbookPort } & Pick<TestHost, 'host'> {
  const { host, Excel, OfficeExtension, Office } = openTestHost(sheets, workbook);
  Object.assign(globalThis, { Excel, OfficeExtension, Office });
  return { port: createOfficeWorkbook(), host };
}
