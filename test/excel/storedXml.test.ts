import fc from 'fast-check';
import { fromStoredXml, toStoredXml } from '../../src/excel/storedXml';
import { nothing, openExcel } from './openExcel';

/** Any text of UTF-16, lone surrogates and control characters included. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

describe('what the add-in keeps in the workbook', () => {
  test('a text is the same after it was kept as XML and read again', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' })), (text) =>
        expect(fromStoredXml(toStoredXml(text))).toBe(text),
      ),
    );
  });

  test('the XML holds no character that XML forbids', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toStoredXml(text)).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
      }),
    );
  });

  test.each(['', 'a < b && c > "d"', ']]>', '&amp;lt;', '\r\n\t', '\\u0000', '\\', 'таблица 😀', '\u0000\u001f\ud800'])(
    '%j goes through the workbook unchanged',
    async (text) => {
      const { port } = openExcel({ S: { cells: [] } });
      await port.write({ ...nothing, stored: { text, isNew: true } });
      expect((await port.read()).stored).toBe(text);
      await port.write({ ...nothing, stored: { text: `${text}!`, isNew: false } });
      expect((await port.read()).stored).toBe(`${text}!`);
    },
  );

  test('nothing is kept again once it was taken away', async () => {
    const { port } = openExcel({ S: { cells: [] } });
    await port.write({ ...nothing, stored: { text: 'kept', isNew: true } });
    await port.write({ ...nothing, removals: { names: [], sheets: [], stored: true } });
    expect((await port.read()).stored).toBeNull();
  });

  test('a part of another program in the same namespace counts as nothing', () => {
    expect(fromStoredXml('<other xmlns="urn:workplan-costing:stored:1">text</other>')).toBe('');
  });
});
