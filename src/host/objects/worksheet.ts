import { byAddIn } from '../events';
import { HostError } from '../hostError';
import { parseRect, splitSheet } from '../model/address';
import { findName } from '../model/book';
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility, showVisibility } from '../model/editSheets';
import { isOnSheet, wholeSheet, type Rect } from '../model/rect';
import { usedRect } from '../model/usedRect';
import { trackRange } from '../session';
import { eventMethods } from './eventMethods';
import { point, type Pointer, type SheetTarget } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';

const open = ({ session, sheet }: SheetTarget, rect: Rect): Pointer =>
  point('Range', { session, range: trackRange(session, sheet, rect) });

const readFlag = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
};

export const worksheet: ObjectDefinition<SheetTarget> = {
  id: ({ sheet }) => sheet.id,
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ session, sheet }) => session.book.sheets.indexOf(sheet),
    visibility: ({ sheet }) => showVisibility(sheet),
    tabColor: ({ sheet }) => sheet.tabColor,
    showGridlines: ({ sheet }) => sheet.showGridlines,
    showHeadings: ({ sheet }) => sheet.showHeadings,
    standardHeight: () => 15,
    standardWidth: () => 64,
    enableCalculation: () => true,
  },
  set: {
    name: ({ session, sheet }, value) => {
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      renameSheet(session, sheet, value, byAddIn);
    },
    position: ({ session, sheet }, value) => moveSheet(session, sheet, Number(value), byAddIn),
    visibility: ({ session, sheet }, value) => setVisibility(session, sheet, value, byAddIn),
    tabColor: ({ sheet }, value) => {
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      sheet.tabColor = value;
    },
    // The client sets showGridlines and showHeadings under these names.
    gridlines: ({ sheet }, value) => {
      sheet.showGridlines = readFlag(value);
    },
    headings: ({ sheet }, value) => {
      sheet.showHeadings = readFlag(value);
    },
  },
  objects: {
    autoFilter: (target) => point('AutoFilter', target),
    charts: (target) => point('ChartCollection', target),
    freezePanes: (target) => point('WorksheetFreezePanes', target),
    names: (target) => point('NamedItemCollection', target),
    pageLayout: (target) => point('PageLayout', target),
    protection: (target) => point('WorksheetProtection', target),
    tables: (target) => point('TableCollection', target),
  },
  methods: {
    activate: ({ session, sheet }) => activateSheet(session, sheet),
    calculate: ({ session }, args) => session.calculation.calculate(args.optionalFlag()),
    delete: ({ session, sheet }) => deleteSheet(session, sheet, byAddIn),
    getCell: (target, args) => {
      const [row, column] = [args.integer() + 1, args.integer() + 1];
      return open(target, checked({ top: row, left: column, bottom: row, right: column }));
    },
    getRange: (target, args) => {
      const address = args.optionalText();
      return address === null ? open(target, wholeSheet) : openAddress(target, address);
    },
    getRangeByIndexes: (target, args) => {
      const [row, column, rows, columns] = [args.integer(), args.integer(), args.integer(), args.integer()];
      return open(target, checked({ top: row + 1, left: column + 1, bottom: row + rows, right: column + columns }));
    },
    getUsedRange: (target, args) => {
      const rect = usedRect(target.session.book, target.sheet, wholeSheet, args.optionalFlag());
      return open(target, rect ?? { top: 1, left: 1, bottom: 1, right: 1 });
    },
    getUsedRangeOrNullObject: (target, args) => {
      const rect = usedRect(target.session.book, target.sheet, wholeSheet, args.optionalFlag());
      return rect && open(target, rect);
    },
    _GetSheetById: ({ session }, args) => {
      const id = args.text();
      const sheet = session.book.sheets.find((each) => each.id === id);
      if (!sheet) throw new HostError('ItemNotFound');
      return point('Worksheet', { session, sheet });
    },
    ...eventMethods<SheetTarget>(
      [
        'changed',
        'activated',
        'deactivated',
        'nameChanged',
        'selectionChanged',
        'rowHiddenChanged',
        'rowSorted',
        'formatChanged',
        'visibilityChanged',
      ],
      ({ session, sheet }) => ({ events: session.events, id: sheet.id }),
    ),
  },
};

function checked(rect: Rect): Rect {
  if (!isOnSheet(rect)) throw new HostError('InvalidArgument');
  return rect;
}

/** An address on the sheet, or the name of a block. */
function openAddress(target: SheetTarget, address: string): Pointer {
  const { book } = target.session;
  const block = readBlock(address) ?? readBlock(findName(book, address, target.sheet)?.formula ?? '');
  if (!block) throw new HostError('InvalidArgument');
  if (block.sheet !== null && block.sheet.toLowerCase() !== target.sheet.name.toLowerCase())
    throw new HostError('InvalidArgument');
  return open(target, block.rect);
}

function readBlock(address: string): { readonly sheet: string | null; readonly rect: Rect } | null {
  const { sheet, rest } = splitSheet(address);
  const rect = parseRect(rest);
  return rect && { sheet, rect };
}
