import type { Money, Months } from '../domain/decimal';
import { halfUnit } from './printedFigure';

/** The months of a row and what the table prints as their cost. */
export interface StaffCost {
  readonly months: Months;
  readonly cost: Money;
  /** How many decimals the printed cost has; −3 for whole thousands. */
  readonly decimals: number;
}

/** One or two monthly rates, the higher first, in US dollars. Detection is in doubles: exact to far below a cent. */
export type RateSet = readonly [number] | readonly [number, number];

/** Equal cells of a table, once. */
export interface RateEvidence {
  readonly months: number;
  /** Whole half months can be split by grade; a cell with other months is never explained. */
  readonly halves: number;
  readonly cost: number;
  /** Half the unit that the cost is printed in: 0.5 for whole dollars. */
  readonly slack: number;
  /** How many cells it stands for. */
  readonly cells: number;
}

/** The distinct cells with months or a cost. */
export function collectEvidence(rows: readonly StaffCost[]): RateEvidence[] {
  const distinct = new Map<string, RateEvidence>();
  for (const { months, cost, decimals } of rows) {
    if (months.isZero() && cost.isZero()) continue;
    const [count, amount] = [months.toNumber(), cost.toNumber()];
    const key = `${count} ${amount} ${decimals}`;
    const cells = (distinct.get(key)?.cells ?? 0) + 1;
    distinct.set(key, { months: count, halves: count * 2, cost: amount, slack: halfUnit(decimals).toNumber(), cells });
  }
  return [...distinct.values()];
}

export function countCells(evidence: readonly RateEvidence[]): number {
  return evidence.reduce((total, { cells }) => total + cells, 0);
}

/** Half months at the higher rate, and whether the cost is met exactly or only when rounded. */
export interface Explanation {
  readonly higher: number;
  readonly isExact: boolean;
}

/**
 * The split with which the rates give the cell's cost, exactly or rounded half away from zero; undefined when none does.
 */
export function explain(cell: RateEvidence, rates: RateSet): Explanation | undefined {
  // By index: this runs a million times in a detection, and destructuring an array costs more than the rest.
  const rate = rates[0];
  const lower = rates[1] ?? 0;
  if (cell.halves <= 0 || !Number.isInteger(cell.halves)) return undefined;
  const isSingle = rates.length === 1;
  const higher = isSingle ? cell.halves : Math.round((2 * cell.cost - cell.halves * lower) / (rate - lower));
  if (higher < 0 || higher > cell.halves) return undefined;
  // To the millionth: far above what a double loses in a budget's figures, far below what a table prints.
  const cutOff = Math.round(1e6 * ((higher * rate + (cell.halves - higher) * lower) / 2 - cell.cost)) / 1e6;
  const isExact = cutOff === 0;
  const isRounded = cutOff >= -cell.slack && cutOff < cell.slack;
  return isExact || isRounded ? { higher, isExact } : undefined;
}

/** The cell for rates that are only roughly known: drawn from rounded costs, they are off by as much in each month. */
export function loosen(cell: RateEvidence): RateEvidence {
  return { ...cell, slack: cell.slack * (1 + cell.months) };
}

/** The cells that the rates explain. */
export function countExplained(evidence: readonly RateEvidence[], rates: RateSet): number {
  return countCells(evidence.filter((cell) => explain(cell, rates) !== undefined));
}

/**
 * How many bits it takes to write the cells down with these rates: the fewer, the better they explain them. Dear is a
 * cell that they do not explain; of the others, the less a split says of itself, the cheaper: all months in one grade,
 * then whole months, then half months. So rates that are seen directly win over others that fit by finer steps, and
 * a second rate must be seen in three cells: two wrong ones may agree by accident.
 */
export function measureDescription(evidence: readonly RateEvidence[], rates: RateSet): number {
  let bits = rates.length === 1 ? 0 : bitsOfSecondRate;
  for (const rate of rates) bits += Number.isInteger(rate) ? 0 : bitsOfCents;
  for (const cell of evidence) bits += cell.cells * measureCell(cell, explain(cell, rates));
  return bits;
}

const bitsOfSecondRate = 40;
const bitsOfCents = 7;
const bitsUnexplained = 20;

function measureCell({ halves, months }: RateEvidence, explanation: Explanation | undefined): number {
  if (!explanation) return bitsUnexplained;
  const { higher, isExact } = explanation;
  const bits = isExact ? 2 : 2.5;
  if (higher === 0 || higher === halves) return bits;
  const isWhole = higher % 2 === 0 || (halves - higher) % 2 === 0;
  return bits + (isWhole ? Math.log2(months) : 1 + Math.log2(halves));
}
