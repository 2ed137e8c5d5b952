import { readRelationships, relationshipsPath, type Relationship } from './relationships';
import { damagedPart, notAWorkbook, type PartText, type PartSource } from './workbookPackage';
import { parseXml, readRelationshipId, listChildren, type XmlElement } from './xml';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly element: XmlElement;
  readonly relationshipId: string;
  readonly path: string;
  /** False for a chart sheet or a dialog sheet: it has no cells. */
  readonly isWorksheet: boolean;
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  readonly workbook: PartText & { readonly root: XmlElement };
  readonly relationships: readonly Relationship[];
  /** All sheets, in order. */
  readonly sheets: readonly SheetEntry[];
}

/** Finds the parts of a workbook; throws `not-a-workbook` for a package of another kind. */
export function findWorkbookParts(source: PartSource): WorkbookParts {
  const main = listRelationships(source, '').find(({ kind }) => kind === 'officeDocument');
  if (!main?.target.toLowerCase().endsWith('.xml')) throw notAWorkbook();
  const part = source.text(main.target);
  const root = parseXml(part);
  if (root.name !== 'workbook') throw notAWorkbook();
  const relationships = listRelationships(source, part.path);
  const sheets = listChildren(root, 'sheets').map((element) => {
    const relationshipId = readRelationshipId(element) ?? '';
    const relationship = relationships.find(({ id }) => id === relationshipId);
    if (!relationship) throw damagedPart(part.path, new Error(`The sheet ${element.attributes.name} has no part.`));
    return { element, relationshipId, path: relationship.target, isWorksheet: relationship.kind === 'worksheet' };
  });
  return { workbook: { ...part, root }, relationships, sheets };
}

/** The relationships of a part; none where it has no such part. */
export function listRelationships(source: PartSource, path: string): readonly Relationship[] {
  const rels = relationshipsPath(path);
  return source.has(rels) ? readRelationships(path, source.text(rels)) : [];
}

/** The part of this kind that the workbook uses, such as its styles. */
export function findPart(source: PartSource, parts: WorkbookParts, kind: string): PartText | undefined {
  const relationship = parts.relationships.find((candidate) => candidate.kind === kind);
  return relationship && source.has(relationship.target) ? source.text(relationship.target) : undefined;
}
