import { formatAddress, quoteSheet, type CellAddress } from '../../domain/cellAddress';
import { failure, success, type Result } from '../../domain/result';
import type { CellValue, WorkbookSnapshot } from '../../domain/snapshot';
import type { CellWrite, WritePlan } from '../../excel/port';
import { nameSheet } from '../../table/formula/nameSheet';
import type { BoundTable } from '../bindTable';
import { contentAt, type CellContent } from '../cellContent';
import type { Operation } from '../operation';
import { decodeState } from '../storedState';
import { checkLines } from './checkLines';
import { listDecisions } from './decisions';
import { encodeLogged } from './loggedContent';
import { createLogSheet, findLog, logColumn, logSheetName, type Log, type LogRow } from './logSheet';

/**
 * The plan with the log of the operation: one line for each cell, each block of rows and each decision that it changes,
 * below what the log of `workbook` holds. It is written with them, so that either all of it is there or nothing.
 */
export function logOperation(
  bound: BoundTable,
  workbook: WorkbookSnapshot,
  { title, plan }: Pick<Operation, 'title' | 'plan'>,
  at: Date,
): Result<WritePlan, string> {
  const changes = [...cellChanges(bound, plan), ...rowChanges(plan), ...decisionChanges(bound, plan)];
  if (changes.length === 0) return success(plan);
  const tooLong = changes.find(({ from }) => typeof from === 'string' && from.length > mostLetters);
  if (tooLong) return failure(`The text in ${tooLong.cell} is too long for the log: shorten it and try again.`);
  const found = findLog(workbook);
  if (!found.ok) return found;
  const log = found.value;
  const number = 1 + (log ? lastNumberOf(log) : 0);
  const lines = toLines(number, formatTime(at), title, changes);
  if (!log) return success({ ...plan, ownSheets: [...plan.ownSheets, createLogSheet(lines, workbook)] });
  return success({ ...plan, cells: [...plan.cells, ...lines.flatMap((line, index) => toWrites(line, log, index))] });
}

/** Letters of a cell in Excel; the log needs one more for a text that begins as a formula does. */
const mostLetters = 32_767;

/** "2026-11-24 14:03 UTC" */
function formatTime(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

type Change = Pick<
  Record<keyof typeof logColumn, LogRow[number]>,
  'cell' | 'from' | 'to' | 'now' | 'fromToday' | 'toToday'
>;

/** Of a cell that is written twice the last content counts. */
function cellChanges({ lookup }: BoundTable, { cells }: WritePlan): readonly Change[] {
  const last = new Map(cells.map(({ address, content }) => [formatAddress(address), { address, content }]));
  return [...last].map(([cell, { address, content }]) => {
    const held = contentAt(lookup, address);
    return {
      cell,
      from: encodeLogged(held),
      to: encodeLogged(content),
      now: { formula: `=${cell}` },
      fromToday: followed(held, address),
      toToday: followed(content, address),
    };
  });
}

/** A formula where Excel moves its references as it moves those of the cell. */
function followed(content: CellContent, { sheet }: CellAddress): LogRow[number] {
  const named = 'formula' in content && content.formula.startsWith('=') ? nameSheet(content.formula, sheet) : null;
  return named === null ? '' : { formula: named };
}

function rowChanges({ rows }: WritePlan): readonly Change[] {
  return rows.map(({ sheet, first, last, hidden }) => {
    const cell = `${quoteSheet(sheet)}!${first}:${last}`;
    const [from, to] = hidden ? ['shown', 'hidden'] : ['hidden', 'shown'];
    return { cell, from, to, now: { formula: `=ROWS(${cell})&" row(s)"` }, fromToday: '', toToday: '' };
  });
}

function decisionChanges({ stored }: BoundTable, plan: WritePlan): readonly Change[] {
  const next = plan.stored && decodeState(plan.stored.text);
  if (!next?.ok) return [];
  const [was, is] = [listDecisions(stored), listDecisions(next.value)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((cell) => {
    const [from, to] = [was.get(cell) ?? '', is.get(cell) ?? ''];
    return from === to ? [] : [{ cell, from, to, now: '', fromToday: '', toToday: '' }];
  });
}

/** The first line tells time and operation, and vouches for the others. */
function toLines(number: number, time: string, title: string, changes: readonly Change[]): readonly LogRow[] {
  const lines = changes.map(({ cell, from, to, now, fromToday, toToday }): LogRow => [
    number,
    '',
    '',
    cell,
    from,
    to,
    now,
    '',
    fromToday,
    toToday,
  ]);
  const check = checkLines([number, time, title], lines);
  const head = new Map<number, CellValue>([
    [logColumn.time, time],
    [logColumn.operation, title],
    [logColumn.check, check],
  ]);
  return lines.map((line, index) => (index === 0 ? line.map((content, column) => head.get(column) ?? content) : line));
}

function toWrites(line: LogRow, { below, left }: Log, index: number): readonly CellWrite[] {
  return line.flatMap((content, column) => {
    const address = { sheet: logSheetName, row: below + index, column: left + column };
    return content === '' ? [] : [{ address, content: typeof content === 'object' ? content : { value: content } }];
  });
}

function lastNumberOf({ rows }: Log): number {
  return rows.reduce((last, { values }) => {
    const number = values[logColumn.number];
    return typeof number === 'number' && number > last ? number : last;
  }, 0);
}
