import { describe, expect, test } from '@jest/globals';
import { computeCapacity, publishedPosts } from '../../src/calc/capacity';
import { computeWorkplan } from '../../src/calc/computeWorkplan';
import { publishedRates, publishedWorkplan } from './publishedWorkplan';

const { options } = computeWorkplan(publishedWorkplan, publishedRates);
const listNeeds = (...given: Parameters<typeof computeCapacity>) =>
  computeCapacity(...given).map(({ option, grade, needed, available }) => [
    option,
    grade,
    needed.toString(),
    available.toString(),
  ]);

describe('Capacity', () => {
  test('of the posts of paragraph 21 falls short of option 1 by ten P-3 months, and has six P-2 months to spare', () => {
    expect(listNeeds(options, publishedPosts)).toEqual([
      ['1', 'P-3', '82', '72'],
      ['1', 'P-2', '42', '48'],
      ['1', 'G', '24', '24'],
      ['2', 'P-3', '78', '72'],
      ['2', 'P-2', '42', '48'],
      ['2', 'G', '23', '24'],
    ]);
  });

  test('of all P posts together is 120 months: four too few for option 1, just enough for option 2', () => {
    const together = (option: string, figure: 'needed' | 'available') =>
      computeCapacity(options, publishedPosts)
        .filter((row) => row.option === option && row.grade !== 'G')
        .reduce((months, row) => months + row[figure].toNumber(), 0);
    expect([together('1', 'needed'), together('2', 'needed'), together('1', 'available')]).toEqual([124, 120, 120]);
  });

  test('follows the months of the period and part-time posts', () => {
    expect(listNeeds(options.slice(1), new Map([['G', 1.5]]), 12)).toEqual([['2', 'G', '23', '18']]);
  });

  test('is not stated for posts of a grade that the plan does not use', () => {
    expect(listNeeds(options, new Map([['P-5', 1]]))).toEqual([]);
  });
});
