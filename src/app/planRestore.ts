import { formatAddress, type CellAddress } from '../domain/cellAddress';
import { failure, success, type Result } from '../domain/result';
import type { CellWrite, WritePlan } from '../excel/port';
import { dropSheet, nameSheet } from '../table/formula/nameSheet';
import type { BoundTable } from './bindTable';
import { contentAt, isLike, isSame, type CellContent } from './cellContent';
import { completeOperation } from './completeOperation';
import { joinRows } from './joinRows';
import { decide, listDecisions } from './log/decisions';
import { decodeLogged } from './log/loggedContent';
import { readAddress, readRows } from './log/loggedPlace';
import type { LoggedLine, LoggedOperation } from './log/readLog';
import { hasWork, type Operation } from './operation';
import { decodeState, encodeState, type StoredState } from './storedState';

/**
 * What takes an operation of the log back: every cell gets what it held, wherever it is today, rows are hidden and shown
 * as they were, decisions are as before. Fails, with the list, where something was changed since, so that later work is
 * not lost. A sheet that the operation made stays.
 */
export function planRestore(bound: BoundTable, { title, lines, isIntact }: LoggedOperation): Result<Operation, string> {
  const edited = failure(
    `The lines of “${title}” in the log were changed by hand, so nothing was restored. Undo that change, or type what the cells held.`,
  );
  if (!isIntact) return edited;
  const cells = lines.filter(({ kind }) => kind === 'cell').map((line) => locateCell(bound, line));
  const decisions = lines.filter(({ kind }) => kind === 'decision');
  const changed = [...cells.flatMap(describeCellChange), ...describeDecisionChanges(bound, decisions)];
  if (changed.length > 0) {
    return failure(
      `Changed since, so nothing was restored: ${listSome(changed)}. Restore the later changes first, or put these back.`,
    );
  }
  const writes = cells.flatMap(({ address, from, holds }): readonly CellWrite[] =>
    address && !isSame(from, holds) ? [{ address, content: from }] : [],
  );
  const rows = lines.filter(({ kind }) => kind === 'rows').flatMap((line) => planRows(bound, line));
  const state = decisions.reduce<StoredState>(
    (next, { place, from }) => decide(next, place, String(from)) ?? next,
    bound.stored,
  );
  if (!decodeState(encodeState(state)).ok) return edited;
  const restored = completeOperation(
    bound,
    `Restore: ${title}`,
    { writes, checks: [], notes: [] },
    { rows, ...(decisions.length > 0 && { state }) },
  );
  return hasWork(restored) ? success(restored) : failure('There is nothing to restore: the workbook is as it was.');
}

/** Changes listed in a sentence at most. */
const mostListed = 20;

function listSome(changes: readonly string[]): string {
  const others = changes.length - mostListed;
  return [...changes.slice(0, mostListed), ...(others > 0 ? [`${others} more`] : [])].join('; ');
}

/** A logged cell as it is today; `address` is null where it was deleted. */
interface LocatedCell {
  readonly place: string;
  readonly address: CellAddress | null;
  readonly from: CellContent;
  readonly to: CellContent;
  readonly holds: CellContent;
  /** It held a formula that Excel could not move along with it, and it has moved. */
  readonly isAstray: boolean;
}

function locateCell({ lookup }: BoundTable, line: LoggedLine): LocatedCell {
  const address = readAddress(line.now);
  const isFollowed = line.fromToday !== '' || !String(line.from).startsWith('=');
  return {
    place: line.place,
    address,
    isAstray: !isFollowed && address !== null && formatAddress(address) !== line.place,
    from: followCell(line.from, line.fromToday, line.place, address),
    to: followCell(line.to, line.toToday, line.place, address),
    holds: address ? contentAt(lookup, address) : { value: '' },
  };
}

/** What the log shows of a cell; a formula with the references that it has today. */
function followCell(shown: LoggedLine['from'], today: string, place: string, address: CellAddress | null): CellContent {
  const content = decodeLogged(shown);
  if (!('formula' in content) || today === '' || !address) return content;
  const then = readAddress(`=${place}`);
  const asThen = then && nameSheet(content.formula, then.sheet);
  const isAsThen = asThen !== null && isLike({ formula: asThen }, { formula: today });
  return isAsThen ? content : { formula: dropSheet(today, address.sheet) };
}

function describeCellChange({ place, address, from, to, holds, isAstray }: LocatedCell): readonly string[] {
  if (!address) return [`${place} was deleted`];
  if (isAstray) return [`${formatAddress(address)} was ${place} and held ${describeContent(from)}, to be typed there`];
  if (isStill(to, holds, address.sheet)) return [];
  return [`${formatAddress(address)} should hold ${describeContent(to)} and holds ${describeContent(holds)}`];
}

/** Formulas but for how Excel spells them; figures to Excel's 15 digits, and as text in a cell that makes text of them. */
function isStill(written: CellContent, holds: CellContent, sheet: string): boolean {
  if ('formula' in written || 'formula' in holds) {
    const plain = (content: CellContent): CellContent =>
      'formula' in content ? { formula: dropSheet(content.formula, sheet) } : content;
    return 'formula' in written && 'formula' in holds && isLike(plain(written), plain(holds));
  }
  const [one, other] = [written.value, holds.value];
  return typeof one === 'number' && typeof other === 'number'
    ? one.toPrecision(14) === other.toPrecision(14)
    : String(one) === String(other);
}

function describeContent(content: CellContent): string {
  const text = String('formula' in content ? content.formula : content.value);
  return text === '' ? 'nothing' : text;
}

function describeDecisionChanges({ stored }: BoundTable, lines: readonly LoggedLine[]): readonly string[] {
  const now = listDecisions(stored);
  return lines.flatMap(({ place, to }) => {
    const holds = now.get(place) ?? '';
    return holds === String(to) ? [] : [`the ${place} should be ${String(to) || 'none'} and is ${holds || 'none'}`];
  });
}

/** The rows of a block, where it is today, that are still as the operation left them. */
function planRows({ lookup }: BoundTable, { now, to }: LoggedLine): WritePlan['rows'] {
  const rows = readRows(now);
  if (!rows) return [];
  const { sheet, top, bottom } = rows;
  const hidden = to !== 'hidden';
  const block = Array.from({ length: bottom - top + 1 }, (_, index) => ({ sheet, row: top + index, hidden }));
  return joinRows(block.filter(({ row }) => lookup.isHidden(sheet, row) !== hidden));
}
