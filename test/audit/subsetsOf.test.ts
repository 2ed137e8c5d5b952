import { subsetsOf } from '../../src/audit/subsetsOf';

test.each([
  [0, ['']],
  [1, ['a', 'b', 'c']],
  [2, ['ab', 'ac', 'bc']],
  [3, ['abc']],
  [4, []],
])('Every choice of %d of three items comes once, in their order', (size, choices) => {
  expect([...subsetsOf(['a', 'b', 'c'], size)].map((choice) => choice.join(''))).toEqual(choices);
});
