import type { Workbook } from 'exceljs';
import { setUpPrint, styleOf } from './cellStyle';
import { facts } from './workplanRows';

const headings = ['Grade', 'Level', 'Monthly rate (US$)', 'Posts', 'Months a post', 'Months available'];
const widths = [9, 34, 16, 8, 10, 12];
const levels: Readonly<Record<string, string>> = {
  'P-3': 'Professional, third level',
  'P-2': 'Professional, second level',
  G: 'General Service',
};
const grades = Object.keys(levels);
const headingRow = 4;

/** The absolute address of a grade's monthly rate, as formulas of other sheets name it. */
export const rateOf = (grade: string): string => `Rates!$C$${headingRow + 1 + grades.indexOf(grade)}`;

/** Adds the sheet with the monthly rate of each grade and the posts that the biennium has. */
export function addRatesSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet('Rates');
  sheet.columns = widths.map((width) => ({ width }));
  setUpPrint(sheet);
  sheet.getCell('A1').value = 'Standard monthly staff costs, biennium 2025–2026';
  sheet.getCell('A1').style = styleOf({ font: 'Calibri', size: 13, bold: true });
  sheet.getCell('A2').value = 'United States dollars a month; extrabudgetary posts';
  sheet.getCell('A2').style = styleOf({ font: 'Calibri', size: 10, italic: true });
  const heading = sheet.getRow(headingRow);
  heading.height = 30;
  headings.forEach((text, index) => {
    const cell = heading.getCell(index + 1);
    cell.value = text;
    const align = index < 2 ? 'left' : 'right';
    cell.style = styleOf({
      font: 'Calibri',
      size: 10,
      bold: true,
      wrap: true,
      vertical: 'middle',
      fill: 'FFDCE6F1',
      border: 'header',
      align,
    });
  });
  grades.forEach((grade, index) => {
    const row = headingRow + 1 + index;
    const available = { formula: `D${row}*E${row}` };
    const rate = Number(facts.monthlyRates[grade]);
    const cells = [grade, levels[grade] ?? '', rate, facts.posts[grade] ?? 0, facts.postsMonths, available];
    cells.forEach((value, column) => {
      const cell = sheet.getCell(row, column + 1);
      cell.value = value;
      const color = column >= 2 && column <= 4 ? 'FF0000FF' : 'FF000000';
      const format = column === 2 ? '#\\ ###\\ ##0' : 'General';
      cell.style = styleOf({ font: 'Calibri', size: 10, border: 'hair', color, format });
    });
  });
  const note = sheet.getCell(headingRow + grades.length + 2, 1);
  note.value =
    'Source: rates used for the overview of resource requirements (section VII of the draft workplan); posts as in its paragraph 21.';
  note.style = styleOf({ font: 'Calibri', size: 9, italic: true });
}
