import fc from 'fast-check';
import { renderTable } from '../../src/app/renderTable';
import { readCsv } from '../../src/headless/readCsv';

const rowsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value : read.failure;
};

describe('A CSV file', () => {
  test.each([
    ['commas and line ends of any system', 'a,b\r\nc,d\ne,f\rg,h', ['a b', 'c d', 'e f', 'g h']],
    [
      'quoted fields with commas, quotation marks and line ends',
      '"a, b","say ""c"""\n"d\ne",f',
      ['a, b say "c"', 'd\ne f'],
    ],
    ['empty fields, also the last', ',a,\n,,', [' a ', '  ']],
    ['a line end after the last row', 'a,b\r\n', ['a b']],
    ['semicolons', 'a;"b;c";d,e', ['a b;c d,e']],
    ['tabs', 'a\tb\n"c\td"\te', ['a b', 'c\td e']],
    ['a byte order mark', '\uFEFFa,b', ['a b']],
  ])('is read with %s', (_, text, lines) => {
    const rows = rowsOf(text);
    expect(typeof rows === 'string' ? rows : rows.map((fields) => fields.join(' '))).toEqual(lines);
  });

  test.each([
    ['that is not closed', 'a,b\nc,"d', /^line 2/u],
    ['in the middle of a field', 'a"b"c"\n', /./u],
  ])('with a quotation mark %s is read or refused, and the sentence names the line', (_, text, message) => {
    const rows = rowsOf(text);
    if (typeof rows === 'string') expect(rows).toMatch(message);
    else expect(rows).toEqual([['a"b"c"']]);
  });

  test('of the printed table gives the cells back', () => {
    const text = fc.string().filter((value) => !/^[=+@\t\r-]/u.test(value));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (cells) => {
        const rows = [['Workstream', 'Activity'], ...cells];
        const csv = renderTable(
          rows.map((row) => ({ kind: 'activity' as const, cells: row })),
          'csv',
        );
        expect(rowsOf(csv)).toEqual(rows);
      }),
    );
  });
});
