import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listChangedParts } from '../host/xlsx/savedWorkbook';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'costing-'));
const scratch = (name: string) => join(folder, name);
const withErrors = fileURLToPath(new URL('../../assets/sample/with-errors.xlsx', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

describe('audit --mark and unmark', () => {
  test('colour the cells of the findings in another file, and give it back as it was', async () => {
    const [marked, unmarked] = [scratch('marked.xlsx'), scratch('unmarked.xlsx')];
    const audited = await run('audit', withErrors, '--mark', '--out', marked, '--json');
    const { findings, ...rest } = JSON.parse(audited.stdout);
    expect([audited.status, audited.stderr, findings.length]).toEqual([1, '', 12]);
    expect(rest).toMatchObject({ written: marked, marked: 12 });
    expect((await run('audit', marked)).stdout).toBe((await run('audit', withErrors)).stdout);
    expect(JSON.parse((await run('unmark', marked, '--out', unmarked, '--json')).stdout)).toEqual({
      written: unmarked,
      removed: 12,
    });
    expect(listChangedParts(readFileSync(withErrors), readFileSync(unmarked))).toEqual(['xl/styles.xml']);
  });

  test('without findings mark nothing', async () => {
    const published = fileURLToPath(new URL('../../assets/sample/published.xlsx', import.meta.url));
    const { status, stdout } = await run('audit', published, '--mark', '--out', scratch('clean.xlsx'));
    expect([status, stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      `Cells marked: 0. Written: ${scratch('clean.xlsx')}`,
    ]);
    expect(readFileSync(scratch('clean.xlsx'))).toEqual(readFileSync(published));
  });

  test('need a file to write that is not the workbook itself', async () => {
    for (const words of [['--mark'], ['--out', scratch('none.xlsx')], ['--mark', '--out', withErrors]]) {
      const { status, stderr } = await run('audit', withErrors, ...words);
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    }
    expect((await run('unmark', withErrors, '--out', withErrors)).status).toBe(2);
    expect(existsSync(scratch('none.xlsx'))).toBe(false);
  });
});
