import type { BoundTable } from '../../src/app/bindTable';

/**
 * The activities of a table with all their figures, wherever their rows stand. Their titles apart: one that a page broke
 * into two rows does not survive a sort.
 */
export const activitiesOf = ({ workplan }: BoundTable): readonly string[] =>
  workplan.activities
    .map(({ code, workstream, option, activityCosts, pMonths, mix, gMonths }) =>
      JSON.stringify([code, workstream, option, activityCosts, pMonths, [...(mix ?? [])], gMonths]),
    )
    .sort();

/** The figures that are due in its subtotals and totals, wherever their rows stand. */
export const sumsOf = ({ cells }: BoundTable): readonly string[] =>
  cells
    .filter(({ row }) => row.kind !== 'activity')
    .map(({ row, column, expected }) => [row.kind, row.workstream, row.option, column, expected].join(' '))
    .sort();
