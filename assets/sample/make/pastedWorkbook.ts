import { countLines, setUpPrint, styleOf } from './cellStyle';
import { createWorkbook, saveWorkbook } from './saveWorkbook';
import { printedCells } from './workplanRows';

const spaces = [' ', '\u00a0', '\u2009', '\u202f'];
const dashes = ['-', '–', '—'];
/** Figures that carry the footnote's asterisk in the pasted text. */
const starred = new Set(['311 247.5', '537 585']);

const widths = [20, 36, 12, 22, 10, 11, 10, 11, 11, 13];

/** The table as it arrives from a Word document: text in every cell, headings repeated, titles broken by page breaks. */
export function makePastedWorkbook(): Promise<Uint8Array> {
  const workbook = createWorkbook('Overview of resource requirements, pasted');
  const sheet = workbook.addWorksheet('Pasted from Word');
  sheet.columns = widths.map((width) => ({ width }));
  setUpPrint(sheet, '1:1');
  printedCells.forEach((cells, row) => {
    sheet.getRow(row + 1).height =
      13 * Math.max(...cells.map((cell, column) => countLines(cell, widths[column] ?? 10)));
    cells.forEach((printed, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      const isHeading = cells.join() === printedCells[0]?.join();
      cell.style = styleOf({ size: 10, wrap: true, align: 'left', italic: isHeading, border: 'hair' });
      if (printed !== '') cell.value = isHeading ? printed : toPastedText(printed, row + column);
    });
  });
  return saveWorkbook(workbook);
}

/** The kind of space and dash changes from cell to cell, as it does in documents that several people typed. */
function toPastedText(printed: string, place: number): string {
  if (printed === '-') return dashes[place % dashes.length] ?? printed;
  if (!/^[\d ]+(\.\d+)?$/.test(printed)) return printed;
  return printed.replaceAll(' ', spaces[place % spaces.length] ?? ' ') + (starred.has(printed) ? '*' : '');
}
