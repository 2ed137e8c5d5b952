import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

/** An element of the manifest with its attributes, text and children, in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

export const root = new URL('../../', import.meta.url);

export function readManifest(): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: true,
  });
  const [element] = toElements(parser.parse(readFileSync(new URL('manifest.xml', root), 'utf8')) as Node[]).filter(
    ({ name }) => !name.startsWith('?'),
  );
  if (!element) throw new Error('The manifest is empty.');
  return element;
}

type Node = Record<string, unknown>;

function toElements(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inner = node[name] as Node[];
    const text = inner.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('');
    return [
      {
        name,
        attributes: (node[':@'] ?? {}) as Record<string, string>,
        text: text.trim(),
        children: toElements(inner),
      },
    ];
  });
}

/** Every element below with this name, in order. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** Every element, the given one first. */
export function walk(element: Element): Element[] {
  return [element, ...element.children.flatMap(walk)];
}
