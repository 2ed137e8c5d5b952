import { whatIf, type WhatIf, type WhatIfChange } from '../../src/app/whatIf';
import { planWhatIf } from '../../src/app/whatIfOperation';
import { Decimal, toPlain } from '../../src/domain/decimal';
import type { Activity } from '../../src/domain/workplan';
import { differences, openSample, unwrap } from '../journeys/openJourney';

const nothing: WhatIfChange = { rates: [], months: new Map(), without: [], added: [] };

const decimals = (amounts: Record<string, number>) =>
  new Map(Object.entries(amounts).map(([grade, amount]) => [grade, new Decimal(amount)]));

const months = (lists: Record<string, Record<string, number>>): WhatIfChange => ({
  ...nothing,
  months: new Map(Object.entries(lists).map(([code, list]) => [code, decimals(list)])),
});

const study: Activity = {
  code: '3.5',
  workstream: '3',
  option: null,
  title: 'Study',
  typeOfActivity: '',
  activityCosts: new Decimal(20000),
  pMonths: new Decimal(2),
  mix: decimals({ 'P-3': 2 }),
  gMonths: new Decimal(1),
};

const totals = ({ after }: WhatIf) => after.options.map(({ total }) => toPlain(total.total));

async function ask(change: Partial<WhatIfChange>, sample = 'published.xlsx') {
  return whatIf(await (await openSample(sample)).bind(), { ...nothing, ...change });
}

describe('What if', () => {
  test.each(['published.xlsx', 'pasted.xlsx', 'working-file.xlsx'])(
    'every rate of %s rose by three per cent: staff costs rise so, activity costs stay',
    async (sample) => {
      const asked = unwrap(
        await ask({ rates: [{ kind: 'percentage', grade: null, percentage: new Decimal(3) }] }, sample),
      );
      for (const [index, { total }] of asked.before.options.entries()) {
        const after = asked.after.options[index]?.total;
        expect(after && toPlain(after.staff)).toBe(toPlain(total.staff.times('1.03')));
        expect(after && toPlain(after.activityCosts)).toBe(toPlain(total.activityCosts));
      }
      expect(toPlain(asked.rates.after.get('P-3') ?? new Decimal(0))).toBe('19204.35');
    },
  );

  test('the rate of one grade were another', async () => {
    // Option 1 needs 82 months of P-3, option 2 needs 78.
    const asked = unwrap(await ask({ rates: [{ kind: 'rate', grade: 'P-3', rate: new Decimal(18745) }] }));
    expect(totals(asked)).toEqual(['4249910', '4061935']);
  });

  test('a row had other months', async () => {
    // 1.2 takes 2 months of P-3 and 2 of P-2; a third month of P-3 costs 18 645, a month of G less saves 12 995.
    const asked = unwrap(await ask(months({ '1.2': { 'P-3': 3, 'P-2': 2, G: 0 } })));
    expect(totals(asked)).toEqual([String(4241710 + 18645 - 12995), String(4054135 + 18645 - 12995)]);
  });

  test('an activity were dropped: its option alone loses it', async () => {
    expect(totals(unwrap(await ask({ without: ['1.6'] })))).toEqual([String(4241710 - 290685), '4054135']);
  });

  test('an activity were added, to one option or to all', async () => {
    const cost = 20000 + 2 * 18645 + 12995;
    expect(totals(unwrap(await ask({ added: [study] })))).toEqual([String(4241710 + cost), String(4054135 + cost)]);
    expect(totals(unwrap(await ask({ added: [{ ...study, option: '2' }] })))).toEqual([
      '4241710',
      String(4054135 + cost),
    ]);
  });

  test.each<[string, Partial<WhatIfChange>, RegExp]>([
    ['an activity that the table has not', { without: ['9.9'] }, /no activity 9\.9; its activities are 1\.1/u],
    [
      'months of a grade without a rate',
      months({ '1.1': { 'P-5': 1 } }),
      /no monthly rate for P-5: give months of P-3/u,
    ],
    ['a rate of another grade', { rates: [{ kind: 'rate', grade: 'P-5', rate: new Decimal(1) }] }, /no grade P-5/u],
    [
      'a row dropped and changed',
      { ...months({ '1.2': { G: 1 } }), without: ['1.2.1'] },
      /1\.2 and 1\.2\.1 cannot be/u,
    ],
    ['a new activity with an old code', { added: [{ ...study, code: '3.4' }] }, /3\.4 already/u],
    ['a workstream that the table has not', { added: [{ ...study, workstream: '9' }] }, /no workstream 9/u],
    ['an option that the table has not', { added: [{ ...study, option: '3' }] }, /no option 3 .* it has 1, 2/u],
  ])('does not cost %s, and says why', async (_, change, message) => {
    expect(await ask(change)).toEqual({ ok: false, failure: expect.stringMatching(message) });
  });
});

describe('A what-if that is applied', () => {
  const change: WhatIfChange = {
    ...months({ '1.2': { 'P-3': 3, 'P-2': 2 }, '2.2': { G: 1 } }),
    rates: [
      { kind: 'rate', grade: 'P-3', rate: new Decimal(19400) },
      { kind: 'rate', grade: 'P-2', rate: new Decimal(16300) },
    ],
  };

  test.each(['published.xlsx', 'pasted.xlsx', 'working-file.xlsx', 'option-totals.xlsx'])(
    'is one operation, after which %s shows what was asked',
    async (sample) => {
      const journey = await openSample(sample);
      const bound = await journey.bind();
      const asked = unwrap(whatIf(bound, change));
      unwrap(await journey.apply(bound, planWhatIf(bound, change)));
      const after = await journey.bind();
      expect(totals({ ...asked, after: after.figures })).toEqual(totals(asked));
      expect(after.rates.values.get('P-3')?.toNumber()).toBe(19400);
      const wrong = after.cells.filter(
        ({ figure, expected }) => expected && figure.value.minus(expected).abs().gt(0.5),
      );
      expect(wrong.map(({ rowKey, column }) => `${rowKey} ${column}`)).toEqual([]);
    },
  );

  test('leaves everything that it does not move', async () => {
    const journey = await openSample('working-file.xlsx');
    const bound = await journey.bind();
    const before = await journey.contents();
    const asked = months({ '2.2': { 'P-3': 2 } });
    unwrap(await journey.apply(bound, planWhatIf(bound, asked)));
    const moved = differences(before, await journey.contents()).filter((key) => !key.endsWith(' shows'));
    const row = bound.table.rows.find(({ code }) => code === '2.2')?.figures.get('months:P-3')?.address;
    expect(moved).toEqual([`${row?.sheet}!H${row?.row}`]);
  });

  test('does not write a row that is dropped or added, and says what to do', async () => {
    const bound = await (await openSample('published.xlsx')).bind();
    expect(planWhatIf(bound, { ...nothing, without: ['1.6'] })).toEqual({
      ok: false,
      failure: expect.stringMatching(/^1\.6 cannot be written.*delete its row/u),
    });
    expect(planWhatIf(bound, { ...nothing, added: [study] })).toMatchObject({ ok: false });
  });
});
