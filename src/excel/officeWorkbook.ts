import { codeOf, explainError, sentenceFor } from './explainError';
import { WorkbookError, type WorkbookPort } from './port';
import { readSheets, readWorkbook } from './readWorkbook';
import { readSheetsInBlocks, readWorkbookInBlocks } from './readInBlocks';
import { writePlan } from './writePlan';
import { writeInParts } from './writeInParts';

/** Calls back when it is time to stop waiting for an answer; gives what calls that off. */
export type Patience = (giveUp: () => void) => () => void;

const patienceInSeconds = 30;

const waitForAnswer: Patience = (giveUp) => {
  const timer = setTimeout(giveUp, patienceInSeconds * 1000);
  return () => clearTimeout(timer);
};

/** The workbook that is open in Excel, through Office.js. */
export function createOfficeWorkbook(patience: Patience = waitForAnswer): WorkbookPort {
  const run = <Value>(batch: () => Promise<Value>): Promise<Value> => answerInTime(batch, patience);
  return {
    read: () =>
      run(() => unlessTooLarge('ResponsePayloadSizeLimitExceeded', () => readWorkbook(open()), () => readWorkbookInBlocks(open()))),
    readSheets: (ids) =>
      run(() => unlessTooLarge('ResponsePayloadSizeLimitExceeded', () => readSheets(open(), ids), () => readSheetsInBlocks(open(), ids))),
    write: (plan) =>
      run(() => unlessTooLarge('RequestPayloadSizeLimitExceeded', () => writePlan(open(), plan), () => writeInParts(open(), plan))),
    select: (address) =>
      run(async () => {
        const context = open();
        const sheet = context.workbook.worksheets.getItem(address.sheet);
        sheet.activate();
        sheet.getRangeByIndexes(address.row - 1, address.column - 1, 1, 1).select();
        await context.sync();
      }),
  };
}

export const officeWorkbook: WorkbookPort = createOfficeWorkbook();

/** Not `Excel.run`, which keeps a reference to every range and sends one more request to release them all. */
const open = (): Excel.RequestContext => new Excel.RequestContext();

/** Excel on the web takes and gives 5 MB at most in one go; what is larger is taken apart. */
async function unlessTooLarge<Value>(code: string, whole: () => Promise<Value>, apart: () => Promise<Value>): Promise<Value> {
  try {
    return await whole();
  } catch (error) {
    if (codeOf(error) === code) return apart();
    throw error;
  }
}

async function answerInTime<Value>(batch: () => Promise<Value>, patience: Patience): Promise<Value> {
  let callOff = (): void => undefined;
  const silence = new Promise<never>((_, reject) => {
    callOff = patience(() => reject(new WorkbookError(sentenceFor('Timeout'))));
  });
  try {
    return await Promise.race([batch(), silence]);
  } catch (error) {
    throw explainError(error);
  } finally {
    callOff();
  }
}
