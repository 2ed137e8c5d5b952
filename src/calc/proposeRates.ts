import { explain, loosen, type RateEvidence, type RateSet } from './rateEvidence';

/** Monthly rates that occur, in US dollars. */
const lowestRate = 1_000;
const highestRate = 60_000;

/**
 * How far apart two P grades are. Closer ones would make steps so fine that they explain noise, or a rate beside last
 * year's; grades further apart do not occur in one section.
 */
const smallestRatio = 1.05;
const largestRatio = 3;

/** Bounds of the search: cells that rates are drawn from, pairs drawn, and proposals that are looked at closely. */
const mostSources = 24;
const mostDrawn = 8_000;
const mostProposals = 40;

/**
 * Sets of so many rates that explain most of the cells, roughly: one rate is a cell's cost for a month; two are what
 * every two cells give as two equations in two rates, for every half-month split of either.
 */
export function proposeRates(evidence: readonly RateEvidence[], count: 1 | 2): RateSet[] {
  const sources = evidence
    .filter(({ halves, cost }) => halves > 0 && Number.isInteger(halves) && cost > 0)
    .sort((one, other) => (one.halves + 1) / one.cells - (other.halves + 1) / other.cells)
    .slice(0, mostSources);
  const sets = count === 1 ? sources.map(({ cost, months }): RateSet => [cost / months]) : drawPairs(sources);
  return chooseBest(sets, sources.map(loosen));
}

function* drawPairs(sources: readonly RateEvidence[]): Generator<RateSet> {
  let drawn = 0;
  for (const [index, second] of sources.entries()) {
    for (const first of sources.slice(0, index)) {
      for (let x = 0; x <= first.halves; x++) {
        for (let y = 0; y <= second.halves; y++) {
          if (++drawn > mostDrawn) return;
          yield solve(first, x, second, y);
        }
      }
    }
  }
}

/** The pair with which the one cell has x and the other y half months at the higher rate; not finite where many have. */
function solve(first: RateEvidence, x: number, second: RateEvidence, y: number): RateSet {
  const [restX, restY] = [first.halves - x, second.halves - y];
  const determinant = x * restY - y * restX;
  return [
    (2 * (first.cost * restY - second.cost * restX)) / determinant,
    (2 * (second.cost * x - first.cost * y)) / determinant,
  ];
}

function isPlausible(rates: RateSet): boolean {
  const higher = rates[0];
  const lower = rates[1];
  if (higher < lowestRate || higher > highestRate) return false;
  return (
    lower === undefined || (lower >= lowestRate && higher >= smallestRatio * lower && higher <= largestRatio * lower)
  );
}

/**
 * The plausible proposals that explain most of the sources, the best of those that differ by less than a dollar. A pair
 * that explains no more than the two cells that it was drawn from says nothing.
 */
function chooseBest(proposals: Iterable<RateSet>, sources: readonly RateEvidence[]): RateSet[] {
  const best = new Map<string, { readonly rates: RateSet; readonly cells: number }>();
  for (const rates of proposals) {
    if (!isPlausible(rates)) continue;
    let [explained, cells] = [0, 0];
    for (const cell of sources) {
      if (!explain(cell, rates)) continue;
      explained++;
      cells += cell.cells;
    }
    if (rates.length === 2 && explained <= 2) continue;
    const key = rates.map(Math.round).join();
    if (cells > (best.get(key)?.cells ?? 0)) best.set(key, { rates, cells });
  }
  return [...best.values()]
    .sort((one, other) => other.cells - one.cells)
    .slice(0, mostProposals)
    .map(({ rates }) => rates);
}
