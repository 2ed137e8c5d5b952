import type { Equivalents } from './equivalent';

export const ofDomain: Equivalents = {
  'domain/cellAddress': [
    {
      why: 'without case the two are the same name too; the question saves time',
      changes: ['one === other → false'],
    },
  ],
  'domain/column': [{ why: "no column's name begins with a colon", changes: ['colon < 0 → colon <= 0'] }],
  'domain/decimal': [
    {
      why: 'adding nought gives the same amount, more slowly',
      changes: ['right.isZero() → false'],
    },
  ],
  'domain/remember': [
    {
      why: 'no argument is written so, and it is the first to be dropped',
      changes: ['[] → ["Stryker was here"]'],
    },
  ],
};
