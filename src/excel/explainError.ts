import { WorkbookError } from './port';

/** What to do about each of Excel's refusals; https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const sentences: Readonly<Record<string, string>> = {
  AccessDenied:
    'The sheet or the workbook is protected or open for reading only. Unprotect it (Review > Unprotect Sheet), or work in a copy of your own, and try again.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter in the cell you are editing and try again.',
  InvalidOperation:
    'Excel does not allow that here. Where a formula fills several of the cells (an array formula), give each cell a formula of its own and try again.',
  InvalidSelection: 'Select one block of cells and try again.',
  ItemNotFound: 'A sheet or name that was there is gone. Read the table again and repeat.',
  InvalidReference: 'A cell that was there is gone. Read the table again and repeat.',
  ItemAlreadyExists: 'The workbook has a sheet or name of that name already. Rename it and try again.',
  RequestPayloadSizeLimitExceeded: 'That is more than Excel takes in one go. Select a smaller part and try again.',
  ResponsePayloadSizeLimitExceeded: 'That is more than Excel gives in one go. Select a smaller part and try again.',
  ConnectionFailure: 'The connection to the workbook was lost. Check the connection and try again.',
  Timeout:
    'Excel did not answer in time. Look whether Excel waits for you (an open dialog, a cell being edited) and try again.',
  ActivityLimitReached: 'Excel is busy. Wait a moment and try again.',
};

/** Excel's code for an error; null for anything that is no error of Excel. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}

/** Excel's error as a sentence for the person; anything that is no error of Excel passes unchanged, since it is a bug. */
export function explainError(error: unknown): unknown {
  const code = codeOf(error);
  return code === null ? error : new WorkbookError(sentenceFor(code), { cause: error });
}

/** What to do about a refusal with that code. */
export function sentenceFor(code: string): string {
  return sentences[code] ?? `Excel refused (${code}). Save the workbook, close and open it, and try again.`;
}
