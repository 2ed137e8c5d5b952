import { formatCell, formatRange } from '../../domain/cellAddress';
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

/** The parts of a sum by their rows; those of its own row, as of an activity's staff, by their columns' headings. */
export function nameParts(
  figures: readonly Figure[],
  { row, table, cells }: CauseContext,
  joint: 'and' | 'or',
): string {
  if (figures.some(({ address }) => address.row !== row.row)) return nameCells(figures, cells, joint);
  const names = figures.flatMap(({ address }) => {
    const own = table.columns.filter(({ column }) => column === address.column);
    return own.map(({ heading }) => `${heading} (${formatCell(address)})`);
  });
  return names.join(` ${joint} `);
}

/** The formula that adds up the cells, a run of neighbours as one range: "=SUM(F5:F8,F10)". */
export function composeSum(figures: readonly Figure[]): string {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of figures.map(({ address }) => address).sort((one, other) => one.row - other.row)) {
    const run = runs.at(-1);
    if (run?.bottom === row - 1) run.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return `=SUM(${runs.map(formatRange).join(',')})`;
}

/** The activities that a sum should add up, as a formula. */
export function composeRightSum({ included }: CauseContext): string {
  return composeSum(included.filter(({ row }) => row.kind === 'activity').map(({ figure }) => figure));
}
