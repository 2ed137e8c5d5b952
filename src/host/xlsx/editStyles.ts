import type { FindDifferentialStyle } from './editConditionalFormats';
import { findBuiltInFormat, FIRST_CUSTOM_FORMAT } from './numberFormat';
import { appendTo, setAttribute, spliceText } from './spliceText';
import type { CellEdit } from './workbookFile';
import type { PartText } from './workbookPackage';
import { escapeXml, findChild, parseXml, type XmlElement } from './xml';

/** A stylesheet to which cell styles are added; what it holds already keeps its place and its text. */
export interface StylesDraft {
  /** The index of a style that is `style` with the formats of the edit. */
  restyle(style: number, edit: CellEdit): number;
  /** The index of a style for conditional formats. */
  readonly findDifferential: FindDifferentialStyle;
  text(): string;
}

/** The lists of a stylesheet in the order that the format demands, with the items that a missing one begins with. */
const FIRST_ITEMS = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border/>'],
  cellStyleXfs: ['<xf/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
} as const;
type ListName = keyof typeof FIRST_ITEMS;
const LIST_ORDER = Object.keys(FIRST_ITEMS) as ListName[];

/** What stands after a font's colour. */
const FONT_END = ['name', 'family', 'charset', 'scheme'];

/** Where a list that is missing belongs: before any of those that come after it here. */
const ELEMENT_ORDER: readonly string[] = [
  ...LIST_ORDER.filter((name) => name !== 'dxfs'),
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The stylesheet of a workbook that has none. */
export const emptyStylesheet = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">${LIST_ORDER.filter(
    (name) => FIRST_ITEMS[name].length > 0,
  )
    .map((name) => `<${name} count="${FIRST_ITEMS[name].length}">${FIRST_ITEMS[name].join('')}</${name}>`)
    .join('')}</styleSheet>`;

/** Opens a stylesheet for more styles. */
export function createStylesDraft(part: PartText): StylesDraft {
  const root = parseXml(part);
  const { prefix } = root;
  const lists = new Map(LIST_ORDER.map((name) => [name, openList(part, root, name)]));
  const list = (name: ListName): StyleList => lists.get(name) ?? openList(part, root, name);

  function findFormat(code: string): number {
    const builtIn = findBuiltInFormat(code);
    if (builtIn !== undefined) return builtIn;
    const formats = list('numFmts').items.map((item) => parseXml({ path: part.path, text: item }).attributes);
    const known = formats.find(({ formatCode }) => formatCode === code);
    if (known) return Number(known.numFmtId);
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.map(({ numFmtId }) => Number(numFmtId))) + 1;
    list('numFmts').items.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  function findFont(base: number, { bold, italic, underline, fontColor }: NonNullable<CellEdit['format']>): number {
    const present = list('fonts').items[base] ?? `<${prefix}font/>`;
    let font = present;
    const set = (name: string, content: string, before?: readonly string[]): void => {
      font = setChild({ path: part.path, text: font }, name, content, before);
    };
    if (italic !== undefined) set('i', italic ? `<${prefix}i/>` : '');
    if (bold !== undefined) set('b', bold ? `<${prefix}b/>` : '');
    if (underline !== undefined) set('u', underline ? `<${prefix}u/>` : '', ['vertAlign', 'sz', 'color', ...FONT_END]);
    if (fontColor !== undefined) set('color', formatColor(prefix, 'color', fontColor), FONT_END);
    return font === present ? base : findOrAdd(list('fonts').items, font);
  }

  function findFill(color: string | null): number {
    if (color === null) return 0;
    const pattern = `${formatColor(prefix, 'fgColor', color)}<${prefix}bgColor indexed="64"/>`;
    return findOrAdd(
      list('fills').items,
      `<${prefix}fill><${prefix}patternFill patternType="solid">${pattern}</${prefix}patternFill></${prefix}fill>`,
    );
  }

  return {
    restyle(style, { quotePrefix, numberFormat, format }) {
      const styles = list('cellXfs').items;
      const present = styles[style] ?? `<${prefix}xf/>`;
      let xf = present;
      const attributes = parseXml({ path: part.path, text: xf }).attributes;
      const set = (name: string, value: string | null): void => {
        xf = replaceTag(xf, (tag) => setAttribute(tag, name, value));
      };
      const refer = (name: string, id: number, apply: string): void => {
        if (Number(attributes[name] ?? 0) === id) return;
        set(name, String(id));
        set(apply, '1');
      };
      if (quotePrefix !== undefined) set('quotePrefix', quotePrefix ? '1' : null);
      if (numberFormat !== undefined) refer('numFmtId', findFormat(numberFormat), 'applyNumberFormat');
      if (format) refer('fontId', findFont(Number(attributes.fontId ?? 0), format), 'applyFont');
      if (format?.fill !== undefined) refer('fillId', findFill(format.fill), 'applyFill');
      const aligned = alignXf({ path: part.path, text: xf }, format ?? {}, prefix);
      if (aligned !== xf) xf = replaceTag(aligned, (tag) => setAttribute(tag, 'applyAlignment', '1'));
      return xf === present ? style : findOrAdd(styles, xf);
    },
    findDifferential({ fill, fontColor }) {
      const font =
        fontColor === null ? '' : `<${prefix}font>${formatColor(prefix, 'color', fontColor)}</${prefix}font>`;
      const pattern =
        fill === null ? '' : `<${prefix}patternFill>${formatColor(prefix, 'bgColor', fill)}</${prefix}patternFill>`;
      const style = font + (pattern === '' ? '' : `<${prefix}fill>${pattern}</${prefix}fill>`);
      return style === '' ? null : findOrAdd(list('dxfs').items, `<${prefix}dxf>${style}</${prefix}dxf>`);
    },
    text() {
      const added = LIST_ORDER.map((name) => ({ name, ...list(name) })).filter(
        ({ items, size }) => items.length > size,
      );
      return spliceText(
        part.text,
        added.flatMap(({ name, element, items, size }) => {
          const count = String(items.length);
          if (element) {
            const tag = setAttribute(part.text.slice(element.start, element.openEnd), 'count', count);
            return appendTo(part.text, element, items.slice(size).join(''), tag);
          }
          const later = ELEMENT_ORDER.slice(ELEMENT_ORDER.indexOf(name) + 1);
          const at = root.children.find((child) => later.includes(child.name))?.start ?? root.closeStart;
          return [
            { start: at, end: at, text: `<${prefix}${name} count="${count}">${items.join('')}</${prefix}${name}>` },
          ];
        }),
      );
    },
  };
}

interface StyleList {
  readonly element: XmlElement | undefined;
  /** The items as text, and how many there were before any was added. */
  readonly items: string[];
  readonly size: number;
}

function openList({ text }: PartText, root: XmlElement, name: ListName): StyleList {
  const element = findChild(root, name);
  const items = element?.children.map(({ start, end }) => text.slice(start, end)) ?? [...FIRST_ITEMS[name]];
  return { element, items, size: items.length };
}

function findOrAdd(items: string[], item: string): number {
  const index = items.indexOf(item);
  return index >= 0 ? index : items.push(item) - 1;
}

const formatColor = (prefix: string, name: string, color: string): string =>
  `<${prefix}${name} rgb="FF${color.replace('#', '').toUpperCase()}"/>`;

/** Changes the opening tag of an element that is given as text. */
const replaceTag = (element: string, change: (tag: string) => string): string => {
  const { openEnd } = parseXml({ path: '', text: element });
  return change(element.slice(0, openEnd)) + element.slice(openEnd);
};

/** An element, given as text, with a child replaced, added (before the named ones, else first) or taken away (""). */
function setChild(part: PartText, name: string, content: string, before?: readonly string[]): string {
  const root = parseXml(part);
  const present = findChild(root, name);
  if (present) return spliceText(part.text, [{ start: present.start, end: present.end, text: content }]);
  if (content === '') return part.text;
  const following = root.children.find((child) => before?.includes(child.name) ?? true);
  if (!following) return spliceText(part.text, appendTo(part.text, root, content));
  return spliceText(part.text, [{ start: following.start, end: following.start, text: content }]);
}

function alignXf(part: PartText, { wrapText, horizontal }: NonNullable<CellEdit['format']>, prefix: string): string {
  if (wrapText === undefined && horizontal === undefined) return part.text;
  const present = findChild(parseXml(part), 'alignment');
  const before = present ? part.text.slice(present.start, present.end) : `<${prefix}alignment/>`;
  let tag = before;
  if (wrapText !== undefined) tag = setAttribute(tag, 'wrapText', wrapText ? '1' : null);
  if (horizontal !== undefined) tag = setAttribute(tag, 'horizontal', horizontal);
  return tag === before ? part.text : setChild(part, 'alignment', tag);
}
