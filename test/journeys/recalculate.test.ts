import { planRecalculation } from '../../src/app/planRecalculation';
import { planMix } from '../../src/app/planMix';
import { formatAddress } from '../../src/domain/cellAddress';
import { Decimal, toPlain } from '../../src/domain/decimal';
import { success } from '../../src/domain/result';
import planted from '../data/plantedErrors.json' with { type: 'json' };
import { differences, openSample, unwrap } from './openJourney';

const newRates = new Map([
  ['P-3', new Decimal(19400)],
  ['P-2', new Decimal(16300)],
  ['G', new Decimal(13400)],
]);

describe('recalculating', () => {
  test.each(['published.xlsx', 'pasted.xlsx', 'working-file.xlsx', 'option-totals.xlsx'])(
    '%s is correct, so nothing is written',
    async (name) => {
      const journey = await openSample(name);
      const bound = await journey.bind();
      const before = await journey.contents();
      journey.host.resetTraffic();
      expect(unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'values' })))).toEqual({
        cells: 0,
        confirmed: 0,
        workbook: bound.workbook,
      });
      expect(journey.host.traffic.syncs).toBe(0);
      expect(differences(before, await journey.contents())).toEqual([]);
    },
  );

  test('the table with a dozen errors gets the figures that are due, in the cells that are wrong and no others', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    const operation = planRecalculation(bound, { write: 'values' });
    const wrong = planted.filter(({ cause }) => cause !== 'typed-over-formula').map(({ address }) => address);
    expect(
      unwrap(operation)
        .changes.map(({ address }) => formatAddress(address))
        .sort(),
    ).toEqual(wrong.sort());
    unwrap(await journey.apply(bound, operation));
    const { cells } = await journey.bind();
    for (const { address, expected } of planted) {
      const cell = cells.find(({ figure }) => formatAddress(figure.address) === address);
      expect([address, cell && toPlain(cell.figure.value)]).toEqual([address, expected]);
    }
  });

  test.each(['published.xlsx', 'pasted.xlsx', 'option-totals.xlsx', 'working-file.xlsx'])(
    'new rates move every computed staff cost of %s, and nothing else',
    async (name) => {
      const journey = await openSample(name);
      const bound = await journey.bind();
      const before = await journey.contents();
      unwrap(await journey.apply(bound, planRecalculation(bound, { rates: newRates, write: 'values' })));
      const moved = bound.cells
        .filter(({ column, expected }) => !/months|activityCosts/iu.test(column) && !expected?.isZero())
        .filter(({ column, row }) => column !== 'total' || !row.figures.get('staff')?.value.isZero())
        .map(
          ({ figure: { address, formula } }) =>
            `${address.sheet}!${formatAddress(address).split('!')[1] ?? ''}${formula ? ' shows' : ''}`,
        );
      const rateCells = name === 'working-file.xlsx' ? ['Rates!C5', 'Rates!C6', 'Rates!C7'] : [];
      expect(differences(before, await journey.contents())).toEqual([...moved, ...rateCells].sort());

      const after = await journey.bind();
      expect([...after.rates.values].map(([grade, rate]) => [grade, toPlain(rate)])).toEqual([
        ['P-3', '19400'],
        ['P-2', '16300'],
        ['G', '13400'],
      ]);
      expect(after.figures.options.map(({ total }) => toPlain(total.total))).toEqual(['4333500', '4142500']);
      expect(after.workplan.activities.map(({ mix }) => mix)).toEqual(bound.workplan.activities.map(({ mix }) => mix));
    },
  );

  test.each(['published.xlsx', 'option-totals.xlsx', 'with-errors.xlsx'])(
    'live formulas in %s give the same figures, and follow a new rate',
    async (name) => {
      const journey = await openSample(name);
      const bound = await journey.bind();
      unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'formulas' })));
      const live = await journey.bind();
      for (const { figure, expected } of live.cells) {
        if (expected)
          expect([formatAddress(figure.address), toPlain(figure.value)]).toEqual([
            formatAddress(figure.address),
            toPlain(expected),
          ]);
      }
      expect(live.workplan).toEqual(bound.workplan);
      expect(live.cells.filter(({ figure }) => figure.formula !== null).length).toBeGreaterThan(150);

      journey.host.user.setCell("'Costing inputs'!B5", 19400);
      const followed = await journey.bind();
      expect(followed.figures.options.map(({ total }) => toPlain(total.total))).not.toEqual(
        live.figures.options.map(({ total }) => toPlain(total.total)),
      );
      for (const { figure, expected } of followed.cells)
        expect(expected && toPlain(figure.value)).toBe(expected && toPlain(expected));
    },
  );

  test('formulas can be read by an auditor: sums leave out the row of the other option', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'formulas' })));
    const contents = await journey.contents();
    expect(contents['Table 1!C13']).toBe('=SUM(C4:C6,C8:C12)');
    expect(contents['Table 1!C14']).toBe('=SUM(C4:C10,C12)');
    expect(contents['Table 1!F5']).toBe("='Costing inputs'!C12*Rate_P3+'Costing inputs'!D12*Rate_P2");
    expect(contents['Table 1!H5']).toBe('=G5*Rate_G');
    expect(contents['Table 1!J5']).toBe('=C5+I5');
    expect(contents['Table 1!J42']).toBe('=SUM(J13,J18,J23,J27,J29,J33,J35,J41)');
  });

  test('new rates after live formulas are one cell of the sheet Costing inputs, and everything follows', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'formulas' })));
    const live = await journey.bind();
    const rates = new Map([['P-3', new Decimal(19000)]]);
    const planned = unwrap(planRecalculation(live, { write: 'formulas', rates }));
    expect(planned.changes).toEqual([
      { address: { sheet: 'Costing inputs', row: 5, column: 2 }, from: 18645, to: 19000 },
    ]);
    unwrap(await journey.apply(live, success(planned)));
    const followed = await journey.bind();
    expect(followed.costing.rates.get('P-3')?.toNumber()).toBe(19000);
    for (const { figure, expected } of followed.cells)
      expect(toPlain(figure.value)).toBe(expected && toPlain(expected));
  });

  test('a mix is written though a cell elsewhere in the column is off; the note names the sums that follow it', async () => {
    const journey = await openSample('working-file.xlsx');
    journey.host.user.setCell("'Costing 2025-26'!H30", 90);
    const bound = await journey.bind();
    const row = bound.table.rows.find(({ code }) => code === '2.1')?.row ?? 0;
    const mix = new Map([
      ['P-3', new Decimal(2)],
      ['P-2', new Decimal(1)],
    ]);
    const planned = unwrap(planMix(bound, row, mix));
    expect(planned.notes).toEqual([
      expect.stringMatching(/^'Costing 2025-26'!H54 will not show the figure that is due/u),
    ]);
    unwrap(await journey.apply(bound, success(planned)));
    expect((await journey.bind()).costing.mixes.get(row)).toEqual(mix);
  });

  test('formulas are refused where the figures are text', async () => {
    const bound = await (await openSample('pasted.xlsx')).bind();
    expect(planRecalculation(bound, { write: 'formulas' })).toEqual({
      ok: false,
      failure: expect.stringContaining('are text, which formulas cannot add'),
    });
  });

  test('a table that was recalculated and saved is found correct when it is opened again', async () => {
    const journey = await openSample('with-errors.xlsx');
    const bound = await journey.bind();
    unwrap(await journey.apply(bound, planRecalculation(bound, { write: 'values' })));
    const before = await journey.contents();
    const again = await journey.reopen();
    expect(differences(before, await again.contents())).toEqual([]);
    const reopened = await again.bind();
    expect(unwrap(planRecalculation(reopened, { write: 'values' })).changes).toEqual([]);
  });
});
