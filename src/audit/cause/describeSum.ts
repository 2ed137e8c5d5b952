import { formatCell } from '../../domain/cellAddress';
import { isMonthsColumn } from '../../domain/column';
import { sum, type Decimal } from '../../domain/decimal';
import type { Figure } from '../../domain/table';
import { formatFigure, formatMonths } from '../formatFigure';
import { nameCells } from '../nameCell';
import type { CauseContext } from './causeContext';

/** "106 220 too little", "3 months too much". */
export function describeError(context: CauseContext, amount: Decimal, direction: 'much' | 'little'): string {
  const error = isMonthsColumn(context.column) ? formatMonths(amount) : formatFigure(amount);
  return `${error} too ${direction}`;
}

/** "leaves out 1.3 (F8): 106 220 too little". */
export function describeMissing(context: CauseContext, figures: readonly Figure[], isOneOf = false): string {
  const amount = sum((isOneOf ? figures.slice(0, 1) : figures).map(({ value }) => value));
  const names = nameParts(figures, context, isOneOf ? 'or' : 'and');
  return `leaves out ${isOneOf ? 'one of ' : ''}${names}: ${describeError(context, amount, 'little')}`;
}

/** The parts of a sum by their rows; those of an activity's staff or total by their columns' headings. */
export function nameParts(
  figures: readonly Figure[],
  { row, table, cells }: CauseContext,
  joint: 'and' | 'or',
): string {
  if (row.kind !== 'activity') return nameCells(figures, cells, joint);
  const heading = ({ address }: Figure): string =>
    table.columns.find(({ column }) => column === address.column)?.heading ?? '';
  return figures.map((figure) => `${heading(figure)} (${formatCell(figure.address)})`).join(` ${joint} `);
}

/** The formula that adds up the cells, a run of neighbours as one range: "=SUM(F5:F8,F10)". */
export function composeSum(figures: readonly Figure[]): string {
  const runs: Figure[][] = [];
  for (const figure of [...figures].sort((one, other) => one.address.row - other.address.row)) {
    const run = runs.at(-1);
    if (run?.at(-1)?.address.row === figure.address.row - 1) run.push(figure);
    else runs.push([figure]);
  }
  const ranges = runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const from = first ? formatCell(first.address) : '';
    return last && last !== first ? `${from}:${formatCell(last.address)}` : from;
  });
  return `=SUM(${ranges.join(',')})`;
}

/** The activities that a sum should add up, as a formula. */
export function composeRightSum({ included }: CauseContext): string {
  return composeSum(included.filter(({ row }) => row.kind === 'activity').map(({ figure }) => figure));
}
