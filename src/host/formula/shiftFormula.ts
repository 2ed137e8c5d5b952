import { formatColumn, quoteSheet } from '../model/address';
import { maxColumn, maxRow, spansAllColumns, spansAllRows, type Rect } from '../model/rect';
import { isRangeToken, readReference, tokensOf, type Reference } from './tokens';

/**
 * Cells that move: `count` rows or columns come in before `at` (negative: that many go, from `at` on). With `from` and
 * `to` only the cells between these columns (or rows) move, as when cells are inserted and others shift down.
 */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Where the block stands after the shift; null when it is deleted. */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const isRows = shift.axis === 'row';
  const [first, last] = isRows ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const [crossFirst, crossLast] = isRows ? [rect.left, rect.right] : [rect.top, rect.bottom];
  const isWhole = isRows ? spansAllRows(rect) : spansAllColumns(rect);
  if (isWhole || crossFirst < shift.from || crossLast > shift.to || last < shift.at) return rect;
  const end = shift.at - shift.count;
  const limit = isRows ? maxRow : maxColumn;
  const move = (edge: number, whereDeleted: number): number =>
    edge < shift.at ? edge : shift.count > 0 || edge >= end ? edge + shift.count : whereDeleted;
  const [newFirst, newLast] = [move(first, shift.at), Math.min(move(last, shift.at - 1), limit)];
  if (newFirst > newLast) return null;
  return isRows ? { ...rect, top: newFirst, bottom: newLast } : { ...rect, left: newFirst, right: newLast };
}

/** The formula after cells of `sheet` moved; `home` is the sheet that the formula stands on ("" for a name). */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return null;
    const rect = shiftRect(reference.rect, shift);
    if (rect === reference.rect) return null;
    return rect
      ? formatReference({ ...reference, rect })
      : `${reference.sheet === null ? '' : `${quoteSheet(reference.sheet)}!`}#REF!`;
  });
}

/** The formula after the sheet got another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return tokensOf(formula)
    .map((token) => {
      const match = /^('(?:[^']|'')+'|[^'!]+)!/.exec(token.value);
      if (!match?.[1] || !(isRangeToken(token) || token.type === 'range_named')) return token.value;
      const written = match[1].startsWith("'") ? match[1].slice(1, -1).replaceAll("''", "'") : match[1];
      return written.toLowerCase() === from.toLowerCase()
        ? quoteSheet(to) + token.value.slice(match[1].length)
        : token.value;
    })
    .join('');
}

/** The formula after the sheet was deleted: what it named there is "#REF!". */
export function dropSheetFromFormula(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === sheet.toLowerCase() ? '#REF!' : null,
  );
}

/** The formula as a copy so many rows further down has it: references that are not fixed go along. */
export function moveFormula(formula: string, rows: number): string {
  return mapReferences(formula, (reference) => {
    const { rect, isFixed } = reference;
    if (spansAllRows(rect)) return null;
    const [top, bottom] = [rect.top + (isFixed.top ? 0 : rows), rect.bottom + (isFixed.bottom ? 0 : rows)];
    return top >= 1 && bottom >= 1 && top <= maxRow && bottom <= maxRow
      ? formatReference({ ...reference, rect: { ...rect, top, bottom } })
      : '#REF!';
  });
}

/** The formula with some references written anew; null leaves one as it is. */
function mapReferences(formula: string, write: (reference: Reference) => string | null): string {
  return tokensOf(formula)
    .map((token) => {
      const reference = isRangeToken(token) ? readReference(token) : null;
      return (reference && write(reference)) ?? token.value;
    })
    .join('');
}

function formatReference({ sheet, rect, isPair, isFixed }: Reference): string {
  const row = (number: number, fixed: boolean): string => `${fixed ? '$' : ''}${number}`;
  const column = (number: number, fixed: boolean): string => `${fixed ? '$' : ''}${formatColumn(number)}`;
  const first = [column(rect.left, isFixed.left), row(rect.top, isFixed.top)];
  const last = [column(rect.right, isFixed.right), row(rect.bottom, isFixed.bottom)];
  const part = spansAllRows(rect) ? 0 : spansAllColumns(rect) ? 1 : null;
  const text =
    part !== null ? `${first[part]}:${last[part]}` : isPair ? `${first.join('')}:${last.join('')}` : first.join('');
  return sheet === null ? text : `${quoteSheet(sheet)}!${text}`;
}
