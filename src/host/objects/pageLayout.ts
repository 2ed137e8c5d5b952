import { HostError } from '../hostError';
import { formatAbsolute, parseRect, quoteSheet, splitSheet } from '../model/address';
import type { Sheet } from '../model/book';
import { refuseProtected } from '../model/editCells';
import { spansAllColumns, wholeSheet, type Rect } from '../model/rect';
import { trackRange } from '../session';
import type { PageFile } from '../xlsx/workbookFile';
import { isPointer, point, type Pointer, type SheetTarget } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';
import { rectOf } from './readRange';
import { readFlag, refuse } from './rangeStyle';

const orientations = { Portrait: 'portrait', Landscape: 'landscape' } as const;

/** `Excel.PaperType` in the order of the numbers that files give to papers, from 1 on. */
const papers = [
  ...['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small', 'A5'],
  ...['B4', 'B5', 'Folio', 'Quatro', 'Paper10x14', 'Paper11x17', 'Note'],
];

/** The name under which a file keeps the rows and columns that are printed on every page. */
const titlesName = '_xlnm.Print_Titles';

const change = (sheet: Sheet, changes: Partial<PageFile>): void => {
  refuseProtected(sheet);
  sheet.page = { ...sheet.page, ...changes };
};

export const pageLayout: ObjectDefinition<SheetTarget> = {
  get: {
    centerHorizontally: ({ sheet }) => sheet.page.isCentered,
    orientation: ({ sheet }) =>
      Object.entries(orientations).find(([, stored]) => stored === sheet.page.orientation)?.[0],
    paperSize: ({ sheet }) => papers[(sheet.page.paper ?? 0) - 1] ?? null,
    zoom: ({ sheet: { page } }) => ({
      horizontalFitToPages: page.pagesWide,
      scale: page.scale,
      verticalFitToPages: page.pagesTall,
    }),
  },
  set: {
    centerHorizontally: ({ sheet }, value) => change(sheet, { isCentered: readFlag(value) }),
    orientation: ({ sheet }, value) => {
      const orientation = Object.entries(orientations).find(([name]) => name === value)?.[1];
      change(sheet, { orientation: orientation ?? refuse() });
    },
    paperSize: ({ sheet }, value) => {
      const paper = papers.findIndex((name) => name === value) + 1;
      change(sheet, { paper: paper > 0 ? paper : refuse() });
    },
    zoom: ({ sheet }, value) => change(sheet, readZoom(value)),
  },
  methods: {
    getPrintTitleRowsOrNullObject: ({ session, sheet }) => {
      const rect = titlesOf(
        session.book.names.find(({ name, sheet: owner }) => owner === sheet && name === titlesName)?.formula,
      );
      return rect && point('Range', { session, range: trackRange(session, sheet, rect) });
    },
    setPrintTitleRows: (target, args) => setTitleRows(target, readRows(target, args.any())),
  },
};

/** A scale in per cent, or the pages that the sheet is fitted to; what is left out is free. */
function readZoom(value: unknown): Pick<PageFile, 'scale' | 'pagesWide' | 'pagesTall'> {
  if (typeof value !== 'object' || value === null) throw new HostError('InvalidArgument');
  const parts = new Map<string, unknown>(Object.entries(value));
  const partNamed = (name: string, least: number, most: number): number | null => {
    const part = parts.get(name) ?? null;
    parts.delete(name);
    if (part === null) return null;
    return typeof part === 'number' && Number.isInteger(part) && part >= least && part <= most ? part : refuse();
  };
  const zoom = {
    scale: partNamed('scale', 10, 400),
    pagesWide: partNamed('horizontalFitToPages', 1, 32_767),
    pagesTall: partNamed('verticalFitToPages', 1, 32_767),
  };
  const isFitted = zoom.pagesWide !== null || zoom.pagesTall !== null;
  if (parts.size > 0 || isFitted === (zoom.scale !== null)) throw new HostError('InvalidArgument');
  return zoom;
}

/** Whole rows of the sheet, of a range or an address. */
function readRows({ sheet }: SheetTarget, value: unknown): Rect {
  if (typeof value === 'string') return wholeRows(parseRect(splitSheet(value).rest) ?? refuse());
  if (!isRange(value) || value.target.range.sheet !== sheet) return refuse();
  return wholeRows(rectOf(value.target));
}

const isRange = (value: unknown): value is Extract<Pointer, { type: 'Range' }> =>
  isPointer(value) && value.type === 'Range';

const wholeRows = ({ top, bottom }: Rect): Rect => ({ ...wholeSheet, top, bottom });

/** The rows among the titles, which may name columns too ("S!$A:$A,S!$1:$2"). */
function titlesOf(formula: string | undefined): Rect | null {
  const parts = (formula ?? '').split(/,(?=[^,]*$)/u).map((part) => parseRect(splitSheet(part).rest));
  return parts.find((rect) => rect !== null && spansAllColumns(rect)) ?? null;
}

/** Titles of columns, which the host does not set, would be lost: a sheet that has some is refused. */
function setTitleRows({ session, sheet }: SheetTarget, rows: Rect): void {
  refuseProtected(sheet);
  const { names } = session.book;
  const formula = `${quoteSheet(sheet.name)}!${formatAbsolute(rows)}`;
  const present = names.find(({ name, sheet: owner }) => owner === sheet && name === titlesName);
  if (present && !titlesOf(present.formula)) throw new HostError('ApiNotFound');
  session.calculation.prepare();
  if (present) present.formula = formula;
  else names.push({ name: titlesName, formula, sheet, isHidden: false, comment: '' });
  session.calculation.structureChanged();
}
