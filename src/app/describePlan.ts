import { formatRange, quoteSheet, type CellAddress } from '../domain/cellAddress';
import type { WritePlan } from '../excel/port';

/** "'Table 1'!F7, the rows 11 to 12 of 'Table 1', the sheet 'Costing inputs', …": all that a plan touches. */
export function describePlan({ cells, rows, ownSheets, names, stored, removals }: WritePlan): string {
  const sheets = [...new Set([...ownSheets.map(({ name }) => name), ...(removals?.sheets ?? [])])];
  return [
    ...describeCells(cells.map(({ address }) => address)),
    ...rows.map(({ sheet, first, last }) => `the rows ${first} to ${last} of ${quoteSheet(sheet)}`),
    ...sheets.map((name) => `the sheet ${quoteSheet(name)}`),
    ...[...names.map(({ name }) => name), ...(removals?.names ?? [])].map((name) => `the name ${name}`),
    ...(removals?.marks?.length ? ['the marks on cells'] : []),
    ...(stored || removals?.stored ? ['what the add-in keeps in the workbook'] : []),
  ].join(', ');
}

/** Cells beside each other in a row as one block. */
function describeCells(cells: readonly CellAddress[]): readonly string[] {
  const sorted = [...cells].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row || a.column - b.column);
  const blocks: { sheet: string; top: number; left: number; bottom: number; right: number }[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = blocks.at(-1);
    if (last?.sheet === sheet && last.top === row && last.right >= column - 1) last.right = column;
    else blocks.push({ sheet, top: row, left: column, bottom: row, right: column });
  }
  return blocks.map(({ sheet, ...block }) => `${quoteSheet(sheet)}!${formatRange(block)}`);
}
