import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openJourney, openSample } from '../journeys/openJourney';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'costing-'));
const scratch = (name: string) => join(folder, name);
const withErrors = fileURLToPath(new URL('../../assets/sample/with-errors.xlsx', import.meta.url));
const reason = 'As agreed with the donor.';

beforeAll(async () => {
  const { host } = await openSample('published.xlsx');
  host.user.setCell("'Table 1'!F7", '51310');
  writeFileSync(scratch('one.xlsx'), host.save());
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('accept', () => {
  test('takes a finding out of the audit’s status and lists it with its reason', async () => {
    const words = ['--cell', "'Table 1'!F7", '--reason', reason, '--out', scratch('accepted.xlsx')];
    expect((await run('audit', scratch('one.xlsx'))).status).toBe(1);
    expect(await run('accept', scratch('one.xlsx'), ...words)).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = await run('audit', scratch('accepted.xlsx'), '--json');
    const { findings, accepted, lapsed } = JSON.parse(stdout);
    expect([status, findings, lapsed]).toEqual([0, [], []]);
    expect(accepted).toEqual([
      expect.objectContaining({ address: "'Table 1'!F7", cause: 'transposed-digits', reason }),
    ]);
    const text = (await run('audit', scratch('accepted.xlsx'))).stdout;
    expect(text).toContain(`No findings.\nAccepted:\n  'Table 1'!F7  transposed-digits: ${reason}`);
  });

  test('leaves the other findings, and the status, as they are', async () => {
    const words = ['--cell', 'f7', '--reason', reason, '--out', scratch('others.xlsx'), '--json'];
    expect((await run('accept', withErrors, ...words)).status).toBe(0);
    const { status, stdout } = await run('audit', scratch('others.xlsx'), '--json');
    const { findings, accepted } = JSON.parse(stdout);
    expect([status, findings.length, accepted.length]).toEqual([1, 11, 1]);
  });

  test('is void after a change of the cell, and the audit says so', async () => {
    const words = ['--cell', 'F7', '--reason', reason, '--out', scratch('kept.xlsx')];
    await run('accept', scratch('one.xlsx'), ...words);
    const { host } = await openJourney(readFileSync(scratch('kept.xlsx')));
    host.user.setCell("'Table 1'!F7", '51130');
    writeFileSync(scratch('changed.xlsx'), host.save());
    const { status, stdout } = await run('audit', scratch('changed.xlsx'));
    expect(status).toBe(1);
    expect(stdout).toContain(`Accepted once, but changed since, so open again:\n  'Table 1'!F7`);
  });

  test.each([
    ['a cell that has no finding', ['--cell', 'F4', '--reason', reason], /'Table 1'!F4 has no finding to accept/u],
    ['a block of cells', ['--cell', 'F4:F7', '--reason', reason], /is no cell: write it as/u],
    ['no reason', ['--cell', 'F7', '--reason', ''], /Give a reason/u],
  ])('refuses %s in one line', async (_, words, message) => {
    const { status, stdout, stderr } = await run('accept', withErrors, ...words, '--out', scratch('none.xlsx'));
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(message);
  });
});
