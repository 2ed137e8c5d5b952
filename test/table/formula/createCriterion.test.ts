import { createCriterion, createLookup } from '../../../src/table/formula/createCriterion';

describe('A text that only looks like TRUE or FALSE', () => {
  test.each(['untrue', 'falsehood'])('%s, is asked for as a text', (text) => {
    expect(createCriterion(text)(text, () => false)).toBe(true);
  });
});

test('A search for what an empty cell holds finds nought', () => {
  const isWanted = createLookup(null, true);
  expect([0, '', 1].map((content) => isWanted(content, () => true))).toEqual([true, false, false]);
});
