import type { BoundTable } from '../../src/app/bindTable';
import { formatRange, quoteSheet } from '../../src/domain/cellAddress';
import { unmergeCells } from '../../src/host/model/mergeCells';
import { howMany } from '../thorough';
import { openSample } from './openJourney';
import { activitiesOf, sumsOf } from './tableSays';

/** A sample with all the rows below its heading sorted by the values of a column, counted from its first. */
async function openSorted(file: string, by: number) {
  const journey = await openSample(file);
  const before = await journey.bind();
  const { range, rows } = before.table;
  const top = rows.find(({ kind }) => kind === 'activity' || kind === 'workstream')?.row ?? range.top + 1;
  const home = journey.host.book.sheets.find(({ name }) => name === range.sheet);
  // Excel sorts no merged cells.
  if (home) unmergeCells(home, { ...range, top });
  journey.host.user.sortRows(`${quoteSheet(range.sheet)}!${formatRange({ ...range, top })}`, by);
  return { before, after: await journey.tryBind() };
}

const width = ({ table }: BoundTable): number => table.range.right - table.range.left + 1;

describe('a table whose rows were all sorted, sums among activities,', () => {
  test('by the costs: a grand total that landed below a workstream is not taken for its subtotal', async () => {
    const { after } = await openSorted('published.xlsx', 3);
    expect(after).toEqual({
      ok: false,
      failure: expect.stringMatching(
        /^Row \d+ of 'Table 1' is labelled "Total for table 1 \(Option 2\)", and whether it adds up workstream \d cannot be told from where it stands: put the rows back in their order, or let its label beside 'Table 1'!C\d+ name the workstream/u,
      ),
    });
  });

  test.each(['published.xlsx', 'option-totals.xlsx', 'working-file.xlsx', 'pasted.xlsx'])(
    'says what it said, or why it can no longer be read: %s',
    async (file) => {
      const columns = width(await (await openSample(file)).bind());
      for (let by = 1; by <= columns; by += howMany(4, 1)) {
        const { before, after } = await openSorted(file, by);
        if (!after.ok) {
          expect(after.failure).toMatch(/^[A-Z'].*[.?]$/u);
          continue;
        }
        expect(activitiesOf(after.value)).toEqual(activitiesOf(before));
        expect(sumsOf(before)).toEqual(expect.arrayContaining([...sumsOf(after.value)]));
      }
    },
  );
});
