import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../../src/headless/openWorkbook';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'costing-'));
const sample = fileURLToPath(new URL('../../assets/sample/published.xlsx', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

async function readSheet(file: string, name: string) {
  const opened = await openWorkbook(file);
  if (!opened.ok) throw new Error(opened.failure);
  const { sheets } = await opened.value.port.read();
  opened.value.close();
  return sheets.find((sheet) => sheet.name === name)?.values ?? [];
}

describe('report', () => {
  test('writes the options beside each other into another file, sums computed', async () => {
    const out = join(folder, 'options.xlsx');
    expect(await run('report', sample, '--kind', 'options', '--out', out)).toMatchObject({ status: 0, stderr: '' });
    const values = await readSheet(out, 'Costing options');
    expect(values.find(([first]) => first === 'Total')).toEqual(['Total', 4241710, 4054135, -187575]);
    expect(values.find(([first]) => first === 'Total of option 2')?.[1]).toBe(4054135);
    expect(values.find(([first]) => first === 'Difference from its total above')?.[1]).toBe(0);
  });

  test('writes the audit again over its own sheet', async () => {
    const [once, twice] = [join(folder, 'once.xlsx'), join(folder, 'twice.xlsx')];
    await run('report', sample, '--kind', 'audit', '--out', once);
    expect(await run('report', once, '--kind', 'audit', '--out', twice)).toMatchObject({ status: 0, stderr: '' });
    expect(await readSheet(twice, 'Costing audit')).toEqual(await readSheet(once, 'Costing audit'));
  });

  test('writes the table for publication, and the workbook’s own table stays the one that is audited', async () => {
    const out = join(folder, 'publication.xlsx');
    expect(await run('report', sample, '--kind', 'publication', '--out', out)).toMatchObject({ status: 0, stderr: '' });
    const values = await readSheet(out, 'Costing publication');
    expect(values.find(([, label]) => label === 'Total for table 1 (Option 2)')?.at(-1)).toBe(4054135);
    expect(JSON.parse((await run('audit', out, '--json')).stdout).table.sheet).toBe('Table 1');
  });

  test('of an unknown kind writes nothing', async () => {
    const out = join(folder, 'none.xlsx');
    const { status, stderr } = await run('report', sample, '--kind', 'pledges', '--out', out);
    expect([status, stderr.trim().split('\n').length, existsSync(out)]).toEqual([2, 1, false]);
  });
});
