import { parseFormula } from '../../../src/table/formula/parseFormula';
import { listMentions } from '../../../src/table/formula/formulaReferences';

test.each([
  ['=-J5%', ['reference']],
  ['=IF(J5,,Rate)', ['reference', 'name']],
  ['=SUM({1,2})', []],
])('%s mentions %j', (formula, kinds) => {
  const tree = parseFormula(formula);
  expect(tree.ok && listMentions(tree.value).map(({ kind }) => kind)).toEqual(kinds);
});
