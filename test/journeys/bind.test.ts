import { capacityOf } from '../../src/app/capacityOf';
import { compareOptions } from '../../src/calc/compareOptions';
import { isPrintedAs } from '../../src/calc/printedFigure';
import { figureOf } from '../../src/calc/requirement';
import { Decimal, toPlain } from '../../src/domain/decimal';
import { readFigureText } from '../../src/table/figureText';
import expected from '../data/expected.json' with { type: 'json' };
import { openJourney, openSample } from './openJourney';

const columns = ['activityCosts', 'pMonths', 'pStaff', 'gMonths', 'gStaff', 'staff', 'total'] as const;
const samples = ['published.xlsx', 'pasted.xlsx', 'working-file.xlsx', 'option-totals.xlsx', 'with-errors.xlsx'];

describe('binding the samples', () => {
  test.each(samples)('%s has 29 activities in eight workstreams, and two options', async (name) => {
    const { table, workplan } = await (await openSample(name)).bind();
    expect(workplan.activities).toHaveLength(29);
    expect(workplan.workstreams.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(table.options.map(({ id }) => id)).toEqual(['1', '2']);
    expect(table.issues).toEqual([]);
  });

  test.each(samples)('the monthly rates of %s are 18 645, 15 820 and 12 995', async (name) => {
    const { rates } = await (await openSample(name)).bind();
    expect([...rates.values].map(([grade, rate]) => [grade, toPlain(rate)])).toEqual([
      ['P-3', '18645'],
      ['P-2', '15820'],
      ['G', '12995'],
    ]);
    expect(rates.source).toBe(name === 'working-file.xlsx' ? 'workbook' : 'detected');
  });

  test('the pasted table and the published one are the same workplan', async () => {
    const published = await (await openSample('published.xlsx')).bind();
    const pasted = await (await openSample('pasted.xlsx')).bind();
    expect(pasted.workplan).toEqual(published.workplan);
    const printed = ({ table }: typeof pasted) =>
      table.rows
        .filter(({ figures }) => figures.size > 0)
        .map(({ figures }) => [...figures].map(([column, { value }]) => `${column} ${value.toString()}`));
    expect(printed(pasted)).toEqual(printed(published));
  });

  test('all 280 published figures follow from the months and the rates alone, exactly or rounded', async () => {
    const { figures, workplan } = await (await openSample('published.xlsx')).bind();
    const option = (id: string | null) => figures.options.find((one) => one.id === (id ?? '1'));
    const rows = [
      ...expected.activities.map(({ code, published, exact }) => {
        const activity = workplan.activities.find((one) => one.code === code);
        return {
          published,
          exact: { ...exact, activityCosts: null, pMonths: null },
          requirement: activity && figures.requirements.get(activity),
        };
      }),
      ...expected.subtotals.map(({ workstream, option: id, published, exact }) => ({
        published,
        exact,
        requirement: option(id)?.workstreams.get(String(workstream)),
      })),
      ...expected.totals.map(({ option: id, published, exact }) => ({
        published,
        exact,
        requirement: option(id)?.total,
      })),
    ];
    let checked = 0;
    for (const { published, exact, requirement } of rows) {
      if (!requirement) throw new Error('a published row is missing');
      for (const column of columns) {
        const { value, decimals } = readFigureText(published[column]);
        const computed = figureOf(requirement, column);
        expect(isPrintedAs(computed, value, decimals)).toBe(true);
        const exactFigure = (exact as Record<string, unknown>)[column];
        if (typeof exactFigure === 'string') expect(toPlain(computed)).toBe(toPlain(new Decimal(exactFigure)));
        checked++;
      }
    }
    expect(checked).toBe(280);
  });

  test('option 1 needs four months of P staff more than the posts give; option 2 exactly what they give', async () => {
    const bound = await (await openSample('published.xlsx')).bind();
    const needs = capacityOf(bound).map(
      ({ option, grade, needed, available }) => `${option} ${grade} ${needed.toString()}/${available.toString()}`,
    );
    expect(needs).toEqual([
      '1 P-3 82/72',
      '1 P-2 42/48',
      '1 G 24/24',
      '1 P 124/120',
      '2 P-3 78/72',
      '2 P-2 42/48',
      '2 G 23/24',
      '2 P 120/120',
    ]);
  });

  test('option 2 drops 1.6 and adds 1.2.3: 187 575 dollars less', async () => {
    const { figures } = await (await openSample('published.xlsx')).bind();
    const { steps, difference } = compareOptions(figures, '1', '2');
    expect(steps.map(({ activity, kind, total }) => [activity.code, kind, total.toNumber()])).toEqual([
      ['1.6', 'removed', -290_685],
      ['1.2.3', 'added', 103_110],
    ]);
    expect(difference.toNumber()).toBe(-187_575);
  });

  test('finding and reading the table takes two syncs', async () => {
    const journey = await openSample('working-file.xlsx');
    journey.host.resetTraffic();
    await journey.bind();
    expect(journey.host.traffic.syncs).toBe(2);
  });

  test.each(['published.xlsx', 'working-file.xlsx'])(
    '%s is found again after its rows, columns and sheet have moved',
    async (name) => {
      const journey = await openSample(name);
      const before = await journey.bind();
      const { sheet } = before.table.range;
      const quoted = `'${sheet}'`;
      journey.host.user.insertRows(`${quoted}!1:3`);
      journey.host.user.insertColumns(`${quoted}!A:B`);
      journey.host.user.insertRows(`${quoted}!${before.table.range.top + 12}:${before.table.range.top + 12}`);
      journey.host.user.renameSheet(sheet, 'Budget «final»!');
      const after = await journey.bind();
      expect(after.table.range.sheet).toBe('Budget «final»!');
      expect(after.table.range.left).toBe(before.table.range.left + 2);
      expect(after.table.range.top).toBe(before.table.range.top + 3);
      expect(after.workplan).toEqual(before.workplan);
    },
  );

  test('a workbook without a table says what was looked for and where', async () => {
    const journey = await openSample('published.xlsx');
    journey.host.user.clear("'Table 1'!A1:J3");
    const bound = await journey.tryBind();
    expect(bound).toEqual({
      ok: false,
      failure: expect.stringContaining("No table of resource requirements was found in 'Table 1'!A4:J46"),
    });
  });

  test('two tables are a question, unless one is named', async () => {
    const { makeLargeTable } = await import('../../assets/sample/make/largeTable');
    const journey = await openJourney(await makeLargeTable(20));
    const { range } = (await journey.bind()).table;
    journey.host.user.addSheet('Copy');
    const { sheets } = await journey.read();
    for (const [row, cells] of (sheets.find(({ name }) => name === range.sheet)?.values ?? []).entries()) {
      for (const [column, value] of cells.entries()) {
        if (value !== '') journey.host.user.setCell(`Copy!${String.fromCharCode(65 + column)}${row + 1}`, value);
      }
    }
    const both = await journey.tryBind();
    expect(both).toEqual({
      ok: false,
      failure: expect.stringMatching(/^The workbook has 2 tables .*Say which is meant/u),
    });
    expect((await journey.bind({ sheet: 'copy' })).table.range.sheet).toBe('Copy');
  });
});
