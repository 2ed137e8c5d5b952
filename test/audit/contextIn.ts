import type { CauseContext } from '../../src/audit/cause/causeContext';
import { indexCells } from '../../src/audit/tableCells';
import type { FigureColumn } from '../../src/domain/column';
import { zero } from '../../src/domain/decimal';
import type { RequirementsTable } from '../../src/domain/table';
import { figureAt, rates, rowKeyOf } from './fixture';

/** A cell of the table as the rules of causes see it, wrong and with nothing known of it but what is given. */
export function contextIn(
  table: RequirementsTable,
  rowKey: string,
  column: FigureColumn,
  changes: Partial<CauseContext> = {},
): CauseContext {
  const row = table.rows.find((one) => rowKeyOf(one) === rowKey);
  if (!row) throw new Error(`The table has no row ${rowKey}.`);
  return {
    table,
    costing: { rates, mixes: new Map() },
    cells: indexCells(table),
    figure: changes.figure ?? figureAt(table, rowKey, column),
    row,
    column,
    isInput: false,
    expected: null,
    isWrong: true,
    mix: null,
    gMonths: zero,
    included: [],
    excluded: [],
    elsewhere: [],
    beside: new Set(),
    differences: [],
    formula: null,
    isTypedOver: false,
    ...changes,
  };
}
