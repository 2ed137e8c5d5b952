import { decodeFormula } from './futureFunctions';
import { createColorReader } from './readColor';
import type { ConditionalFormatFile } from './workbookFile';
import type { PartText } from './workbookPackage';
import { findChild, listChildren, parseXml, readFlag, type XmlElement } from './xml';

/** What a conditional format changes of a cell's look. */
export type DifferentialStyle = Pick<ConditionalFormatFile, 'fill' | 'fontColor'>;

/** Excel's names for the types of rules; every other rule is one of its preset criteria. */
const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

/** The styles that rules name by their index. */
export function readDifferentialStyles(
  styles: PartText | undefined,
  theme: PartText | undefined,
): readonly DifferentialStyle[] {
  if (!styles) return [];
  const root = parseXml(styles);
  const palette = listChildren(findChild(root, 'colors'), 'indexedColors');
  const readColor = createColorReader(palette, theme && parseXml(theme));
  return listChildren(root, 'dxfs').map((style) => {
    const pattern = findChild(findChild(style, 'fill'), 'patternFill');
    // Unlike in the style of a cell, a solid fill has its colour in the background.
    const isSolid = (pattern?.attributes.patternType ?? 'solid') === 'solid';
    const color = findChild(pattern, 'bgColor') ?? findChild(pattern, 'fgColor');
    return {
      fill: isSolid && color ? readColor(color) : null,
      fontColor: readColor(findChild(findChild(style, 'font'), 'color')),
    };
  });
}

/**
 * The rules of a worksheet, in the order of the text. Those that stand in its extension alone, such as rules that refer to other
 * sheets, are left out; they stay in the file.
 */
export function readConditionalFormats(
  worksheet: XmlElement,
  styles: () => readonly DifferentialStyle[],
): readonly ConditionalFormatFile[] {
  return listRules(worksheet).map(({ block, rule }) => {
    const { type = '', priority, stopIfTrue, dxfId } = rule.attributes;
    const style = dxfId === undefined ? undefined : styles()[Number(dxfId)];
    return {
      type: TYPES[type] ?? 'PresetCriteria',
      areas: (block.attributes.sqref ?? '').split(/\s+/u).filter((area) => area !== ''),
      priority: Number(priority ?? 0) || 0,
      stopIfTrue: readFlag(stopIfTrue),
      formula: type === 'expression' ? decodeFormula(findChild(rule, 'formula')?.text ?? '') : '',
      fill: style?.fill ?? null,
      fontColor: style?.fontColor ?? null,
    };
  });
}

/** Every rule of a worksheet and the element, with the cells, that it stands in. */
export function listRules({
  children,
}: XmlElement): readonly { readonly block: XmlElement; readonly rule: XmlElement }[] {
  return children
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((block) => block.children.filter(({ name }) => name === 'cfRule').map((rule) => ({ block, rule })));
}
