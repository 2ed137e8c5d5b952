import { figureOf, type Requirement } from '../calc/requirement';
import { isMonthsColumn, type FigureColumn } from '../domain/column';
import { roundHalfAwayFromZero, toPlain, type Decimal } from '../domain/decimal';
import { countsIn, type OptionId } from '../domain/workplan';
import type { BoundTable } from './bindTable';

/** A row of the table as it is printed: ten texts, and what kind of row it is. */
export interface PublishedRow {
  readonly kind: 'header' | 'activity' | 'subtotal' | 'total';
  readonly cells: readonly string[];
}

/** A space that keeps a figure on one line. */
const thousandsSpace = '\u00a0';

const headings = [
  'Workstream',
  'Activity',
  'Costs of activities except staff costs',
  'Type of activity',
  'XB P staff (in months)',
  'Total XB P staff',
  'XB G staff (in months)',
  'Total XB G staff',
  'Total XB staff',
  'Total XB resource requirements',
];

/**
 * The table as the United Nations prints it, from the model: whole dollars, halves upwards, spaces between thousands, a
 * dash for nil; the subtotals and totals of one option, or of all.
 */
export function publishTable(
  { workplan, figures, table }: BoundTable,
  option: OptionId | 'all',
): readonly PublishedRow[] {
  const shown = figures.options.filter(({ id }) => option === 'all' || id === null || id === option);
  const labels = new Map(workplan.options.map(({ id, label }) => [id, label]));
  const rows: PublishedRow[] = [{ kind: 'header', cells: headings }];
  for (const { number, title } of workplan.workstreams) {
    const activities = workplan.activities.filter(
      (activity) => activity.workstream === number && shown.some(({ id }) => countsIn(activity, id)),
    );
    for (const [index, activity] of activities.entries()) {
      const requirement = figures.requirements.get(activity);
      const tag = activity.option === null ? '' : `Option ${activity.option}: `;
      const workstream = index === 0 ? `${number}. ${title}`.trim() : '';
      if (requirement)
        rows.push({
          kind: 'activity',
          cells: printRow(workstream, `${activity.code} ${tag}${activity.title}`, activity.typeOfActivity, requirement),
        });
    }
    const isSplit = activities.some((activity) => activity.option !== null);
    for (const { id, workstreams } of isSplit ? shown : shown.slice(0, 1)) {
      const requirement = workstreams.get(number);
      const label = `Subtotal workstream ${number}${isSplit && id !== null ? ` (with option ${id}: ${labels.get(id) ?? ''})` : ''}`;
      if (requirement) rows.push({ kind: 'subtotal', cells: printRow('', label, '', requirement) });
    }
  }
  for (const { id, total } of shown) {
    const tableNumber = /\d+/u.exec(table.range.sheet)?.[0];
    const name = tableNumber ? `Total for table ${tableNumber}` : 'Total';
    rows.push({ kind: 'total', cells: printRow('', id === null ? name : `${name} (Option ${id})`, '', total) });
  }
  return rows;
}

function printRow(workstream: string, activity: string, type: string, requirement: Requirement): string[] {
  const print = (column: FigureColumn) => printFigure(figureOf(requirement, column), column);
  return [
    workstream,
    activity,
    print('activityCosts'),
    type,
    print('pMonths'),
    print('pStaff'),
    print('gMonths'),
    print('gStaff'),
    print('staff'),
    print('total'),
  ];
}

function printFigure(figure: Decimal, column: FigureColumn): string {
  if (figure.isZero()) return '-';
  const printed = toPlain(isMonthsColumn(column) ? figure : roundHalfAwayFromZero(figure, 0));
  return printed.replace(/\B(?=(?:\d{3})+(?!\d))/gu, thousandsSpace);
}
