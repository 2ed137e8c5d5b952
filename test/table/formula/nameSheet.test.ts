import { dropSheet, nameSheet } from '../../../src/table/formula/nameSheet';

describe('a formula that is to read the same cells from another sheet', () => {
  test.each([
    ['=SUM(F5:F7,F9)', "=SUM('Table 1'!F5:F7,'Table 1'!F9)"],
    ['=$G$7*Rate_P3', "='Table 1'!$G$7*Rate_P3"],
    ['=SUM(F:F)+SUM(3:4)', "=SUM('Table 1'!F:F)+SUM('Table 1'!3:4)"],
    ["=Rates!B4+'Old plan'!C1", "=Rates!B4+'Old plan'!C1"],
    ["='[Budget.xlsx]Costs'!B4", "='[Budget.xlsx]Costs'!B4"],
    ['=IF(A1="F7","B2",-1)', '=IF(\'Table 1\'!A1="F7","B2",-1)'],
    ['=#REF!+F7', "=#REF!+'Table 1'!F7"],
  ])('%s is %s', (formula, named) => {
    expect(nameSheet(formula, 'Table 1')).toBe(named);
  });

  test('cannot be one that reads the row of an Excel Table', () => {
    expect(nameSheet('=SUM(Costs[@[P staff]:[G staff]])', 'Table 1')).toBeNull();
  });

  test('cannot be one that grows longer than Excel takes', () => {
    expect(nameSheet(`=${Array.from({ length: 1200 }, (_, row) => `A${row + 1}`).join('+')}`, 'Table 1')).toBeNull();
  });

  test('may be as long as Excel takes', () => {
    const onSheet = `=Ta!A1${'+1'.repeat(4093)}`;
    expect(onSheet).toHaveLength(8192);
    expect(nameSheet(onSheet.replace('Ta!', ''), 'Ta')).toBe(onSheet);
  });

  test('is as it was without its own sheet’s name; other sheets keep theirs', () => {
    expect(dropSheet("=SUM('TABLE 1'!F5:F7,'Table 1'!F9)+Rates!B4+\"'Table 1'!F7\"+F8", 'Table 1')).toBe(
      '=SUM(F5:F7,F9)+Rates!B4+"\'Table 1\'!F7"+F8',
    );
  });

  test('keeps the sheet of another workbook', () => {
    expect(dropSheet('=[Plan.xlsx]Costs!B4', 'Costs')).toBe('=[Plan.xlsx]Costs!B4');
    expect(dropSheet('=[Plan]Costs!B4', 'PlanCosts')).toBe('=[Plan]Costs!B4');
  });

  test('of a sheet with an apostrophe in its name finds back too', () => {
    const named = nameSheet('=F5+F6', "Plan d'emploi");
    expect(named).toBe("='Plan d''emploi'!F5+'Plan d''emploi'!F6");
    expect(dropSheet(named ?? '', "Plan d'emploi")).toBe('=F5+F6');
  });
});
