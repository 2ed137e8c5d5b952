import type { BoundTable } from './bindTable';

/** The notes that stand below the table on its sheet: abbreviations, what a mark means; each the only text of its row. */
export function readNotes({ workbook, table: { sheetId, range } }: BoundTable): readonly string[] {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return [];
  return sheet.values.slice(Math.max(0, range.bottom + 1 - sheet.top)).flatMap((row) => {
    const [content, ...others] = row.filter((cell) => cell !== '');
    const isNote = typeof content === 'string' && others.length === 0;
    return isNote ? [content.trim()] : [];
  });
}
