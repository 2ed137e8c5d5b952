import { strFromU8, strToU8 } from 'fflate';
import { readWorkbookFile } from '../../../src/host/xlsx/readWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/xlsx/saveWorkbookFile';
import type { CellEdit, SheetEdit, WorkbookFile } from '../../../src/host/xlsx/workbookFile';
import { createRichParts, createRichWorkbook, RICH_CUSTOM_XML_ID, zipParts } from './richWorkbook';
import { constant, editOneSheet, listChangedParts, noEdits, unpackParts, withoutCells } from './savedWorkbook';

const original = createRichWorkbook();
const rich = readWorkbookFile(original);
const SHEET = 'xl/worksheets/sheet1.xml';

const saveCosts = (...cells: CellEdit[]): Uint8Array => saveWorkbookFile(original, editOneSheet(rich, 0, { cells }));
const sheetText = (bytes: Uint8Array, path = SHEET): string => unpackParts(bytes).get(path) ?? '';
const cellOf = (file: WorkbookFile, sheet: number, row: number, column: number) =>
  file.sheets[sheet]?.rows.get(row)?.get(column);
const newSheet = (name: string, changes: Partial<SheetEdit> = {}): SheetEdit => ({
  original: null,
  name,
  visibility: 'visible',
  cells: [],
  rowsHidden: new Map(),
  columnWidths: new Map(),
  ...changes,
});

describe('a save changes what was edited and nothing else', () => {
  test('without edits every byte stays', () => {
    expect(saveWorkbookFile(original, noEdits(rich))).toEqual(original);
  });

  test('a figure that replaces a figure changes one cell of one part', () => {
    const saved = saveCosts(constant(5, 2, 44001.5));
    expect(listChangedParts(original, saved)).toEqual([SHEET]);
    expect(sheetText(saved)).toBe(sheetText(original).replace('<v>44000</v>', '<v>44001.5</v>'));
  });

  test('the same edits give the same bytes, entries in their order', () => {
    const saved = saveCosts(constant(5, 2, 1));
    expect(saveCosts(constant(5, 2, 1))).toEqual(saved);
    expect([...unpackParts(saved).keys()]).toEqual([...unpackParts(original).keys()]);
  });

  test('a formula keeps its element when only its result changes', () => {
    const saved = saveCosts(
      { row: 6, column: 5, value: 1, formula: 'B6+D6' },
      { row: 9, column: 2, value: 2, formula: 'SUM(IF(ISNUMBER(B4:B8),B4:B8))' },
    );
    expect(listChangedParts(original, saved)).toEqual([SHEET]);
    expect(sheetText(saved)).toContain('<c r="E6" s="2"><f t="shared" si="0"/><v>1</v></c>');
    expect(sheetText(saved)).toContain('<f t="array" ref="B9">SUM(IF(ISNUMBER(B4:B8),B4:B8))</f><v>2</v>');
  });

  test('text is written into its cell; the shared strings stay as they are', () => {
    const saved = saveCosts(constant(5, 1, '1.2 <Bureau> & "group" '));
    expect(listChangedParts(original, saved)).toEqual([SHEET]);
    expect(sheetText(saved)).toContain(
      '<c r="A5" t="inlineStr"><is><t xml:space="preserve">1.2 &lt;Bureau&gt; &amp; &quot;group&quot; </t></is></c>',
    );
  });

  test('a cell keeps its style when its kind changes', () => {
    const saved = saveCosts(
      constant(5, 2, 'n/a'),
      constant(6, 2, true),
      constant(7, 2, { error: '#N/A' }),
      constant(4, 2, null),
    );
    expect(readWorkbookFile(saved).styles).toEqual(rich.styles);
    expect(sheetText(saved)).toContain('<c r="B6" s="2" t="b"><v>1</v></c>');
    expect(sheetText(saved)).toContain('<c r="B7" s="2" t="e"><v>#N/A</v></c>');
    expect(sheetText(saved)).toContain('<c r="B4" s="2"/>');
  });

  test('a formula is saved with its result, whatever its kind', () => {
    const saved = saveCosts(
      { row: 8, column: 4, value: 'two', formula: 'IF(C8<3,"two","")' },
      { row: 9, column: 4, value: false, formula: 'D4>D5' },
      { row: 9, column: 5, value: null, formula: 'XLOOKUP(1,A:A,B:B)' },
    );
    expect(sheetText(saved)).toContain(
      '<c r="D8" s="2" t="str"><f>IF(C8&lt;3,&quot;two&quot;,&quot;&quot;)</f><v>two</v></c>',
    );
    expect(sheetText(saved)).toContain('<c r="D9" s="3" t="b"><f>D4&gt;D5</f><v>0</v></c>');
    expect(sheetText(saved)).toContain('<c r="E9" s="3"><f>_xlfn.XLOOKUP(1,A:A,B:B)</f></c>');
  });
});

describe('formulas that depend on others in the file', () => {
  test('the cells of a shared formula keep theirs when its first cell is overwritten', () => {
    const saved = saveCosts(constant(4, 5, 145935));
    const formulas = [4, 5, 6, 7, 8].map((row) => cellOf(readWorkbookFile(saved), 0, row, 5)?.formula);
    expect(formulas).toEqual([null, 'B5+D5', 'B6+D6', 'B7+D7', 'B8+D8']);
    expect(sheetText(saved)).not.toContain('t="shared"');
    const cells = ['E4', 'E5', 'E6', 'E7', 'E8'];
    expect(withoutCells(sheetText(saved), cells)).toBe(withoutCells(sheetText(original), cells));
  });

  test('the list of formula cells is dropped once it is no longer right, with all that refers to it', () => {
    const saved = saveCosts(constant(4, 4, 55935));
    expect(listChangedParts(original, saved)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      SHEET,
    ]);
    const parts = unpackParts(saved);
    expect(parts.has('xl/calcChain.xml')).toBe(false);
    expect(parts.get('[Content_Types].xml')).not.toContain('calcChain');
    expect(parts.get('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('the list of formula cells stays when the same cells hold formulas', () => {
    expect(listChangedParts(original, saveCosts({ row: 4, column: 4, value: 1, formula: 'C4*2' }))).toEqual([SHEET]);
  });
});

describe('cells, rows and columns that the file does not hold yet', () => {
  test('a cell is put in its place, looks like its column, and the used range grows', () => {
    const saved = saveCosts(constant(6, 8, 5), constant(2, 2, 7), constant(12, 1, 9));
    const text = sheetText(saved);
    expect(text).toContain('<row r="2"><c r="B2" s="2"><v>7</v></c></row><row r="3"');
    expect(text).toContain('<v>59322.5</v></c><c r="H6"><v>5</v></c></row>');
    expect(text).toContain('<row r="6" spans="1:8"');
    expect(text).toContain('<row r="12"><c r="A12"><v>9</v></c></row></sheetData>');
    expect(text).toContain('<dimension ref="A1:H12"/>');
  });

  test('clearing a cell that is not there changes nothing', () => {
    expect(saveCosts(constant(20, 20, null))).toEqual(original);
  });

  test('an empty sheet and an empty row take cells', () => {
    const parts = createRichParts();
    const write = (content: string): Uint8Array =>
      zipParts({ ...parts, 'xl/worksheets/sheet4.xml': strToU8(`<worksheet>${content}</worksheet>`) });
    for (const content of ['<sheetData/>', '<sheetData><row r="3" ht="9"/></sheetData>', '<sheetData></sheetData>']) {
      const file = write(content);
      const saved = saveWorkbookFile(file, editOneSheet(readWorkbookFile(file), 3, { cells: [constant(3, 2, 'x')] }));
      expect(cellOf(readWorkbookFile(saved), 3, 3, 2)?.value).toBe('x');
    }
  });

  test('rows are hidden and shown; a row that is not there is added to be hidden', () => {
    const rowsHidden = new Map([
      [7, false],
      [8, true],
      [11, true],
      [14, false],
    ]);
    const saved = saveWorkbookFile(original, editOneSheet(rich, 0, { rowsHidden }));
    expect([...(readWorkbookFile(saved).sheets[0]?.hiddenRows ?? [])]).toEqual([8, 11]);
    expect(listChangedParts(original, saved)).toEqual([SHEET]);
    expect(sheetText(saved)).toBe(
      sheetText(original)
        .replace('<row r="7" spans="1:5" hidden="1"', '<row r="7" spans="1:5"')
        .replace(/(<row r="8"[^>]*)>/, '$1 hidden="1">')
        .replace('</sheetData>', '<row r="11" hidden="1"></row></sheetData>'),
    );
  });

  test('a width divides the columns that were described together', () => {
    const columnWidths = new Map([
      [3, 20],
      [6, 11],
      [9, 8],
    ]);
    const saved = saveWorkbookFile(original, editOneSheet(rich, 0, { columnWidths }));
    expect(readWorkbookFile(saved).sheets[0]?.columns.map(({ first, last, width }) => [first, last, width])).toEqual([
      [1, 1, 40.7109375],
      [2, 2, 14.7109375],
      [3, 3, 20],
      [4, 5, 14.7109375],
      [6, 6, 11],
      [7, 7, 9.140625],
      [9, 9, 8],
    ]);
    expect(sheetText(saved)).toContain('<col min="3" max="3" width="20" style="2" customWidth="1"/>');
  });
});

describe('formats', () => {
  const styleOf = (bytes: Uint8Array, row: number, column: number) => {
    const file = readWorkbookFile(bytes);
    return file.styles[cellOf(file, 0, row, column)?.style ?? -1];
  };

  test('a number format is added to the style that the cell has', () => {
    const saved = saveCosts({ ...constant(9, 3, 9.5), numberFormat: '0.0' });
    expect(listChangedParts(original, saved)).toEqual(
      ['xl/calcChain.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', SHEET].sort(),
    );
    expect(styleOf(saved, 9, 3)).toEqual({ ...rich.styles[3], numberFormat: '0.0' });
  });

  test('cells with the same formats share one style, and formats that exist are used', () => {
    const saved = saveCosts(
      { ...constant(4, 3, 3), numberFormat: '#\\ ###\\ ##0' },
      { ...constant(5, 3, 4), numberFormat: '#\\ ###\\ ##0' },
      { ...constant(6, 3, 0.5), numberFormat: '#,##0' },
      { ...constant(5, 2, 1), numberFormat: '#,##0' },
    );
    const file = readWorkbookFile(saved);
    expect(file.styles).toHaveLength(rich.styles.length + 1);
    expect(cellOf(file, 0, 4, 3)?.style).toBe(cellOf(file, 0, 5, 3)?.style);
    expect(cellOf(file, 0, 5, 2)?.style).toBe(2);
    expect(cellOf(file, 0, 6, 3)?.style).toBe(2);
    expect(unpackParts(saved).get('xl/styles.xml')).toContain('<numFmts count="1">');
  });

  test('text that must stay text is marked so, and the mark can be taken away', () => {
    const saved = saveCosts(
      { ...constant(5, 3, '=1+1'), quotePrefix: true },
      { ...constant(7, 3, 4), quotePrefix: false },
    );
    expect(styleOf(saved, 5, 3)).toEqual({ ...rich.styles[0], quotePrefix: true });
    expect(styleOf(saved, 7, 3)).toEqual({ ...rich.styles[4], quotePrefix: false });
  });

  test('bold, italic, colours, wrapping and alignment are added to what is there', () => {
    const format = {
      bold: true,
      italic: true,
      fill: '#FFFF00',
      fontColor: '#c00000',
      wrapText: true,
      horizontal: 'right',
    };
    const saved = saveCosts(
      { ...constant(5, 3, 4), format },
      { ...constant(8, 3, 2), format: { fill: null, italic: false } },
    );
    expect(styleOf(saved, 5, 3)).toEqual({
      ...rich.styles[0],
      font: { bold: true, italic: true, underline: false, size: 11, name: 'Calibri', color: '#C00000' },
      fill: '#FFFF00',
      wrapText: true,
      horizontal: 'right',
    });
    expect(styleOf(saved, 8, 3)).toMatchObject({ font: { italic: false, size: 9, color: '#C00000' }, fill: null });
    expect(readWorkbookFile(saved).styles.slice(0, rich.styles.length)).toEqual(rich.styles);
  });
});

describe('sheets and names', () => {
  test('a sheet is renamed and hidden in the workbook part alone', () => {
    const saved = saveWorkbookFile(original, editOneSheet(rich, 2, { name: 'Pivot <1>', visibility: 'veryHidden' }));
    expect(listChangedParts(original, saved)).toEqual(['xl/workbook.xml']);
    expect(readWorkbookFile(saved).sheets[2]).toMatchObject({ name: 'Pivot <1>', visibility: 'veryHidden' });
  });

  test('a new sheet has its cells, widths and formats, and the rest stays', () => {
    const added = newSheet('Audit', {
      cells: [{ ...constant(1, 1, 'Finding'), format: { bold: true, fill: '#DDEBF7' } }, constant(2, 1, 9322.5)],
      columnWidths: new Map([[1, 42]]),
    });
    const saved = saveWorkbookFile(original, { sheets: [...noEdits(rich).sheets, added] });
    expect(listChangedParts(original, saved)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet5.xml',
    ]);
    const file = readWorkbookFile(saved);
    const audit = file.sheets[4];
    expect(audit).toMatchObject({ name: 'Audit', visibility: 'visible', columns: [{ first: 1, last: 1, width: 42 }] });
    expect(file.styles[audit?.rows.get(1)?.get(1)?.style ?? -1]).toMatchObject({
      font: { bold: true },
      fill: '#DDEBF7',
    });
    expect(file.names).toEqual(rich.names);
  });

  test('a sheet goes with the parts that only it uses; names of other sheets follow their sheet', () => {
    const sheets = noEdits(rich).sheets.filter(({ name }) => name !== 'Costs');
    const saved = saveWorkbookFile(original, { sheets });
    const gone = [...unpackParts(original).keys()].filter((path) => !unpackParts(saved).has(path));
    expect(gone.sort()).toEqual([
      'xl/calcChain.xml',
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/media/image1.png',
      'xl/printerSettings/printerSettings1.bin',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    const file = readWorkbookFile(saved);
    expect(file.names.map(({ name, sheet }) => [name, sheet])).toEqual([
      ['Footnote', 2],
      ['P3_rate', null],
    ]);
    expect(unpackParts(saved).get('xl/workbook.xml')).toMatch(/<sheets><sheet name="Chart"[^>]*><sheet name="Rates/);
  });

  test('sheets take another order, and the window shows the sheet that it showed', () => {
    const sheets = [...noEdits(rich).sheets].reverse();
    const file = readWorkbookFile(saveWorkbookFile(original, { sheets }));
    expect(file.sheets.map(({ name }) => name)).toEqual(['Notes', 'Pivot', 'Rates & posts', 'Costs']);
    expect(file.activeSheet).toBe(3);
    expect(file.names.find(({ name }) => name === 'Footnote')?.sheet).toBe(0);
  });

  test('names are added, changed and removed; the others keep what the file says of them', () => {
    const names = rich.names
      .filter(({ name }) => name !== '_xlnm.Print_Titles')
      .map((name) => (name.name === 'P3_rate' ? { ...name, formula: "'Rates & posts'!$B$3" } : name));
    const added = { name: 'Table', formula: 'Costs!$A$3:$E$9', sheet: null, isHidden: true };
    const saved = saveWorkbookFile(original, { ...noEdits(rich), names: [...names, added] });
    expect(listChangedParts(original, saved)).toEqual(['xl/workbook.xml']);
    expect(readWorkbookFile(saved).names).toEqual([...names, added]);
    expect(unpackParts(saved).get('xl/workbook.xml')).toContain(
      '<definedName name="P3_rate" comment="US dollars a month">\'Rates &amp; posts\'!$B$3</definedName>',
    );
  });

  test('all names can go, and the first name can come', () => {
    const none = saveWorkbookFile(original, { ...noEdits(rich), names: [] });
    expect(unpackParts(none).get('xl/workbook.xml')).not.toContain('definedName');
    const first = { name: 'Table', formula: 'Costs!$A$3', sheet: null, isHidden: false };
    const saved = saveWorkbookFile(none, { ...noEdits(rich), names: [first] });
    expect(unpackParts(saved).get('xl/workbook.xml')).toContain(
      '</sheets><definedNames><definedName name="Table">Costs!$A$3</definedName></definedNames><calcPr',
    );
  });

  test('how the workbook computes is set and taken back, also where the file said nothing of it', () => {
    const set = saveWorkbookFile(original, { ...noEdits(rich), isPrecisionAsDisplayed: true });
    expect(listChangedParts(original, set)).toEqual(['xl/workbook.xml']);
    expect(unpackParts(set).get('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullPrecision="0"/>');
    expect(saveWorkbookFile(set, { ...noEdits(rich), isPrecisionAsDisplayed: false })).toEqual(original);
    const manual = saveWorkbookFile(set, { ...noEdits(rich), calculation: 'manual' });
    expect(readWorkbookFile(manual)).toMatchObject({ calculation: 'manual', isPrecisionAsDisplayed: true });
    expect(saveWorkbookFile(manual, { ...noEdits(rich), calculation: 'automatic' })).toEqual(set);
    const parts = createRichParts();
    parts['xl/workbook.xml'] = strToU8(
      strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(
        /<definedNames>.*<\/definedNames>|<calcPr[^>]*>/gsu,
        '',
      ),
    );
    const bare = zipParts(parts);
    const first = { name: 'Table', formula: 'Costs!$A$3', sheet: null, isHidden: false };
    const saved = saveWorkbookFile(bare, { ...noEdits(rich), names: [first], isPrecisionAsDisplayed: true });
    expect(unpackParts(saved).get('xl/workbook.xml')).toContain('</definedNames><calcPr fullPrecision="0"/>');
  });

  test("the heading of a table's column names the column", () => {
    const saved = saveWorkbookFile(original, editOneSheet(rich, 1, { cells: [constant(1, 2, 'Rate <US$>')] }));
    expect(listChangedParts(original, saved)).toEqual(['xl/tables/table1.xml', 'xl/worksheets/sheet2.xml']);
    expect(unpackParts(saved).get('xl/tables/table1.xml')).toContain('<tableColumn id="2" name="Rate &lt;US$&gt;"/>');
  });

  test("a heading's line breaks and control characters stay in the column's name", () => {
    const saved = saveWorkbookFile(original, editOneSheet(rich, 1, { cells: [constant(1, 2, 'Rate\n(US$)\u0000')] }));
    expect(unpackParts(saved).get('xl/tables/table1.xml')).toContain('name="Rate_x000A_(US$)_x0000_"/>');
    const again = editOneSheet(readWorkbookFile(saved), 1, { cells: [constant(1, 2, 'Rate\n(US$)\u0000')] });
    expect(listChangedParts(saved, saveWorkbookFile(saved, again))).toEqual([]);
  });
});

describe('custom XML parts', () => {
  const [present] = rich.customXml;
  const added = { id: '{11111111-2222-4333-8444-555555555555}', xml: '<state xmlns="urn:workplan:state"/>' };

  test('a part changes in its own text alone', () => {
    const changed = { id: RICH_CUSTOM_XML_ID, xml: '<plan/>' };
    const saved = saveWorkbookFile(original, { ...noEdits(rich), customXml: [changed] });
    expect(listChangedParts(original, saved)).toEqual(['customXml/item1.xml']);
    expect(readWorkbookFile(saved).customXml).toEqual([changed]);
  });

  test('a part is added beside those that are there', () => {
    const wanted = present ? [present, added] : [];
    const saved = saveWorkbookFile(original, { ...noEdits(rich), customXml: wanted });
    expect(readWorkbookFile(saved).customXml).toEqual(wanted);
    expect(listChangedParts(original, saved)).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item2.xml.rels',
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
  });

  test('a part is removed with its properties and relationships', () => {
    const saved = saveWorkbookFile(original, { ...noEdits(rich), customXml: [] });
    expect([...unpackParts(saved).keys()].filter((path) => path.startsWith('customXml'))).toEqual([]);
    expect(unpackParts(saved).get('[Content_Types].xml')).not.toContain('customXml');
  });
});

test('a sheet in the strict dialect under a prefix is edited in its own words', () => {
  const text =
    '<?xml version="1.0"?>\r\n<!-- kept --><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">\r\n<x:sheetData>\r\n<x:row r="1"><x:c r="A1" s="2" t="n"><x:v>1</x:v></x:c></x:row>\r\n</x:sheetData></x:worksheet>';
  const file = zipParts({ ...createRichParts(), 'xl/worksheets/sheet4.xml': strToU8(text) });
  const cells = [constant(1, 1, 2), constant(1, 2, 'b'), { row: 2, column: 1, value: 3, formula: 'A1' }];
  const saved = saveWorkbookFile(file, editOneSheet(readWorkbookFile(file), 3, { cells }));
  expect(sheetText(saved, 'xl/worksheets/sheet4.xml')).toBe(
    text.replace(
      '<x:c r="A1" s="2" t="n"><x:v>1</x:v></x:c></x:row>\r\n',
      '<x:c r="A1" s="2"><x:v>2</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row>\r\n<x:row r="2"><x:c r="A2"><x:f>A1</x:f><x:v>3</x:v></x:c></x:row>',
    ),
  );
});

test('a stylesheet that lacks lists, and a workbook without styles, take formats', () => {
  const edit = { ...constant(1, 1, 1), numberFormat: '0.0', format: { bold: true, fill: '#00FF00' } };
  const save = (file: Uint8Array) => {
    const saved = saveWorkbookFile(file, editOneSheet(readWorkbookFile(file), 3, { cells: [edit] }));
    const read = readWorkbookFile(saved);
    return read.styles[cellOf(read, 3, 1, 1)?.style ?? -1];
  };
  const wanted = { numberFormat: '0.0', font: { bold: true }, fill: '#00FF00' };
  const parts = createRichParts();
  const plainSheet = strToU8('<worksheet><sheetData/></worksheet>');
  for (const path of ['sheet1', 'sheet2', 'sheet4']) parts[`xl/worksheets/${path}.xml`] = plainSheet;
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="2"/></cellXfs></styleSheet>';
  expect(save(zipParts({ ...parts, 'xl/styles.xml': strToU8(styles) }))).toMatchObject(wanted);
  const rels = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()).replace(
    /<Relationship Id="rId7".*?\/>/,
    '',
  );
  expect(save(zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': strToU8(rels) }))).toMatchObject(wanted);
});
