import { columnMeanings, gradeOf, isColumnChoice, isFigureColumn, isMonthsColumn } from '../../src/domain/column';
import { Decimal } from '../../src/domain/decimal';
import { generalServiceRate, isGeneralService, noMix, professionalGrades, splitsMonths } from '../../src/domain/grade';
import { sumKey } from '../../src/domain/sumKey';
import { countsIn } from '../../src/domain/workplan';

describe("The field's words", () => {
  test('a row tagged with an option counts in that option alone, an untagged one in all', () => {
    expect(countsIn({ option: '1' }, '1')).toBe(true);
    expect(countsIn({ option: '1' }, '2')).toBe(false);
    expect(countsIn({ option: null }, '2')).toBe(true);
    expect(countsIn({ option: null }, null)).toBe(true);
    expect(countsIn({ option: '1' }, null)).toBe(true);
  });

  test('a sum is named by its kind, its workstream and its option', () => {
    expect(sumKey('subtotal', '1', '2')).toBe('subtotal:1:2');
    expect(sumKey('subtotal', '3', null)).toBe('subtotal:3');
    expect(sumKey('total', '', '1')).toBe('total:1');
    expect(sumKey('total', '', null)).toBe('total');
  });

  test('grades are Professional or General Service', () => {
    const rates = new Map(['P-3', 'P-2', 'G'].map((grade, index) => [grade, new Decimal(1000 - index)]));
    expect(professionalGrades(rates)).toEqual(['P-3', 'P-2']);
    expect(generalServiceRate(rates)?.toNumber()).toBe(998);
    expect(generalServiceRate(new Map())).toBeUndefined();
    expect(['G', 'GS', 'g-5', 'P-3', 'NPO-G'].map(isGeneralService)).toEqual([true, true, true, false, false]);
  });

  test('a mix splits the months that it adds up to, and no others', () => {
    const mix = new Map([
      ['P-3', new Decimal(1.5)],
      ['P-2', new Decimal(2)],
    ]);
    expect([3.5, 2, 4].map((months) => splitsMonths(mix, new Decimal(months)))).toEqual([true, false, false]);
    expect([0, 1].map((months) => splitsMonths(noMix, new Decimal(months)))).toEqual([true, false]);
  });

  test('a person can choose each meaning of a column, a grade, or that it is none of the table', () => {
    expect(columnMeanings.filter((meaning) => !isFigureColumn(meaning))).toEqual([
      'workstream',
      'code',
      'activity',
      'option',
      'type',
    ]);
    expect(columnMeanings.filter(isFigureColumn)).toEqual([
      'activityCosts',
      'pMonths',
      'pStaff',
      'gMonths',
      'gStaff',
      'staff',
      'total',
    ]);
    expect([...columnMeanings, 'months:P-3', 'cost:G', 'none'].every(isColumnChoice)).toBe(true);
    expect(['', 'months', 'cost:', 'of months:P-3', 'grand total'].some(isColumnChoice)).toBe(false);
  });

  test('a column holds labels, months or US dollars, of one grade or of all', () => {
    expect((['code', 'activity', 'total', 'months:P-3'] as const).map(isFigureColumn)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect((['pMonths', 'gMonths', 'months:P-2', 'cost:P-2', 'staff'] as const).map(isMonthsColumn)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([gradeOf('cost:P-2'), gradeOf('pStaff')]).toEqual(['P-2', null]);
  });
});
