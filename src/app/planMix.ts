import { expectCells } from '../audit/expectations';
import { sum } from '../domain/decimal';
import type { GradeMix } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import type { CellValue, WorkbookSnapshot } from '../domain/snapshot';
import type { TableRow } from '../domain/table';
import type { CellWrite } from '../excel/port';
import { encodeFigure, readFigureStyle } from '../table/encodeFigure';
import { bindTable, type BoundTable } from './bindTable';
import { completeOperation } from './completeOperation';
import { createFormulaComposer } from './composeFormulas';
import { createCostingInputs } from './costingInputs';
import type { Operation } from './operation';
import { planFigures } from './planFigures';

/**
 * What gives a row of the sheet its months by P grade: its months, its costs, and the sums above it. The workbook
 * remembers the mix where the table has no column for each grade. Fails where the row is no activity.
 */
export function planMix(bound: BoundTable, row: number, mix: GradeMix): Result<Operation, string> {
  const { table, stored, costing } = bound;
  const activity = table.rows.find((other) => other.row === row && other.kind === 'activity');
  if (!activity) return failure(`Row ${row} of ${table.range.sheet} is no activity: choose the row of one.`);
  const writes = monthWrites(bound, activity, mix);
  const hasGradeColumns = [...activity.figures.keys()].some((column) => column.startsWith('months:'));
  const mixes = hasGradeColumns ? new Map<string, GradeMix>() : new Map([[activity.code, mix]]);
  const next = bindTable(foresee(bound.workbook, writes), {
    rates: costing.rates,
    mixes,
    sheet: table.range.sheet,
    range: table.range,
  });
  if (!next.ok) return next;
  const following = expectCells({ ...next.value.table, rateCells: table.rateCells }, next.value.costing).filter(
    (cell) => cell.row.row === row || (cell.row.kind !== 'activity' && sumsUp(cell.row, activity)),
  );
  const target: BoundTable = { ...bound, costing: next.value.costing };
  const compose = createFormulaComposer(target, createCostingInputs(target).sources);
  const planned = planFigures(bound, following, writes, { asFormulas: false, mayFallShort: true, compose });
  const kept = Object.fromEntries([...mix].map(([grade, months]) => [grade, months.toString()]));
  return success(
    completeOperation(
      bound,
      `Grade mix of ${activity.code}`,
      planned,
      hasGradeColumns ? {} : { state: { mixes: { ...stored.mixes, [activity.code]: kept } } },
    ),
  );
}

/** The months cells that the mix changes: one for each grade where the table has them, else those of all grades. */
export function monthWrites({ table }: BoundTable, { figures }: TableRow, mix: GradeMix): readonly CellWrite[] {
  const style = readFigureStyle(table);
  const wanted = [...figures].flatMap(([column, figure]) => {
    const isTyped = figure.formula === null;
    const value = column === 'pMonths' && isTyped ? sum(mix.values()) : mix.get(column.replace('months:', ''));
    return value && !value.equals(figure.value) ? [{ column, figure, value }] : [];
  });
  return wanted.map(({ column, figure, value }) => ({
    address: figure.address,
    content: { value: encodeFigure(value, { figure, column }, table, style) },
  }));
}

function sumsUp(sum: TableRow, activity: TableRow): boolean {
  return sum.kind === 'total' || sum.workstream === activity.workstream;
}

/** The workbook with these cells typed; formulas keep the results that they have. */
export function foresee(workbook: WorkbookSnapshot, writes: readonly CellWrite[]): WorkbookSnapshot {
  const typed = (rows: readonly (readonly CellValue[])[], name: string, top: number, left: number): CellValue[][] => {
    const copy = rows.map((cells) => [...cells]);
    for (const { address, content } of writes) {
      const cells = address.sheet === name ? copy[address.row - top] : undefined;
      if (cells && 'value' in content) cells[address.column - left] = content.value;
    }
    return copy;
  };
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: typed(sheet.values, sheet.name, sheet.top, sheet.left),
      formulas: typed(sheet.formulas, sheet.name, sheet.top, sheet.left),
    })),
  };
}
