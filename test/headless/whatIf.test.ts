import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'costing-'));
const sample = (name: string) => fileURLToPath(new URL(`../../assets/sample/${name}`, import.meta.url));
const published = sample('published.xlsx');

afterAll(() => rmSync(folder, { recursive: true }));

describe('what-if', () => {
  test('prints each option’s figures before, after, and the difference', async () => {
    const { status, stdout } = await run('what-if', published, '--without', '1.6');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Option 1: [\s\S]*total +4 241 710 +3 951 025 +−290 685\n/u);
    expect(stdout).toMatch(/Option 2: [\s\S]*total +4 054 135 +4 054 135 +0\n/u);
  });

  test('--json gives the same as decimal strings', async () => {
    const words = ['--rates', 'P-3=+10%,G=13000', '--months', '1.1=P-2:4', '--add', '3.5=costs:20000,P-3:2,option:2'];
    const { rates, options } = JSON.parse((await run('what-if', published, ...words, '--json')).stdout);
    expect(rates.after).toEqual({ 'P-3': '20509.5', 'P-2': '15820', G: '13000' });
    expect(options.map(({ id, after }: Record<string, Record<string, string>>) => [id, after?.['pMonths']])).toEqual([
      ['1', '125'],
      ['2', '123'],
    ]);
    expect(options[0].difference).toMatchObject({ activityCosts: '0', gStaff: '120' });
  });

  test('--out writes rates and months into another workbook, whose audit is clean', async () => {
    const out = join(folder, 'next.xlsx');
    const words = ['--rates', 'P-3=19400', '--months', '8.3=P-3:6,P-2:9', '--out', out];
    expect(await run('what-if', sample('working-file.xlsx'), ...words)).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = await run('audit', out, '--json');
    expect([status, JSON.parse(stdout).rates.values['P-3']]).toEqual([0, '19400']);
  });

  test.each([
    ['nothing', [], /Say what changes/u],
    ['a rise without its sign', ['--rates', '3%'], /write it as \+3%/u],
    ['months without a grade', ['--months', '1.1=3'], /write it as "1\.2=P-3:3/u],
    ['quarters of a month', ['--months', '1.1=P-3:1.25'], /in half months/u],
    ['an activity without a workstream', ['--add', 'study=P-3:1'], /write it as "3\.5=costs:20000/u],
    ['an activity that the table has not', ['--without', '9.9'], /no activity 9\.9/u],
    ['a rate below zero', ['--rates', '-100%'], /Give an amount above zero/u],
    ['a dropped activity to write', ['--without', '1.6', '--out', join(folder, 'none.xlsx')], /delete its row/u],
  ])('refuses %s in one line', async (_, words, message) => {
    const { status, stdout, stderr } = await run('what-if', published, ...words);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(message);
    expect(existsSync(join(folder, 'none.xlsx'))).toBe(false);
  });
});
