import { fileURLToPath } from 'node:url';
import { run } from './run';

const pathOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const published = pathOf('test/data/publishedTable.csv');

describe('publish', () => {
  test.each([
    ['text', /\n\nAbbreviations: G, General Service;.*\n\* Items indicated in italics/u],
    ['html', /<\/table>\n<p>Abbreviations: .*<\/p>\n<p>\* Items/u],
  ])('prints the table’s notes below it as %s', async (format, notes) => {
    expect((await run('publish', pathOf('assets/sample/published.xlsx'), '--format', format)).stdout).toMatch(notes);
  });

  test('prints the table alone as CSV', async () => {
    const { stdout } = await run('publish', pathOf('assets/sample/published.xlsx'), '--format', 'csv');
    expect(stdout).not.toContain('Abbreviations');
  });
});

describe('publish --diff', () => {
  test('lists the published table’s own rounding cell by cell, and exits with 0', async () => {
    const { status, stdout } = await run('publish', pathOf('assets/sample/published.xlsx'), '--diff', published);
    expect(status).toBe(0);
    expect(stdout).toContain('No other figure or text.');
    expect(stdout).toContain('4.1 total: published 311 247.5, from the workbook 311 248');
  });

  test('--json gives each cell with its row and column', async () => {
    const words = ['publish', pathOf('assets/sample/working-file.xlsx'), '--diff', published, '--json'];
    const { compared, differences } = JSON.parse((await run(...words)).stdout);
    expect([compared, differences.length]).toEqual([346, 8]);
    expect(differences[0]).toEqual({
      row: 'subtotal:3',
      column: 'total',
      printed: '397 582.5',
      ours: '397 583',
      kind: 'rounding',
    });
  });

  test.each([
    ['that is not there', 'none.csv', /cannot be read/u],
    ['without a table', pathOf('README.md'), /README\.md: .*\.$/u],
  ])('refuses a file %s, with what to do', async (_, csv, message) => {
    const { status, stdout, stderr } = await run('publish', pathOf('assets/sample/published.xlsx'), '--diff', csv);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr.trim()).toMatch(message);
  });
});
