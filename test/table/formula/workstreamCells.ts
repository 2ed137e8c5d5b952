import { toPlain } from '../../../src/domain/decimal';
import { evaluateFormula } from '../../../src/table/formula/evaluateFormula';
import { cell, cellsOf } from './cellsOf';

/** A working file's workstream 1: five activities, the option in column D, its rates on a sheet of their own. */
const cells = cellsOf(
  {
    Table: {
      B1: 'Option 1',
      C1: 1,
      D5: '',
      D6: '',
      D7: 'Option 2',
      D8: '',
      D9: 'option 1',
      G5: 2,
      G6: 0.5,
      H5: 2,
      H6: '',
      I5: 100.5,
      I6: '7',
      I7: 'n/a',
      I8: true,
      I9: { formula: '=""', shows: '' },
      J5: 68930,
      J6: 90000,
      J7: 53110,
      J8: 12995,
      J9: 151310,
      J10: { formula: '=SUBTOTAL(9,J5:J9)', shows: 376345 },
      K5: '#REF!',
      K6: 5,
      L5: '90 000',
      L6: '1,250.5',
      L7: '5%',
      L8: '2025-01-02',
      M5: 'a~b',
      M6: 'a*b',
      M7: 'a.b',
      M8: 'a?',
      M9: 7,
    },
    Rates: { A4: 'P-3', A5: 'P-2', A6: 'G', B4: 18645, B5: { formula: '=B4-2825', shows: 15820 }, B6: 12995 },
  },
  {
    Rate_P3: '=Rates!$B$4',
    Overhead: '=0.13',
    Relative: '=Rates!B4',
    Whole: '=Table!$J$5:$J$9',
    Column: '=Table!$J:$J',
    Row: '=Table!$6:$6',
    Mixed: '=Table!$J5',
    Half: '=Table!$J$5:J9',
    Elsewhere: '=$J$5',
    Sum: '=SUM(Table!$J$5)',
  },
  [7],
);

/** What a formula gives that stands in a cell of the sheet; the sentence where it is not read. */
export function evaluate(formula: string, at = 'J15') {
  const result = evaluateFormula(formula, cell(at), cells);
  if (!result.ok) return result.failure;
  const { value } = result;
  if (typeof value !== 'object') return value;
  return 'error' in value ? value.error : toPlain(value);
}
