import type { RateEvidence } from '../../src/calc/rateEvidence';

/** A cell printed in whole dollars. */
export const cell = (months: number, cost: number, cells = 1): RateEvidence => ({
  months,
  halves: months * 2,
  cost,
  slack: 0.5,
  cells,
});
