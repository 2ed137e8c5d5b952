import { judgeFindings, planAccept } from '../../src/app/acceptFinding';
import { auditBound } from '../../src/app/auditBound';
import type { BoundTable } from '../../src/app/bindTable';
import { planRecalculation } from '../../src/app/planRecalculation';
import { planAuditReport } from '../../src/app/report/planAuditReport';
import { formatAddress } from '../../src/domain/cellAddress';
import { differences, openSample, unwrap, type Journey } from '../journeys/openJourney';

const reason = 'The consultant is paid by another fund.';
const at = (row: number, column: number) => ({ sheet: 'Table 1', row, column });

async function accepted(sample = 'with-errors.xlsx'): Promise<Journey> {
  const journey = await openSample(sample);
  const bound = await journey.bind();
  unwrap(await journey.apply(bound, planAccept(bound, auditBound(bound).findings, at(7, 6), reason)));
  return journey;
}

const judge = (bound: BoundTable) => {
  const { open, accepted: settled, lapsed } = judgeFindings(bound, auditBound(bound).findings);
  return {
    open: open.map(({ address }) => formatAddress(address)),
    accepted: settled.map(({ finding, reason: why }) => `${formatAddress(finding.address)} ${why}`),
    lapsed: lapsed.map(({ finding }) => formatAddress(finding.address)),
  };
};

describe('An accepted finding', () => {
  test('is no longer open, and keeps its reason in the saved workbook', async () => {
    const { open, accepted: settled, lapsed } = judge(await (await (await accepted()).reopen()).bind());
    expect(settled).toEqual([`'Table 1'!F7 ${reason}`]);
    expect([open.length, open.includes("'Table 1'!F7"), lapsed]).toEqual([11, false, []]);
  });

  test('stays when everything else is recalculated, and the operation names its cell', async () => {
    const journey = await accepted();
    const bound = await journey.bind();
    const operation = planRecalculation(bound, { write: 'values' });
    const { changes, notes } = unwrap(operation);
    expect(changes.map(({ address }) => formatAddress(address))).not.toContain("'Table 1'!F7");
    expect(notes).toContain("'Table 1'!F7 stays as it is: its finding is accepted.");
    unwrap(await journey.apply(bound, operation));
    const { open, accepted: settled } = judge(await journey.bind());
    // J31 is right today and typed over a formula: its own fix puts the formula back.
    expect([open, settled]).toEqual([["'Table 1'!J31"], [`'Table 1'!F7 ${reason}`]]);
  });

  test('gives way to new monthly rates, which every staff cost follows', async () => {
    const bound = await (await accepted()).bind();
    const rates = new Map([...bound.costing.rates].map(([grade, rate]) => [grade, rate.plus(100)]));
    const { changes } = unwrap(planRecalculation(bound, { rates, write: 'values' }));
    expect(changes.map(({ address }) => formatAddress(address))).toContain("'Table 1'!F7");
  });

  test('changes no cell of the person’s', async () => {
    const before = await (await openSample('with-errors.xlsx')).contents();
    const changed = differences(before, await (await accepted()).contents());
    expect(changed.filter((key) => key.startsWith('Table 1!'))).toEqual([]);
  });

  test('stays with its cell when rows are put in above', async () => {
    const journey = await accepted();
    journey.host.user.insertRows("'Table 1'!A1:A2");
    expect(judge(await journey.bind()).accepted).toEqual([`'Table 1'!F9 ${reason}`]);
  });

  test.each([
    ['the cell holds another wrong figure', "'Table 1'!F7", '51300'],
    ['another figure is due', "'Table 1'!E7", '4'],
  ])('is open again once %s', async (_, cell, typed) => {
    const journey = await accepted();
    journey.host.user.setCell(cell, typed);
    const { accepted: settled, lapsed } = judge(await journey.bind());
    expect(settled).toEqual([]);
    expect(lapsed.every((place) => place === "'Table 1'!F7")).toBe(true);
  });

  test('is gone once the figure is right', async () => {
    const journey = await accepted();
    journey.host.user.setCell("'Table 1'!F7", '53110');
    const { open, accepted: settled, lapsed } = judge(await journey.bind());
    expect([open.includes("'Table 1'!F7"), settled, lapsed]).toEqual([false, [], []]);
  });

  test('stands in the certificate with its reason, apart from those to be settled', async () => {
    const bound = await (await accepted()).bind();
    const planned = unwrap(planAuditReport(bound, auditBound(bound), '2026-11-24'));
    const lines = planned.plan.ownSheets[0]?.rows.map((cells) => cells.filter((cell) => cell !== '').join(' ')) ?? [];
    expect(lines).toContain('Result 11 findings are to be settled.');
    const section = lines.slice(lines.indexOf('Accepted findings'));
    expect(section.find((line) => line.startsWith('F7 '))).toBe('F7 transposed digits 53110 51310');
    expect(section).toContain(`Accepted: ${reason}`);
  });

  test.each([
    ['a cell without a finding', at(4, 6), reason, /'Table 1'!F4 has no finding to accept/u],
    ['no reason', at(7, 6), '  ', /^Give a reason/u],
    ['a reason as long as a letter', at(7, 6), 'x'.repeat(501), /^Give a reason of 1 to 500/u],
  ])('is refused for %s', async (_, cell, why, message) => {
    const bound = await (await openSample('with-errors.xlsx')).bind();
    expect(planAccept(bound, auditBound(bound).findings, cell, why)).toEqual({
      ok: false,
      failure: expect.stringMatching(message),
    });
  });
});
