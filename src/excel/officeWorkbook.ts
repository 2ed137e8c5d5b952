import type { CellAddress } from '../domain/cellAddress';
import { asOneUndoStep } from './asOneUndoStep';
import { explainError, sentenceFor } from './explainError';
import { WorkbookError, type WorkbookPort } from './port';
import { readSheets, readWorkbook } from './readWorkbook';
import { readSheetsInBlocks, readWorkbookInBlocks } from './readInBlocks';
import { unlessTooLarge } from './unlessTooLarge';
import { watchWorkbook } from './watchWorkbook';
import { writeInParts } from './writeInParts';
import { writePlan } from './writePlan';

/** Calls back when it is time to stop waiting for an answer; gives what calls that off. */
export type Patience = (giveUp: () => void) => () => void;

const patienceInSeconds = 30;

const waitForAnswer: Patience = (giveUp) => {
  const timer = setTimeout(giveUp, patienceInSeconds * 1000);
  return () => clearTimeout(timer);
};

/** The workbook that is open in Excel, through Office.js. */
export function createOfficeWorkbook(patience: Patience = waitForAnswer): WorkbookPort {
  const inTime = (context: Excel.RequestContext): Excel.RequestContext => limitWaiting(context, patience);
  const open = (): Excel.RequestContext => inTime(new Excel.RequestContext());
  return {
    read: () =>
      explained(
        unlessTooLarge(
          'Response',
          () => readWorkbook(open()),
          () => readWorkbookInBlocks(open()),
        ),
      ),
    readSheets: (ids, tail) =>
      explained(
        unlessTooLarge(
          'Response',
          () => readSheets(open(), ids, tail),
          () => readSheetsInBlocks(open(), ids, tail),
        ),
      ),
    write: (plan) =>
      explained(
        unlessTooLarge(
          'Request',
          () => writePlan(open(), plan),
          () => writeInParts(open(), plan, (write) => asOneUndoStep(open, inTime, write)),
        ),
      ),
    readMarks: async (ids, contents) => {
      const { readMarks } = await loadMarks();
      return explained(readMarks(open(), ids, contents));
    },
    writeMarks: async (plan) => {
      const { writeMarks } = await loadMarks();
      return explained(writeMarks(open, plan));
    },
    selection: () => explained(readSelection(open())),
    select: (address) => explained(selectCell(open(), address)),
    watch: (onChange) => explained(watchWorkbook(open(), onChange)),
  };
}

export const officeWorkbook: WorkbookPort = createOfficeWorkbook();

/** Fetched when the first cell is marked. */
const loadMarks = () => import(/* webpackChunkName: "marks" */ './marks');

/**
 * A context each of whose syncs is given up when Excel stays silent. It is mostly made anew and not by `Excel.run`, which
 * keeps a reference to every range and sends one more request to release them all.
 */
function limitWaiting(context: Excel.RequestContext, patience: Patience): Excel.RequestContext {
  const sync = context.sync.bind(context);
  context.sync = (passThrough) => answerInTime(sync(passThrough), patience);
  return context;
}

async function answerInTime<Value>(answer: Promise<Value>, patience: Patience): Promise<Value> {
  let callOff = (): void => undefined;
  const silence = new Promise<never>((_, reject) => {
    callOff = patience(() => reject(new WorkbookError(sentenceFor('Timeout'))));
  });
  return Promise.race([answer, silence]).finally(callOff);
}

async function explained<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    throw explainError(error);
  }
}

async function readSelection(context: Excel.RequestContext): Promise<string> {
  const selected = context.workbook.getSelectedRange().load('address');
  await context.sync();
  return selected.address;
}

async function selectCell(context: Excel.RequestContext, { sheet: name, row, column }: CellAddress): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).select();
  await context.sync();
}
