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

/** Not `Excel.run`, which keeps a reference to every range and sends one more request to release them all. */
async function run<Value>(batch: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> {
  try {
    return await batch(new Excel.RequestContext());
  } catch (error) {
    throw explainError(error);
  }
}
