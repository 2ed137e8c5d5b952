import { byAddIn } from '../events';
import { HostError } from '../hostError';
import { getCell } from '../model/book';
import { showText } from '../model/cellValue';
import { columnAt, setColumns } from '../model/columns';
import { formatCells, raiseFormatted, refuseProtected } from '../model/editCells';
import { intersect, wholeSheet, type Rect } from '../model/rect';
import { usedRect } from '../model/usedRect';
import type { StyleFile } from '../xlsx/workbookFile';
import { point, type ObjectDefinition, type RangeTarget } from './hostObject';
import { columnNumbers, common, rectOf, rowNumbers } from './readRange';

/** Points for one character of a column's width in the standard font, and the widths and heights of a plain sheet. */
const pointsPerCharacter = 5.25;
const standardWidth = 48;
const standardHeight = 15;

/** A property of the cells' style: the value that all cells have, null when they differ. */
const styleOf =
  <Value>(read: (style: StyleFile) => Value) =>
  (target: RangeTarget): Value | null => {
    const { session, range } = target;
    return common(cellsOf(target).map(([row, column]) => read(getCell(range.sheet, row, column)?.style ?? session.book.defaultStyle)));
  };

const setStyle = (target: RangeTarget, change: (style: StyleFile) => StyleFile): void =>
  formatCells(target.session, target.range.sheet, boundedRect(target), change, byAddIn);

/** Whole rows and columns are formatted as far as the sheet is used. */
function boundedRect(target: RangeTarget): Rect {
  const rect = rectOf(target);
  const used = usedRect(target.session.book, target.range.sheet, wholeSheet, false) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const bottom = rect.top === 1 && rect.bottom === wholeSheet.bottom ? used.bottom : rect.bottom;
  const right = rect.left === 1 && rect.right === wholeSheet.right ? used.right : rect.right;
  return { ...rect, bottom, right };
}

const cellsOf = (target: RangeTarget): [number, number][] =>
  rowNumbers(boundedRect(target)).flatMap((row) => columnNumbers(boundedRect(target)).map((column): [number, number] => [row, column]));

const readFlag = (value: unknown): boolean => (typeof value === 'boolean' ? value : refuse());
const readText = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : refuse());
const readSize = (value: unknown): number => (typeof value === 'number' && value >= 0 && value <= 10_000 ? value : refuse());

function refuse(): never {
  throw new HostError('InvalidArgument');
}

const horizontals: Readonly<Record<string, string | null>> = {
  General: null,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const verticals: Readonly<Record<string, string | null>> = {
  Top: 'top',
  Center: 'center',
  Bottom: null,
  Justify: 'justify',
  Distributed: 'distributed',
};

const alignmentName = (names: typeof horizontals, stored: string | null, usual: string): string =>
  Object.entries(names).find(([, value]) => value === stored)?.[0] ?? usual;

function readAlignment(names: typeof horizontals, value: unknown): string | null {
  const stored = typeof value === 'string' ? names[value] : undefined;
  return stored === undefined ? refuse() : stored;
}

export const rangeFormat: ObjectDefinition<RangeTarget> = {
  get: {
    columnWidth: (target) =>
      common(columnNumbers(rectOf(target)).map((column) => toPoints(columnAt(target.range.sheet, column).width))),
    horizontalAlignment: styleOf(({ horizontal }) => alignmentName(horizontals, horizontal, 'General')),
    rowHeight: (target) => common(rowNumbers(boundedRect(target)).map((row) => target.range.sheet.rowHeights.get(row) ?? standardHeight)),
    verticalAlignment: styleOf(({ vertical }) => alignmentName(verticals, vertical, 'Bottom')),
    wrapText: styleOf(({ wrapText }) => wrapText),
  },
  set: {
    columnWidth: (target, value) => setWidths(target, () => readSize(value) / pointsPerCharacter),
    horizontalAlignment: (target, value) => {
      const horizontal = readAlignment(horizontals, value);
      setStyle(target, (style) => ({ ...style, horizontal }));
    },
    rowHeight: (target, value) => {
      refuseProtected(target.range.sheet);
      const height = readSize(value);
      for (const row of rowNumbers(boundedRect(target))) target.range.sheet.rowHeights.set(row, height);
    },
    verticalAlignment: (target, value) => {
      const vertical = readAlignment(verticals, value);
      setStyle(target, (style) => ({ ...style, vertical }));
    },
    wrapText: (target, value) => {
      const wrapText = readFlag(value);
      setStyle(target, (style) => ({ ...style, wrapText }));
    },
  },
  objects: {
    borders: (target) => point('RangeBorderCollection', target),
    fill: (target) => point('RangeFill', target),
    font: (target) => point('RangeFont', target),
  },
  methods: {
    autofitColumns: (target) => {
      const rows = rowNumbers(boundedRect(target));
      target.session.calculation.settle();
      setWidths(target, (column) => Math.max(0, ...rows.map((row) => showText(getCell(target.range.sheet, row, column)).length)) + 1.71);
    },
    autofitRows: (target) => {
      refuseProtected(target.range.sheet);
      for (const row of rowNumbers(boundedRect(target))) target.range.sheet.rowHeights.delete(row);
    },
  },
};

const toPoints = (width: number | null): number => (width === null ? standardWidth : Math.round(width * pointsPerCharacter * 100) / 100);

function setWidths(target: RangeTarget, widthOf: (column: number) => number): void {
  const { sheet } = target.range;
  refuseProtected(sheet);
  const used = intersect(rectOf(target), boundedRect(target)) ?? rectOf(target);
  for (const column of columnNumbers(used)) setColumns(sheet, column, column, { width: widthOf(column) });
  raiseFormatted(target.session, sheet, rectOf(target), byAddIn);
}

const setFont = (target: RangeTarget, change: Partial<StyleFile['font']>): void =>
  setStyle(target, (style) => ({ ...style, font: { ...style.font, ...change } }));

export const rangeFont: ObjectDefinition<RangeTarget> = {
  get: {
    bold: styleOf(({ font }) => font.bold),
    color: styleOf(({ font }) => font.color ?? '#000000'),
    italic: styleOf(({ font }) => font.italic),
    name: styleOf(({ font }) => font.name),
    size: styleOf(({ font }) => font.size),
  },
  set: {
    bold: (target, value) => setFont(target, { bold: readFlag(value) }),
    color: (target, value) => setFont(target, { color: readColor(value) }),
    italic: (target, value) => setFont(target, { italic: readFlag(value) }),
    name: (target, value) => setFont(target, { name: readText(value) }),
    size: (target, value) => setFont(target, { size: readSize(value) }),
  },
};

export const rangeFill: ObjectDefinition<RangeTarget> = {
  get: { color: styleOf(({ fill }) => fill ?? '#FFFFFF') },
  set: {
    color: (target, value) => {
      const fill = readColor(value);
      setStyle(target, (style) => ({ ...style, fill }));
    },
  },
  methods: { clear: (target) => setStyle(target, (style) => ({ ...style, fill: null })) },
};

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500',
  gray: '#808080', grey: '#808080', purple: '#800080', pink: '#FFC0CB', lightgray: '#D3D3D3',
};

/** "#RRGGBB" or a colour's name in HTML. */
function readColor(value: unknown): string {
  const text = readText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return namedColors[text.toLowerCase()] ?? refuse();
}
