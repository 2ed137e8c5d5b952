import { WorkbookError } from './port';

/** What to do about each of Excel's refusals; https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const sentences: Readonly<Record<string, string>> = {
  AccessDenied: 'The sheet is protected, so nothing was written. Unprotect it (Review > Unprotect Sheet) and try again.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter in the cell you are editing and try again.',
  ItemNotFound: 'A sheet or name that was there is gone. Find the table again and repeat.',
  InvalidReference: 'A cell that was there is gone. Find the table again and repeat.',
  ItemAlreadyExists: 'The workbook has a sheet or name of that name already. Rename it and try again.',
  RequestPayloadSizeLimitExceeded: 'That is more than Excel takes in one go. Select a smaller part and try again.',
  ResponsePayloadSizeLimitExceeded: 'That is more than Excel gives in one go. Select a smaller part and try again.',
  Timeout: 'Excel did not answer in time. Try again.',
  ActivityLimitReached: 'Excel is busy. Wait a moment and try again.',
};

/** Excel's error as a sentence for the person; anything that is no error of Excel passes unchanged, since it is a bug. */
export function explainError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) return error;
  const sentence = sentences[code] ?? `Excel refused (${code}). Save the workbook, close and open it, and try again.`;
  return new WorkbookError(sentence, { cause: error });
}
