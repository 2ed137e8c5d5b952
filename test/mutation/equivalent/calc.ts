import type { Equivalents } from './equivalent';

export const ofCalc: Equivalents = {
  'calc/printedFigure': [
    {
      why: 'a difference of nought passes the second comparison; the first is quicker',
      changes: ['exact.equals(printed) → false'],
    },
  ],
  'calc/rateEvidence': [{ why: 'both are even or odd together', changes: ['halves - higher → halves + higher'] }],
  'calc/splitMonths': [
    {
      why: 'where there are no grades, no part of the split is asked for',
      changes: ['[] → ["Stryker was here"]'],
    },
    {
      why: 'the search is wider, and what it proposes is checked exactly: its bounds and its end save time',
      changes: [
        'others.length === 0 → false',
        'cost + slack - halves * next → cost + slack + halves * next',
        'halves * next → halves / next',
        'restCost < left * Math.min(...rest) - slack || restCost > left * Math.max(...rest) + slack → false',
        'restCost < left * Math.min(...rest) - slack || restCost > left * Math.max(...rest) + slack → restCost < left * Math.min(...rest) - slack && restCost > left * Math.max(...rest) + slack',
        'restCost < left * Math.min(...rest) - slack → false',
        'restCost < left * Math.min(...rest) - slack → restCost <= left * Math.min(...rest) - slack',
        'left * Math.min(...rest) → left / Math.min(...rest)',
        'restCost > left * Math.max(...rest) + slack → restCost >= left * Math.max(...rest) + slack',
        'restCost > left * Math.max(...rest) + slack → false',
      ],
    },
  ],
};
