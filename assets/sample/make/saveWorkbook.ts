import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ExcelJS from 'exceljs';
import type { Cell, CellErrorValue, Workbook, Worksheet } from 'exceljs';
import { initSync, Model } from '@ironcalc/wasm';
import { unzipSync, zipSync, type Zippable } from 'fflate';

const written = new Date(Date.UTC(2024, 8, 2, 8, 0));
/** Zip stores local time: the same wall clock wherever the script runs. */
const zipTime = new Date(2024, 8, 2, 8, 0);

/** A workbook of the secretariat with fixed dates, so that the same content gives the same bytes. */
export function createWorkbook(title: string): Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Industrial Safety Unit';
  workbook.lastModifiedBy = 'Industrial Safety Unit';
  workbook.company = 'United Nations Economic Commission for Europe';
  workbook.title = title;
  workbook.created = written;
  workbook.modified = written;
  return workbook;
}

/** The workbook as an .xlsx file, the same bytes each time. */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
  const entries = Object.entries(parts).map(([path, content]) => [path, [content, { mtime: zipTime }]]);
  return zipSync(Object.fromEntries(entries) as Zippable, { level: 6 });
}

/** Gives each formula the result that a spreadsheet engine computes, to be saved with it. */
export function saveResults(workbook: Workbook): void {
  const engine = loadEngine(workbook);
  workbook.worksheets.forEach((sheet, index) =>
    forEachCell(sheet, (cell, row, column) => {
      if (!cell.formula) return;
      cell.value = { formula: cell.formula, result: toResult(engine.getFormattedCellValue(index, row, column)) };
    }),
  );
}

/** The workbook in a spreadsheet engine, every formula computed; its sheets in the same order. */
export function loadEngine(workbook: Workbook): Model {
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(wasm) });
  const engine = new Model('samples', 'en', 'UTC', 'en');
  engine.pauseEvaluation();
  workbook.worksheets.forEach((sheet, index) => {
    if (index > 0) engine.newSheet();
    engine.renameSheet(index, sheet.name);
  });
  workbook.worksheets.forEach((sheet, index) =>
    forEachCell(sheet, (cell, row, column) => {
      const constant = typeof cell.value === 'number' ? String(cell.value) : `'${cell.text}`;
      if (cell.value !== null) engine.setUserInput(index, row, column, cell.formula ? `=${cell.formula}` : constant);
    }),
  );
  engine.resumeEvaluation();
  engine.evaluate();
  return engine;
}

/** Visits each cell that holds something of its own: not the covered cells of a merged block. */
function forEachCell(sheet: Worksheet, visit: (cell: Cell, row: number, column: number) => void): void {
  sheet.eachRow((row, number) =>
    row.eachCell((cell, column) => {
      if (cell.master === cell) visit(cell, number, column);
    }),
  );
}

function toResult(text: string): number | string | CellErrorValue {
  if (text.startsWith('#')) return { error: text as CellErrorValue['error'] };
  const figure = Number(text);
  return Number.isNaN(figure) ? text : figure;
}
