import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { readWorkbookFile } from '../../../src/host/xlsx/readWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/xlsx/saveWorkbookFile';
import { WorkbookFileError } from '../../../src/host/xlsx/workbookFile';
import { howMany } from '../../thorough';
import { createRichParts, createRichWorkbook, zipParts } from './richWorkbook';

function reasonOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    // One sentence that says what to do.
    expect(error.message).toMatch(/^[A-Z].*: .*\.$/);
    return error.reason;
  }
  return 'opened';
}

const reasonFor = (bytes: Uint8Array): string => reasonOf(() => readWorkbookFile(bytes));
const withParts = (parts: Record<string, Uint8Array>): Uint8Array => zipParts({ ...createRichParts(), ...parts });
const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream), 1024);
  return bytes;
}

describe('a file that cannot be opened says why', () => {
  test('a workbook with a password is encrypted', () => {
    expect(reasonFor(compoundFile('EncryptedPackage'))).toBe('encrypted');
  });

  test.each([
    ['with streams', compoundFile('Workbook')],
    ['of Excel 95', compoundFile('Book')],
    ['without streams', Uint8Array.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xf2, 0x15])],
  ])('a workbook of Excel 97-2003 %s is of the legacy format', (_, bytes) => {
    expect(reasonFor(bytes)).toBe('legacy-xls');
  });

  test('an old Word document is no workbook', () => {
    expect(reasonFor(compoundFile('WordDocument'))).toBe('not-a-workbook');
  });

  test('a Word document and an OpenDocument spreadsheet are no workbooks', () => {
    const word = zipParts({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<w:document xmlns:w="urn:w"><w:body/></w:document>'),
    });
    expect(reasonFor(word)).toBe('not-a-workbook');
    expect(
      reasonFor(
        zipParts({
          mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
          'content.xml': strToU8('<a/>'),
        }),
      ),
    ).toBe('not-a-workbook');
  });

  test('a binary workbook (.xlsb) is not read', () => {
    const parts = createRichParts();
    const rels = new TextDecoder().decode(parts['_rels/.rels']).replace('xl/workbook.xml', 'xl/workbook.bin');
    expect(reasonFor(zipParts({ ...parts, '_rels/.rels': strToU8(rels), 'xl/workbook.bin': new Uint8Array(9) }))).toBe(
      'not-a-workbook',
    );
  });

  test.each([
    ['an empty file', new Uint8Array()],
    ['a text file', strToU8('Activity,Costs\n1.1,90000\n')],
    ['half a workbook', createRichWorkbook().slice(0, 4000)],
    ['broken XML', withParts({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"></sheetData>') })],
    ['a missing sheet', withoutPart('xl/worksheets/sheet1.xml')],
    ['a part that is no text', withParts({ 'xl/styles.xml': Uint8Array.from([0x3c, 0xff, 0xfe, 0xfd]) })],
    ['a text that is not there', withSheet('<c r="A1" t="s"><v>99</v></c>')],
    ['a style that is not there', withSheet('<c r="A1" s="99"/>')],
    ['a cell that is there twice', withSheet('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')],
    ['a number that is none', withSheet('<c r="A1"><v>ninety</v></c>')],
  ])('%s is damaged', (_, bytes) => {
    expect(reasonFor(bytes)).toBe('damaged');
  });

  test('a document type or an entity of its own is not accepted', () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&lol;</v></c></row></sheetData></worksheet>';
    expect(
      reasonFor(withParts({ 'xl/worksheets/sheet1.xml': strToU8(`<!DOCTYPE x [<!ENTITY lol "lol">]>${sheet}`) })),
    ).toBe('damaged');
    expect(reasonFor(withParts({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }))).toBe('damaged');
  });

  test('a file made to fill the memory is refused before it is unpacked', () => {
    expect(reasonFor(withParts({ 'xl/media/zeros.bin': new Uint8Array(40 * 1024 * 1024) }))).toBe('too-large');
  });

  test('a part larger than it claims to be is damaged', () => {
    const bytes = createRichWorkbook();
    const view = new DataView(bytes.buffer);
    const entry = findEntry(bytes, 'xl/worksheets/sheet1.xml');
    view.setUint32(entry + 24, 100, true);
    expect(reasonFor(bytes)).toBe('damaged');
  });

  test('entries that point out of the package are ignored', () => {
    expect(reasonFor(withParts({ '../xl/workbook.xml': strToU8('<evil/>') }))).toBe('opened');
  });

  test('saving into a file that cannot be opened fails the same way', () => {
    expect(reasonOf(() => saveWorkbookFile(compoundFile('EncryptedPackage'), { sheets: [] }))).toBe('encrypted');
  });
});

test('a flipped bit in a file never becomes another figure', () => {
  const bytes = createRichWorkbook();
  const whole = readWorkbookFile(bytes);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      let read;
      try {
        read = readWorkbookFile(flipped);
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookFileError);
        return;
      }
      expect(read.sheets.map(({ rows }) => rows)).toEqual(whole.sheets.map(({ rows }) => rows));
    }),
    { numRuns: howMany(100, 2000) },
  );
});

function withSheet(cell: string): Uint8Array {
  return withParts({
    'xl/worksheets/sheet4.xml': strToU8(`<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`),
  });
}

function withoutPart(path: string): Uint8Array {
  return zipParts(Object.fromEntries(Object.entries(createRichParts()).filter(([name]) => name !== path)));
}

/** Where the central record of an entry begins. */
function findEntry(bytes: Uint8Array, path: string): number {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return text.lastIndexOf(path) - 46;
}
