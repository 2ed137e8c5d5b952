import { byAddIn } from '../events';
import { getCell } from '../model/book';
import { showText } from '../model/cellValue';
import { columnAt, setColumns } from '../model/columns';
import { raiseFormatted, refuseProtected } from '../model/editCells';
import { intersect } from '../model/rect';
import { point, type RangeTarget } from './hostObject';
import type { ObjectDefinition } from './objectDefinition';
import { boundedRect, readFlag, readSize, refuse, setStyle, styleOf } from './rangeStyle';
import { columnNumbers, common, rectOf, rowNumbers } from './readRange';

/** Points for one character of a column's width in the standard font, and the widths and heights of a plain sheet. */
const pointsPerCharacter = 5.25;
const standardWidth = 48;
const standardHeight = 15;

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
    rowHeight: (target) =>
      common(rowNumbers(boundedRect(target)).map((row) => target.range.sheet.rowHeights.get(row) ?? standardHeight)),
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
      setWidths(
        target,
        (column) => Math.max(0, ...rows.map((row) => showText(getCell(target.range.sheet, row, column)).length)) + 1.71,
      );
    },
    autofitRows: (target) => {
      refuseProtected(target.range.sheet);
      for (const row of rowNumbers(boundedRect(target))) target.range.sheet.rowHeights.delete(row);
    },
  },
};

const toPoints = (width: number | null): number =>
  width === null ? standardWidth : Math.round(width * pointsPerCharacter * 100) / 100;

function setWidths(target: RangeTarget, widthOf: (column: number) => number): void {
  const { sheet } = target.range;
  refuseProtected(sheet);
  const used = intersect(rectOf(target), boundedRect(target)) ?? rectOf(target);
  for (const column of columnNumbers(used)) setColumns(sheet, column, column, { width: widthOf(column) });
  raiseFormatted(target.session, sheet, rectOf(target), byAddIn);
}
