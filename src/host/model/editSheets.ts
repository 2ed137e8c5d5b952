import { dropSheetFromFormula, renameInFormula } from '../formula/shiftFormula';
import type { Origin } from '../events';
import { HostError } from '../hostError';
import type { Session } from '../session';
import { formatRect } from './address';
import { findSheet, formulaCells, type Book, type Cell, type Sheet } from './book';
import { createSheet } from './createBook';
import { refuseProtected } from './editCells';
import type { Rect } from './rect';

/** Adds a sheet after the others; without a name Excel finds one ("Sheet3"). */
export function addSheet(session: Session, name: string | null, origin: Origin): Sheet {
  const { book } = session;
  if (book.isProtected) throw new HostError('AccessDenied');
  if (name !== null) refuseName(book, name, null);
  session.calculation.prepare();
  const sheet = createSheet(book, name ?? freeName(book));
  book.sheets.push(sheet);
  session.calculation.structureChanged();
  session.events.raise('added', sheet.id, { source: origin.source });
  return sheet;
}

/** Deletes a sheet; formulas and names that named it are left with "#REF!". The last visible one stays. */
export function deleteSheet(session: Session, sheet: Sheet, origin: Origin): void {
  const { book } = session;
  if (book.isProtected) throw new HostError('AccessDenied');
  const others = book.sheets.filter((each) => each !== sheet);
  const nextActive = others.find((each) => each.visibility === 'visible');
  if (!nextActive || sheet.visibility === 'veryHidden') throw new HostError('InvalidOperation');
  session.calculation.prepare();
  book.sheets = others;
  book.names = book.names.filter((name) => name.sheet !== sheet);
  if (book.active === sheet) book.active = nextActive;
  for (const range of session.ranges) if (range.sheet === sheet) range.rect = null;
  rewriteFormulas(session, (formula) => dropSheetFromFormula(formula, sheet.name));
  session.events.raise('deleted', sheet.id, { source: origin.source });
}

/** Gives a sheet another name; formulas and names follow. */
export function renameSheet(session: Session, sheet: Sheet, name: string, origin: Origin): void {
  const { book } = session;
  if (book.isProtected) throw new HostError('AccessDenied');
  refuseName(book, name, sheet);
  const nameBefore = sheet.name;
  if (nameBefore === name) return;
  session.calculation.prepare();
  sheet.name = name;
  rewriteFormulas(session, (formula) => renameInFormula(formula, nameBefore, name));
  session.events.raise('nameChanged', sheet.id, { nameBefore, nameAfter: name, source: origin.source });
}

/** Moves a sheet to another place among the others, counted from 0. */
export function moveSheet(session: Session, sheet: Sheet, position: number, origin: Origin): void {
  const { book } = session;
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length)
    throw new HostError('InvalidArgument');
  const positionBefore = book.sheets.indexOf(sheet);
  if (positionBefore === position) return;
  session.calculation.prepare();
  book.sheets.splice(positionBefore, 1);
  book.sheets.splice(position, 0, sheet);
  session.calculation.structureChanged();
  session.events.raise('moved', sheet.id, { positionBefore, positionAfter: position, source: origin.source });
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export const showVisibility = (sheet: Sheet): string =>
  Object.entries(visibilities).find(([, stored]) => stored === sheet.visibility)?.[0] ?? 'Visible';

/** Hides or shows a sheet; one always stays visible. */
export function setVisibility(session: Session, sheet: Sheet, value: unknown, origin: Origin): void {
  const { book } = session;
  const visibility = Object.entries(visibilities).find(([name]) => name === value)?.[1];
  if (!visibility) throw new HostError('InvalidArgument');
  const others = book.sheets.filter((each) => each !== sheet && each.visibility === 'visible');
  const [nextActive] = others;
  if (visibility !== 'visible' && !nextActive) throw new HostError('InvalidOperation');
  const visibilityBefore = showVisibility(sheet);
  sheet.visibility = visibility;
  if (visibility !== 'visible' && book.active === sheet && nextActive) book.active = nextActive;
  session.events.raise('visibilityChanged', sheet.id, {
    visibilityBefore,
    visibilityAfter: value,
    source: origin.source,
  });
}

/** Brings a sheet to the front. */
export function activateSheet(session: Session, sheet: Sheet): void {
  const { book, events } = session;
  if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation');
  if (book.active === sheet) return;
  events.raise('deactivated', book.active.id, {});
  book.active = sheet;
  events.raise('activated', sheet.id, {});
}

/** Selects cells, on whichever sheet they are. */
export function selectCells(session: Session, sheet: Sheet, rect: Rect): void {
  activateSheet(session, sheet);
  sheet.selection = rect;
  session.events.raise('selectionChanged', sheet.id, { address: formatRect(rect) });
}

/** Hides or shows rows. */
export function hideRows(
  session: Session,
  sheet: Sheet,
  first: number,
  last: number,
  isHidden: boolean,
  origin: Origin,
): void {
  refuseProtected(sheet);
  let isChanged = false;
  for (let row = first; row <= last; row++) {
    isChanged ||= sheet.hiddenRows.has(row) !== isHidden;
    if (isHidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
  if (!isChanged) return;
  const changeType = isHidden ? 'Hidden' : 'Unhidden';
  session.events.raise('rowHiddenChanged', sheet.id, {
    address: `${first}:${last}`,
    changeType,
    source: origin.source,
  });
}

/** Every formula and defined name written anew where `rewrite` gives another text. */
export function rewriteFormulas(session: Session, rewrite: (formula: string, home: Sheet | null) => string): void {
  const { book } = session;
  const rewritten: Cell[] = [];
  for (const [sheet, , , cell] of formulaCells(book)) {
    const formula = rewrite(cell.formula ?? '', sheet);
    if (formula === cell.formula) continue;
    cell.formula = formula;
    rewritten.push(cell);
  }
  for (const name of book.names) name.formula = rewrite(name.formula, name.sheet);
  session.calculation.structureChanged(rewritten);
}

function refuseName(book: Book, name: string, own: Sheet | null): void {
  const isAllowed =
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!isAllowed) throw new HostError('InvalidArgument');
  const other = findSheet(book, name);
  if (other && other !== own) throw new HostError('ItemAlreadyExists');
}

function freeName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number++) {
    if (!findSheet(book, `Sheet${number}`)) return `Sheet${number}`;
  }
}
