import { evaluate } from './workstreamCells';

describe('What a formula of a costing table gives', () => {
  test.each([
    ['=SUM(J5:J9)', '376345'],
    ['=SUM(J5:J8)+IF($B$1="Option 1",J9,J10)', '376345'],
    ['=SUMIFS(J5:J9,D5:D9,"")+SUMIFS(J5:J9,D5:D9,$B$1)', '323235'],
    ['=SUM(SUMIFS(J5:J9,D5:D9,{"","Option 2"}))', '225035'],
    ['=SUMPRODUCT((D5:D9="")*J5:J9)+SUMPRODUCT(--(D5:D9=$B$1),J5:J9)', '323235'],
    ['=CHOOSE(C1,J9,J7)', '151310'],
    ['=CHOOSE(MATCH(B1,{"x"},0),J9,J7)', 'not read: a search in values that are no cells'],
    ['=G5*Rate_P3+H5*Rates!$B$5', '68930'],
    ['=G6*Rate_P3', '9322.5'],
    ['=SUMPRODUCT(G5:H5,G5:H5)', '8'],
    ['=J5*(1+Overhead)', '77890.9'],
    ['=SUBTOTAL(9,J5:J10)', '376345'],
    ['=SUBTOTAL(109,J5:J10)', '323235'],
    ['=SUM(Whole)', '376345'],
    ['=SUM(J:J)', '752690'],
    ['=SUM(J5:INDEX(J:J,7))', '212040'],
    ['=VLOOKUP("p-2",Rates!A4:B6,2,FALSE)', '15820'],
    ['=INDEX(Rates!B4:B6,MATCH("G",Rates!A4:A6,0))', '12995'],
    ['=_xlfn.XLOOKUP("P-3",Rates!A4:A6,Rates!B4:B6,0)', '18645'],
    ['=_xlfn.XLOOKUP("D-1",Rates!A4:A6,Rates!B4:B6,0)', '0'],
    ['=IF($B$1="Option "&C1,"yes","no")', 'yes'],
    ['=IFERROR(K5/2,0)', '0'],
    ['=COUNTIF(D5:D9,"Option*")', '2'],
    ['=ROUND(G6*Rate_P3,0)', '9323'],
    ['=ROUND(-9322.5,0)', '-9323'],
    ['=ROUND(1736500,-3)', '1737000'],
    ['=ROUNDDOWN(237582.5,0)+ROUNDUP(0.2,0)', '237583'],
    ['=MAX(J5:J9)-MIN(J5:J9)', '138315'],
    ['=IF(AND(J5>0,NOT(J6=0)),1,2)', '1'],
    ['=IF(J5>0,,2)', '0'],
    ['=SWITCH(C1,1,J9,2,J7,0)', '151310'],
    ['=@J5:J9', '#VALUE!'],
  ])('%s gives %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });

  test('A third times three is one, as Excel shows it', () => {
    expect(evaluate('=ROUND(1/3*3,0)')).toBe('1');
    expect(evaluate('=1/3*3=1')).toBe(true);
  });

  test('Decimals do not drift: ten cents and twenty cents are thirty cents', () => {
    expect(evaluate('=0.1+0.2')).toBe('0.3');
    expect(evaluate('=0.5-0.4-0.1')).toBe('0');
  });
});

describe('Excel’s rules for what is no number', () => {
  test.each([
    ['=SUM(I5:I9)', '100.5', 'a text, even "7", and TRUE are passed over in a range'],
    ['=SUM(I6)', '0', 'a single cell is a range too'],
    ['=I6+1', '8', 'a text that looks like a number is converted in arithmetic'],
    ['=I7+1', '#VALUE!', 'another text is an error'],
    ['=I8+1', '2', 'TRUE is 1'],
    ['=I9+1', '#VALUE!', 'a formula that gives "" is a text'],
    ['=H6+1', '1', 'an empty cell is 0'],
    ['=H6', '0', 'an empty cell alone is 0 too'],
    ['=L5+0', '#VALUE!', 'a space does not separate thousands'],
    ['=L6+0', '1250.5', 'a comma does'],
    ['=L7*200', '10', 'a percentage is converted'],
    ['=SUM(L5:L7)', '0', 'and all are passed over by SUM'],
    ['=SUM(K5:K6)', '#REF!', 'an error goes through SUM'],
    ['=K6+K5', '#REF!', 'and through arithmetic'],
    ['=1/0', '#DIV/0!', 'division by zero'],
    ['=SUM(Table!#REF!,J5)', '#REF!', 'a reference to deleted cells'],
    ["='Table 1'!#REF!+1", '#REF!', 'and one on a sheet whose name is quoted'],
    ['=#REF!A1+1', '#REF!', 'a reference to a deleted sheet'],
    ['=-2^2', '4', 'the sign binds closer than the power'],
    ['=2^-1', '0.5', 'and a power may be negative'],
    ['=50%', '0.5', 'per cent'],
    ['=SUMIF(I5:I9,7)', '0', 'the criterion 7 finds the text "7", which SUMIF then passes over'],
    ['=SUMIF(D5:D9,"<>option 2",J5:J9)', '323235', 'a criterion that excludes one option keeps rows without any'],
    ['=SUMIF(D5:D9,"=",J5:J9)', '171925', '"=" asks for empty cells'],
    ['=SUMIF(J5:J9,">=68930")', '310240', 'a comparison'],
    ['=SUMIF(D5,"",J5:J6)', '68930', 'SUMIF sums as many cells as it asks'],
    ['=SUMIFS(J5:J9,D5:D6,"")', '#VALUE!', 'SUMIFS wants ranges of one size'],
    ['=COUNTIF(D5:D9,"?ption ~*")', '0', 'a tilde takes a wildcard as it is'],
  ])('%s gives %s: %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });

  test.each([
    ['="a"="A"', true],
    ['=EXACT("a","A")', false],
    ['=ISBLANK(H6)', true],
    ['=ISBLANK(I9)', false],
    ['=ISNUMBER(I6)', false],
    ['=I9=""', true],
    ['=H6=0', true],
    ['="b">"A"', true],
    ['="1">2', true],
    ['=LEFT(D7,6)&RIGHT(D7,2)', 'Option 2'],
    ['=MID("1.2.3 Small group",1,5)', '1.2.3'],
    ['=TRIM("  Option   2 ")', 'Option 2'],
    ['=G6&" months"', '0.5 months'],
  ])('%s gives %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});

describe('What is not read is said, never guessed', () => {
  test.each([
    ['=OFFSET(J5,1,0)', 'not read: OFFSET'],
    ['=IFERROR(INDIRECT("J5"),0)', 'not read: INDIRECT'],
    ['=SUM(Costs[Total])', 'not read: Costs[Total], a structured reference to an Excel Table'],
    ['=[1]Table!J5', 'not read: [1]Table!J5, which is in another workbook'],
    ['=SUM(Table:Rates!J5)', 'not read: Table:Rates!J5, which spans several sheets'],
    ['=Relative*2', 'not read: the name Relative'],
    ['=J5:J9', 'not read: several cells where one value is due'],
    ['=SUBTOTAL(1,J5:J9)', 'not read: SUBTOTAL with function 1'],
    ['=VLOOKUP("P-2",Rates!A4:B6,2)', 'not read: VLOOKUP that is not exact'],
    ['=L8+1', 'not read: "2025-01-02", a text that may be a date, used as a number'],
    ['=SUM(', 'not read: =SUM( is no formula (Invalid syntax)'],
    ['90000', 'not read: "90000" does not begin with "="'],
  ])('%s: %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });

  test('A branch that is not taken need not be read', () => {
    expect(evaluate('=IF(C1=1,J5,OFFSET(J5,1,0))')).toBe('68930');
  });
});
