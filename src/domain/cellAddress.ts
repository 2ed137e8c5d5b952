/** A cell by its sheet's name and its 1-based row and column. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells on one sheet, both corners included, 1-based. */
export interface CellRange {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A column's letters: 1 → "A", 28 → "AB". */
export function formatColumn(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A column's number: "A" → 1, "ab" → 28. */
export function parseColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A sheet's name as it stands before "!" in a formula: quoted unless it is a plain word that is no cell address. */
export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc])$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A cell within its sheet: "F7". */
export function formatCell(cell: { readonly row: number; readonly column: number }): string {
  return `${formatColumn(cell.column)}${cell.row}`;
}

/** A cell with its sheet: "'Table 1'!F7". */
export function formatAddress(address: CellAddress): string {
  return `${quoteSheet(address.sheet)}!${formatCell(address)}`;
}

/** A block within its sheet: "A3:J52"; a single cell as "A3". */
export function formatRange(range: Omit<CellRange, 'sheet'>): string {
  const first = formatCell({ row: range.top, column: range.left });
  const last = formatCell({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Whether two sheets' names mean the same sheet, as Excel has it: without case. Mostly both are spelt alike. */
export function isSameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/** Whether the cell lies within the block. */
export function isInside(address: CellAddress, range: CellRange): boolean {
  return (
    isSameSheet(address.sheet, range.sheet) &&
    address.row >= range.top &&
    address.row <= range.bottom &&
    address.column >= range.left &&
    address.column <= range.right
  );
}

/** A block that a person names, "'Table 1'!A3:J52", "Table 1!A3" or "A3:J52"; null when it is none. `sheet` where it names one. */
export function parsePlace(text: string): (Omit<CellRange, 'sheet'> & { readonly sheet: string | null }) | null {
  const mark = text.lastIndexOf('!');
  const range = parseRange(text.slice(mark + 1));
  const name = text.slice(0, Math.max(mark, 0)).trim();
  const sheet = /^'.*'$/u.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return range && { ...range, sheet: sheet === '' ? null : sheet };
}

/** A block from text such as "A3:J52" or "$A$3"; null when it is none. */
export function parseRange(text: string): Omit<CellRange, 'sheet'> | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  const [row, column] = [Number(match[2]), parseColumn(match[1])];
  const [otherRow, otherColumn] = [Number(match[4] ?? row), match[3] ? parseColumn(match[3]) : column];
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}
