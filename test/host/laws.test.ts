import fc from 'fast-check';
import { openTestHost, type TestCell, type TestHost } from './openTestHost';

// Each run opens a workbook of its own, or two.

/** Every formula and value of the sheet, from A1. */
const read = async ({ Excel }: TestHost): Promise<{ formulas: unknown[][]; values: unknown[][] }> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange('A1:E14').load('formulas,values');
    await context.sync();
    return { formulas: range.formulas, values: range.values };
  });

const address = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 8 }))
  .map(([column, row]) => `${column}${row}`);

const block = fc
  .tuple(fc.constantFrom('A:A', 'A:B', 'B:C'), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 }))
  .map(([columns, top, more]) => columns.replace(':', `${top}:`) + (top + more));

/** A number, or a formula over the first three columns that stands in the fourth or fifth: there are no circles. */
const cells: fc.Arbitrary<readonly (readonly TestCell[])[]> = fc.array(
  fc.tuple(
    fc.integer({ min: -1000, max: 1000 }),
    fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant('text'), fc.constant(null)),
    fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
    block.map((range) => `=SUM(${range})+$A$1`),
    fc.tuple(address, fc.integer({ min: 1, max: 8 })).map(([one, row]) => `=IF(N(${one})>0,D${row}*2,${one}&"")`),
  ),
  { minLength: 8, maxLength: 8 },
);

describe('whatever the sheet', () => {
  test('rows inserted and deleted again leave it as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        cells,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (sheet, row, count) => {
          const opened = openTestHost({ S: { cells: sheet } });
          const before = await read(opened);
          opened.host.user.insertRows(`S!${row}:${row + count - 1}`);
          opened.host.user.deleteRows(`S!${row}:${row + count - 1}`);
          expect(await read(opened)).toEqual(before);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('results after edits are those of a workbook opened with the same formulas', async () => {
    const edit = fc.oneof(
      fc.tuple(fc.constant('set' as const), address, fc.integer({ min: -99, max: 99 })),
      fc.tuple(fc.constant('insert' as const), fc.integer({ min: 1, max: 8 }), fc.constant(0)),
      fc.tuple(fc.constant('delete' as const), fc.integer({ min: 1, max: 8 }), fc.constant(0)),
    );
    await fc.assert(
      fc.asyncProperty(cells, fc.array(edit, { minLength: 1, maxLength: 4 }), async (sheet, edits) => {
        const opened = openTestHost({ S: { cells: sheet } });
        for (const [kind, place, value] of edits) {
          if (kind === 'set') opened.host.user.setCell(`S!${place}`, value);
          if (kind === 'insert') opened.host.user.insertRows(`S!${place}:${place}`);
          if (kind === 'delete') opened.host.user.deleteRows(`S!${place}:${place}`);
        }
        const after = await read(opened);
        const reopened = openTestHost({
          S: { cells: after.formulas.map((row) => row.map((cell) => (cell === '' ? null : (cell as TestCell)))) },
        });
        expect((await read(reopened)).values).toEqual(after.values);
      }),
      { numRuns: 10 },
    );
  });
});
