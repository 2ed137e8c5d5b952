import { HostError } from '../../host/hostError';

const sentences: Readonly<Record<string, string>> = {
  AccessDenied: 'The sheet is protected: take its protection off in Excel to change it.',
  InvalidArgument:
    'That cannot be entered: check the brackets, quotes and names of the formula, or the name of the sheet.',
  InvalidOperation: 'A workbook needs at least one sheet in sight, and a hidden one cannot be chosen.',
  ItemAlreadyExists: 'There is a sheet of that name already: choose another name.',
  InsertDeleteConflict: 'That would tear merged cells or a table apart: insert or delete whole rows.',
};

/** Runs an edit; the sentence for the person where the workbook refuses it, else null. */
export function describeRefusal(edit: () => void): string | null {
  try {
    edit();
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return sentences[error.code] ?? error.message;
  }
}
