import type { FigureColumn } from '../../src/domain/column';
import type { RequirementsTable } from '../../src/domain/table';
import { add, makeTable, overwrite } from './fixture';
import { runAudit, tellAll } from './runAudit';

const published = makeTable('published');

/** The amount added to the rows, each in all columns of the cells that follow it. */
function carry(
  table: RequirementsTable,
  amount: number,
  rows: readonly string[],
  columns: readonly FigureColumn[],
): RequirementsTable {
  return add(table, amount, ...rows.flatMap((row) => columns.map((column) => [row, column] as const)));
}

const tell = (table: RequirementsTable): string[] => tellAll(runAudit(table)).sort();

describe('Two errors at once', () => {
  test('are told apart in one row, when the row was added up with only one of them', () => {
    const rows = ['8.5', 'subtotal:8', 'total:1', 'total:2'];
    const carried = carry(published, 79_200, rows, ['gStaff', 'staff', 'total']);
    expect(tell(overwrite(carried, '8.5', 'pStaff', 90_220))).toEqual([
      '8.5 gStaff transposed-digits 12995',
      '8.5 pStaff stale-rate 90400',
    ]);
  });

  test('are told apart in one column, when the subtotal was added up with only one of them', () => {
    const rows = ['1.4 and 1.4.1', 'subtotal:1:1', 'subtotal:1:2', 'total:1', 'total:2'];
    const carried = carry(published, -30, rows, ['gStaff', 'staff', 'total']);
    expect(tell(overwrite(carried, '1.2 and 1.2.1', 'gStaff', 15_992))).toEqual([
      '1.2 and 1.2.1 gStaff transposed-digits 12995',
      '1.4 and 1.4.1 gStaff stale-rate 12995',
    ]);
  });

  test('a wrong input and a wrong cost of its row are two findings', () => {
    const rows = ['1.1', 'subtotal:1', 'total'];
    const carried = carry(makeTable('grades'), -25_990, rows, ['gStaff', 'staff', 'total']);
    expect(tell(overwrite(carried, '1.1', 'activityCosts', 90))).toEqual([
      '1.1 activityCosts scale 90000',
      '1.1 gStaff sign 12995',
    ]);
  });

  test('wrong activity costs do not excuse a P staff cost that fits other months', () => {
    const rows = ['6.1', 'subtotal:6', 'total:1', 'total:2'];
    const carried = carry(published, -18_645, rows, ['pStaff', 'staff', 'total']);
    expect(tell(overwrite(carried, '6.1', 'activityCosts', 10_000_000))).toEqual([
      '6.1 activityCosts scale 10000',
      '6.1 pStaff months-disagree unknown',
    ]);
  });

  test('two wrong inputs of one workstream are each put right', () => {
    const one = overwrite(published, '1.2 and 1.2.1', 'activityCosts', 4_040);
    expect(tell(overwrite(one, '1.2.2', 'activityCosts', 2_500))).toEqual([
      '1.2 and 1.2.1 activityCosts transposed-digits 44000',
      '1.2.2 activityCosts scale 25000',
    ]);
  });

  test('a cost with the wrong sign is known by its months, even where the staff beside it is wrong too', () => {
    const sums = ['8.2', 'subtotal:8', 'total:1', 'total:2'];
    const signed = carry(published, -74_580, sums, ['pStaff']);
    expect(tell(carry(signed, 37.29 - 37_290, sums, ['staff', 'total']))).toEqual([
      '8.2 pStaff sign 37290',
      '8.2 staff scale 37290',
    ]);
  });

  test('two different errors typed in a total and its subtotal are each found', () => {
    const one = overwrite(published, '8.1', 'total', '#VALUE!');
    expect(tell(overwrite(one, 'subtotal:8', 'total', '#NAME?'))).toEqual([
      '8.1 total error-value 339080',
      'subtotal:8 total error-value 1643425',
    ]);
  });
});
