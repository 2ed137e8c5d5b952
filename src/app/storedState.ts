import type { CellValue } from '../domain/snapshot';
import type { Grade } from '../domain/grade';
import { isColumnChoice, type ColumnChoice } from '../domain/column';
import type { OptionId } from '../domain/workplan';
import { failure, success, type Result } from '../domain/result';

/** What the add-in keeps in the workbook: which table it is bound to, and what a person decided. */
export interface StoredState {
  readonly version: 1;
  /** The table's sheet and fingerprint; the defined name `Costing_table` says where it is now. */
  readonly binding: { readonly sheetId: string; readonly fingerprint: string } | null;
  readonly activeOption: OptionId | null;
  /** Months by P grade that a person gave, by activity code. */
  readonly mixes: Readonly<Record<string, Readonly<Record<Grade, string>>>>;
  /** What typed cells held under an option before a switch wrote over them, by option, then row and column. */
  readonly remembered: Readonly<Record<OptionId, Readonly<Record<string, CellValue>>>>;
  /** Findings that a person accepted, by row and column; workbooks that were kept before have none. */
  readonly accepted?: Readonly<Record<string, Acceptance>>;
  /** What a person said that columns are, by their headings; mostly nothing. */
  readonly columns?: Readonly<Record<string, ColumnChoice>>;
}

/** Why a finding is accepted, and the fingerprint of what it was about: of any other content it is void. */
export interface Acceptance {
  readonly reason: string;
  readonly fingerprint: string;
}

export const emptyState: StoredState = { version: 1, binding: null, activeOption: null, mixes: {}, remembered: {} };

/** The name of the table's cells in the workbook; Excel moves it along with them. */
export const tableName = 'Costing_table';

export function encodeState(state: StoredState): string {
  return JSON.stringify(state);
}

/** What was kept; a failure when it was written by a later version or changed by hand, so that nothing is guessed. */
export function decodeState(text: string | null): Result<StoredState, string> {
  if (text === null || text === '') return success(emptyState);
  const refusal = failure(
    'What the add-in keeps in this workbook was written by a later version or changed by hand. Remove the custom XML part "urn:workplan-costing:stored:1" or use a later version.',
  );
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return refusal;
    throw error;
  }
  return isState(data) ? success(data) : refusal;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecordOf = (isInner: (value: unknown) => boolean) => (value: unknown) =>
  isRecord(value) && Object.values(value).every((inner) => isRecord(inner) && Object.values(inner).every(isInner));

const isAcceptance = (value: unknown) =>
  isRecord(value) && typeof value['reason'] === 'string' && typeof value['fingerprint'] === 'string';

function isState(data: unknown): data is StoredState {
  if (!isRecord(data) || data['version'] !== 1) return false;
  const { binding, activeOption, mixes, remembered, accepted = {}, columns = {} } = data;
  const isBinding =
    binding === null ||
    (isRecord(binding) && typeof binding['sheetId'] === 'string' && typeof binding['fingerprint'] === 'string');
  return (
    isBinding &&
    (activeOption === null || typeof activeOption === 'string') &&
    isRecordOf((months) => typeof months === 'string' && /^\d{1,4}(?:\.\d{1,2})?$/u.test(months))(mixes) &&
    isRecordOf((content) => ['string', 'number', 'boolean'].includes(typeof content))(remembered) &&
    isRecord(columns) &&
    Object.values(columns).every((choice) => typeof choice === 'string' && isColumnChoice(choice)) &&
    isRecord(accepted) &&
    Object.values(accepted).every(isAcceptance)
  );
}
