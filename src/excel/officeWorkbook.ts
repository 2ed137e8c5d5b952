import { explainError } from './explainError';
import type { WorkbookPort } from './port';
import { readSheets, readWorkbook } from './readWorkbook';
import { writePlan } from './writePlan';

/** The workbook that is open in Excel, through Office.js. */
export const officeWorkbook: WorkbookPort = {
  read: () => run(readWorkbook),
  readSheets: (ids) => run((context) => readSheets(context, ids)),
  write: (plan) => run((context) => writePlan(context, plan)),
  select: (address) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(address.sheet);
      sheet.activate();
      sheet.getRangeByIndexes(address.row - 1, address.column - 1, 1, 1).select();
      await context.sync();
    }),
};

async function run<Value>(batch: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw explainError(error);
  }
}
