import fc from 'fast-check';
import type { PublishedRow } from '../../src/app/publishTable';
import { renderTable } from '../../src/app/renderTable';

const row = (title: string, total: string): PublishedRow => ({
  kind: 'activity',
  cells: ['', title, '-', '', '1', total, '-', '-', total, total],
});

describe('The printed table', () => {
  test('as CSV quotes what needs it, and runs no text as a formula', () => {
    const csv = renderTable(
      [
        row('1.1 Meetings, "estimated" 2', '18 645'),
        row('=HYPERLINK("http://x")', '1'),
        row('+cmd|x', '1'),
        row('-2+3', '1'),
        row('@SUM(A1)', '1'),
      ],
      'csv',
    );
    expect(csv.split('\r\n').map((line) => line.slice(1, line.indexOf(',-,')))).toEqual([
      '"1.1 Meetings, ""estimated"" 2"',
      `"'=HYPERLINK(""http://x"")"`,
      "'+cmd|x",
      "'-2+3",
      "'@SUM(A1)",
    ]);
  });

  test('as CSV leaves a negative figure a figure', () => {
    expect(renderTable([row('1.1 Refund', '-5\u00a0000')], 'csv')).toBe(
      ',1.1 Refund,-,,1,-5\u00a0000,-,-,-5\u00a0000,-5\u00a0000',
    );
  });

  test('as HTML shows markup in a title as text', () => {
    expect(renderTable([row('<script>alert("x")</script> & co', '1')], 'html')).toContain(
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co',
    );
  });

  test('as text keeps every word and figure', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,20}$/u), (title) => {
        const words = renderTable([row(title, '18 645')], 'text').split(/\s+/u);
        for (const word of title.split(' ')) expect(words).toContain(word);
        expect(words.filter((word) => word === '645')).toHaveLength(3);
      }),
    );
  });

  test('as CSV has a field for each column, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 10, maxLength: 10 }), (cells) => {
        const csv = renderTable([{ kind: 'activity', cells }], 'csv');
        const fields = csv.match(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|$)/gu)?.filter((_, index) => index < 10) ?? [];
        expect(fields).toHaveLength(10);
        for (const field of fields) expect(field).not.toMatch(/^"?[=+@]/u);
      }),
    );
  });
});
