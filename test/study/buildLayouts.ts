import { facts, workplanRows, type WorkplanRow } from '../../assets/sample/make/workplanRows';
import type { WorkbookSnapshot } from '../../src/domain/snapshot';
import { openSample } from '../journeys/openJourney';
import { editWorkbook, type Edit } from './editWorkbook';
import { letterOf, type ColumnName, type StudyLayout, type StudyRow } from './studyLayout';

const publishedColumns: StudyLayout['columns'] = new Map([
  ['activityCosts', 3],
  ['pMonths', 5],
  ['pStaff', 6],
  ['gMonths', 7],
  ['gStaff', 8],
  ['staff', 9],
  ['total', 10],
]);

const gradeColumns: StudyLayout['columns'] = new Map([
  ['activityCosts', 6],
  ['months:P-3', 8],
  ['months:P-2', 9],
  ['pMonths', 10],
  ['pStaff', 11],
  ['gMonths', 12],
  ['gStaff', 13],
  ['staff', 14],
  ['total', 15],
]);

/**
 * The tables that the study makes errors in, right as they stand: typed as published; typed with a column for each
 * grade; live formulas throughout; and the published layout with formulas in the last column and the sums.
 */
export async function buildLayouts(): Promise<readonly StudyLayout[]> {
  const published = await readSample('published.xlsx');
  const typed = await readSample('option-totals.xlsx');
  const live = await readSample('working-file.xlsx');
  const publishedRows = placeRows(workplanRows, (_, index) => 4 + index);
  const gradeRows = placeRows(
    workplanRows.filter(({ kind, option }) => kind === 'activity' || option !== '2'),
    ({ workstream }, index) => (workstream === 0 ? 8 : workstream) + 9 + index,
  );
  const grades = { sheet: 'Costing 2025-26', columns: gradeColumns, rows: gradeRows };
  const asPublished = { sheet: 'Table 1', columns: publishedColumns, rows: publishedRows, rateCell: null };
  return [
    { ...asPublished, name: 'published', workbook: published, optionSwitch: null },
    { ...grades, name: 'grades', workbook: typed, rateCell: null, optionSwitch: null },
    {
      ...grades,
      name: 'live',
      workbook: live,
      rateCell: (grade) => `Rates!$C$${{ 'P-3': 5, 'P-2': 6, G: 7 }[grade]}`,
      optionSwitch: { column: '$D', cell: '$D$5' },
    },
    {
      ...asPublished,
      name: 'live sums',
      workbook: editWorkbook(published, 'Table 1', computeSums(publishedRows)),
      optionSwitch: null,
    },
  ];
}

export async function readSample(name: string): Promise<WorkbookSnapshot> {
  return (await openSample(name)).read();
}

function placeRows(rows: readonly WorkplanRow[], rowOf: (row: WorkplanRow, index: number) => number): StudyRow[] {
  const placed: StudyRow[] = [];
  for (const [index, source] of rows.entries()) {
    const { kind, workstream, option, exact, months } = source;
    const below = placed.filter((part) =>
      kind === 'subtotal' ? part.kind === 'activity' && part.workstream === workstream : part.kind === 'subtotal',
    );
    // A single subtotal or total is that of option 1.
    const counts = (part: StudyRow): boolean => part.option === null || part.option === (option ?? '1');
    placed.push({
      row: rowOf(source, index),
      kind,
      workstream,
      option: kind === 'activity' || facts.totals.length === countTotals(rows) ? option : null,
      right: { ...exact, 'months:P-3': months['P-3'], 'months:P-2': months['P-2'] },
      parts: kind === 'activity' ? [] : below.filter(counts),
      otherOption: kind === 'activity' ? [] : below.filter((part) => !counts(part)),
    });
  }
  return placed;
}

function countTotals(rows: readonly WorkplanRow[]): number {
  return rows.filter(({ kind }) => kind === 'total').length;
}

/** Exact figures where they are typed; formulas in the last column, the subtotals and the totals. */
function computeSums(rows: readonly StudyRow[]): Edit[] {
  return rows.flatMap((row) =>
    [...publishedColumns].map(([name, column]): Edit => {
      const formula = formulaOf(row, name, letterOf(column));
      return { row: row.row, column, ...(formula ? { formula } : { value: row.right[name] || '' }) };
    }),
  );
}

function formulaOf({ row, kind, parts, otherOption }: StudyRow, name: ColumnName, letter: string): string | null {
  if (kind === 'activity') return name === 'total' ? `=C${row}+I${row}` : null;
  if (kind === 'total') return `=${parts.map((part) => `${letter}${part.row}`).join('+')}`;
  const rows = [...parts, ...otherOption].map((part) => part.row);
  const others = otherOption.map((part) => `-${letter}${part.row}`).join('');
  return `=SUM(${letter}${Math.min(...rows)}:${letter}${Math.max(...rows)})${others}`;
}
