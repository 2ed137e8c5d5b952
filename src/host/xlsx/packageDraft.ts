import { formatRelationship, relationshipsPath } from './relationships';
import { appendTo, spliceText } from './spliceText';
import { openWorkbookPackage, type PartSource } from './workbookPackage';
import { escapeXml, parseXml, type XmlElement } from './xml';
import { packEntry, writeZip } from './zipArchive';

/** A package being changed. Parts that are not put or dropped are written as they were packed. */
export interface PackageDraft extends PartSource {
  /** The paths of all parts as they would be written. */
  paths(): readonly string[];
  put(path: string, text: string): void;
  /** Drops a part with its relationships and its content type; who refers to it is the caller's care. */
  drop(path: string): void;
  /** Relates a part to another by its path from the root; gives the id. */
  relate(source: string, type: string, target: string): string;
  /** Relates a part to an address outside of the package; gives the id. */
  relateOutside(source: string, type: string, address: string): string;
  unrelate(source: string, id: string): void;
  setContentType(path: string, type: string): void;
  toBytes(): Uint8Array;
}

const CONTENT_TYPES = '[Content_Types].xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Parts are written in UTF-8, whatever they were read from. */
const encodeText = (text: string): Uint8Array =>
  new TextEncoder().encode(text.replace(/^(\uFEFF?<\?xml[^>]*encoding=)(["'])utf-16\2/i, '$1$2UTF-8$2'));

/** Opens a package for changes. */
export function createPackageDraft(bytes: Uint8Array): PackageDraft {
  const original = openWorkbookPackage(bytes);
  /** By lower-case path; null for a part that is dropped. */
  const changes = new Map<string, { readonly path: string; readonly text: string } | null>();

  const has = (path: string): boolean => {
    const change = changes.get(path.toLowerCase());
    return change === undefined ? original.has(path) : change !== null;
  };
  const text: PartSource['text'] = (path) => changes.get(path.toLowerCase()) ?? original.text(path);
  const put = (path: string, content: string): void => {
    if (has(path) && text(path).text === content) return;
    changes.set(path.toLowerCase(), { path, text: content });
  };

  /** Replaces elements of a list of relationships or content types, and adds one at its end. */
  const editList = (path: string, isDropped: (element: XmlElement) => boolean, added: (prefix: string) => string) => {
    const part = has(path) ? text(path) : { path, text: EMPTY_RELATIONSHIPS };
    const list = parseXml(part);
    const dropped = list.children.filter(isDropped).map(({ start, end }) => ({ start, end, text: '' }));
    const content = added(list.prefix);
    put(path, spliceText(part.text, [...dropped, ...(content === '' ? [] : appendTo(part.text, list, content))]));
  };
  const addRelationship = (source: string, format: (prefix: string, id: string) => string): string => {
    const path = relationshipsPath(source);
    const used = new Set(has(path) ? parseXml(text(path)).children.map(({ attributes }) => attributes.Id) : []);
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    editList(
      path,
      () => false,
      (prefix) => format(prefix, id),
    );
    return id;
  };
  const setType = (path: string, type: string | null): void =>
    editList(
      CONTENT_TYPES,
      ({ attributes }) => attributes.PartName?.toLowerCase() === `/${path}`.toLowerCase(),
      (prefix) => (type === null ? '' : `<${prefix}Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`),
    );

  return {
    has,
    text,
    put,
    paths: () => [
      ...original.entries.map(({ path }) => path).filter(has),
      ...[...changes.values()].flatMap((change) => (change && !original.has(change.path) ? [change.path] : [])),
    ],
    drop(path) {
      for (const dropped of [path, relationshipsPath(path)]) {
        if (has(dropped)) changes.set(dropped.toLowerCase(), null);
      }
      setType(path, null);
    },
    relate: (source, type, target) =>
      addRelationship(source, (prefix, id) => formatRelationship(prefix, id, type, `/${target}`)),
    relateOutside: (source, type, address) =>
      addRelationship(source, (prefix, id) => formatRelationship(prefix, id, type, address, 'External')),
    unrelate: (source, id) =>
      editList(
        relationshipsPath(source),
        ({ attributes }) => attributes.Id === id,
        () => '',
      ),
    setContentType: setType,
    toBytes() {
      if (changes.size === 0) return bytes.slice();
      const kept = original.entries.flatMap((entry) => {
        const change = changes.get(entry.path.toLowerCase());
        if (change === undefined) return entry;
        return change ? packEntry(entry.path, encodeText(change.text), entry) : [];
      });
      const added = [...changes.values()].flatMap((change) =>
        change && !original.has(change.path) ? packEntry(change.path, encodeText(change.text)) : [],
      );
      return writeZip([...kept, ...added]);
    },
  };
}
