import type { ColumnChoice } from '../../src/domain/column';
import { planSwitch } from '../../src/app/planSwitch';
import { openSample, unwrap, type Journey } from './openJourney';

const meanings = async (journey: Journey, columns?: ReadonlyMap<string, ColumnChoice>) =>
  Object.fromEntries(
    (await journey.bind(columns && { columns })).table.columns.map(({ column, meaning }) => [column, meaning]),
  );

/** The published sample with the heading of its grand totals renamed, so that nothing tells what the column is. */
async function openRenamed(): Promise<Journey> {
  const journey = await openSample('published.xlsx');
  journey.host.user.setCell("'Table 1'!J3", 'Envelope');
  return journey;
}
const said = new Map<string, ColumnChoice>([['envelope', 'total']]);

describe('what a person says that a column is', () => {
  test('counts where its heading says nothing', async () => {
    const journey = await openRenamed();
    expect(await journey.tryBind()).toMatchObject({ ok: false, failure: expect.stringMatching(/total requirements/u) });
    expect((await meanings(journey, said))[10]).toBe('total');
  });

  test('outranks a heading that claims the same', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.setCell("'Table 1'!K3", 'Total XB resource requirements');
    expect(await journey.tryBind()).toMatchObject({ ok: false });
    const bound = await journey.bind({ columns: new Map([['total xb resource requirements', 'total']]) });
    expect(bound.table.columns.find(({ meaning }) => meaning === 'total')?.column).toBe(10);
  });

  test('tells columns apart whose headings read the same', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.setCell("'Table 1'!K3", 'Total XB resource requirements');
    const bound = await journey.bind({ columns: new Map([['total xb resource requirements (2)', 'none']]) });
    expect(bound.table.columns.find(({ meaning }) => meaning === 'total')?.column).toBe(10);
    expect(bound.table.otherColumns).toEqual([
      { column: 11, heading: 'Total XB resource requirements', key: 'total xb resource requirements (2)' },
    ]);
  });

  test('can trade the places of two columns', async () => {
    const journey = await openSample('published.xlsx');
    const [P, G] = ['XB P staff (in months)', 'XB G staff (in months)'];
    journey.host.user.setCell("'Table 1'!E3", G);
    journey.host.user.setCell("'Table 1'!G3", P);
    const bound = await journey.bind({
      columns: new Map([
        [G.toLowerCase(), 'pMonths'],
        [P.toLowerCase(), 'gMonths'],
      ]),
    });
    expect(bound.rates.values.get('G')?.toNumber()).toBe(12995);
  });

  test('is kept with the first operation, and holds in the workbook opened anew, with a column inserted before it', async () => {
    const journey = await openRenamed();
    const bound = await journey.bind({ columns: said });
    unwrap(await journey.apply(bound, planSwitch(bound, '2')));
    const again = await journey.reopen();
    again.host.user.insertColumns("'Table 1'!C:C");
    const later = await again.bind();
    expect(later.table.columns.find(({ meaning }) => meaning === 'total')?.column).toBe(11);
    expect(later.stored.columns).toEqual({ envelope: 'total' });
  });
});
