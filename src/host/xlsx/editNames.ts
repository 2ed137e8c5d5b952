import { appendTo, setAttribute, type Splice } from './spliceText';
import type { WorkbookFile } from './workbookFile';
import { escapeXml, findChild, listChildren, readFlag, type XmlElement } from './xml';

export interface NameChanges {
  /** All names that shall be, `sheet` as a position among all sheets; undefined leaves them. */
  readonly names: WorkbookFile['names'] | undefined;
  /** Where a sheet stands now that stood at a position; -1 for one that was removed. */
  readonly moveSheet: (position: number) => number;
  /** Whether the sheet that stood at a position has cells: other sheets' names are not among `names`. */
  readonly isWorksheet: (position: number) => boolean;
}

/** What stands before `<definedNames>` in a workbook, the nearest first. */
const PRECEDING = ['externalReferences', 'functionGroups', 'sheets'];

/** Changes the defined names; a name that stays keeps its attributes, and follows its sheet when that moves. */
export function editNames(text: string, root: XmlElement, { names, moveSheet, isWorksheet }: NameChanges): Splice[] {
  const wanted = names && new Map(names.map((name) => [keyOf(name.name, name.sheet), name]));
  const changed: Splice[] = [];
  const present = listChildren(root, 'definedNames');
  let kept = 0;
  for (const element of present) {
    const { name = '', localSheetId, hidden } = element.attributes;
    const before = localSheetId === undefined ? null : Number(localSheetId);
    const sheet = before === null ? null : moveSheet(before);
    const isListed = wanted && (before === null || isWorksheet(before));
    const found = isListed ? wanted.get(keyOf(name, sheet)) : undefined;
    if (sheet === -1 || (isListed && !found)) {
      changed.push({ start: element.start, end: element.end, text: '' });
      continue;
    }
    wanted?.delete(keyOf(name, sheet));
    kept += 1;
    const isHidden = readFlag(hidden);
    let tag = text.slice(element.start, element.openEnd);
    if (sheet !== before) tag = setAttribute(tag, 'localSheetId', String(sheet));
    if (found && found.isHidden !== isHidden) tag = setAttribute(tag, 'hidden', found.isHidden ? '1' : null);
    changed.push({ start: element.start, end: element.openEnd, text: tag });
    if (found && found.formula !== element.text) {
      changed.push({ start: element.openEnd, end: element.closeStart, text: escapeXml(found.formula) });
    }
  }
  const list = findChild(root, 'definedNames');
  const added = [...(wanted?.values() ?? [])].map((name) => encodeName(name, root.prefix)).join('');
  if (list && kept === 0 && added === '') return [{ start: list.start, end: list.end, text: '' }];
  if (added === '') return changed;
  if (list) return [...changed, ...appendTo(text, list, added)];
  const at = PRECEDING.map((name) => findChild(root, name)?.end).find((end) => end !== undefined) ?? root.openEnd;
  return [{ start: at, end: at, text: `<${root.prefix}definedNames>${added}</${root.prefix}definedNames>` }];
}

const keyOf = (name: string, sheet: number | null): string => `${sheet ?? ''}!${name.toLowerCase()}`;

function encodeName({ name, formula, sheet, isHidden }: WorkbookFile['names'][number], prefix: string): string {
  let tag = setAttribute(`<${prefix}definedName>`, 'name', name);
  tag = setAttribute(tag, 'localSheetId', sheet === null ? null : String(sheet));
  tag = setAttribute(tag, 'hidden', isHidden ? '1' : null);
  return `${tag}${escapeXml(formula)}</${prefix}definedName>`;
}
