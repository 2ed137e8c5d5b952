import type { Sheet } from '../../host/model/book';
import { contains } from '../../host/model/rect';
import type { StyleFile } from '../../host/xlsx/workbookFile';

/** A rule that holds whatever the cells hold: TRUE, or a text that is one. */
const alwaysTrue = /^(?:TRUE(?:\(\))?|ISTEXT\(\s*"(?:[^"]|"")*"\s*\))$/iu;

/** A cell's style with what a conditional format lays over it, the same object for the same look. */
export type ConditionalLook = (sheet: Sheet, row: number, column: number, style: StyleFile) => StyleFile;

/** Conditional formats whose rule holds for every cell are drawn; the grid weighs no others. */
export function createConditionalLook(): ConditionalLook {
  const known = new WeakMap<StyleFile, Map<string, StyleFile>>();
  return (sheet, row, column, style) => {
    const format = sheet.conditionalFormats.find(
      ({ areas, formula }) => areas.some((area) => contains(area, row, column)) && alwaysTrue.test(formula),
    );
    if (!format) return style;
    const { fill, fontColor } = format;
    const looks = known.get(style) ?? new Map<string, StyleFile>();
    known.set(style, looks);
    const key = `${fill} ${fontColor}`;
    const look = looks.get(key) ?? {
      ...style,
      fill: fill ?? style.fill,
      font: { ...style.font, color: fontColor ?? style.font.color },
    };
    looks.set(key, look);
    return look;
  };
}
