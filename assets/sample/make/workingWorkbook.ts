import type { Workbook } from 'exceljs';
import { addCostingSheet } from './costingSheet';
import { addRatesSheet } from './ratesSheet';
import { setUpPrint, styleOf, type Look } from './cellStyle';
import { abbreviations, fundingNote } from './notes';
import { createWorkbook, saveResults, saveWorkbook } from './saveWorkbook';

/** The finance team's own file: rates on their sheet, live formulas, one subtotal and total that follow the option in use. */
export function makeWorkingWorkbook(): Promise<Uint8Array> {
  const workbook = buildWorkbook([...readMe, ...readMeLive], 'live');
  saveResults(workbook);
  return saveWorkbook(workbook);
}

/** The same table as a team keeps it that types its figures: those of option 1, and no cell that names the option. */
export function makeOptionTotalsWorkbook(): Promise<Uint8Array> {
  return saveWorkbook(buildWorkbook([...readMe, ...readMeTyped], 'typed'));
}

function buildWorkbook(lines: readonly string[], kind: 'live' | 'typed'): Workbook {
  const workbook = createWorkbook('Costing of the workplan 2025–2026');
  addTextSheet(workbook, 'Read me', lines);
  if (kind === 'live') addRatesSheet(workbook);
  addCostingSheet(workbook, kind);
  addTextSheet(workbook, 'Notes', notes);
  return workbook;
}

const readMe = [
  'Costing of the workplan 2025–2026: working file',
  'The table on sheet "Costing 2025-26" is published as the overview of resource requirements in section VII of the draft workplan.',
  'Staff costs are kept unrounded; the published table rounds most of them to the dollar.',
];

const readMeLive = [
  'Blue figures are inputs: costs of activities, and months by grade. Black figures are formulas; please do not type over them.',
  'Monthly rates stand on sheet "Rates" only. A new rate there changes the whole table.',
  'Cell D5 of the table says which option is in use. The subtotal of workstream 1 and the total follow it; the row of the other option stays in the table, in grey, and is not counted.',
];

const readMeTyped = [
  'Blue figures are inputs: costs of activities, and months by grade.',
  'The subtotal of workstream 1 and the total are those of option 1. The row of option 2 stays in the table and is not counted.',
];

const notes = [
  'Notes to the costing',
  abbreviations,
  fundingNote,
  'Option 1: Working Group on ISET (1.6) and no small group. Option 2: a small group on ISET under the Bureau (1.2.3) and no Working Group.',
  '6.3: costs are included under 8.4.',
  'Posts: three P-3, two P-2 and one General Service post, 24 months each, give 120 P months and 24 G months for the biennium. Option 1 needs 124 P months, option 2 needs 120.',
];

function addTextSheet(workbook: Workbook, name: string, lines: readonly string[]): void {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 3 }, { width: 110 }];
  setUpPrint(sheet);
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index === 0 ? 2 : index + 3, 2);
    const look: Look = index === 0 ? { size: 14, bold: true } : { size: 11, wrap: true };
    cell.value = line;
    cell.style = styleOf({ font: 'Calibri', ...look });
    sheet.getRow(Number(cell.row)).height = index === 0 ? 22 : 16 * Math.ceil(line.length / 130) + 4;
  });
}
