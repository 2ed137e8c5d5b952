import type { ConditionalFormatEdits, SheetFile } from '../xlsx/workbookFile';
import { formatRect } from './address';
import type { Sheet } from './book';
import { readAreas } from './conditionalFormats';
import { intersect } from './rect';

/** The conditional formats that were added and removed; null where there are none. */
export function collectConditionalFormats(sheet: Sheet, original: SheetFile | null): ConditionalFormatEdits | null {
  const present = new Set(sheet.conditionalFormats.map((format) => format.original));
  const removed = (original?.conditionalFormats ?? []).flatMap(({ areas }, index) =>
    present.has(index) || readAreas(areas).length === 0 ? [] : [index],
  );
  // A file cannot hold a rule without its formula, and neither would it ever be true.
  const added = sheet.conditionalFormats.filter((format) => format.original === null && format.formula !== '');
  if (removed.length + added.length === 0) return null;
  const kept = sheet.conditionalFormats.filter((format) => format.original !== null).flatMap(({ areas }) => areas);
  const isOver = added.some(({ areas }) => areas.some((area) => kept.some((other) => intersect(area, other) !== null)));
  return {
    removed,
    added: added.map(({ areas, formula, stopIfTrue, fill, fontColor }) => ({
      areas: areas.map(formatRect),
      formula,
      stopIfTrue,
      fill,
      fontColor,
    })),
    isOver,
  };
}

/** Whether a format of the file is for other cells, has another formula or another look than it had there. */
export function hasChangedFormats({ conditionalFormats }: Sheet, original: SheetFile | null): boolean {
  return conditionalFormats.some((format) => {
    const before = format.original === null ? undefined : original?.conditionalFormats?.[format.original];
    if (!before) return false;
    const { formula, stopIfTrue, fill, fontColor } = before;
    return (
      format.formula !== formula ||
      format.stopIfTrue !== stopIfTrue ||
      format.fill !== fill ||
      format.fontColor !== fontColor ||
      format.areas.map(formatRect).join() !== readAreas(before.areas).map(formatRect).join()
    );
  });
}
