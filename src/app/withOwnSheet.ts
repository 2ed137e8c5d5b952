import type { CellAddress } from '../domain/cellAddress';
import { parseRange } from '../domain/cellAddress';
import type { OwnSheet, WritePlan } from '../excel/port';
import type { CellLookup } from '../table/formula/workbookCells';

/** The workbook's cells as they will be with a sheet of the add-in's own and its names, before it is written. */
export function withOwnSheet(cells: CellLookup, sheet: OwnSheet, names: WritePlan['names']): CellLookup {
  const isOwn = (name: string) => name.toLowerCase() === sheet.name.toLowerCase();
  const ownContent = ({ row, column }: CellAddress) => sheet.rows[row - 1]?.[column - 1] ?? '';
  return {
    ...cells,
    content(address) {
      if (!isOwn(address.sheet)) return cells.content(address);
      const content = ownContent(address);
      return typeof content === 'object' ? '' : content;
    },
    formula(address) {
      if (!isOwn(address.sheet)) return cells.formula(address);
      const content = ownContent(address);
      return typeof content === 'object' ? content.formula : null;
    },
    range(name) {
      const own = names.find((other) => other.name.toLowerCase() === name.toLowerCase());
      const block = own && parseRange(own.formula.slice(own.formula.lastIndexOf('!') + 1));
      return block ? { sheet: sheet.name, ...block } : cells.range(name);
    },
    usedRange(name) {
      if (!isOwn(name)) return cells.usedRange(name);
      const right = Math.max(1, ...sheet.rows.map((row) => row.length));
      return { sheet: sheet.name, top: 1, left: 1, bottom: sheet.rows.length, right };
    },
  };
}
