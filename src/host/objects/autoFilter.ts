import { refuseProtected } from '../model/editCells';
import { trackRange } from '../session';
import { point, type SheetTarget } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

export const autoFilter: ObjectDefinition<SheetTarget> = {
  get: {
    enabled: ({ sheet }) => sheet.autoFilter !== null,
    isDataFiltered: ({ sheet }) => sheet.autoFilter?.isFiltered ?? false,
  },
  methods: {
    getRangeOrNullObject: ({ session, sheet }) =>
      sheet.autoFilter && point('Range', { session, range: trackRange(session, sheet, sheet.autoFilter.rect) }),
    remove: ({ sheet }) => {
      refuseProtected(sheet);
      sheet.autoFilter = null;
    },
  },
};
