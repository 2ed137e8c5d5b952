import { readFileSync } from 'node:fs';
import { diffPublished } from '../../src/app/diffPublished';
import { publishTable } from '../../src/app/publishTable';
import { readCsv } from '../../src/headless/readCsv';
import { openSample, unwrap, type Journey } from '../journeys/openJourney';

const published = unwrap(readCsv(readFileSync(new URL('../data/publishedTable.csv', import.meta.url), 'utf8')));

async function compare(edit: (user: Journey['host']['user']) => void = () => undefined, table = published) {
  const journey = await openSample('published.xlsx');
  edit(journey.host.user);
  const diff = unwrap(diffPublished(await journey.bind(), table));
  const lines = diff.differences.map(({ kind, row, column, printed, ours }) =>
    [kind, row, column, printed, ours].join(' | '),
  );
  return { ...diff, lines };
}

const rounding = [
  'rounding | subtotal:3 | total | 397 582.5 | 397 583',
  'rounding | 4.1 | pStaff | 65 257.5 | 65 258',
  'rounding | 4.1 | staff | 91 247.5 | 91 248',
  'rounding | 4.1 | total | 311 247.5 | 311 248',
  'rounding | subtotal:4 | pStaff | 137 012.5 | 137 013',
  'rounding | subtotal:4 | staff | 163 002.5 | 163 003',
  'rounding | subtotal:4 | total | 383 002.5 | 383 003',
  'rounding | subtotal:7 | pStaff | 139 837.5 | 139 838',
];

describe('The published table of 2025–2026 beside the one printed from the workbook', () => {
  test('differs in nothing but the half dollars that it left unrounded', async () => {
    const { compared, lines } = await compare();
    expect(lines).toEqual(rounding);
    // 40 rows of seven figures, 29 activities with title and type, eight workstreams.
    expect(compared).toBe(40 * 7 + 29 * 2 + 8);
  });

  test('differs in every figure that an input moves, and in the word that was changed', async () => {
    const { lines } = await compare((user) => {
      user.setCell("'Table 1'!C15", '12000');
      user.setCell("'Table 1'!D15", 'Printing');
    });
    expect(lines.filter((line) => !rounding.includes(line))).toEqual([
      'text | 2.1 | type | Printing, translation, editing, layout | Printing',
      'figure | 2.1 | activityCosts | 10 000 | 12 000',
      'figure | 2.1 | total | 60 285 | 62 285',
      'figure | subtotal:2 | activityCosts | 45 000 | 47 000',
      'figure | subtotal:2 | total | 148 395 | 150 395',
      'figure | total:1 | activityCosts | 1 736 500 | 1 738 500',
      'figure | total:1 | total | 4 241 710 | 4 243 710',
      'figure | total:2 | activityCosts | 1 636 500 | 1 638 500',
      'figure | total:2 | total | 4 054 135 | 4 056 135',
    ]);
  });

  test('lacks a row, or has one more', async () => {
    const without = published.filter(([, activity = '']) => !activity.startsWith('3.3'));
    const more = ['', '3.5 Study', '10 000', '', '-', '-', '-', '-', '-', '10 000'];
    const { lines } = await compare(
      undefined,
      without.flatMap((row) => (row[1]?.startsWith('3.4') ? [row, more] : [row])),
    );
    expect(lines.filter((line) => line.startsWith('row'))).toEqual([
      'row | 3.3 | activity |  | 3.3 Development of guide of good practices on implementation of Convention',
      'row | 3.5 | activity | Study | ',
    ]);
  });

  test('is refused where it holds no table', async () => {
    const bound = await (await openSample('published.xlsx')).bind();
    expect(diffPublished(bound, [['Dear colleagues']])).toEqual({
      ok: false,
      failure: expect.stringMatching(/^no table of resource requirements/u),
    });
  });

  test('printed anew from the workbook differs in nothing', async () => {
    const bound = await (await openSample('working-file.xlsx')).bind();
    const printed = publishTable(bound, 'all').map(({ cells }) => cells);
    expect(unwrap(diffPublished(bound, printed)).differences).toEqual([]);
  });
});
