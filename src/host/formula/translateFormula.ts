import type { Token } from '@borgar/fx';
import { formatAbsolute, quoteSheet } from '../model/address';
import { findName, findSheet, getCell, type Book, type Sheet, type Table } from '../model/book';
import { columnCount, type Rect } from '../model/rect';
import { isRangeToken, readName, readTableReference, tokensOf } from './tokens';

/**
 * The formula as the engine can compute it: defined names and references into tables written out (the engine has no
 * tables, refuses names that are no plain reference, and does not move names with their cells), and ROUND so that
 * halves round as in Excel.
 */
export function translateFormula(formula: string, book: Book, sheet: Sheet, row: number): string {
  return roundAsExcel(expandNames(formula, book, sheet, row, 0));
}

/** What a table's reference means on the sheet, absolute ("'Table 1'!$C$2:$C$9"); null when the table has no such part. */
export function resolveTableReference(text: string, book: Book, sheet: Sheet, row: number): string | null {
  const reference = readTableReference(text);
  if (!reference) return null;
  for (const owner of book.sheets) {
    for (const table of owner.tables) {
      const isMeant = reference.table
        ? table.name.toLowerCase() === reference.table.toLowerCase()
        : owner === sheet && row >= table.rect.top && row <= table.rect.bottom;
      if (!isMeant) continue;
      const rect = partOfTable(owner, table, reference.sections ?? [], reference.columns ?? [], row);
      return rect && `${quoteSheet(owner.name)}!${formatAbsolute(rect)}`;
    }
  }
  return null;
}

function expandNames(formula: string, book: Book, sheet: Sheet, row: number, depth: number): string {
  // A name that names itself would never end.
  if (depth > 20) return '#NAME?';
  const tokens = tokensOf(formula);
  return tokens
    .map((token, index) => {
      if (isSheetOfError(tokens, index)) return '';
      if (token.type === 'structured') return resolveTableReference(token.value, book, sheet, row) ?? token.value;
      const written = readName(token);
      if (!written) return token.value;
      const scope = written.sheet === null ? sheet : (findSheet(book, written.sheet) ?? null);
      const name = findName(book, written.name, scope);
      if (name) {
        const meaning = expandNames(name.formula, book, name.sheet ?? sheet, row, depth + 1);
        return tokensOf(meaning).length === 1 ? meaning : `(${meaning})`;
      }
      return resolveTableReference(`${written.name}[]`, book, sheet, row) ?? token.value;
    })
    .join('');
}

/** In "S!#REF!" the sheet says nothing any more, and the engine cannot read it. */
function isSheetOfError(tokens: readonly Token[], index: number): boolean {
  const isError = (at: number): boolean => tokens[at]?.type === 'error';
  const isSheet = tokens[index]?.type.startsWith('context') ?? false;
  return (isSheet && isError(index + 2)) || (tokens[index]?.value === '!' && isError(index + 1));
}

function partOfTable(
  sheet: Sheet,
  table: Table,
  sections: readonly string[],
  columns: readonly string[],
  row: number,
): Rect | null {
  const { rect, hasTotals } = table;
  const body = { ...rect, top: rect.top + 1, bottom: hasTotals ? rect.bottom - 1 : rect.bottom };
  const rows = (section: string | undefined): Rect | null => {
    switch (section?.toLowerCase()) {
      case undefined:
      case 'data':
        return body;
      case 'all':
        return rect;
      case 'headers':
        return { ...rect, bottom: rect.top };
      case 'totals':
        return hasTotals ? { ...rect, top: rect.bottom } : null;
      case 'this row':
        return row >= body.top && row <= body.bottom ? { ...rect, top: row, bottom: row } : null;
      default:
        return null;
    }
  };
  const [first, last] = [rows(sections[0]), rows(sections.at(-1))];
  if (!first || !last) return null;
  const offsets = columns.map((column) => columnOf(sheet, rect, column));
  const [left, right] = [offsets[0] ?? 0, offsets.at(-1) ?? columnCount(rect) - 1];
  if (left < 0 || right < 0) return null;
  return { top: first.top, bottom: last.bottom, left: rect.left + left, right: rect.left + right };
}

function columnOf(sheet: Sheet, rect: Rect, heading: string): number {
  const wanted = heading.replace(/'(.)/g, '$1').toLowerCase();
  for (let column = rect.left; column <= rect.right; column++) {
    if (String(getCell(sheet, rect.top, column)?.value ?? '').toLowerCase() === wanted) return column - rect.left;
  }
  return -1;
}

/**
 * Excel rounds the decimal that a number shows with 15 digits (ROUND(1.005,2) is 1.01), the engine the binary number
 * below it (1.00). Four parts in 10^16 lift such a number over the half and no other; to whole numbers both round alike.
 */
function roundAsExcel(formula: string): string {
  if (!/round\s*\(/i.test(formula)) return formula;
  const tokens = tokensOf(formula);
  let text = '';
  for (let index = 0; index < tokens.length; index++) {
    const call = readRound(tokens, index);
    text += call?.text ?? tokens[index]?.value ?? '';
    if (call) index = call.end;
  }
  return text;
}

function readRound(tokens: readonly Token[], start: number): { readonly text: string; readonly end: number } | null {
  if (tokens[start]?.value.toUpperCase() !== 'ROUND' || tokens[start + 1]?.value !== '(') return null;
  let depth = 0;
  let comma = -1;
  for (let end = start + 1; end < tokens.length; end++) {
    const { value } = tokens[end] ?? { value: '' };
    if (value === '(' || value === '{') depth += 1;
    if (value === ')' || value === '}') depth -= 1;
    if (value === ',' && depth === 1) comma = end;
    // A block of cells as the number itself is an array: the engine's own ROUND knows what to do with it.
    if (depth === 1 && comma < 0 && tokens[end] !== undefined && isBlock(tokens[end])) return null;
    if (depth > 0) continue;
    if (comma < 0) return null;
    const join = (from: number, to: number): string =>
      roundAsExcel(
        tokens
          .slice(from, to)
          .map((token) => token.value)
          .join(''),
      );
    const [number, places] = [join(start + 2, comma), join(comma + 1, end)];
    return { text: `(ROUND((${number})*10^(${places})*(1+4E-16),0)/10^(${places}))`, end };
  }
  return null;
}

const isBlock = (token: Token | undefined): boolean =>
  token !== undefined && isRangeToken(token) && token.value.includes(':');
