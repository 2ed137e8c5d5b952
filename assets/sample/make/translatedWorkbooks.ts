import { french } from './french';
import { addPublishedSheet, type FigureCell } from './publishedSheet';
import { typeAsPrinted } from './publishedWorkbook';
import { russian } from './russian';
import { createWorkbook, saveWorkbook } from './saveWorkbook';
import { translateRows } from './tableWords';
import type { FigureName, PublishedColumn, WorkplanRow } from './workplanRows';

const frenchColumns: readonly PublishedColumn[] = [
  'workstream',
  'activity',
  'type',
  'pMonths',
  'pStaff',
  'gMonths',
  'gStaff',
  'staff',
  'activityCosts',
  'total',
];

/** The table in French: figures typed as printed, the costs of activities after the staff. */
export function makeFrenchWorkbook(): Promise<Uint8Array> {
  const workbook = createWorkbook(french.title);
  addPublishedSheet(workbook, {
    ...french,
    columns: frenchColumns,
    rows: translateRows(french),
    figureOf: typeAsPrinted,
  });
  return saveWorkbook(workbook);
}

/** The table in Russian: unrounded figures as text, "503 132,5" with a no-break space and a decimal comma. */
export function makeRussianWorkbook(): Promise<Uint8Array> {
  const workbook = createWorkbook(russian.title);
  addPublishedSheet(workbook, { ...russian, rows: translateRows(russian), figureOf: writeAsText });
  return saveWorkbook(workbook);
}

function writeAsText(row: WorkplanRow, figure: FigureName): FigureCell {
  const printed = row.printed[figure];
  if (printed === '') return { value: null, format: '@' };
  if (printed === '-') return { value: '—', format: '@' };
  const [whole = '', fraction] = String(row.exact[figure]).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return { value: fraction ? `${grouped},${fraction}` : grouped, format: '@' };
}
