import { expectCells } from '../audit/expectations';
import { formatAddress } from '../domain/cellAddress';
import { isGeneralService, professionalGrades, type Grade, type GradeMix } from '../domain/grade';
import { zero, type Months } from '../domain/decimal';
import { failure, success, type Result } from '../domain/result';
import type { Figure, TableRow } from '../domain/table';
import type { CellWrite } from '../excel/port';
import { encodeFigure, readFigureStyle } from '../table/encodeFigure';
import { bindTable, type BoundTable } from './bindTable';
import { completeOperation } from './completeOperation';
import { createFormulaComposer } from './composeFormulas';
import { createCostingInputs } from './costingInputs';
import type { Operation } from './operation';
import { planFigures } from './planFigures';
import { foresee, monthWrites } from './planMix';
import { planRecalculation } from './planRecalculation';
import { generalMonths, nameRows, professionalMix, whatIf, type WhatIfChange } from './whatIf';

/**
 * What makes a what-if true, in one operation: new rates, and months of rows with their costs and the sums above them.
 * Rows are the person's own: an activity that is added or dropped fails with what to do.
 */
export function planWhatIf(bound: BoundTable, named: WhatIfChange): Result<Operation, string> {
  const change = nameRows(bound.workplan, named);
  const row = change.without[0] ?? change.added[0]?.code;
  if (row !== undefined) {
    return failure(
      `${row} cannot be written, since rows are yours: insert or delete its row in the table, then recalculate. Rates and months can be written.`,
    );
  }
  const asked = whatIf(bound, change);
  if (!asked.ok) return asked;
  const rates = asked.value.rates.after;
  const recalculation = planRecalculation(bound, { rates, write: 'values' });
  if (!recalculation.ok || change.months.size === 0) return recalculation;

  const { table, stored } = bound;
  const months = planMonths(bound, change.months);
  if (!months.ok) return months;
  const rateCells = new Set(table.rateCells.map(({ address }) => formatAddress(address)));
  const rateWrites = recalculation.value.plan.cells.filter(({ address }) => rateCells.has(formatAddress(address)));
  const { writes, mixes } = months.value;
  const known = new Map(bound.workplan.activities.flatMap(({ code, mix }) => (mix ? [[code, mix] as const] : [])));
  // Each row's mix follows from its costs at the rates that they were made with; the new rates come after.
  const next = bindTable(foresee(bound.workbook, writes), {
    rates: bound.costing.rates,
    mixes: hasGradeColumns(bound) ? new Map() : new Map([...known, ...mixes]),
    sheet: table.range.sheet,
    range: table.range,
  });
  if (!next.ok) return next;
  const costing = { ...next.value.costing, rates };
  const target: BoundTable = { ...bound, costing };
  const compose = createFormulaComposer(target, createCostingInputs(target).sources);
  const expected = expectCells({ ...next.value.table, rateCells: table.rateCells }, costing);
  const planned = planFigures(bound, expected, [...rateWrites, ...writes], { asFormulas: false, compose });
  const kept = [...mixes].map(([code, mix]) => [
    code,
    Object.fromEntries([...mix].map(([grade, own]) => [grade, own.toString()])),
  ]);
  const title = `Months of ${[...change.months.keys()].join(', ')}${change.rates.length > 0 ? ' and new rates' : ''}`;
  const state = kept.length > 0 ? { state: { mixes: { ...stored.mixes, ...Object.fromEntries(kept) } } } : {};
  return success(completeOperation(bound, title, planned, state));
}

function hasGradeColumns({ table }: BoundTable): boolean {
  return table.columns.some(({ meaning }) => meaning.startsWith('months:'));
}

interface MonthsPlan {
  readonly writes: readonly CellWrite[];
  /** The mixes that the workbook must remember, since no column shows them. */
  readonly mixes: ReadonlyMap<string, GradeMix>;
}

function planMonths(
  bound: BoundTable,
  months: ReadonlyMap<string, ReadonlyMap<Grade, Months>>,
): Result<MonthsPlan, string> {
  const writes: CellWrite[] = [];
  const mixes = new Map<string, GradeMix>();
  for (const [code, given] of months) {
    const row = bound.table.rows.find((other) => other.kind === 'activity' && other.code === code);
    if (!row) return failure(`The table has no activity ${code}.`);
    const mix = professionalMix(given);
    const full = mix && completeMix(bound, mix);
    const own = [...(full ? monthWrites(bound, row, full) : []), ...generalWrites(bound, row, generalMonths(given))];
    const formula = own.map(({ address }) => findFormula(row, address)).find((figure) => figure !== undefined);
    if (formula) {
      return failure(
        `The months in ${formatAddress(formula.address)} are a formula (${String(formula.formula)}): change what it reads, or type the months there.`,
      );
    }
    writes.push(...own);
    if (full && !hasGradeColumns(bound)) mixes.set(code, full);
  }
  return success({ writes, mixes });
}

/** A mix names every P grade: those that were not given have no months. */
function completeMix({ costing }: BoundTable, given: GradeMix): GradeMix {
  return new Map(professionalGrades(costing.rates).map((grade) => [grade, given.get(grade) ?? zero]));
}

function generalWrites({ table }: BoundTable, row: TableRow, months: Months | null): CellWrite[] {
  const style = readFigureStyle(table);
  return [...row.figures].flatMap(([column, figure]) => {
    const isGeneral = column === 'gMonths' || (column.startsWith('months:') && isGeneralService(column.slice(7)));
    if (!isGeneral || months === null || months.equals(figure.value)) return [];
    return [{ address: figure.address, content: { value: encodeFigure(months, { figure, column }, table, style) } }];
  });
}

function findFormula({ figures }: TableRow, address: Figure['address']): Figure | undefined {
  return [...figures.values()].find((figure) => figure.address === address && figure.formula !== null);
}
