import { formatMonths } from '../audit/formatFigure';
import { splitMonths } from '../calc/splitMonths';
import { computeStaffCost } from '../calc/staffCost';
import { toPlain, zero, type Decimal, type Money } from '../domain/decimal';
import { failure, success, type Result } from '../domain/result';
import { readNumber } from '../table/figureText';
import { readOptionCell } from '../table/optionTag';
import type { BoundTable } from './bindTable';

/** Why a formula has no figure: a bad `value`, a `number` out of range, or a figure that is `missing`. */
export interface FormulaFailure {
  readonly kind: 'value' | 'number' | 'missing';
  /** What to do, in one sentence. */
  readonly message: string;
}

/** Months by pairs with their monthly rates: what they cost, in the rates' currency, unrounded. */
export function costOfMonths(pairs: readonly number[]): Result<Money, FormulaFailure> {
  if (pairs.length === 0 || pairs.length % 2 === 1 || pairs.some(Number.isNaN))
    return refuse('value', 'Give the months and the monthly rate of each grade in turn: months, rate, months, rate.');
  if (pairs.some((figure) => !Number.isFinite(figure) || figure < 0))
    return refuse('number', 'Give months and monthly rates that are not below zero.');
  // Grades are told apart by their place: two of them may have the same rate.
  const grades = Array.from({ length: pairs.length / 2 }, (_, place) => String(place));
  const figure = (index: number): Decimal => readNumber(pairs[index] ?? 0);
  const mix = new Map(grades.map((grade, place) => [grade, figure(place * 2)]));
  const rates = new Map(grades.map((grade, place) => [grade, figure(place * 2 + 1)]));
  return success(computeStaffCost(mix, rates));
}

/** The only split of the months over two grades, in half months, that costs so much, exactly or rounded as `cost` is. */
export function splitByRates(
  months: number,
  cost: number,
  rateA: number,
  rateB: number,
): Result<readonly [Decimal, Decimal], FormulaFailure> {
  if ([months, cost, rateA, rateB].some((figure) => !Number.isFinite(figure) || figure < 0) || rateA * rateB === 0)
    return refuse('number', 'Give months and a cost that are not below zero, and monthly rates above zero.');
  const rates = new Map([
    ['A', readNumber(rateA)],
    ['B', readNumber(rateB)],
  ]);
  const printed = readNumber(cost);
  const [split, ...others] = splitMonths(readNumber(months), printed, printed.decimalPlaces(), rates);
  if (!split)
    return refuse(
      'missing',
      `No split of ${formatMonths(readNumber(months))} in half months costs ${toPlain(printed)} at these rates.`,
    );
  if (others.length > 0)
    return refuse(
      'missing',
      `More than one split of ${formatMonths(readNumber(months))} costs ${toPlain(printed)} at these rates.`,
    );
  return success([split.get('A') ?? zero, split.get('B') ?? zero]);
}

/** An option's grand total, US dollars, unrounded; of the option in use where none is named. */
export function requirementOf({ workplan, figures, table }: BoundTable, named: unknown): Result<Money, FormulaFailure> {
  const ids = workplan.options.map(({ id }) => id);
  const asked = named === null || named === undefined ? null : readOptionCell(String(named));
  const id = asked ?? table.activeOption?.id ?? null;
  const list = ids.join(' or ');
  if (asked === undefined || (asked !== null && !ids.includes(asked)))
    return refuse('value', `There is no option ${String(named)}: ${list ? `name ${list}` : 'the table has none'}.`);
  if (id === null && ids.length > 0) return refuse('value', `Name the option: ${list}.`);
  const total = figures.options.find((option) => option.id === id)?.total;
  if (!total?.isComplete) {
    const codes = figures.unknown.map(({ code }) => code).join(', ');
    return refuse(
      'missing',
      `The months of ${codes} are not split by grade: open Workplan Costing and give the split.`,
    );
  }
  return success(total.total);
}

function refuse(kind: FormulaFailure['kind'], message: string): Result<never, FormulaFailure> {
  return failure({ kind, message });
}
