import { parseCell } from './cellReference';
import type { PackageDraft } from './packageDraft';
import { setAttribute, spliceText } from './spliceText';
import type { CellEdit } from './workbookFile';
import { listRelationships } from './workbookParts';
import { listChildren, parseXml } from './xml';
import { decodeXstring, encodeXstringAttribute } from './xmlString';

/** A table's columns are named as its headings read; Excel repairs a file where the two differ. */
export function renameTableColumns(draft: PackageDraft, sheet: string, cells: readonly CellEdit[]): void {
  for (const { kind, target } of listRelationships(draft, sheet)) {
    if (kind !== 'table') continue;
    const part = draft.text(target);
    const root = parseXml(part);
    const first = parseCell((root.attributes.ref ?? '').split(':')[0] ?? '');
    if (!first || root.attributes.headerRowCount === '0') continue;
    const columns = listChildren(root, 'tableColumns');
    const splices = cells.flatMap(({ row, column, value }) => {
      const element = row === first.row ? columns[column - first.column] : undefined;
      const heading = typeof value === 'object' ? undefined : String(value);
      if (!element || heading === undefined || decodeXstring(element.attributes.name ?? '') === heading) return [];
      const { start, openEnd } = element;
      return [
        {
          start,
          end: openEnd,
          text: setAttribute(part.text.slice(start, openEnd), 'name', encodeXstringAttribute(heading)),
        },
      ];
    });
    draft.put(target, spliceText(part.text, splices));
  }
}
