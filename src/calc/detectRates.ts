import { Decimal } from '../domain/decimal';
import type { MonthlyRates } from '../domain/grade';
import { gradeNames } from './gradeNames';
import { proposeRates, roughness } from './proposeRates';
import {
  collectEvidence,
  countCells,
  countExplained,
  explain,
  measureDescription,
  type RateEvidence,
  type RateSet,
  type StaffCost,
} from './rateEvidence';

/** Monthly rates, and how many of the table's staff cost cells they explain. */
export interface RateCandidate {
  readonly rates: MonthlyRates;
  /** `of` counts the cells with months or a cost. */
  readonly explained: { readonly cells: number; readonly of: number };
}

/** The sets of rates that explain a table, the best first. Several are about equally good; none was found when empty. */
export interface RateDetection {
  readonly candidates: readonly RateCandidate[];
}

/**
 * The share of the cells that rates must explain. A pair explains some cells by accident, so it needs more than half of
 * them; General Service staff has one rate, on which wrong cells do not agree.
 */
const shareOfProfessional = 1 / 2;
const shareOfGeneralService = 1 / 4;

/** A set of rates within so many bits of the best is about as likely: one in eight or more. */
const closeBits = 3;

/** More than a person would choose from. */
const mostCandidates = 9;

/** Half a thousand. */
const slackOfThousands = 500;

/** So many of the best sets are looked around for better ones a few cents off. */
const mostSettled = 5;

/** Rates are weighed on so many distinct cells; a larger table is sampled. */
const mostWeighed = 300;

/**
 * The monthly rates that a table's months and costs of P and of G staff give: one or two P rates and one G rate, in
 * whole dollars or cents. Three P grades in one column are not told apart. Costs in whole thousands say too little of a
 * rate and are passed over.
 */
export function detectRates(pRows: readonly StaffCost[], gRows: readonly StaffCost[]): RateDetection {
  const [pCells, gCells] = [collectEvidence(pRows), collectEvidence(gRows)];
  const of = countCells(pCells) + countCells(gCells);
  if (of === 0) return { candidates: [] };
  const candidates = findRates(pCells, [1, 2], shareOfProfessional).flatMap((p) =>
    findRates(gCells, [1], shareOfGeneralService).map((g) => ({
      rates: nameRates(p, g),
      explained: { cells: (p ? countExplained(pCells, p) : 0) + (g ? countExplained(gCells, g) : 0), of },
    })),
  );
  return { candidates: candidates.slice(0, mostCandidates) };
}

/** The best sets of rates for one category of staff; null, as the only one, where the table has no such staff. */
function findRates(cells: readonly RateEvidence[], counts: readonly (1 | 2)[], share: number): (RateSet | null)[] {
  if (cells.length === 0) return [null];
  const weighed = sample(cells.filter(({ slack }) => slack < slackOfThousands));
  const ranked = rankRates(
    counts.flatMap((count) => findCandidates(weighed, count)),
    weighed,
  );
  const [best] = ranked;
  if (!best || countExplained(cells, best.rates) <= share * countCells(cells)) return [];
  return ranked.filter(({ bits }) => bits < best.bits + closeBits).map(({ rates }) => rates);
}

/** Sets of so many rates, in whole dollars and in cents; the best ones with those around them. */
function findCandidates(cells: readonly RateEvidence[], count: 1 | 2): RateSet[] {
  const rank = (sets: readonly RateSet[]): RankedRates[] => rankRates(sets, cells);
  const ranked = rank(proposeRates(cells, count).flatMap((proposal) => refine(proposal, cells)));
  const apart = new Map(ranked.toReversed().map((set) => [roundRates(set.rates, 0).join(), set]));
  const settled = rank([...apart.values()].map(({ rates }) => rates))
    .slice(0, mostSettled)
    .flatMap((set) => settle(set, rank));
  return [...ranked.map(({ rates }) => rates), ...settled];
}

interface RankedRates {
  readonly rates: RateSet;
  readonly bits: number;
}

/** The sets, each once, best first. */
function rankRates(sets: readonly RateSet[], cells: readonly RateEvidence[]): RankedRates[] {
  const distinct = new Map(sets.map((rates) => [rates.join(), rates]));
  return [...distinct.values()]
    .map((rates) => ({ rates, bits: measureDescription(cells, rates) }))
    .sort((one, other) => one.bits - other.bits);
}

/** Those of most cells each, as wrong ones seldom repeat; the order of the rows does not matter. */
function sample(cells: readonly RateEvidence[]): RateEvidence[] {
  const order = (one: RateEvidence, other: RateEvidence): number =>
    other.cells - one.cells || one.months - other.months || one.cost - other.cost || one.slack - other.slack;
  return [...cells].sort(order).slice(0, mostWeighed);
}

/** The proposal, and its best fit to all cells that it explains, in whole dollars and in cents. */
function refine(rates: RateSet, cells: readonly RateEvidence[]): RateSet[] {
  const sets = [rates, fit(rates, cells)];
  return [0, 2].flatMap((decimals) => sets.map((set) => roundRates(set, decimals)));
}

/** Least squares over the cells that the rates roughly explain, with the splits that they give. */
function fit(rates: RateSet, cells: readonly RateEvidence[]): RateSet {
  let [xx, xy, yy, xc, yc] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    const explanation = explain(cell, rates, roughness(cell));
    if (!explanation) continue;
    const [x, y] = [explanation.higher / 2, cell.months - explanation.higher / 2];
    xx += cell.cells * x * x;
    xy += cell.cells * x * y;
    yy += cell.cells * y * y;
    xc += cell.cells * x * cell.cost;
    yc += cell.cells * y * cell.cost;
  }
  if (rates.length === 1) return xx > 0 ? [xc / xx] : rates;
  const determinant = xx * yy - xy * xy;
  return determinant > 0 ? [(xc * yy - yc * xy) / determinant, (yc * xx - xc * xy) / determinant] : rates;
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

function nameRates(p: RateSet | null, g: RateSet | null): MonthlyRates {
  const names = p?.length === 2 ? [gradeNames.higher, gradeNames.lower] : [gradeNames.only];
  const rates = [
    ...(p ?? []).map((rate, index) => [names[index] ?? gradeNames.only, new Decimal(rate)] as const),
    ...(g ?? []).map((rate) => [gradeNames.generalService, new Decimal(rate)] as const),
  ];
  return new Map(rates);
}
