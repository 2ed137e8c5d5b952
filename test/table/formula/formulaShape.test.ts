import fc from 'fast-check';
import { moveFormula, shapeOf } from '../../../src/table/formula/formulaShape';
import { cell } from './cellsOf';

describe('The shape of a formula', () => {
  test('Rows that follow one pattern have one shape', () => {
    expect(shapeOf('=G7*Rate_P3+H7*Rates!$B$5', cell('I7'))).toBe(shapeOf('=G8*Rate_P3+H8*Rates!$B$5', cell('I8')));
    expect(shapeOf('=SUM(C5:C9)', cell('C10'))).toBe(shapeOf('=SUM(J5:J9)', cell('J10')));
  });

  test('A row that takes another row’s months, or another rate, stands out', () => {
    expect(shapeOf('=G7*Rate_P3', cell('I7'))).not.toBe(shapeOf('=G7*Rate_P3', cell('I8')));
    expect(shapeOf('=G7*Rates!$B$5', cell('I7'))).not.toBe(shapeOf('=G8*Rates!$B$6', cell('I8')));
  });
});

describe('A formula copied to another cell', () => {
  test.each([
    ['=G7*Rate_P3+H7*Rates!$B$5', 'I7', 'I9', '=G9*Rate_P3+H9*Rates!$B$5'],
    ["=SUM('Table 1'!C5:C$9)", 'C10', 'D11', "=SUM('Table 1'!D6:D$9)"],
    ['=IF($B$1="A1",J9,J10)', 'J15', 'K15', '=IF($B$1="A1",K9,K10)'],
    ['=SUM(J:J)', 'A1', 'B1', '=SUM(K:K)'],
    ['=A1', 'B2', 'A2', '=#REF!'],
  ])('%s of %s in %s is %s', (formula, from, to, expected) => {
    expect(moveFormula(formula, cell(from), cell(to))).toBe(expected);
  });

  test('There and back it is the same', () => {
    const place = fc.record({ row: fc.integer({ min: 20, max: 60 }), column: fc.integer({ min: 5, max: 20 }) });
    const formula = fc.constantFrom(
      '=SUM(T60:T70)+IF($B$1="Option 1",U71,U72)',
      "=T$61*Rate_P3-$U61*'Table 1'!V62",
      '=SUMIFS(T61:T70,$D61:$D70,"")',
      '=CHOOSE(Rates!$B$1,T61,T62)',
    );
    fc.assert(
      fc.property(formula, place, place, (text, one, other) => {
        const [from, to] = [
          { sheet: 'Table', ...one },
          { sheet: 'Table', ...other },
        ];
        expect(moveFormula(moveFormula(text, from, to), to, from)).toBe(text);
      }),
    );
  });
});
