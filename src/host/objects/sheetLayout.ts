import { HostError } from '../hostError';
import { refuseProtected } from '../model/editCells';
import { columnCount, rowCount, wholeSheet } from '../model/rect';
import { trackRange } from '../session';
import { point, type SheetTarget } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

export const freezePanes: ObjectDefinition<SheetTarget> = {
  methods: {
    freezeRows: ({ sheet }, args) => {
      refuseProtected(sheet);
      sheet.frozen = { rows: args.optionalInteger() ?? 1, columns: 0 };
    },
    freezeColumns: ({ sheet }, args) => {
      refuseProtected(sheet);
      sheet.frozen = { rows: 0, columns: args.optionalInteger() ?? 1 };
    },
    freezeAt: ({ sheet }, args) => {
      const { rect } = args.object('Range').range;
      if (!rect) throw new HostError('InvalidReference');
      sheet.frozen = { rows: rowCount(rect), columns: columnCount(rect) };
    },
    unfreeze: ({ sheet }) => {
      sheet.frozen = { rows: 0, columns: 0 };
    },
    getLocationOrNullObject: ({ session, sheet }) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      const rect = { ...wholeSheet, bottom: rows || wholeSheet.bottom, right: columns || wholeSheet.right };
      return point('Range', { session, range: trackRange(session, sheet, rect) });
    },
  },
};
