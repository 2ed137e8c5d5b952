import { maxColumn, maxRow, spansAllColumns, spansAllRows, type Rect } from './rect';

/** 1 → "A", 28 → "AB". */
export function formatColumn(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 1, "ab" → 28. */
export function parseColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A block as Excel writes it: "A1", "A1:B2", whole columns "A:B", whole rows "1:3". */
export function formatRect(rect: Rect): string {
  if (spansAllColumns(rect)) return `${rect.top}:${rect.bottom}`;
  if (spansAllRows(rect)) return `${formatColumn(rect.left)}:${formatColumn(rect.right)}`;
  const first = `${formatColumn(rect.left)}${rect.top}`;
  const last = `${formatColumn(rect.right)}${rect.bottom}`;
  return first === last ? first : `${first}:${last}`;
}

/** The same with "$": how a defined name refers to it. */
export function formatAbsolute(rect: Rect): string {
  const text = formatRect(rect).replace(/[A-Z]+|\d+/g, '$$$&');
  return text;
}

/** A sheet's name as it stands before "!": quoted unless it is a plain word that is no cell address. */
export function quoteSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Table 1'!F7". */
export const formatAddress = (sheet: string, rect: Rect): string => `${quoteSheet(sheet)}!${formatRect(rect)}`;

/** A block from "A1", "$A$1:B2", "A:C" or "1:3"; null when the text is none or lies off the sheet. */
export function parseRect(text: string): Rect | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text);
  if (!match) return null;
  const [, letters, digits, lastLetters, lastDigits] = match;
  const isCell = letters !== undefined && digits !== undefined;
  if (!text.includes(':'))
    return isCell ? order(Number(digits), parseColumn(letters), Number(digits), parseColumn(letters)) : null;
  if ((letters === undefined) !== (lastLetters === undefined) || (digits === undefined) !== (lastDigits === undefined))
    return null;
  if (letters === undefined && digits === undefined) return null;
  const columns = letters && lastLetters ? [parseColumn(letters), parseColumn(lastLetters)] : [1, maxColumn];
  const rows = digits && lastDigits ? [Number(digits), Number(lastDigits)] : [1, maxRow];
  return order(rows[0] ?? 0, columns[0] ?? 0, rows[1] ?? 0, columns[1] ?? 0);
}

/** The sheet's name, unquoted, and the rest of an address such as "'Table 1'!A1"; the sheet is null where none is named. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match?.[3]) return { sheet: null, rest: text };
  return { sheet: match[2] ?? (match[1] ?? '').replaceAll("''", "'"), rest: match[3] };
}

function order(row: number, column: number, otherRow: number, otherColumn: number): Rect | null {
  const rect = {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
  return rect.top >= 1 && rect.left >= 1 && rect.bottom <= maxRow && rect.right <= maxColumn ? rect : null;
}
