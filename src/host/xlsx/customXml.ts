import type { PackageDraft } from './packageDraft';
import type { WorkbookFile } from './workbookFile';
import type { PartSource } from './workbookPackage';
import { listRelationships, type WorkbookParts } from './workbookParts';
import { escapeXml, parseXml } from './xml';

/** A custom XML part; Excel knows it by the id that stands in its properties part. */
export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
  readonly path: string;
  readonly propertiesPath: string;
  readonly relationshipId: string;
}

/** The custom XML parts of the workbook that have an id. */
export function readCustomXml(source: PartSource, { relationships }: WorkbookParts): readonly CustomXmlPart[] {
  return relationships
    .filter(({ kind, target }) => kind === 'customXml' && source.has(target))
    .flatMap(({ id: relationshipId, target: path }) => {
      const properties = listRelationships(source, path).find(({ kind }) => kind === 'customXmlProps');
      if (!properties) return [];
      const { attributes } = parseXml(source.text(properties.target));
      const id = Object.entries(attributes).find(([name]) => name.endsWith('itemID'))?.[1];
      if (id === undefined) return [];
      return {
        id,
        xml: source.text(path).text.replace(/^\uFEFF/, ''),
        path,
        propertiesPath: properties.target,
        relationshipId,
      };
    });
}

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Makes the custom XML parts those that are wanted; a part is known by its id. */
export function editCustomXml(
  draft: PackageDraft,
  parts: WorkbookParts,
  wanted: WorkbookFile['customXml'],
  typeOf: (kind: string) => string,
): void {
  const present = readCustomXml(draft, parts);
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  for (const { id, path, propertiesPath, relationshipId } of present) {
    if (wanted.some((part) => isSame(part.id, id))) continue;
    draft.unrelate(parts.workbook.path, relationshipId);
    draft.drop(propertiesPath);
    draft.drop(path);
  }
  for (const { id, xml } of wanted) {
    const part = present.find((candidate) => isSame(candidate.id, id));
    if (!part) addCustomXml(draft, parts, { id, xml }, typeOf);
    else if (part.xml !== xml) draft.put(part.path, xml);
  }
}

function addCustomXml(
  draft: PackageDraft,
  { workbook }: WorkbookParts,
  { id, xml }: WorkbookFile['customXml'][number],
  typeOf: (kind: string) => string,
): void {
  let number = 1;
  while (draft.has(`customXml/item${number}.xml`) || draft.has(`customXml/itemProps${number}.xml`)) number += 1;
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  draft.put(path, xml);
  draft.put(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  draft.setContentType(path, 'application/xml');
  draft.setContentType(properties, PROPERTIES_TYPE);
  draft.relate(path, typeOf('customXmlProps'), properties);
  draft.relate(workbook.path, typeOf('customXml'), path);
}
