import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSample } from '../journeys/openJourney';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'costing-'));
const pathOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const sample = pathOf('assets/sample/published.xlsx');
const sectionSix = pathOf('test/data/sectionSix.md');

afterAll(() => rmSync(folder, { recursive: true }));

describe('audit --text', () => {
  test('adds each amount of the text to the JSON', async () => {
    const { status, stdout } = await run('audit', sample, '--text', sectionSix, '--json');
    const { narrative, findings } = JSON.parse(stdout);
    expect([status, findings.length, narrative.length]).toEqual([0, 0, 20]);
    expect(narrative[5]).toEqual({
      item: '3.3',
      line: expect.any(Number),
      amount: '129893',
      expected: '129892.5',
      includedUnder: null,
      agrees: true,
      message: "The text prints the table's figure for 3.3.",
    });
    expect(narrative[13]).toMatchObject({
      item: '6.3',
      amount: null,
      expected: '0',
      includedUnder: '8.4',
      agrees: true,
    });
  });

  test('prints a line for an amount that differs, and exits with 1', async () => {
    const text = join(folder, 'wrong.txt');
    writeFileSync(text, readFileSync(sectionSix, 'utf8').replace('129,893', '129,983'));
    const { status, stdout } = await run('audit', sample, '--text', text);
    expect(status).toBe(1);
    expect(stdout).toContain('Amounts in the text: 19 of 20 agree with the table.');
    expect(stdout).toMatch(/line \d+: The text prints 129 983 for 3\.3/u);
  });

  test('is read from a sheet of the workbook too', async () => {
    const { host } = await openSample('published.xlsx');
    host.user.setCell("'Table 1'!L60", '8.2 National Policy Dialogues');
    host.user.setCell("'Table 1'!L61", 'Resource requirements: $47,290.');
    const file = join(folder, 'with-text.xlsx');
    writeFileSync(file, host.save());
    const { stdout } = await run('audit', file, '--text-sheet', 'table 1', '--json');
    expect(JSON.parse(stdout).narrative[0]).toMatchObject({ item: '8.2', amount: '47290', agrees: true });
  });

  test.each([
    ['a text that is not there', ['--text', 'none.txt'], /none\.txt cannot be read/u],
    ['a text that states nothing', ['--text', pathOf('LICENSE')], /give section VI/u],
    ['a sheet that is not there', ['--text-sheet', 'Text'], /no sheet Text; its sheets are Table 1/u],
    ['both at once', ['--text', 'a.txt', '--text-sheet', 'b'], /not as both/u],
  ])('refuses %s in one line', async (_, words, message) => {
    const { status, stdout, stderr } = await run('audit', sample, ...words);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(message);
  });
});
