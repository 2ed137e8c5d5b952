import { codeOf } from './explainError';

/**
 * Writes over several syncs as one step of Excel's undo, where Excel can; else each sync is a step. Excel refuses some
 * writes in a group (OfficeDev/office-js#6491, #6255), and then `write` runs again without one: it must be such that it
 * may be done twice.
 */
export async function asOneUndoStep(
  open: () => Excel.RequestContext,
  prepare: (context: Excel.RequestContext) => Excel.RequestContext,
  write: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.20')) {
    try {
      return await Excel.run({ mergeUndoGroup: true }, (context) => write(prepare(context)));
    } catch (error) {
      if (codeOf(error) === null) throw error;
    }
  }
  return write(open());
}
