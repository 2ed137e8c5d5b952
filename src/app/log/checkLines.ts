import type { CellValue } from '../../domain/snapshot';
import { fingerprintText } from '../../table/fingerprint';
import { logColumn, type LogRow } from './logSheet';

/** A fingerprint of an operation in the log: which, and what each line says of cell, old and new. */
export function checkLines(head: readonly CellValue[], lines: readonly LogRow[]): string {
  const { cell, from, to } = logColumn;
  const told = [head, ...lines.map((line) => [line[cell], line[from], line[to]])];
  // Excel keeps 15 digits of a number that passes through it.
  return fingerprintText(
    JSON.stringify(told, (_, value: unknown) => (typeof value === 'number' ? value.toPrecision(14) : value)),
  );
}
