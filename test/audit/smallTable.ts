import type { FigureColumn } from '../../src/domain/column';
import { Decimal } from '../../src/domain/decimal';
import type { GradeMix, MonthlyRates } from '../../src/domain/grade';
import type { CellValue } from '../../src/domain/snapshot';
import type { RequirementsTable, TableRow } from '../../src/domain/table';
import { makeFigure } from './fixture';
import { recompute } from './liveTable';
import { tableOf } from './tableOf';

/**
 * A row by its key, the option that its tag names after a colon ("1.2:2", "subtotal:1", "subtotal:1:2", "total:2"; ""
 * for a blank row), and what its cells hold; "=…" is a formula, null no cell at all.
 */
export type SmallRow = readonly [key: string, ...contents: readonly (CellValue | null)[]];

/** A table by hand: its figures in the columns from C on, its rows from the sheet's row 5 on, every formula computed. */
export function makeSmallTable(columns: readonly FigureColumn[], rows: readonly SmallRow[]): RequirementsTable {
  const tableRows = rows.map((row, index) => readRow(columns, row, index + 5));
  return recompute(tableOf(columns, tableRows, 3));
}

function readRow(columns: readonly FigureColumn[], [key, ...contents]: SmallRow, row: number): TableRow {
  const [first = '', ...rest] = key.split(':');
  const kind = first === 'subtotal' || first === 'total' ? first : first === '' ? 'blank' : 'activity';
  const workstream = kind === 'subtotal' ? rest[0] : kind === 'activity' ? first.split('.')[0] : '';
  return {
    row,
    kind,
    code: kind === 'activity' ? first : '',
    title: '',
    typeOfActivity: '',
    workstream: workstream ?? '',
    option: rest[kind === 'subtotal' ? 1 : 0] ?? null,
    isHidden: false,
    figures: new Map(
      columns.flatMap((column, index) => {
        const content = contents[index] ?? null;
        if (content === null) return [];
        const isFormula = typeof content === 'string' && content.startsWith('=');
        return [[column, makeFigure(row, index + 3, isFormula ? 0 : content, isFormula ? content : null)] as const];
      }),
    ),
  };
}

export function amountsOf(amounts: Readonly<Record<string, number>>): MonthlyRates & GradeMix {
  return new Map(Object.entries(amounts).map(([grade, amount]) => [grade, new Decimal(amount)]));
}
