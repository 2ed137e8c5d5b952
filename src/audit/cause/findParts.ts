import { isMonthsColumn, type FigureColumn } from '../../domain/column';
import type { Decimal } from '../../domain/decimal';
import type { RowKind } from '../../domain/table';
import { subsetsOf } from '../subsetsOf';
import type { CauseContext, Part } from './causeContext';

/** Two or three rows are looked for among so many; beyond, chance alone would find some. */
const mostRows = 40;

/** How far a figure in US dollars may be off for its own rounding and that of its parts. */
const roundingSlack = 1;

/** The rows whose figure is the amount: several where any one of them would do. */
export function findSingle({ column }: CauseContext, parts: readonly Part[], amount: Decimal): readonly Part[] {
  if (amount.isZero()) return [];
  return parts.filter((part) => !part.amount.isZero() && isNear(part.amount.minus(amount).toNumber(), column));
}

/** The two or three subtotals, or activities, that make up the amount together; none unless there is just one such choice. */
export function findSeveral(context: CauseContext, parts: readonly Part[], amount: Decimal): readonly Part[] {
  if (context.row.kind === 'activity' || amount.isZero()) return [];
  const ofKind = (kind: RowKind): readonly Part[] => parts.filter((part) => part.row.kind === kind);
  const subtotals = findAmong(context, ofKind('subtotal'), amount);
  return subtotals.length > 0 ? subtotals : findAmong(context, ofKind('activity'), amount);
}

function findAmong({ column }: CauseContext, parts: readonly Part[], amount: Decimal): readonly Part[] {
  const filled = parts.filter((part) => !part.amount.isZero());
  if (filled.length > mostRows) return [];
  const target = amount.toNumber();
  const amounts = filled.map((part) => ({ part, amount: part.amount.toNumber() }));
  // Any three rows soon make up a number of months.
  for (const size of isMonthsColumn(column) ? [2] : [2, 3]) {
    const fitting: Part[][] = [];
    for (const chosen of subsetsOf(amounts, size)) {
      const added = chosen.reduce((sum, one) => sum + one.amount, 0);
      if (isNear(added - target, column)) fitting.push(chosen.map(({ part }) => part));
      if (fitting.length > 1) return [];
    }
    if (fitting[0]) return fitting[0];
  }
  return [];
}

function isNear(difference: number, column: FigureColumn): boolean {
  return Math.abs(difference) <= (isMonthsColumn(column) ? 0 : roundingSlack);
}
