import { Decimal } from '../domain/decimal';
import type { MonthlyRates } from '../domain/grade';
import { rememberLatest } from '../domain/remember';
import { gradeNames } from './gradeNames';
import {
  collectEvidence,
  countCells,
  countExplained,
  type RateEvidence,
  type RateSet,
  type StaffCost,
} from './rateEvidence';
import { findCandidates, rankRates } from './refineRates';

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

/** Rates are weighed on so many distinct cells; a larger table is sampled. */
const mostWeighed = 300;

/** Detections that are kept: of P and of G staff, for two tables at a time. */
const mostKnown = 4;

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
  const ranked = rankCandidates({ weighed, counts });
  const [best] = ranked;
  if (!best || countExplained(cells, best.rates) <= share * countCells(cells)) return [];
  return ranked.filter(({ bits }) => bits < best.bits + closeBits).map(({ rates }) => rates);
}

/** A table is read again after each change, and seldom were its staff costs what changed. */
const rankCandidates = rememberLatest(
  ({ weighed, counts }: { readonly weighed: readonly RateEvidence[]; readonly counts: readonly (1 | 2)[] }) =>
    rankRates(
      counts.flatMap((count) => findCandidates(weighed, count)),
      weighed,
    ),
  mostKnown,
);

/** Those of most cells each, as wrong ones seldom repeat; the order of the rows does not matter. */
function sample(cells: readonly RateEvidence[]): RateEvidence[] {
  const order = (one: RateEvidence, other: RateEvidence): number =>
    other.cells - one.cells || one.months - other.months || one.cost - other.cost;
  return cells.toSorted(order).slice(0, mostWeighed);
}

function nameRates(p: RateSet | null, g: RateSet | null): MonthlyRates {
  const names = p?.length === 2 ? [gradeNames.higher, gradeNames.lower] : [];
  const rates = [
    ...(p ?? []).map((rate, index) => [names[index] ?? gradeNames.only, new Decimal(rate)] as const),
    ...(g ?? []).map((rate) => [gradeNames.generalService, new Decimal(rate)] as const),
  ];
  return new Map(rates);
}
