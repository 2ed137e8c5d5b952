import { computeCapacity, publishedPosts } from '../../src/calc/capacity';
import { computeWorkplan } from '../../src/calc/computeWorkplan';
import { publishedRates, publishedWorkplan, toMap } from './publishedWorkplan';

const { options } = computeWorkplan(publishedWorkplan, publishedRates);
const listNeeds = (...given: Parameters<typeof computeCapacity>) =>
  computeCapacity(...given).map(({ option, grade, needed, available }) => [
    option,
    grade,
    needed.toString(),
    available.toString(),
  ]);

describe('Capacity', () => {
  test('of the posts of paragraph 21 is four P months short of option 1, and just enough for option 2', () => {
    expect(listNeeds(options, publishedPosts)).toEqual([
      ['1', 'P-3', '82', '72'],
      ['1', 'P-2', '42', '48'],
      ['1', 'G', '24', '24'],
      ['1', 'P', '124', '120'],
      ['2', 'P-3', '78', '72'],
      ['2', 'P-2', '42', '48'],
      ['2', 'G', '23', '24'],
      ['2', 'P', '120', '120'],
    ]);
  });

  test('follows the months of the period and part-time posts', () => {
    expect(listNeeds(options.slice(1), new Map([['G', 1.5]]), 12)).toContainEqual(['2', 'G', '23', '18']);
  });

  test('of the posts of one grade counts the months of all P grades too', () => {
    expect(listNeeds(options.slice(1), new Map([['P-3', 3]]))).toEqual([
      ['2', 'P-3', '78', '72'],
      ['2', 'P', '120', '72'],
    ]);
  });

  test('of a plan that names no grade is that of all P posts', () => {
    const activities = publishedWorkplan.activities.map((row) => ({ ...row, mix: new Map([['P', row.pMonths]]) }));
    const plain = computeWorkplan({ ...publishedWorkplan, activities }, toMap({ P: 17_000, G: 12_995 })).options;
    expect(listNeeds(plain.slice(1), publishedPosts)).toEqual([
      ['2', 'G', '23', '24'],
      ['2', 'P', '120', '120'],
    ]);
    expect(listNeeds(plain.slice(1), new Map([['P', 5]]))).toEqual([['2', 'P', '120', '120']]);
  });

  test('is not stated for posts of grades that the plan does not use', () => {
    expect(listNeeds(options, new Map([['P-5', 1]]))).toEqual([]);
  });
});
