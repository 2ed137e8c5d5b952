import { formatCell, formatRange } from '../../src/domain/cellAddress';
import { auditBound } from '../../src/app/auditBound';
import { planAuditReport } from '../../src/app/report/planAuditReport';
import { format as showFigure } from 'numfmt';
import { planOptionsReport } from '../../src/app/report/planOptionsReport';
import { planPublicationReport } from '../../src/app/report/planPublicationReport';
import { figureFormat } from '../../src/app/report/reportSheet';
import type { Operation } from '../../src/app/operation';
import type { Result } from '../../src/domain/result';
import { openSample, type Journey } from '../journeys/openJourney';

const date = '2026-11-24';

/** The only sheet that an operation writes, and nothing else. */
function sheetOf(planned: Result<Operation, string>) {
  if (!planned.ok) throw new Error(planned.failure);
  const { ownSheets, cells, rows } = planned.value.plan;
  expect([ownSheets.length, cells.length, rows.length]).toEqual([1, 0, 0]);
  return ownSheets[0]!;
}

async function certificate(sample: string, edit: (user: Journey['host']['user']) => void = () => undefined) {
  const journey = await openSample(sample);
  edit(journey.host.user);
  const bound = await journey.bind();
  const { rows } = sheetOf(planAuditReport(bound, auditBound(bound), date));
  const valueOf = (label: string) =>
    rows
      .find(([first]) => first === label)
      ?.slice(1)
      .find((cell) => cell !== '');
  return { rows, valueOf };
}

describe('The sheet Costing audit', () => {
  test('states table, date, rates and their origin, coverage and the totals due', async () => {
    const { valueOf } = await certificate('published.xlsx');
    expect(valueOf('Table')).toBe('A3:J43 of Table 1');
    expect(valueOf('Date')).toBe(date);
    expect(valueOf('Fingerprint')).toMatch(/^[0-9a-f]{16}$/u);
    expect(valueOf('Cells checked')).toMatch(/^193 of 193 computed cells: /u);
    expect(['P-3', 'P-2', 'G'].map(valueOf)).toEqual([18645, 15820, 12995]);
    expect(['Option 1', 'Option 2'].map(valueOf)).toEqual([4241710, 4054135]);
    expect(valueOf('Result')).toBe('Every computed cell holds the figure that is due.');
  });

  test('lists every finding with cell, cause, figure due and figure found', async () => {
    const bound = await (await openSample('with-errors.xlsx')).bind();
    const report = auditBound(bound);
    const { rows } = sheetOf(planAuditReport(bound, report, date));
    const top = rows.findIndex(([first]) => first === 'Cell');
    expect(rows.slice(top + 1).filter(([cell]) => /^[A-J]\d+$/u.test(String(cell)))).toHaveLength(12);
    const [first] = report.findings;
    expect(rows[top + 1]?.slice(1, 4)).toEqual([
      first?.cause.replaceAll('-', ' '),
      first?.expected?.toNumber(),
      first?.actual?.toNumber() ?? 'no figure',
    ]);
  });

  test('leads from the table and from every finding to its cell', async () => {
    const bound = await (await openSample('with-errors.xlsx')).bind();
    const report = auditBound(bound);
    const { rows, links = [] } = sheetOf(planAuditReport(bound, report, date));
    const shown = links.map(({ row, column, to }) => [rows[row - 1]?.[column - 1], formatRange(to), to.sheet]);
    expect(shown[0]).toEqual(['A3:J43 of Table 1', 'A3:J43', 'Table 1']);
    expect(shown.slice(1).map(([text, cell]) => [text, cell])).toEqual(
      expect.arrayContaining(report.findings.map(({ address }) => [formatCell(address), formatCell(address)])),
    );
    expect(shown).toHaveLength(1 + report.findings.length);
    expect(links[0]?.tip).toBe('Go to A3:J43 in the sheet Table 1');
  });

  test('is printed upright on A4, the heading of the findings on every page', async () => {
    const bound = await (await openSample('with-errors.xlsx')).bind();
    const { rows, page } = sheetOf(planAuditReport(bound, auditBound(bound), date));
    const heading = rows.findIndex(([first]) => first === 'Cell') + 1;
    expect(page).toEqual({ orientation: 'Portrait', titleRows: { first: heading, last: heading } });
  });

  test('without findings prints its title on every page', async () => {
    const bound = await (await openSample('published.xlsx')).bind();
    const { page } = sheetOf(planAuditReport(bound, auditBound(bound), date));
    expect(page?.titleRows).toEqual({ first: 1, last: 1 });
  });

  test('bears another fingerprint when any figure is another', async () => {
    const before = await certificate('published.xlsx');
    const again = await certificate('published.xlsx');
    const after = await certificate('published.xlsx', (user) => user.setCell("'Table 1'!C4", '90001'));
    expect(again.valueOf('Fingerprint')).toBe(before.valueOf('Fingerprint'));
    expect(after.valueOf('Fingerprint')).not.toBe(before.valueOf('Fingerprint'));
  });

  test('does not write over a sheet of that name that is the person’s own', async () => {
    const journey = await openSample('published.xlsx');
    const bound = await journey.bind();
    const [sheet] = bound.workbook.sheets;
    const workbook = {
      ...bound.workbook,
      sheets: [...bound.workbook.sheets, { ...sheet!, id: 'own', name: 'costing audit' }],
    };
    const planned = planAuditReport({ ...bound, workbook }, auditBound(bound), date);
    expect(planned).toEqual({ ok: false, failure: expect.stringMatching(/rename it/u) });
  });
});

describe('The sheet Costing options', () => {
  test('adds the workstreams up by live sums and bridges the grand totals', async () => {
    const { rows } = sheetOf(planOptionsReport(await (await openSample('published.xlsx')).bind()));
    const total = rows.findIndex(([first]) => first === 'Total') + 1;
    expect(rows[total - 1]).toEqual([
      'Total',
      { formula: `=SUM(B5:B${total - 1})` },
      { formula: `=SUM(C5:C${total - 1})` },
      { formula: `=C${total}-B${total}` },
    ]);
    const bridge = rows.findIndex(([first]) => first === 'From option 1 to option 2');
    const steps = rows.slice(bridge + 2).flatMap(([, change]) => (typeof change === 'number' ? [change] : []));
    expect(steps.reduce((total, change) => total + change, 0)).toBe(4054135 - 4241710);
    expect(rows[bridge + 1]?.[1]).toEqual({ formula: `=B${total}` });
  });
});

describe('The chart of the options', () => {
  test('shows each workstream once by option, from the figures that are summed, and covers no figure', async () => {
    const { rows, charts, page } = sheetOf(planOptionsReport(await (await openSample('published.xlsx')).bind()));
    const [chart] = charts ?? [];
    if (!chart) throw new Error('There is no chart.');
    const { source, place } = chart;
    const shown = rows.slice(source.top - 1, source.bottom).map((row) => row.slice(source.left - 1, source.right));
    expect(shown[0]).toEqual(['Workstream', 'Option 1', 'Option 2']);
    expect(shown.slice(1).map(([title]) => String(title).slice(0, 2))).toEqual(
      Array.from({ length: 8 }, (_, index) => `${index + 1}.`),
    );
    expect(shown.slice(1).every((row) => row.slice(1).every((figure) => typeof figure === 'number'))).toBe(true);
    expect(rows[source.bottom]?.[0]).toBe('Total');
    expect(rows.slice(place.top - 1, place.bottom).flat()).toEqual([]);
    expect(chart.title).toBe('Resource requirements by workstream, thousands of US dollars');
    expect(page?.orientation).toBe('Portrait');
  });

  test('names the workstreams in short; those that are shortened stand in full below the figures', async () => {
    const { rows } = sheetOf(planOptionsReport(await (await openSample('published.xlsx')).bind()));
    const titles = rows.map(([first]) => String(first));
    expect(titles).toContain('3. Monitoring and fostering implementation of the Industrial …');
    expect(titles).toContain('3. Monitoring and fostering implementation of the Industrial Accidents Convention');
    expect(titles.filter((title) => title.startsWith('5. '))).toHaveLength(1);
  });
});

describe('The sheet Costing publication', () => {
  test('is printed across A4, the table’s headings on every page', async () => {
    const { rows, page } = sheetOf(planPublicationReport(await (await openSample('published.xlsx')).bind()));
    const { first, last } = page?.titleRows ?? { first: 0, last: 0 };
    expect(page?.orientation).toBe('Landscape');
    expect([rows[first - 1]?.[0], rows[last]?.[0]]).toEqual(['Workstream', '1. Work of']);
    expect(rows[last - 1]?.join('')).not.toBe('');
  });

  test('holds the printed table with every option’s sums, and its notes', async () => {
    const { rows, formats } = sheetOf(planPublicationReport(await (await openSample('published.xlsx')).bind()));
    const shown = (label: string) => {
      const at = rows.findIndex(([, activity]) => String(activity).startsWith(label));
      return [2, 4, 5, 6, 7, 8, 9].map((column) => {
        const format = formats.find(
          ({ range, numberFormat }) => numberFormat && range.top === at + 1 && range.left === column + 1,
        );
        return showFigure(format?.numberFormat ?? '', rows[at]?.[column]).trim();
      });
    };
    expect(shown('1.7 ')).toEqual(['-', '0.5', '9 323', '0.5', '6 498', '15 820', '15 820']);
    expect(shown('1.5 ')).toEqual(['-', '-', '-', '-', '-', '-', '-']);
    expect(shown('Total for table 1 (Option 1)')).toEqual(
      ['1 736 500', '124', '2 193 330', '24', '311 880', '2 505 210', '4 241 710'], // as published
    );
    expect(shown('Total for table 1 (Option 2)').at(-1)).toBe('4 054 135');
    expect(rows.at(-1)?.[0]).toMatch(/respective funding has been awarded\.$|^\* Items/u);
  });
});

describe('A figure of a report', () => {
  test.each([
    [-187575, '-187 575'],
    [-1187575, '-1 187 575'],
    [-575, '-575'],
    [-9322.5, '-9 322.5'],
    [4241710, '4 241 710'],
    [0, '0'],
  ])('of %d is printed as %s, the minus beside the digits', (figure, text) => {
    expect(showFigure(figureFormat(figure), figure).trim()).toBe(text);
  });
});
