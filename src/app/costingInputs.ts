import { formatRange, isSameSheet, quoteSheet, type CellAddress } from '../domain/cellAddress';
import { isGeneralService, professionalGrades, type Grade } from '../domain/grade';
import { findSheet, type CellValue } from '../domain/snapshot';
import type { TableRow } from '../domain/table';
import type { OwnSheet, WritePlan } from '../excel/port';
import { writeReference } from '../table/formula/writeFormula';
import type { BoundTable } from './bindTable';
import { rateName, referToRates, type FormulaSources } from './composeFormulas';

/** The name of the sheet that holds what live formulas read: rates, and months by grade. */
export const inputsSheetName = 'Costing inputs';

/** The sheet, its names, and where its figures stand for formulas. */
export interface CostingInputs {
  readonly sheet: OwnSheet;
  readonly names: WritePlan['names'];
  readonly sources: FormulaSources;
}

type Content = CellValue | { readonly formula: string };

const firstRateRow = 5;

/**
 * The sheet *Costing inputs*: the monthly rates, where the workbook has none of its own, and the months by grade of each
 * activity, where the table has no columns for them. A colleague without the add-in can read and change it.
 */
export function createCostingInputs({ table, costing, lookup, workbook }: BoundTable): CostingInputs {
  const grades = professionalGrades(costing.rates);
  // Rates that stand on this very sheet are written with it.
  const rateCells = table.rateCells.filter(({ address }) => !isSameSheet(address.sheet, inputsSheetName));
  const ownRates = rateCells.length === 0 ? [...costing.rates] : [];
  const hasGradeColumns = table.columns.some(({ meaning }) => meaning.startsWith('months:'));
  const split = hasGradeColumns
    ? []
    : table.rows.filter(({ kind, row }) => kind === 'activity' && costing.mixes.get(row));
  const mixTop = firstRateRow + Math.max(ownRates.length, 1) + 3;
  const mixRow = new Map(split.map((row, index) => [row.row, mixTop + index]));

  const rows: Content[][] = [
    ['Costing inputs'],
    [
      `What the formulas of ${quoteSheet(table.range.sheet)}!${formatRange(table.range)} read. US dollars a month; months of staff.`,
    ],
    [],
    ['Grade', 'Monthly rate (US dollars)'],
    ...(ownRates.length > 0
      ? ownRates.map(([grade, rate]): Content[] => [grade, rate.toNumber()])
      : [
          [
            `The monthly rates stand in ${rateCells.map(({ address }) => writeReference(address, inputsSheetName)).join(', ')}.`,
          ],
        ]),
    [],
    [],
    ['Activity', 'Title', ...grades.map((grade) => `${grade} (months)`), 'Months in the table'],
    ...split.map((row): Content[] => {
      const months = row.figures.get('pMonths');
      return [
        row.code,
        row.title,
        ...grades.map((grade) => costing.mixes.get(row.row)?.get(grade)?.toNumber() ?? 0),
        months ? { formula: `=${writeReference(months.address, inputsSheetName)}` } : '',
      ];
    }),
  ];

  const lastRow = rows.length;
  const header = (row: number, right: number) => ({
    range: { top: row, left: 1, bottom: row, right },
    bold: true,
    fill: '#DDE8F3',
  });
  const sheet: OwnSheet = {
    name: inputsSheetName,
    isNew: !findSheet(workbook, inputsSheetName),
    rows,
    widths: [90, 330, ...grades.map(() => 80), 110],
    formats: [
      { range: { top: 1, left: 1, bottom: 1, right: 1 }, bold: true },
      header(4, 2),
      header(mixTop - 1, grades.length + 3),
      {
        range: { top: firstRateRow, left: 2, bottom: firstRateRow + Math.max(ownRates.length, 1) - 1, right: 2 },
        numberFormat: '#,##0.00',
      },
      { range: { top: mixTop, left: 2, bottom: Math.max(mixTop, lastRow), right: 2 }, wrapText: true },
    ],
  };
  const names = ownRates.map(([grade], index) => ({
    name: rateName(grade),
    formula: `=${quoteSheet(inputsSheetName)}!$B$${firstRateRow + index}`,
    isNew: lookup.range(rateName(grade)) === null,
  }));
  const months = (row: TableRow, grade: Grade): CellAddress | null => {
    const at = mixRow.get(row.row);
    const column = grades.indexOf(grade);
    return at === undefined || column < 0 || isGeneralService(grade)
      ? null
      : { sheet: inputsSheetName, row: at, column: 3 + column };
  };
  return { sheet, names, sources: { rate: referToRates(rateCells, table.range.sheet), months } };
}
