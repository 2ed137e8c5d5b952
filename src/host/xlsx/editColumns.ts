import type { SheetScan } from './scanSheet';
import { setAttribute, type Splice } from './spliceText';
import { findChild, listChildren } from './xml';

/** The style that the sheet gives to a column's cells. */
export function findColumnStyle({ root }: SheetScan, column: number): number {
  const found = listChildren(root, 'cols').find(
    ({ attributes: { min, max } }) => Number(min) <= column && column <= Number(max),
  );
  return Number(found?.attributes.style ?? 0);
}

/** Sets widths, in characters: a `<col>` that covers several columns is divided where one of them changes. */
export function editColumnWidths(
  text: string,
  { root, sheetData }: SheetScan,
  widths: ReadonlyMap<number, number>,
): Splice[] {
  if (widths.size === 0) return [];
  const cols = findChild(root, 'cols');
  const present = cols?.children ?? [];
  const { prefix } = sheetData;
  const splices: Splice[] = [];
  for (const { start, end, attributes } of present) {
    const range = { first: Number(attributes.min), last: Number(attributes.max) };
    const within = [...widths.keys()].filter((column) => range.first <= column && column <= range.last);
    if (within.length === 0) continue;
    const source = text.slice(start, end);
    const pieces = divideRange(range, within).map(({ first, last }) => {
      const piece = setAttribute(setAttribute(source, 'min', String(first)), 'max', String(last));
      const width = first === last ? widths.get(first) : undefined;
      return width === undefined ? piece : setWidth(piece, width);
    });
    splices.push({ start, end, text: pieces.join('') });
  }
  const covers = (column: number) =>
    present.some(({ attributes: { min, max } }) => Number(min) <= column && column <= Number(max));
  const added = [...widths]
    .filter(([column]) => !covers(column))
    .sort(([a], [b]) => a - b)
    .map(([column, width]): Splice => {
      const following = present.find(({ attributes }) => Number(attributes.min) > column);
      const at = following?.start ?? cols?.closeStart ?? sheetData.start;
      const tag = setWidth(`<${prefix}col min="${column}" max="${column}"/>`, width);
      return { start: at, end: at, text: tag };
    });
  if (cols || added.length === 0) return [...splices, ...added];
  const at = sheetData.start;
  const content = added.map((splice) => splice.text).join('');
  return [{ start: at, end: at, text: `<${prefix}cols>${content}</${prefix}cols>` }];
}

const setWidth = (tag: string, width: number): string =>
  setAttribute(setAttribute(setAttribute(tag, 'width', String(width)), 'customWidth', '1'), 'bestFit', null);

/** 1–5 divided at 2 and 3 → 1, 2, 3, 4–5. */
function divideRange(range: { first: number; last: number }, at: readonly number[]) {
  const pieces: { first: number; last: number }[] = [];
  let next = range.first;
  for (const column of [...at].sort((a, b) => a - b)) {
    if (next < column) pieces.push({ first: next, last: column - 1 });
    pieces.push({ first: column, last: column });
    next = column + 1;
  }
  if (next <= range.last) pieces.push({ first: next, last: range.last });
  return pieces;
}
