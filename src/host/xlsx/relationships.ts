import type { PartText } from './workbookPackage';
import { escapeXml, parseXml } from './xml';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address ("worksheet"): the same in the strict and the transitional dialect. */
  readonly kind: string;
  /** The path of the part it leads to. */
  readonly target: string;
}

/** Where the relationships of a part stand; "" is the package itself. */
export const relationshipsPath = (path: string): string => {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
};

/** The relationships of a part, without those that lead out of the package. */
export const readRelationships = (source: string, rels: PartText): readonly Relationship[] =>
  parseXml(rels)
    .children.filter(({ name, attributes }) => name === 'Relationship' && attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      kind: (attributes.Type ?? '').slice((attributes.Type ?? '').lastIndexOf('/') + 1),
      target: resolveTarget(source, attributes.Target ?? ''),
    }));

/** Where relationships of a part lead that lead out of the package, by their id. */
export const readOutsideTargets = (rels: PartText): ReadonlyMap<string, string> =>
  new Map(
    parseXml(rels)
      .children.filter(({ attributes }) => attributes.TargetMode === 'External')
      .map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']),
  );

/** "xl/workbook.xml" and "../customXml/item1.xml" → "customXml/item1.xml". */
function resolveTarget(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export const formatRelationship = (
  prefix: string,
  id: string,
  type: string,
  target: string,
  mode?: 'External',
): string =>
  `<${prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
