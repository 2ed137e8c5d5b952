import type { BoundTable } from '../app/bindTable';
import { describeRates } from '../app/chooseRates';
import type { WhatIf } from '../app/whatIf';
import { formatFigure } from '../audit/formatFigure';
import { sumRequirements, type Requirement } from '../calc/requirement';
import type { OptionId } from '../domain/workplan';
import { labelOf, mapToJson, requirementToJson, sumColumns, withoutOptions } from './toJson';

const names = {
  activityCosts: 'activity costs',
  pMonths: 'P months',
  pStaff: 'P staff',
  gMonths: 'G months',
  gStaff: 'G staff',
  staff: 'staff',
  total: 'total',
} as const satisfies Record<(typeof sumColumns)[number], string>;

/** Each option's grand totals before and after. */
function pairs({ before, after }: WhatIf): { id: OptionId | null; before: Requirement; after: Requirement }[] {
  return before.options.map(({ id, total }) => ({
    id,
    before: total,
    after: after.options.find((option) => option.id === id)?.total ?? sumRequirements([]),
  }));
}

/** The what-if for a person in a terminal: each option's figures before, after, and what they differ by. */
export function describeWhatIf({ workplan }: BoundTable, result: WhatIf): string {
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(15) : cell.padStart(13))).join('')}`;
  const unknown = result.after.unknown.map(({ code }) => code).join(', ');
  return [
    `Monthly rates before: ${describeRates(result.rates.before)}`,
    `Monthly rates after:  ${describeRates(result.rates.after)}`,
    ...pairs(result).flatMap(({ id, before, after }) => [
      id === null ? 'Total' : `Option ${id}: ${workplan.options.find((option) => option.id === id)?.label ?? ''}`,
      line(['', 'before', 'after', 'difference']),
      ...sumColumns.map((column) =>
        line([
          names[column],
          formatFigure(before[column]),
          formatFigure(after[column]),
          formatFigure(after[column].minus(before[column])),
        ]),
      ),
    ]),
    ...(unknown ? [`Without the P staff of ${unknown}: give the months by grade.`] : []),
    'Nothing was written.',
  ].join('\n');
}

export const whatIfToJson = (bound: BoundTable, result: WhatIf) => ({
  rates: { before: mapToJson(result.rates.before), after: mapToJson(result.rates.after) },
  options: pairs(result).map(({ id, before, after }) => ({
    id: id ?? withoutOptions,
    label: labelOf(bound.table, id),
    isComplete: after.isComplete,
    before: requirementToJson(before),
    after: requirementToJson(after),
    difference: mapToJson(new Map(sumColumns.map((column) => [column, after[column].minus(before[column])]))),
  })),
});
