import type { FigureColumn } from '../../src/domain/column';
import { Decimal } from '../../src/domain/decimal';
import type { GradeMix, MonthlyRates } from '../../src/domain/grade';
import type { CellValue } from '../../src/domain/snapshot';
import type { RequirementsTable, TableRow } from '../../src/domain/table';
import { makeFigure, sheet } from './fixture';
import { recompute } from './liveTable';

/**
 * A row by its key, the option that its tag names after a colon ("1.2:2", "subtotal:1", "subtotal:1:2", "total:2"; ""
 * for a blank row), and what its cells hold; "=…" is a formula, null no cell at all.
 */
export type SmallRow = readonly [key: string, ...contents: readonly (CellValue | null)[]];

/** A table by hand: its figures in the columns from C on, its rows from the sheet's row 5 on, every formula computed. */
export function makeSmallTable(columns: readonly FigureColumn[], rows: readonly SmallRow[]): RequirementsTable {
  const tableRows = rows.map((row, index) => readRow(columns, row, index + 5));
  const options = [...new Set(tableRows.flatMap(({ option }) => option ?? []))].sort();
  return recompute({
    sheetId: '1',
    range: { sheet, top: 4, left: 1, bottom: rows.length + 4, right: columns.length + 2 },
    columns: columns.map((meaning, index) => ({
      column: index + 3,
      meaning,
      heading: `Heading of ${meaning}`,
      key: meaning,
      score: 1,
      reason: 'made for a test',
    })),
    otherColumns: [],
    rows: tableRows,
    workstreams: [],
    options: options.map((id) => ({ id, label: `Option ${id}` })),
    activeOption: null,
    unit: 1,
    isText: false,
    rateCells: [],
    fingerprint: '',
    issues: [],
  });
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
