import type { PageFile, StyleFile } from './workbookFile';

/** The look of a cell in a workbook that says nothing of styles. */
export const plainStyle: StyleFile = {
  numberFormat: 'General',
  quotePrefix: false,
  font: { bold: false, italic: false, underline: false, size: 11, name: 'Calibri', color: null },
  fill: null,
  wrapText: false,
  horizontal: null,
  vertical: null,
  border: { top: null, right: null, bottom: null, left: null },
};

/** How a sheet is printed that says nothing of it. */
export const plainPage: PageFile = {
  orientation: 'portrait',
  paper: null,
  scale: 100,
  pagesWide: null,
  pagesTall: null,
  isCentered: false,
};
