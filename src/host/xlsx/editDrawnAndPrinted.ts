import { editCharts } from './charts';
import { editLinks } from './links';
import type { PackageDraft } from './packageDraft';
import { editPage } from './page';
import { scanSheet } from './scanSheet';
import { spliceText } from './spliceText';
import type { SheetEdit } from './workbookFile';

/** Whether anything changed in a sheet's links, its charts or how it is printed. */
export const isDrawnOrPrinted = ({ links, page, charts }: SheetEdit): boolean =>
  links !== undefined || page !== undefined || charts !== undefined;

/** Writes a sheet's links, its charts and how it is printed; `typeOf` gives the type of a kind of relationship. */
export function editDrawnAndPrinted(
  draft: PackageDraft,
  path: string,
  { links, page, charts }: SheetEdit,
  typeOf: (kind: string) => string,
): void {
  const part = draft.text(path);
  const { root } = scanSheet(part, () => null);
  const sheet = { ...part, root };
  // In the order of the format: what is inserted at one place keeps it.
  const splices = [
    ...(links ? editLinks(draft, sheet, links, typeOf) : []),
    ...(page ? editPage(part.text, root, page) : []),
    ...(charts ? editCharts(draft, sheet, charts, typeOf) : []),
  ];
  draft.put(path, spliceText(part.text, splices));
}
