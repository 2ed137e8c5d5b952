import type { Borders, Style, Worksheet } from 'exceljs';

/** What a cell of the sample workbooks looks like, in the few words that these workbooks need. */
export interface Look {
  readonly font?: 'Times New Roman' | 'Calibri';
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly format?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly indent?: number;
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: 'none' | 'hair' | 'header' | 'subtotal' | 'total';
}

const styles = new Map<string, Partial<Style>>();

/** The style of a look. The same look gives the same object: exceljs then writes large tables quickly. */
export function styleOf(look: Look): Partial<Style> {
  const key = JSON.stringify(look);
  const known = styles.get(key);
  if (known) return known;
  const style = createStyle(look);
  styles.set(key, style);
  return style;
}

function createStyle(look: Look): Partial<Style> {
  const { font = 'Times New Roman', size = 9, bold = false, italic = false, color = 'FF000000' } = look;
  const { align, indent = 0, vertical = 'top', wrap = false, fill, format = 'General', border = 'none' } = look;
  return {
    font: { name: font, size, bold, italic, color: { argb: color } },
    alignment: { vertical, wrapText: wrap, ...(align && { horizontal: align }), ...(indent && { indent }) },
    numFmt: format,
    border: borders[border],
    ...(fill && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } },
    }),
  };
}

const grey = { argb: 'FFA6A6A6' };
const black = { argb: 'FF000000' };
const sides: Partial<Borders> = { left: { style: 'hair', color: grey }, right: { style: 'hair', color: grey } };

const borders: Record<NonNullable<Look['border']>, Partial<Borders>> = {
  none: {},
  hair: { ...sides, top: { style: 'hair', color: grey }, bottom: { style: 'hair', color: grey } },
  header: { ...sides, top: { style: 'thin', color: black }, bottom: { style: 'medium', color: black } },
  subtotal: { ...sides, top: { style: 'thin', color: black }, bottom: { style: 'hair', color: grey } },
  total: { ...sides, top: { style: 'medium', color: black }, bottom: { style: 'medium', color: black } },
};

/** How many lines the text takes in a column of that width; Times at 9 points sets half as many again as digits. */
export function countLines(text: string, width: number): number {
  const charactersPerLine = Math.floor(width * 1.5);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > charactersPerLine) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

/** Landscape A4, one page wide, the heading rows ("7:8") repeated on each page. */
export function setUpPrint(sheet: Worksheet, headingRows?: string): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    ...(headingRows && { printTitlesRow: headingRows }),
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter = { oddFooter: '&L&8&A&R&8Page &P of &N' };
}
