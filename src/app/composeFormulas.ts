import type { ComputedCell } from '../audit/expectations';
import type { CellAddress } from '../domain/cellAddress';
import { gradeOf, isFigureColumn, type FigureColumn } from '../domain/column';
import { generalServiceRate, isGeneralService, professionalGrades, type Grade } from '../domain/grade';
import type { Figure, RateCell, TableRow } from '../domain/table';
import { writeReference, writeStaffCost, writeSum } from '../table/formula/writeFormula';
import type { BoundTable } from './bindTable';

/** The formula that gives a computed cell's figure; null where its parts are no numbers that a formula could read. */
export type FormulaComposer = (cell: ComputedCell) => string | null;

/** Where formulas find a rate, and the months by grade of a row whose table has no columns for them. */
export interface FormulaSources {
  /** "Rate_P3" or "Rates!$B$4", from the table's sheet. */
  rate(grade: Grade): string;
  months(row: TableRow, grade: Grade): CellAddress | null;
}

/** Formulas that an auditor can read: `=G7*Rate_P3+H7*Rate_P2`, `=F7+H7`, `=SUM(C5:C7,C9:C12)`. */
export function createFormulaComposer({ table, costing }: BoundTable, sources: FormulaSources): FormulaComposer {
  const { sheet } = table.range;
  const columns = new Set(table.columns.map(({ meaning }) => meaning).filter(isFigureColumn));
  const grades = professionalGrades(costing.rates);
  const general = [...costing.rates.keys()].find(isGeneralService);

  const composeStaffCost = (row: TableRow, wanted: readonly Grade[]): string | null => {
    const parts = wanted.flatMap((grade) => {
      const months =
        row.figures.get(`months:${grade}`) ?? (isGeneralService(grade) ? row.figures.get('gMonths') : undefined);
      const address = months ? readable(months)?.address : sources.months(row, grade);
      return address ? [{ months: address, rate: sources.rate(grade) }] : [];
    });
    return parts.length > 0 ? writeStaffCost(parts, sheet) : null;
  };

  const composeActivity = ({ row, column }: ComputedCell): string | null => {
    const figures = (parts: readonly FigureColumn[]) => parts.flatMap((part) => row.figures.get(part) ?? []);
    const byGrade = (prefix: 'months:' | 'cost:') =>
      [...columns].filter((other) => other.startsWith(prefix) && !isGeneralService(gradeOf(other) ?? ''));
    const grade = gradeOf(column);
    if (grade !== null) return composeStaffCost(row, [grade]);
    if (column === 'pMonths') return addUp(figures(byGrade('months:')), sheet);
    if (column === 'pStaff')
      return byGrade('cost:').length > 0 ? addUp(figures(byGrade('cost:')), sheet) : composeStaffCost(row, grades);
    if (column === 'gStaff') return general ? composeStaffCost(row, [general]) : null;
    if (column === 'staff') return addUp(figures(['pStaff', 'gStaff']), sheet);
    return addUp(figures(['activityCosts', 'staff']), sheet);
  };

  return (cell) => {
    if (table.isText || generalServiceRate(costing.rates) === undefined) return null;
    if (cell.row.kind === 'activity') return composeActivity(cell);
    const [parts] = cell.derivations;
    return parts
      ? writeSum(
          parts.map(({ address }) => address),
          sheet,
        )
      : null;
  };
}

/** Two or three cells as a sum that reads aloud, `=F7+H7`; SUM where one holds a dash, which + cannot add. */
function addUp(figures: readonly Figure[], sheet: string): string | null {
  if (figures.length === 0) return null;
  if (!figures.every((figure) => readable(figure)))
    return writeSum(
      figures.map(({ address }) => address),
      sheet,
    );
  return `=${figures.map(({ address }) => writeReference(address, sheet)).join('+')}`;
}

/** A cell that arithmetic can read: a number, a formula or a blank, which counts as zero. */
function readable(figure: Figure): Figure | null {
  return figure.formula !== null || figure.kind === 'number' || figure.kind === 'blank' ? figure : null;
}

/** Rates where the workbook has them; else by the names that the sheet *Costing inputs* defines. */
export function referToRates(cells: readonly RateCell[], sheet: string): (grade: Grade) => string {
  return (grade) => {
    const cell = cells.find((other) => other.grade === grade);
    return cell ? writeReference(cell.address, sheet, true) : rateName(grade);
  };
}

/** "Rate_P3": the defined name of a grade's monthly rate. */
export function rateName(grade: Grade): string {
  return `Rate_${grade.replace(/[^\p{L}\p{N}]/gu, '')}`;
}
