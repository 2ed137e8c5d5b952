import { escapeXml, type XmlElement } from './xml';

/** Puts `text` in the place of what stands from `start` to `end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies changes to a text; all between them stays as it is. Insertions at one place keep their order. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < at) throw new Error(`Two changes meet at ${splice.start} of a part.`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return pieces.join('') + text.slice(at);
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** An opening tag with one attribute set, or taken away (null); the others stay as they are written. */
export function setAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? '' : ` ${name}="${escapeXml(value)}"`;
  let isFound = false;
  const changed = tag.replace(ATTRIBUTE, (attribute, key: string) => {
    if (key !== name) return attribute;
    isFound = true;
    return written;
  });
  return isFound ? changed : changed.replace(/\s*\/?>$/, (end) => written + end);
}

/** What an insertion needs to know of an element. */
type Container = Pick<XmlElement, 'name' | 'prefix' | 'start' | 'openEnd' | 'closeStart'>;

/** Insertions into an element and, if given, a new opening tag; `<row/>` with content is written with both its tags. */
export function insertInto(text: string, element: Container, added: readonly Splice[], newTag?: string): Splice[] {
  const { start, openEnd: end, prefix, name } = element;
  const tag = newTag ?? text.slice(start, end);
  if (text.startsWith('/>', end - 2) && added.length > 0) {
    const content = added.map((splice) => splice.text).join('');
    return [{ start, end, text: `${tag.replace(/\s*\/>$/, '>')}${content}</${prefix}${name}>` }];
  }
  return tag === text.slice(start, end) ? [...added] : [{ start, end, text: tag }, ...added];
}

/** Content added at the end of an element. */
export const appendTo = (text: string, element: Container, content: string, newTag?: string): Splice[] =>
  insertInto(text, element, [{ start: element.closeStart, end: element.closeStart, text: content }], newTag);
