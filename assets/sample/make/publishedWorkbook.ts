import { abbreviations, fundingNote, title, unit } from './notes';
import { addPublishedSheet, type FigureCell } from './publishedSheet';
import { createWorkbook, saveWorkbook } from './saveWorkbook';
import { headings, workplanRows, type FigureName, type WorkplanRow } from './workplanRows';

/** The table as published: figures typed exactly as printed, dashes and blanks where the document has them. */
export function makePublishedWorkbook(): Promise<Uint8Array> {
  const workbook = createWorkbook(title);
  const notes = [abbreviations, fundingNote];
  addPublishedSheet(workbook, {
    sheet: 'Table 1',
    title,
    unit,
    notes,
    headings,
    rows: workplanRows,
    figureOf: typeAsPrinted,
  });
  return saveWorkbook(workbook);
}

/** The printed figure as a person types it: "9 323" becomes 9323, shown with its space again. */
export function typeAsPrinted(row: WorkplanRow, figure: FigureName): FigureCell {
  const printed = row.printed[figure];
  const format = formatOf(row, figure);
  if (printed === '') return { value: null, format };
  return { value: printed === '-' ? printed : Number(printed.replaceAll(' ', '')), format };
}

/** A number format that shows the figure as printed. Two groups of `#\ ` are needed, else millions lose a space. */
export function formatOf(row: WorkplanRow, figure: FigureName): string {
  if (figure === 'pMonths' || figure === 'gMonths') return 'General';
  return row.printed[figure].includes('.') ? '#\\ ###\\ ##0.0' : '#\\ ###\\ ##0';
}
