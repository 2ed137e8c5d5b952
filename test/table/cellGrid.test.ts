import { createCellGrid } from '../../src/table/cellGrid';
import { snapshotOf, type SheetDraft } from './snapshotOf';

function gridOf(draft: SheetDraft) {
  const [sheet] = snapshotOf(draft).sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return createCellGrid(sheet);
}

describe('A sheet’s cells', () => {
  const grid = gridOf({
    top: 3,
    left: 2,
    rows: [
      [' Title ', 5, true],
      [{ formula: '=1+1', value: 2 }, '=typed as text', { formula: '2', value: 2 }],
    ],
  });

  test('are found by their own row and column, blank outside the used range', () => {
    expect([grid.value(3, 2), grid.value(3, 3), grid.value(4, 2)]).toEqual([' Title ', 5, 2]);
    expect([grid.value(2, 2), grid.value(3, 1), grid.value(5, 2), grid.value(3, 5)]).toEqual(['', '', '', '']);
    expect([grid.bottom, grid.right]).toEqual([4, 4]);
  });

  test('are a formula where they show what it gives, not where "=" was typed as a text', () => {
    expect([grid.formula(4, 2), grid.formula(4, 3), grid.formula(4, 4), grid.formula(3, 2)]).toEqual([
      '=1+1',
      null,
      null,
      null,
    ]);
    expect(grid.formula(9, 9)).toBeNull();
  });

  test('are texts without the spaces around them', () => {
    expect([grid.text(3, 2), grid.text(3, 3), grid.text(3, 4), grid.text(1, 1)]).toEqual(['Title', '5', 'true', '']);
  });

  test('an empty sheet has none', () => {
    const empty = gridOf({ rows: [] });
    expect([empty.bottom, empty.right, empty.value(1, 1)]).toEqual([0, 0, '']);
  });
});
