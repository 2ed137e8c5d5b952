import type { RateEvidence } from '../../src/calc/rateEvidence';

/** A cell printed in whole dollars. */
export const cell = (months: number, cost: number, cells = 1): RateEvidence => ({
  months,
  halves: months * 2,
  cost,
  slack: 0.5,
  cells,
});

/** Cells that show a pair of rates: a month of each, and one of both. */
export const showing = (higher: number, lower: number): readonly RateEvidence[] => [
  cell(1, higher),
  cell(1, lower),
  cell(2, higher + lower),
];
