import { strFromU8, unzipSync } from 'fflate';
import type { CellEdit, SheetEdit, WorkbookEdits, WorkbookFile } from '../../../src/host/xlsx/workbookFile';

/** The parts of a file as text, unzipped by another program than the one that is tested. */
export const unpackParts = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content, true)]));

/** The paths of the parts that differ between two files, also those that only one has. */
export function listChangedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unpackParts(before);
  const parts = unpackParts(after);
  return [...new Set([...old.keys(), ...parts.keys()])].filter((path) => old.get(path) !== parts.get(path)).sort();
}

/** Edits that change nothing. */
export const noEdits = ({ sheets }: WorkbookFile): WorkbookEdits & { sheets: SheetEdit[] } => ({
  sheets: sheets.map(({ name, visibility }, original) => ({
    original,
    name,
    visibility,
    cells: [],
    rowsHidden: new Map(),
    columnWidths: new Map(),
  })),
});

/** Edits of one sheet, by its index. */
export function editOneSheet(file: WorkbookFile, sheet: number, changes: Partial<SheetEdit>): WorkbookEdits {
  const { sheets } = noEdits(file);
  return { sheets: sheets.map((edit, index) => (index === sheet ? { ...edit, ...changes } : edit)) };
}

export const constant = (row: number, column: number, value: CellEdit['value']): CellEdit => ({
  row,
  column,
  value,
  formula: null,
});

/** The text of a sheet without some of its cells ("E4"). */
export const withoutCells = (sheet: string, cells: readonly string[]): string =>
  cells.reduce(
    (text, cell) => text.replace(new RegExp(`<c r="${cell}"(?:[^>]*/>|[^>]*(?<!/)>.*?</c>)`, 's'), ''),
    sheet,
  );
