import { checkNarrative, type NarrativeCheck } from '../audit/narrativeCheck';
import { failure, success, type Result } from '../domain/result';
import type { WorkbookSnapshot } from '../domain/snapshot';
import { normaliseText } from '../table/normaliseText';
import type { BoundTable } from './bindTable';
import { readNarrative } from './narrativeText';

/** Compares each amount that section VI's text prints with the table; fails where the text prints none. */
export function auditNarrative(
  { workplan, figures }: Pick<BoundTable, 'workplan' | 'figures'>,
  text: string,
): Result<NarrativeCheck, string> {
  const statements = readNarrative(text, workplan);
  if (statements.length === 0)
    return failure('The text states no "Resource requirements: …": give section VI, headings included.');
  return success(checkNarrative(statements, { workplan, figures }));
}

/** The text that a sheet of the workbook holds, a line for each of its rows. */
export function readSheetText({ sheets }: WorkbookSnapshot, name: string): Result<string, string> {
  const sheet = sheets.find((other) => normaliseText(other.name) === normaliseText(name));
  if (!sheet)
    return failure(
      `The workbook has no sheet ${name}; its sheets are ${sheets.map((other) => other.name).join(', ')}.`,
    );
  return success(sheet.values.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n'));
}
