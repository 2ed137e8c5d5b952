import { shiftFormula, shiftRect, type Shift } from '../formula/shiftFormula';
import type { SheetFile } from '../xlsx/workbookFile';
import { parseRect } from './address';
import type { ConditionalFormat, Sheet } from './book';
import { cutOut, intersect, maxColumn, maxRow, type Rect } from './rect';

/** The file's conditional formats, the one with the top priority first. */
export function openConditionalFormats({ conditionalFormats = [] }: SheetFile): ConditionalFormat[] {
  return conditionalFormats
    .map(({ areas, priority, ...format }, original) => {
      const opened = { ...format, id: conditionalFormatId(), original, areas: readAreas(areas) };
      return { priority, opened };
    })
    .filter(({ opened }) => opened.areas.length > 0)
    .sort((one, other) => one.priority - other.priority)
    .map(({ opened }) => opened);
}

/** The blocks of a conditional format; what is none, as in a spoilt file, is passed over. */
export function readAreas(areas: readonly string[]): readonly Rect[] {
  return areas.flatMap((area) => parseRect(area) ?? []);
}

let conditionalFormatsMade = 0;

/** An id that no other conditional format has. It is not saved: in a workbook opened anew each has another. */
function conditionalFormatId(): string {
  conditionalFormatsMade += 1;
  return `{00000000-0000-0000-CF00-${conditionalFormatsMade.toString(16).padStart(12, '0').toUpperCase()}}`;
}

/** Those that share a cell with the block, the one with the top priority first. */
export function conditionalFormatsOf({ conditionalFormats }: Sheet, rect: Rect): readonly ConditionalFormat[] {
  return conditionalFormats.filter(({ areas }) => areas.some((area) => intersect(area, rect) !== null));
}

/** A custom format for the block, over all others; its formula and its look are set afterwards. */
export function addConditionalFormat(sheet: Sheet, rect: Rect): ConditionalFormat {
  const added: ConditionalFormat = {
    id: conditionalFormatId(),
    original: null,
    type: 'Custom',
    areas: [rect],
    stopIfTrue: false,
    formula: '',
    fill: null,
    fontColor: null,
  };
  sheet.conditionalFormats.unshift(added);
  return added;
}

export function deleteConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
}

/** Takes the block out of every conditional format; one that is left without cells goes. */
export function clearConditionalFormats(sheet: Sheet, rect: Rect): void {
  changeAreas(sheet, (area) => cutOut(area, rect));
}

/** Conditional formats go along with their cells; cells that come in look like those before them, as in Excel. */
export function shiftConditionalFormats(sheet: Sheet, shift: Shift): void {
  changeAreas(sheet, (area) => {
    const moved = shiftRect(area, shift);
    return moved ? [extend(moved, area, shift)] : [];
  });
  for (const format of sheet.conditionalFormats)
    format.formula = shiftFormula(format.formula, sheet.name, sheet.name, shift);
}

function changeAreas(sheet: Sheet, change: (area: Rect) => readonly Rect[]): void {
  for (const format of sheet.conditionalFormats) {
    const areas = format.areas.flatMap(change);
    const isSame = areas.length === format.areas.length && areas.every((area, index) => area === format.areas[index]);
    if (!isSame) format.areas = areas;
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

/** An area that ends just before the cells that come in takes them in too. */
function extend(moved: Rect, before: Rect, { axis, at, count, from, to }: Shift): Rect {
  const isRows = axis === 'row';
  const isAcross = isRows ? before.left >= from && before.right <= to : before.top >= from && before.bottom <= to;
  const last = isRows ? before.bottom : before.right;
  if (count < 0 || !isAcross || last !== at - 1) return moved;
  return isRows
    ? { ...moved, bottom: Math.min(last + count, maxRow) }
    : { ...moved, right: Math.min(last + count, maxColumn) };
}
