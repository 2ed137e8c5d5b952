import { createActivityExpectation } from '../audit/expectActivity';
import { readFigureColumns, type ComputedCell } from '../audit/expectations';
import { judgeFigure } from '../audit/judgeFigure';
import { isFigureColumn, isMonthsColumn } from '../domain/column';
import { addKnown, type Decimal } from '../domain/decimal';
import { splitsMonths, type GradeMix } from '../domain/grade';
import type { Figure, TableRow } from '../domain/table';
import { countsIn } from '../domain/workplan';
import type { CellEdit } from '../excel/port';
import { readFigure } from '../table/readFigure';
import type { BoundTable } from './bindTable';

/** What one edit of a figure means for the cells that follow from it. */
export interface EditCheck {
  readonly edited: Figure;
  /** The typed cells that do not hold what follows; `expected` is null where months must be split by grade first. */
  readonly off: readonly { readonly figure: Figure; readonly expected: Decimal | null }[];
}

const noAssumptions = new Map<Figure, Decimal>();

/**
 * Checks anew what an edit of one figure touches, and no other cell: the row and the sums over it, at the rates and mixes
 * that the table was bound with. Cells with formulas are passed over, since Excel computes them anew. null where the
 * edited cell is no figure of the table.
 */
export function recheckEdit({ table, costing, cells }: BoundTable, edit: CellEdit): EditCheck | null {
  const meaning = table.columns.find(({ column }) => column === edit.column)?.meaning;
  const row = edit.sheetId === table.sheetId ? table.rows[edit.row - table.range.top] : undefined;
  if (!row || !meaning || !isFigureColumn(meaning)) return null;
  const before = row.figures.get(meaning);
  if (!before) return null;

  const edited = readFigure(before.address, edit.value, null, isMonthsColumn(meaning) ? 1 : table.unit);
  const rowNow: TableRow = { ...row, figures: new Map([...row.figures, [meaning, edited]]) };
  const columns = readFigureColumns(table);
  const expectRow = (cellsOfRow: TableRow): readonly (Decimal | null)[] => {
    const mixes = new Map([[row.row, mixFor(cellsOfRow, costing.mixes.get(row.row) ?? null)]]);
    return createActivityExpectation(columns, { rates: costing.rates, mixes }, noAssumptions)(cellsOfRow);
  };
  const isActivity = row.kind === 'activity';
  const [due, dueNow] = isActivity ? [expectRow(row), expectRow(rowNow)] : [[], []];

  const off: { figure: Figure; expected: Decimal | null }[] = [];
  for (const cell of cells) {
    const isOwn = cell.row === row;
    if (!isOwn && !(isActivity && addsUp(cell, row))) continue;
    const figure = cell.figure === before ? edited : cell.figure;
    const index = columns.indexOf(cell.column);
    const change = addKnown(dueNow[index] ?? null, due[index]?.negated() ?? null);
    if (figure.formula !== null || (figure !== edited && change?.isZero())) continue;
    const expected = !isActivity ? cell.expected : isOwn ? (dueNow[index] ?? null) : addKnown(cell.expected, change);
    const isOff = expected ? judgeFigure(figure, expected, cell.column) === 'wrong' : cell.expected !== null;
    if (isOff) off.push({ figure, expected });
  }
  return { edited, off };
}

/** The row's mix as long as it gives the row's months. */
function mixFor({ figures }: TableRow, mix: GradeMix | null): GradeMix | null {
  const months = figures.get('pMonths')?.value;
  return mix && (!months || splitsMonths(mix, months)) ? mix : null;
}

/** Whether a cell of a subtotal or total counts the activity. */
function addsUp(cell: ComputedCell, activity: TableRow): boolean {
  const { kind, workstream } = cell.row;
  const isOver = kind === 'total' || (kind === 'subtotal' && workstream === activity.workstream);
  return isOver && countsIn(activity, cell.option ?? cell.scope);
}
