import fc from 'fast-check';
import { type CellAddress, formatCell, formatRange } from '../../../src/domain/cellAddress';
import { Decimal, sum, toPlain } from '../../../src/domain/decimal';
import { evaluateFormula } from '../../../src/table/formula/evaluateFormula';
import { type SumReading, precedents, readSum } from '../../../src/table/formula/sumTerms';
import type { CellLookup } from '../../../src/table/formula/workbookCells';
import { cell, cellsOf } from './cellsOf';

/** Activities in rows 5 to 14; option 1 in row 13, option 2 in row 14; the option in use in B1. */
const table = {
  B1: 'Option 1',
  D13: 'Option 1',
  D14: 'Option 2',
  G7: 2,
  H7: 2,
  J5: 100,
  J6: '',
  J7: 300,
  J8: 400,
  J9: '500',
  J10: 600,
  J12: 800,
  J13: 900,
  J14: 1000,
};
const rates = { B4: 18645, B5: 15820 };
const names = { Rate_P3: '=Rates!$B$4', Factor: '=1.13' };
const cells = cellsOf({ Table: table, Rates: rates }, names);
const withOption2 = cellsOf({ Table: { ...table, B1: 'Option 2' }, Rates: rates }, names);
const at = cell('J15');

function read(formula: string, lookup = cells): SumReading {
  const result = readSum(formula, at, lookup);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

/** "J5 J6 -2*J7 G7*B4 +500": the reading in one line. */
function describeReading({ terms, products, constants }: SumReading): string {
  const scaled = (factor: Decimal, text: string) => (factor.equals(1) ? text : `${toPlain(factor)}*${text}`);
  return [
    ...terms.map(({ address, factor }) => scaled(factor, formatCell(address))),
    ...products.map(({ left, right, factor }) => scaled(factor, `${formatCell(left)}*${formatCell(right)}`)),
    ...constants.map((constant) => `+${toPlain(constant)}`),
  ].join(' ');
}

describe('The cells that a total adds', () => {
  test.each([
    ['=SUM(J5:J8)', 'J5 J6 J7 J8'],
    ['=J5+J7', 'J5 J7'],
    ['=J5', 'J5'],
    ['=SUM(J5:J7,J7)', 'J5 J6 J7 J7'],
    ['=SUM(J5:J7)+500', 'J5 J6 J7 +500'],
    ['=SUM(J5,J7)-J8', 'J5 J7 -1*J8'],
    ['=-(J5-J7)*2', '-2*J5 2*J7'],
    ['=SUM(J5:J6)/1000', '0.001*J5 0.001*J6'],
    ['=J5*10%', '0.1*J5'],
    ['=J5*Factor', '1.13*J5'],
    ['=J5*(1+Factor)', '2.13*J5'],
    ['=(1+Factor)*J5', '2.13*J5'],
    ['=J5+G7*H7*0+0', 'J5'],
    ['=J5*18645+ROUND(1.5,0)', '18645*J5 +2'],
    ['=G7*Rate_P3+H7*Rates!$B$5', 'G7*B4 H7*B5'],
    ['=SUMPRODUCT(G7:H7,G7:H7)', 'G7*G7 H7*H7'],
    ['=SUM(G7:H7)*Rate_P3', 'G7*B4 H7*B4'],
    ['=(G7+1)*(H7+2)', '2*G7 H7 G7*H7 +2'],
    ['=SUBTOTAL(9,J5:J6)', 'J5 J6'],
    ['=IFERROR(J5/1,0)', 'J5'],
    ['=SUM(J12:INDEX(J:J,13))', 'J12 J13'],
    ['=INDEX(J5:J9,3)', 'J7'],
    ['=SUM(Rates!B:B)', 'B1 B2 B3 B4 B5'],
  ])('%s adds %s', (formula, expected) => {
    expect(describeReading(read(formula))).toBe(expected);
  });

  test('A cell by itself and a cell in a range are told apart', () => {
    expect(read('=SUM(J5:J6,J7)+J8').terms.map(({ via }) => via)).toEqual(['range', 'range', 'range', 'cell']);
  });

  test('A plain sum uses no option', () => {
    expect(read('=SUM(J5:J8)').usesOption).toBe(false);
    expect(read('=G7*Rate_P3').usesOption).toBe(false);
  });

  test('A cell that shows an error is still one of those that the total adds', () => {
    const broken = cellsOf({ Table: { J5: 1, J6: '#REF!', J7: 'n/a' } });
    expect(describeReading(read('=SUM(J5:J6)+J7', broken))).toBe('J5 J6 J7');
    expect(describeReading(read('=IFERROR(SUM(J5:J6),J5)', broken))).toBe('J5');
    expect(describeReading(read('=N(J6)+J7', broken))).toBe('J6 J7');
  });
});

describe('A total that follows the option in use', () => {
  test.each([
    ['=SUM(J5:J6)+IF($B$1="Option 1",J13,J14)', 'J5 J6 J13', 'J5 J6 J14'],
    ['=SUMIFS(J12:J14,D12:D14,"")+SUMIFS(J12:J14,D12:D14,$B$1)', 'J12 J13', 'J12 J14'],
    ['=SUM(SUMIFS(J12:J14,D12:D14,CHOOSE(1,$B$1)))', 'J13', 'J14'],
    ['=SUMPRODUCT(((D12:D14="")+(D12:D14=$B$1))*J12:J14)', 'J12 J13', 'J12 J14'],
    ['=SUMPRODUCT(--(D12:D14=$B$1),J12:J14)', 'J13', 'J14'],
    ['=CHOOSE(RIGHT($B$1,1),J13,J14)', 'J13', 'J14'],
    ['=SUM(IF($B$1="Option 1",J5:J7,J8:J9))', 'J5 J6 J7', 'J8 J9'],
    ['=SUMIF(D12:D14,$B$1,J12)', 'J13', 'J14'],
  ])('%s adds %s with option 1 and %s with option 2', (formula, first, second) => {
    expect(describeReading(read(formula))).toBe(first);
    expect(describeReading(read(formula, withOption2))).toBe(second);
    expect(read(formula).usesOption).toBe(true);
  });
});

describe('A formula that is no sum says so', () => {
  test.each([
    ['=ROUND(J5,0)', 'not a sum: =ROUND(J5,0) does more than add cells and products of two cells'],
    ['=MAX(J5,9000)', 'not a sum: =MAX(J5,9000) does more than add cells and products of two cells'],
    ['=J5/J7', 'not a sum: =J5/J7 does more than add cells and products of two cells'],
    ['=J5*J7*J8', 'not a sum: =J5*J7*J8 does more than add cells and products of two cells'],
    ['=J5*(J7*J8)', 'not a sum: =J5*(J7*J8) does more than add cells and products of two cells'],
    ['=SUM(J5,MAX(J7,1))', 'not a sum: =SUM(J5,MAX(J7,1)) does more than add cells and products of two cells'],
    ['=SUM(', 'not read: =SUM( is no formula (Invalid syntax)'],
    ['=SUM(J5:J7)+#REF!', 'not a sum: =SUM(J5:J7)+#REF! gives #REF!'],
    ['=OFFSET(J5,1,0)', 'not read: OFFSET'],
    ['=SUM(Costs[Total])', 'not read: Costs[Total], a structured reference to an Excel Table'],
  ])('%s: %s', (formula, expected) => {
    expect(readSum(formula, at, cells)).toEqual({ ok: false, failure: expected });
  });
});

describe('What a formula refers to', () => {
  test('Cells, ranges and names, on their own sheets', () => {
    const found = precedents('=SUM(J5:J8)+IF($B$1="x",Rate_P3,Rates!B5)', at, cells);
    expect(found.map((range) => `${range.sheet} ${formatRange(range)}`)).toEqual([
      'Table J5:J8',
      'Table B1',
      'Rates B4',
      'Rates B5',
    ]);
  });

  test('Nothing where a name is a figure or the text is no formula', () => {
    expect(precedents('=Factor*2', at, cells)).toEqual([]);
    expect(precedents('=SUM(', at, cells)).toEqual([]);
  });
});

describe('Laws of a reading', () => {
  /** A formula that may occur, over cells of rows 1 to 9 that hold figures, figures as text, or nothing. */
  const operand = fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2', 'B3', '2', '0.5', '-3', 'SUM(A1:B3)', 'SUM(A2,B2:B3)');
  const sheet = fc.dictionary(
    fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'),
    fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom('', '12', 0.5, 18645)),
    { minKeys: 1 },
  );
  const formula = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      operand,
      fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([a, sign, b]) => `(${a}${sign}${b})`),
      tie('tree').map((tree) => `-(${tree})`),
      fc.tuple(operand, tie('tree'), tie('tree')).map(([c, a, b]) => `IF(${c}>1,${a},${b})`),
      fc.constantFrom(
        'SUMIFS(A1:A3,B1:B3,">0")',
        'SUMIF(C1:C3,"",B1:B3)',
        'SUMPRODUCT(A1:A3,B1:B3)',
        'SUMPRODUCT((A1:A3>0)*1,B1:B3)',
      ),
    ),
  })).tree;

  /** What a reading adds up to: a text counts where it is an operand, not in a range. */
  function weigh(reading: SumReading, lookup: CellLookup): Decimal {
    const figureOf = (address: CellAddress, via: 'cell' | 'range') => {
      const content = lookup.content(address);
      if (typeof content === 'number') return new Decimal(content);
      return via === 'cell' && content !== '' ? new Decimal(String(content)) : new Decimal(0);
    };
    return sum([
      ...reading.terms.map(({ address, factor, via }) => figureOf(address, via).times(factor)),
      ...reading.products.map(({ left, right, factor, leftVia, rightVia }) =>
        figureOf(left, leftVia).times(figureOf(right, rightVia)).times(factor),
      ),
      ...reading.constants,
    ]);
  }

  test('Terms, products and constants add up to what the formula gives', () => {
    let formulas = 0;
    let readings = 0;
    fc.assert(
      fc.property(sheet, formula, (contents, tree) => {
        // Times one: `=B2` alone gives a text where B2 holds one.
        const text = `=(${tree})*1`;
        formulas += 1;
        const lookup = cellsOf({ Table: contents });
        const reading = readSum(text, at, lookup);
        if (!reading.ok) return;
        readings += 1;
        const evaluated = evaluateFormula(text, at, lookup);
        const given = evaluated.ok && evaluated.value instanceof Decimal ? evaluated.value : null;
        expect(given && toPlain(given)).toBe(toPlain(weigh(reading.value, lookup)));
      }),
      { numRuns: 500 },
    );
    expect(readings / formulas).toBeGreaterThan(0.4);
  });
});
