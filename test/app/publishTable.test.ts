import { publishTable } from '../../src/app/publishTable';
import { readFigureText } from '../../src/table/figureText';
import { openSample } from '../journeys/openJourney';

describe('The table as the United Nations prints it', () => {
  test('agrees with the published one but for half dollars that it left', async () => {
    const bound = await (await openSample('published.xlsx')).bind();
    const printed = publishTable(bound, 'all').filter(({ kind }) => kind !== 'header');
    const rows = bound.table.rows.filter(({ kind }) => kind === 'activity' || kind === 'subtotal' || kind === 'total');
    expect(printed).toHaveLength(40);
    const differing: string[] = [];
    for (const [index, { cells }] of printed.entries()) {
      const figures = [...(rows[index]?.figures.values() ?? [])];
      const texts = [2, 4, 5, 6, 7, 8, 9].map((column) => cells[column] ?? '');
      for (const [column, text] of texts.entries()) {
        const published = figures[column]?.value;
        if (published && !readFigureText(text).value.equals(published))
          differing.push(`${published.toString()} → ${text.replaceAll('\u00a0', ' ')}`);
      }
    }
    expect(differing).toEqual([
      '397582.5 → 397 583',
      '65257.5 → 65 258',
      '91247.5 → 91 248',
      '311247.5 → 311 248',
      '137012.5 → 137 013',
      '163002.5 → 163 003',
      '383002.5 → 383 003',
      '139837.5 → 139 838',
    ]);
  });

  test.each([
    ['1', '4 241 710', '1.6', '1.2.3'],
    ['2', '4 054 135', '1.2.3', '1.6'],
  ])('of option %s ends with %s, and has %s but not %s', async (option, total, own, other) => {
    const bound = await (await openSample('working-file.xlsx')).bind();
    const rows = publishTable(bound, option);
    expect(rows.at(-1)?.cells.at(-1)?.replaceAll('\u00a0', ' ')).toBe(total);
    const codes = rows.map(({ cells }) => cells[1]?.split(' ')[0]);
    expect(codes).toContain(own);
    expect(codes).not.toContain(other);
  });
});
