import { planSwitch } from '../../src/app/planSwitch';
import { toPlain } from '../../src/domain/decimal';
import { differences, openSample, unwrap, type Journey } from './openJourney';

async function switchTo(journey: Journey, option: string): Promise<void> {
  const bound = await journey.bind();
  unwrap(await journey.apply(bound, planSwitch(bound, option)));
}

async function grandTotal(journey: Journey): Promise<string> {
  const { table } = await journey.bind();
  const total = table.rows.find(({ kind, isHidden }) => kind === 'total' && !isHidden)?.figures.get('total');
  return total ? toPlain(total.value) : 'none';
}

describe('switching the option', () => {
  test.each(['published.xlsx', 'pasted.xlsx', 'working-file.xlsx', 'option-totals.xlsx'])(
    '%s shows 4 054 135 under option 2 and 4 241 710 under option 1; from 2 to 1 and back every cell is as before',
    async (name) => {
      const journey = await openSample(name);
      await switchTo(journey, '2');
      const before = await journey.contents();
      expect(await grandTotal(journey)).toBe('4054135');
      await switchTo(journey, '1');
      expect(await grandTotal(journey)).toBe('4241710');
      expect(differences(before, await journey.contents())).not.toEqual([]);
      await switchTo(journey, '2');
      expect(differences(before, await journey.contents())).toEqual([]);
    },
  );

  test.each(['published.xlsx', 'working-file.xlsx', 'option-totals.xlsx'])(
    '%s switched, saved and opened again is the same',
    async (name) => {
      const journey = await openSample(name);
      await switchTo(journey, '2');
      const before = await journey.contents();
      const again = await journey.reopen();
      expect(differences(before, await again.contents())).toEqual([]);
      expect((await again.bind()).table.activeOption?.id).toBe('2');
    },
  );

  test('only the cell for the option in use is written where the formulas follow it', async () => {
    const journey = await openSample('working-file.xlsx');
    const bound = await journey.bind();
    const { changes } = unwrap(planSwitch(bound, '2'));
    expect(changes.map(({ address, from, to }) => [address.row, address.column, from, to])).toEqual([
      [5, 4, 'Option 1', 'Option 2'],
    ]);
  });

  test('only sums that the option moves are written in a table of typed figures', async () => {
    const journey = await openSample('option-totals.xlsx');
    const bound = await journey.bind();
    const { changes } = unwrap(planSwitch(bound, '2'));
    expect(new Set(changes.map(({ address }) => address.row))).toEqual(new Set([19, 54]));
  });

  test('rows of the other option are hidden, and shown again under all', async () => {
    const journey = await openSample('published.xlsx');
    await switchTo(journey, '2');
    const hidden = async () => [...((await journey.read()).sheets[0]?.hiddenRows ?? [])];
    expect(await hidden()).toEqual([11, 13, 42]);
    await switchTo(journey, 'all');
    expect(await hidden()).toEqual([]);
  });

  test('figures rounded by hand come back as they were typed', async () => {
    const journey = await openSample('option-totals.xlsx');
    journey.host.user.setCell("'Costing 2025-26'!K19", 503133);
    await switchTo(journey, '2');
    await switchTo(journey, '1');
    expect((await journey.contents())['Costing 2025-26!K19']).toBe(503133);
  });

  test('a constant typed over the months of a row stays, and so do the sums that follow it; the note names them', async () => {
    const journey = await openSample('working-file.xlsx');
    journey.host.user.setCell("'Costing 2025-26'!J14", 7);
    const bound = await journey.bind();
    const { changes, notes } = unwrap(planSwitch(bound, '2'));
    expect(changes.map(({ to }) => to)).toEqual(['Option 2']);
    expect(notes).toEqual([
      "'Costing 2025-26'!J19, 'Costing 2025-26'!J54 will not show the figure that is due: they follow cells that are off. Audit says which.",
    ]);
    await switchTo(journey, '2');
    expect(await grandTotal(journey)).toBe('4054135');
    const contents = await journey.contents();
    expect([contents['Costing 2025-26!J14'], contents['Costing 2025-26!J54']]).toEqual([
      7,
      '=J19+J24+J30+J35+J38+J43+J46+J53',
    ]);
  });

  test('a sum that does not follow the option is written so that it does, though a cell that it adds is off', async () => {
    const journey = await openSample('working-file.xlsx');
    journey.host.user.setCell("'Costing 2025-26'!J14", 7);
    journey.host.user.setCell("'Costing 2025-26'!J19", '=SUM(J10:J12,J14:J18)');
    await switchTo(journey, '2');
    expect((await journey.contents())['Costing 2025-26!J19']).toBe('=SUM(J10:J16,J18)');
  });

  test('applying a switch takes two syncs', async () => {
    const journey = await openSample('option-totals.xlsx');
    const bound = await journey.bind();
    journey.host.resetTraffic();
    unwrap(await journey.apply(bound, planSwitch(bound, '2')));
    expect(journey.host.traffic.syncs).toBe(2);
  });

  test('a cell that someone changed in between stops the switch, and nothing is written', async () => {
    const journey = await openSample('option-totals.xlsx');
    const bound = await journey.bind();
    journey.host.user.setCell("'Costing 2025-26'!O54", 1, { source: 'Remote' });
    const before = await journey.contents();
    const applied = await journey.apply(bound, planSwitch(bound, '2'));
    expect(applied).toEqual({
      ok: false,
      failure: expect.stringContaining("'Costing 2025-26'!O54 changed since the table was read"),
    });
    expect(differences(before, await journey.contents())).toEqual([]);
  });

  test('an option that the table does not have is refused with those it has', async () => {
    const bound = await (await openSample('published.xlsx')).bind();
    expect(planSwitch(bound, '3')).toEqual({ ok: false, failure: 'The table has no option 3; its options are 1, 2.' });
  });
});
