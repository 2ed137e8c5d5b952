import type { CellAddress } from '../domain/cellAddress';
import type { CellWrite } from './port';

/** Cells beside each other in one row, as one block to write. */
export interface CellRun {
  readonly start: CellAddress;
  readonly contents: readonly (string | number | boolean)[];
}

/** The writes as runs of adjacent cells, row by row, so that a table costs few actions. */
export function toCellRuns(writes: readonly CellWrite[]): readonly CellRun[] {
  const sorted = [...writes].sort(
    ({ address: a }, { address: b }) => a.sheet.localeCompare(b.sheet) || a.row - b.row || a.column - b.column,
  );
  const runs: { start: CellAddress; contents: (string | number | boolean)[] }[] = [];
  for (const { address, content, isTextCell } of sorted) {
    const last = runs.at(-1);
    const isAdjacent =
      last?.start.sheet === address.sheet &&
      last.start.row === address.row &&
      last.start.column + last.contents.length === address.column;
    const written = 'formula' in content ? content.formula : isTextCell ? content.value : guardText(content.value);
    if (last && isAdjacent) last.contents.push(written);
    else runs.push({ start: address, contents: [written] });
  }
  return runs;
}

/** A text that Excel would take for a number, a date or a formula stays a text behind an apostrophe. */
export function guardText(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
