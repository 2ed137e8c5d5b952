import type { CellRange } from '../../src/domain/cellAddress';
import { createCellGrid } from '../../src/table/cellGrid';
import { readLooseTexts } from '../../src/table/looseTexts';
import { snapshotOf, type Cell } from './snapshotOf';

/** The texts of a sheet that begins in C2. */
const read = (rows: Cell[][], ...tables: CellRange[]) =>
  snapshotOf({ name: 'Plan', top: 2, left: 3, rows }).sheets.flatMap((sheet) => [
    ...readLooseTexts(createCellGrid(sheet), tables).texts,
  ]);
const table = (top: number, left: number, bottom: number, right: number): CellRange => ({
  sheet: 'Plan',
  top,
  left,
  bottom,
  right,
});

describe('the loose texts of a sheet', () => {
  test('are those around its tables and between them, row by row', () => {
    const rows = [2, 3, 4, 5].map((row) => ['C', 'D', 'E', 'F', 'G'].map((column) => `${column}${row}`));
    // D3:E4 and G3.
    expect(read(rows, table(3, 4, 4, 5), table(3, 7, 3, 7)).map(({ text }) => text)).toEqual(
      ['C2 D2 E2 F2 G2', 'C3 F3', 'C4 F4 G4', 'C5 D5 E5 F5 G5'].flatMap((row) => row.split(' ')),
    );
  });

  test('have their places, and are no figures and no blanks', () => {
    expect(
      read([
        ['', 7, 'Rate'],
        [true, ' ', ''],
      ]),
    ).toEqual([
      { text: 'Rate', address: { sheet: 'Plan', row: 2, column: 5 } },
      { text: ' ', address: { sheet: 'Plan', row: 3, column: 4 } },
    ]);
  });
});
