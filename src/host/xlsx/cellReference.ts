/** 1-based row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** 1 → "A", 27 → "AA". */
export function formatColumn(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const formatCell = ({ row, column }: CellPlace): string => `${formatColumn(column)}${row}`;

/** "B12" → row 12, column 2; undefined for anything else. */
export function parseCell(reference: string): CellPlace | undefined {
  let column = 0;
  let row = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48;
    else return undefined;
  }
  return row > 0 ? { row, column } : undefined;
}
