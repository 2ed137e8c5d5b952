import { failure } from '../../../src/domain/result';
import { evaluateFormula } from '../../../src/table/formula/evaluateFormula';
import { cell, cellsOf } from './cellsOf';

test.each([
  ['=COUNTIF(A:A,"")', 'A1048575'],
  ['=COUNTIF(1:1,"")', 'XFC1'],
])('%s counts an empty cell more than was read, if only the one after %s', (formula, last) => {
  expect(evaluateFormula(formula, cell('B2'), cellsOf({ Table: { [last]: 5 } }))).toEqual(
    failure('not read: a count of empty cells in whole columns'),
  );
});
