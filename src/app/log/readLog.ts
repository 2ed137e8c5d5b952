import { success, type Result } from '../../domain/result';
import type { CellValue, WorkbookSnapshot } from '../../domain/snapshot';
import { checkLines } from './checkLines';
import { findLog, logColumn, type HeldRow } from './logSheet';

/** What the log tells of one cell, block of rows or decision. */
export interface LoggedLine {
  readonly kind: 'cell' | 'rows' | 'decision';
  /** The cell, block or decision as it was called then. */
  readonly place: string;
  readonly from: CellValue;
  readonly to: CellValue;
  /** The formula that refers to the cell or block where it is today; "" for a decision. */
  readonly now: string;
  /** Formulas of old and new as Excel has moved them since; "" where they are none. */
  readonly fromToday: string;
  readonly toToday: string;
}

/** An operation as the workbook's log tells it. */
export interface LoggedOperation {
  readonly number: number;
  /** "2026-11-24 14:03 UTC" */
  readonly time: string;
  readonly title: string;
  readonly lines: readonly LoggedLine[];
  /** Every line is as it was written; else somebody changed, added, sorted or deleted some. */
  readonly isIntact: boolean;
}

/** Every operation in the workbook's log, the first one first. Fails where the sheet is no longer laid out as a log. */
export function readLog(workbook: WorkbookSnapshot): Result<readonly LoggedOperation[], string> {
  const found = findLog(workbook);
  if (!found.ok) return found;
  const groups: LogLines[] = [];
  for (const line of found.value?.rows ?? []) {
    const number = line.values[logColumn.number];
    const isFirst = (line.values[logColumn.time] ?? '') !== '';
    const group = groups.at(-1);
    if (typeof number !== 'number') continue;
    if (isFirst || group?.number !== number) groups.push({ number, lines: [line] });
    else group.lines.push(line);
  }
  return success(groups.map(toOperation));
}

interface LogLines {
  readonly number: number;
  readonly lines: HeldRow[];
}

function toOperation({ number, lines }: LogLines): LoggedOperation {
  const [first] = lines;
  const head = (column: number): string => String(first?.values[column] ?? '');
  const [time, title] = [head(logColumn.time), head(logColumn.operation)];
  return {
    number,
    time,
    title,
    lines: lines.map(({ values, formulas }) => {
      const now = formulaIn(formulas[logColumn.now]);
      return {
        kind: now === '' ? 'decision' : now.startsWith('=ROWS(') ? 'rows' : 'cell',
        place: String(values[logColumn.cell] ?? ''),
        from: values[logColumn.from] ?? '',
        to: values[logColumn.to] ?? '',
        now,
        fromToday: formulaIn(formulas[logColumn.fromToday]),
        toToday: formulaIn(formulas[logColumn.toToday]),
      };
    }),
    isIntact:
      head(logColumn.check) ===
      checkLines(
        [number, time, title],
        lines.map(({ values }) => values),
      ),
  };
}

function formulaIn(content: CellValue | undefined): string {
  return typeof content === 'string' && content.startsWith('=') ? content : '';
}
