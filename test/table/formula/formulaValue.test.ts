import { readContent } from '../../../src/table/formula/formulaValue';

test.each(['see #REF!', '#REF! in J5'])('"%s" is a text that only speaks of an error', (text) => {
  expect(readContent(text, () => false)).toBe(text);
});
