import fc from 'fast-check';
import { toCellBlocks } from '../../src/excel/cellBlocks';
import { toCellRuns } from '../../src/excel/cellRuns';
import type { CellWrite } from '../../src/excel/port';

const write = (row: number, column: number, value: number, sheet = 'S'): CellWrite => ({
  address: { sheet, row, column },
  content: { value },
});

describe('Cells to write', () => {
  test('of every row of a table are one rectangle; what stands between them is left alone', () => {
    const writes = [4, 5].flatMap((row) => [6, 8, 9].map((column) => write(row, column, row * column)));
    expect(toCellBlocks(toCellRuns(writes))).toEqual([
      {
        start: { sheet: 'S', row: 4, column: 6 },
        contents: [
          [24, null, 32, 36],
          [30, null, 40, 45],
        ],
      },
    ]);
  });

  test('far from each other are rectangles of their own', () => {
    expect(toCellBlocks(toCellRuns([write(4, 6, 1), write(4000, 6, 2), write(4, 6, 3, 'T')]))).toHaveLength(3);
  });

  test('are all written, each in its place, and no other cell is', () => {
    const cell = fc.record({
      sheet: fc.constantFrom('S', 'T'),
      row: fc.integer({ min: 1, max: 60 }),
      column: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ({ sheet, row, column }) => `${sheet}${row}:${column}`, maxLength: 60 }),
        (cells) => {
          const blocks = toCellBlocks(
            toCellRuns(cells.map(({ sheet, row, column }, index) => write(row, column, index, sheet))),
          );
          const written = blocks.flatMap(({ start, contents }) =>
            contents.flatMap((line, down) =>
              line.flatMap((content, across) =>
                content === null
                  ? []
                  : [`${start.sheet}${start.row + down}:${start.column + across}=${String(content)}`],
              ),
            ),
          );
          expect(written.sort()).toEqual(
            cells.map(({ sheet, row, column }, index) => `${sheet}${row}:${column}=${index}`).sort(),
          );
        },
      ),
    );
  });
});
