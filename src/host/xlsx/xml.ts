import { SaxesParser } from 'saxes';
import { damagedPart, type PartText } from './workbookPackage';

/** An opening tag; positions are offsets into the part's text. */
export interface XmlTag {
  /** Without a namespace prefix: parts use one vocabulary, under whatever prefix and in either dialect. */
  readonly name: string;
  /** As written, "x:" or "". */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly openEnd: number;
}

/** An element with its place in the text: `start` < `openEnd` <= `closeStart` <= `end`. */
export interface XmlElement extends XmlTag {
  readonly children: XmlElement[];
  /** Its own character data. */
  text: string;
  closeStart: number;
  end: number;
}

export interface XmlHandler {
  open(tag: XmlTag): void;
  text(text: string): void;
  /** For an element without content both are the end of its tag. */
  close(closeStart: number, end: number): void;
}

const LESS_THAN = '<'.charCodeAt(0);

/** Reads a part from beginning to end; throws `damaged` where it is not well-formed or declares a document type. */
export function scanXml({ path, text }: PartText, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let start = 0;
  parser.on('error', (cause) => {
    throw damagedPart(path, cause);
  });
  parser.on('doctype', () => {
    throw damagedPart(path, new Error('A document type declaration is not accepted.'));
  });
  parser.on('opentagstart', () => {
    start = findTagStart(text, parser.position);
  });
  parser.on('opentag', (tag) => {
    const colon = tag.name.indexOf(':') + 1;
    handler.open({
      name: tag.name.slice(colon),
      prefix: tag.name.slice(0, colon),
      attributes: tag.attributes,
      start,
      openEnd: parser.position,
    });
  });
  parser.on('text', (data) => handler.text(data));
  parser.on('cdata', (data) => handler.text(data));
  parser.on('closetag', (tag) => {
    const end = parser.position;
    handler.close(tag.isSelfClosing ? end : findTagStart(text, end), end);
  });
  parser.write(text).close();
}

/** Where the tag begins that goes on before a position; `lastIndexOf` takes several times as long over so few characters. */
function findTagStart(text: string, before: number): number {
  let start = before - 1;
  while (text.charCodeAt(start) !== LESS_THAN) start -= 1;
  return start;
}

/** Builds elements out of what a scan reports. */
export function createTreeBuilder(): XmlHandler & { root(): XmlElement | undefined } {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  return {
    open({ name, prefix, attributes, start, openEnd }) {
      const element = {
        name,
        prefix,
        attributes,
        start,
        openEnd,
        closeStart: openEnd,
        end: openEnd,
        children: [],
        text: '',
      };
      root ??= element;
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close(closeStart, end) {
      const element = open.pop();
      if (!element) return;
      element.closeStart = closeStart;
      element.end = end;
    },
    root: () => root,
  };
}

/** A part as a tree; for parts that are small. */
export function parseXml(part: PartText): XmlElement {
  const builder = createTreeBuilder();
  scanXml(part, builder);
  const root = builder.root();
  if (!root) throw damagedPart(part.path, new Error('The part is empty.'));
  return root;
}

/** The first child of this name. */
export const findChild = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The children of a child, as in `<fonts><font/>…</fonts>`. */
export const listChildren = (element: XmlElement | undefined, list: string): readonly XmlElement[] =>
  findChild(element, list)?.children ?? [];

/** The value of `r:id`, whatever the prefix is. */
export const readRelationshipId = ({ attributes }: XmlTag): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];

/** "1", "true" and "on" are true in either dialect; `fallback` where the attribute is absent. */
export const readFlag = (value: string | undefined, fallback = false): boolean =>
  value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';

/** Text for use between tags or in a quoted attribute. */
export const escapeXml = (text: string): string =>
  text.replace(
    /[&<>"\t\n\r]/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? `&#${character.charCodeAt(0)};`,
  );
