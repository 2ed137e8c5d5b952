import type { BoundTable } from '../../src/app/bindTable';

/** The activities of a table with all that was decided about them, wherever their rows stand. */
export const activitiesOf = ({ workplan }: BoundTable): readonly string[] =>
  workplan.activities.map((activity) => JSON.stringify({ ...activity, mix: [...(activity.mix ?? [])] })).sort();

/** The figures that are due in its subtotals and totals, wherever their rows stand. */
export const sumsOf = ({ cells }: BoundTable): readonly string[] =>
  cells
    .filter(({ row }) => row.kind !== 'activity')
    .map(({ row, column, expected }) => [row.kind, row.workstream, row.option, column, expected].join(' '))
    .sort();
