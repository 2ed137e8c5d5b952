import { proposeRates } from './proposeRates';
import { explain, loosen, measureDescription, type RateEvidence, type RateSet } from './rateEvidence';

/** A set of rates and how long a description of the cells it makes: the shorter, the better. */
export interface RankedRates {
  readonly rates: RateSet;
  readonly bits: number;
}

/** So many of the best sets are looked around for better ones a few cents off. */
const mostSettled = 5;

/** Sets of so many rates, in whole dollars and in cents; the best ones with those around them. */
export function findCandidates(cells: readonly RateEvidence[], count: 1 | 2): RateSet[] {
  const rank = (sets: readonly RateSet[]): RankedRates[] => rankRates(sets, cells);
  const ranked = rank(proposeRates(cells, count).flatMap((proposal) => refine(proposal, cells)));
  // Of sets that are the same to the dollar the best one stands for all.
  const apart = new Map(ranked.toReversed().map((set) => [roundRates(set.rates, 0).join(), set]));
  const settled = [...apart.values()]
    .sort((one, other) => one.bits - other.bits)
    .slice(0, mostSettled)
    .flatMap((set) => settle(set, rank));
  return [...ranked.map(({ rates }) => rates), ...settled];
}

/** The sets, each once, best first. */
export function rankRates(sets: readonly RateSet[], cells: readonly RateEvidence[]): RankedRates[] {
  const distinct = new Map(sets.map((rates) => [rates.join(), rates]));
  return [...distinct.values()]
    .map((rates) => ({ rates, bits: measureDescription(cells, rates) }))
    .sort((one, other) => one.bits - other.bits);
}

/** The proposal, and its best fit to all cells that it explains, in whole dollars and in cents. */
function refine(rates: RateSet, cells: readonly RateEvidence[]): RateSet[] {
  const sets = [rates, fit(rates, cells.map(loosen))];
  return [0, 2].flatMap((decimals) => sets.map((set) => roundRates(set, decimals)));
}

/**
 * Least squares over the cells that the rates roughly explain, with the splits that they give. Among them are those that
 * the rates were drawn from: so there are months, at both rates where there are two, and nothing is divided by nought.
 */
function fit(rates: RateSet, cells: readonly RateEvidence[]): RateSet {
  let [xx, xy, yy, xc, yc] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    const explanation = explain(cell, rates);
    if (!explanation) continue;
    const [x, y] = [explanation.higher / 2, cell.months - explanation.higher / 2];
    xx += cell.cells * x * x;
    xy += cell.cells * x * y;
    yy += cell.cells * y * y;
    xc += cell.cells * x * cell.cost;
    yc += cell.cells * y * cell.cost;
  }
  if (rates.length === 1) return [xc / xx];
  const determinant = xx * yy - xy * xy;
  return [(xc * yy - yc * xy) / determinant, (yc * xx - xc * xy) / determinant];
}

function roundRates([higher, lower]: RateSet, decimals: number): RateSet {
  const round = (rate: number): number => Number(rate.toFixed(decimals));
  return lower === undefined ? [round(higher)] : [round(higher), round(lower)];
}

/**
 * The best rates around, found by ever smaller steps down to a cent, and those a cent beside them: where costs are
 * rounded to the dollar, they may be as good.
 */
function settle(start: RankedRates, rank: (sets: readonly RateSet[]) => RankedRates[]): RateSet[] {
  let best = start;
  for (const step of [0.16, 0.04, 0.01]) {
    for (;;) {
      const [next] = rank(stepAround(best.rates, step));
      if (!next || next.bits >= best.bits) break;
      best = next;
    }
  }
  return [best.rates, ...stepAround(best.rates, 0.01)];
}

function stepAround([higher, lower]: RateSet, step: number): RateSet[] {
  const around = [-step, 0, step];
  const sets = around.flatMap((first): RateSet[] =>
    lower === undefined ? [[higher + first]] : around.map((second) => [higher + first, lower + second]),
  );
  return sets.map((rates) => roundRates(rates, 2));
}
