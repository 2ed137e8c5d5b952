import { builtInFormat } from './numberFormat';
import { plainStyle } from './plainStyle';
import { createColorReader, type ColorReader } from './readColor';
import type { PartText } from './workbookPackage';
import type { StyleFile } from './workbookFile';
import { findChild, listChildren, parseXml, readFlag, type XmlElement } from './xml';

/** The cell styles, by the index that cells name; a workbook without styles has the default one. */
export function readStyles(styles: PartText | undefined, theme: PartText | undefined): readonly StyleFile[] {
  if (!styles) return [plainStyle];
  const root = parseXml(styles);
  const palette = listChildren(findChild(root, 'colors'), 'indexedColors');
  const readColor = createColorReader(palette, theme && parseXml(theme));
  const formats = new Map(
    listChildren(root, 'numFmts').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const fonts = listChildren(root, 'fonts').map((font) => readFont(font, readColor));
  const fills = listChildren(root, 'fills').map((fill) => readFill(fill, readColor));
  const borders = listChildren(root, 'borders').map(readBorder);
  const decoded = listChildren(root, 'cellXfs').map((xf): StyleFile => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0', quotePrefix } = xf.attributes;
    const alignment = findChild(xf, 'alignment')?.attributes;
    return {
      numberFormat: formats.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId)),
      quotePrefix: readFlag(quotePrefix),
      font: fonts[Number(fontId)] ?? plainStyle.font,
      fill: fills[Number(fillId)] ?? null,
      wrapText: readFlag(alignment?.wrapText),
      horizontal: alignment?.horizontal ?? null,
      vertical: alignment?.vertical ?? null,
      border: borders[Number(borderId)] ?? plainStyle.border,
    };
  });
  return decoded.length > 0 ? decoded : [plainStyle];
}

function readFont(font: XmlElement, readColor: ColorReader): StyleFile['font'] {
  const isOn = (name: string): boolean => {
    const property = findChild(font, name);
    return property !== undefined && readFlag(property.attributes.val, true);
  };
  return {
    bold: isOn('b'),
    italic: isOn('i'),
    underline: isUnderlined(findChild(font, 'u')),
    size: Number(findChild(font, 'sz')?.attributes.val ?? plainStyle.font.size),
    name: findChild(font, 'name')?.attributes.val ?? plainStyle.font.name,
    color: readColor(findChild(font, 'color')),
  };
}

function isUnderlined(element: XmlElement | undefined): boolean {
  return element !== undefined && element.attributes.val !== 'none';
}

function readFill(fill: XmlElement, readColor: ColorReader): string | null {
  const pattern = findChild(fill, 'patternFill');
  return pattern?.attributes.patternType === 'solid' ? readColor(findChild(pattern, 'fgColor')) : null;
}

function readBorder(border: XmlElement): StyleFile['border'] {
  const styleOf = (...sides: string[]): string | null => {
    const style = sides.map((side) => findChild(border, side)?.attributes.style).find((found) => found !== undefined);
    return style === undefined || style === 'none' ? null : style;
  };
  // The strict dialect calls the sides start and end.
  return {
    top: styleOf('top'),
    right: styleOf('right', 'end'),
    bottom: styleOf('bottom'),
    left: styleOf('left', 'start'),
  };
}
