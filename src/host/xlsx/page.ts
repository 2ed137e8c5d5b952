import { plainPage } from './plainStyle';
import { appendTo, setAttribute, type Splice } from './spliceText';
import type { PageFile } from './workbookFile';
import { insertInOrder } from './worksheetOrder';
import { findChild, readFlag, type XmlElement } from './xml';

/** How a worksheet is printed. */
export function readPage(root: XmlElement): PageFile {
  const setup = findChild(root, 'pageSetup')?.attributes ?? {};
  const isFitted = readFlag(findChild(findChild(root, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const pages = (count = '1'): number | null => (isFitted && Number(count) > 0 ? Number(count) : null);
  return {
    orientation: setup.orientation === 'landscape' ? 'landscape' : 'portrait',
    paper: setup.paperSize === undefined ? plainPage.paper : Number(setup.paperSize),
    scale: isFitted ? null : Number(setup.scale ?? 100),
    pagesWide: pages(setup.fitToWidth),
    pagesTall: pages(setup.fitToHeight),
    isCentered: readFlag(findChild(root, 'printOptions')?.attributes.horizontalCentered),
  };
}

/** Writes how a worksheet is printed; margins, headers and whatever else is set for the printer stay. */
export function editPage(text: string, root: XmlElement, page: PageFile): Splice[] {
  const isFitted = page.scale === null;
  const pages = (count: number | null): string | null => (isFitted ? String(count ?? 0) : null);
  return [
    ...editFit(text, root, isFitted),
    ...editTag(text, root, 'printOptions', { horizontalCentered: page.isCentered ? '1' : null }),
    ...editTag(text, root, 'pageSetup', {
      paperSize: page.paper === null ? null : String(page.paper),
      scale: page.scale === null || page.scale === 100 ? null : String(page.scale),
      fitToWidth: pages(page.pagesWide),
      fitToHeight: pages(page.pagesTall),
      orientation: page.orientation,
    }),
  ];
}

/** Whether the sheet is fitted to pages stands apart from how many. */
function editFit(text: string, root: XmlElement, isFitted: boolean): Splice[] {
  const { prefix } = root;
  const properties = findChild(root, 'sheetPr');
  const setup = findChild(properties, 'pageSetUpPr');
  if (setup) {
    const { start, openEnd: end } = setup;
    return [{ start, end, text: setAttribute(text.slice(start, end), 'fitToPage', isFitted ? '1' : null) }];
  }
  if (!isFitted) return [];
  const added = `<${prefix}pageSetUpPr fitToPage="1"/>`;
  if (properties) return appendTo(text, properties, added);
  return [insertInOrder(root, 'sheetPr', `<${prefix}sheetPr>${added}</${prefix}sheetPr>`)];
}

function editTag(
  text: string,
  root: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string | null>>,
): Splice[] {
  const present = findChild(root, name);
  const before = present ? text.slice(present.start, present.openEnd) : `<${root.prefix}${name}/>`;
  const tag = Object.entries(attributes).reduce((written, [key, value]) => setAttribute(written, key, value), before);
  if (tag === before) return [];
  return present ? [{ start: present.start, end: present.openEnd, text: tag }] : [insertInOrder(root, name, tag)];
}
