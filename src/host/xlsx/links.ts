import type { PackageDraft } from './packageDraft';
import { appendTo, setAttribute, type Splice } from './spliceText';
import type { LinkFile, SheetEdit } from './workbookFile';
import { insertInOrder } from './worksheetOrder';
import { findChild, listChildren, readRelationshipId, type XmlElement } from './xml';

/** The links of a worksheet; `addressOf` knows where its relationships lead out of the package. */
export function readLinks(root: XmlElement, addressOf: (relationshipId: string) => string | null): LinkFile[] {
  return listChildren(root, 'hyperlinks').map((element) => {
    const { ref = 'A1', location, tooltip } = element.attributes;
    const id = readRelationshipId(element);
    return {
      range: ref,
      location: location ?? null,
      address: id === undefined ? null : addressOf(id),
      screenTip: tooltip ?? null,
    };
  });
}

/** Takes links away and adds others; those that stay keep their text. */
export function editLinks(
  draft: PackageDraft,
  sheet: { readonly path: string; readonly text: string; readonly root: XmlElement },
  { removed, added }: NonNullable<SheetEdit['links']>,
  typeOf: (kind: string) => string,
): Splice[] {
  const { path, text, root } = sheet;
  const list = findChild(root, 'hyperlinks');
  const present = list?.children ?? [];
  const gone = present.filter((_, index) => removed.includes(index));
  // Some programs relate all the links to one address once.
  const used = new Set(present.filter((element) => !gone.includes(element)).map(readRelationshipId));
  for (const id of new Set(gone.map(readRelationshipId))) {
    if (id !== undefined && !used.has(id)) draft.unrelate(path, id);
  }
  const content = added.map((link) => encodeLink(draft, path, root.prefix, link, typeOf)).join('');
  if (!list) {
    const tag = `${root.prefix}hyperlinks`;
    return content === '' ? [] : [insertInOrder(root, 'hyperlinks', `<${tag}>${content}</${tag}>`)];
  }
  if (gone.length === present.length && content === '') return [{ start: list.start, end: list.end, text: '' }];
  return [
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
    ...(content === '' ? [] : appendTo(text, list, content)),
  ];
}

function encodeLink(
  draft: PackageDraft,
  path: string,
  prefix: string,
  { range, location, address, screenTip }: LinkFile,
  typeOf: (kind: string) => string,
): string {
  let tag = setAttribute(`<${prefix}hyperlink/>`, 'ref', range);
  if (address !== null) {
    const kind = typeOf('hyperlink');
    tag = setAttribute(tag, 'xmlns:r', kind.slice(0, kind.lastIndexOf('/')));
    tag = setAttribute(tag, 'r:id', draft.relateOutside(path, kind, address));
  }
  tag = setAttribute(tag, 'location', location);
  return setAttribute(tag, 'tooltip', screenTip);
}
