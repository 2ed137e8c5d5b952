import { figureOf, type Requirement } from '../calc/requirement';
import { isMonthsColumn, type FigureColumn } from '../domain/column';
import { roundHalfAwayFromZero, toPlain, type Decimal } from '../domain/decimal';
import { sumKey } from '../domain/sumKey';
import { countsIn, type OptionId } from '../domain/workplan';
import type { BoundTable } from './bindTable';

/** A row of the table as it is printed: ten texts, and what kind of row it is. */
export interface PublishedRow {
  readonly kind: 'header' | 'activity' | 'subtotal' | 'total';
  readonly cells: readonly string[];
}

/** A printed row that stands for an activity or a sum. */
export interface PublishedFigures extends PublishedRow {
  /** The activity's code, `subtotal:N`, `subtotal:N:OPTION`, `total` or `total:OPTION`. */
  readonly key: string;
  /** Its figures, unrounded. */
  readonly requirement: Requirement;
}

/** A space that keeps a figure on one line. */
const thousandsSpace = '\u00a0';

/** The heading of each printed column. */
export const publishedHeadings: readonly string[] = [
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

/** What each printed column holds; null for texts. */
export const publishedColumns: readonly (FigureColumn | null)[] = [
  null,
  null,
  'activityCosts',
  null,
  'pMonths',
  'pStaff',
  'gMonths',
  'gStaff',
  'staff',
  'total',
];

/**
 * The table as the United Nations prints it, from the model: whole dollars, halves upwards, spaces between thousands, a
 * dash for nil; the subtotals and totals of one option, or of all.
 */
export function publishTable(bound: BoundTable, option: OptionId | 'all'): readonly PublishedRow[] {
  return [{ kind: 'header', cells: publishedHeadings }, ...publishFigures(bound, option)];
}

/** The rows of the printed table below its headings. */
export function publishFigures(
  { workplan, figures, table }: BoundTable,
  option: OptionId | 'all',
): readonly PublishedFigures[] {
  const shown = figures.options.filter(({ id }) => option === 'all' || id === null || id === option);
  const labels = new Map(workplan.options.map(({ id, label }) => [id, label]));
  const rows: PublishedFigures[] = [];
  for (const { number, title } of workplan.workstreams) {
    const activities = workplan.activities.filter(
      (activity) => activity.workstream === number && shown.some(({ id }) => countsIn(activity, id)),
    );
    for (const [index, activity] of activities.entries()) {
      const requirement = figures.requirements.get(activity);
      const tag = activity.option === null ? '' : `Option ${activity.option}: `;
      const workstream = index === 0 ? `${number}. ${title}`.trim() : '';
      const name = `${activity.code} ${tag}${activity.title}`;
      if (requirement)
        rows.push({
          kind: 'activity',
          key: activity.code,
          requirement,
          cells: printRow(workstream, name, activity.typeOfActivity, requirement),
        });
    }
    const isSplit = activities.some((activity) => activity.option !== null);
    for (const { id, workstreams } of isSplit ? shown : shown.slice(0, 1)) {
      const requirement = workstreams.get(number);
      const scope = isSplit ? id : null;
      const label = `Subtotal workstream ${number}${scope === null ? '' : ` (with option ${scope}: ${labels.get(scope) ?? ''})`}`;
      if (requirement)
        rows.push({
          kind: 'subtotal',
          key: sumKey('subtotal', number, scope),
          requirement,
          cells: printRow('', label, '', requirement),
        });
    }
  }
  for (const { id, total } of shown) {
    const tableNumber = /\d+/u.exec(table.range.sheet)?.[0];
    const name = tableNumber ? `Total for table ${tableNumber}` : 'Total';
    rows.push({
      kind: 'total',
      key: sumKey('total', '', id),
      requirement: total,
      cells: printRow('', id === null ? name : `${name} (Option ${id})`, '', total),
    });
  }
  return rows;
}

function printRow(workstream: string, activity: string, type: string, requirement: Requirement): string[] {
  const texts = [workstream, activity, '', type];
  return publishedColumns.map((column, index) =>
    column === null ? (texts[index] ?? '') : printFigure(figureOf(requirement, column), column),
  );
}

/** The figure that is printed: months as they are, US dollars whole. */
export function roundAsPrinted(figure: Decimal, column: FigureColumn): Decimal {
  return isMonthsColumn(column) ? figure : roundHalfAwayFromZero(figure, 0);
}

function printFigure(figure: Decimal, column: FigureColumn): string {
  if (figure.isZero()) return '-';
  return toPlain(roundAsPrinted(figure, column)).replace(/\B(?=(?:\d{3})+(?!\d))/gu, thousandsSpace);
}
