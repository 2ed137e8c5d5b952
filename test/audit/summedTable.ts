import type { FigureColumn } from '../../src/domain/column';
import type { CellValue } from '../../src/domain/snapshot';
import type { RequirementsTable, RowKind, TableRow } from '../../src/domain/table';
import { makeFigure } from './fixture';
import { tableOf } from './tableOf';

type Figures = Partial<Record<FigureColumn, CellValue>>;

/**
 * A table without options of a few rows: activities by their codes, then the subtotal of each workstream and the total,
 * which add up the numbers as they stand. A figure that is not given is 0.
 */
export function makeSummedTable(
  columns: readonly FigureColumn[],
  activities: Readonly<Record<string, Figures>>,
): RequirementsTable {
  const all = Object.entries(activities).map(([code, figures]) => ({
    code,
    workstream: code.split('.')[0] ?? '',
    figures,
  }));
  const workstreams = [...new Set(all.map(({ workstream }) => workstream))];
  const addUp = (parts: typeof all): Figures =>
    Object.fromEntries(
      columns.map((column) => [
        column,
        parts.reduce((sum, { figures }) => sum + (Number.isFinite(figures[column]) ? Number(figures[column]) : 0), 0),
      ]),
    );
  const rows: { kind: RowKind; code: string; workstream: string; figures: Figures }[] = [
    ...all.map((activity) => ({ kind: 'activity' as const, ...activity })),
    ...workstreams.map((workstream) => ({
      kind: 'subtotal' as const,
      code: '',
      workstream,
      figures: addUp(all.filter((activity) => activity.workstream === workstream)),
    })),
    { kind: 'total', code: '', workstream: '', figures: addUp(all) },
  ];
  const tableRows = rows.map(({ figures, ...row }, index): TableRow => ({
    ...row,
    ...{ row: index + 1, title: '', typeOfActivity: '', option: null, isHidden: false },
    figures: new Map(
      columns.map((column, place) => [column, makeFigure(index + 1, place + 1, figures[column] ?? 0, null)]),
    ),
  }));
  return tableOf(columns, tableRows, 1);
}
