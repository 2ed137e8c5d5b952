import { strFromU8, strToU8 } from 'fflate';
import { readWorkbookFile } from '../../../src/host/xlsx/readWorkbookFile';
import type { CellFile, WorkbookFile } from '../../../src/host/xlsx/workbookFile';
import { createRichParts, createRichWorkbook, RICH_CUSTOM_XML_ID, zipParts } from './richWorkbook';

const rich = readWorkbookFile(createRichWorkbook());

function cell(file: WorkbookFile, sheet: string, row: number, column: number): CellFile | undefined {
  return file.sheets
    .find(({ name }) => name === sheet)
    ?.rows.get(row)
    ?.get(column);
}

function readWithSheet(sheetData: string, change: (parts: Record<string, Uint8Array>) => void = () => undefined) {
  const parts = createRichParts();
  parts['xl/worksheets/sheet4.xml'] = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
  );
  change(parts);
  return readWorkbookFile(zipParts(parts));
}

describe('the cells of a workbook file', () => {
  test('a number, a text and a formula with its saved result are read', () => {
    expect(cell(rich, 'Costs', 4, 2)).toEqual({ value: 90000, formula: null, style: 2 });
    expect(cell(rich, 'Costs', 5, 1)).toEqual({ value: '1.2 Bureau', formula: null, style: 0 });
    expect(cell(rich, 'Costs', 6, 4)).toEqual({ value: 9322.5, formula: 'C6*P3_rate', style: 2 });
    expect(cell(rich, 'Costs', 9, 1)?.value).toBe('Total of 5');
  });

  test('text in several formats is one text, without its phonetic hints and with its spaces', () => {
    expect(cell(rich, 'Costs', 4, 1)?.value).toBe('1.1 Conference of the Parties');
    expect(cell(rich, 'Costs', 6, 1)?.value).toBe(' 1.2.3 Option 2: small group ');
    expect(cell(rich, 'Costs', 8, 1)?.value).toBe('1.7 Secretariat\r\nsecond line');
  });

  test('booleans, errors and text that looks like a number keep their kind', () => {
    expect(cell(rich, 'Costs', 9, 7)?.value).toBe(true);
    expect(cell(rich, 'Costs', 8, 4)?.value).toEqual({ error: '#NAME?' });
    expect(cell(rich, 'Costs', 7, 3)?.value).toBe("'4");
  });

  test('only the cells that the file holds are there, blank ones with their style', () => {
    expect(cell(rich, 'Costs', 1, 2)).toEqual({ value: null, formula: null, style: 1 });
    expect(cell(rich, 'Costs', 2, 1)).toBeUndefined();
    expect(cell(rich, 'Costs', 4, 6)).toBeUndefined();
  });

  test('a shared formula reads in every cell as that cell computes it', () => {
    expect([4, 5, 6, 7, 8].map((row) => cell(rich, 'Costs', row, 5)?.formula)).toEqual([
      'B4+D4',
      'B5+D5',
      'B6+D6',
      'B7+D7',
      'B8+D8',
    ]);
  });

  test('what is fixed in a shared formula stays, also names, other sheets, text and table columns', () => {
    const formula = `$A1+A$1*'Rates &amp; posts'!B2-P3_rate&amp;&quot;A1&quot;+SUM(A:A,Rates[Monthly rate])+LOG10(B1)`;
    const file = readWithSheet(
      `<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="3">${formula}</f><v>1</v></c></row><row r="2"><c r="D2"><f t="shared" si="3"/><v>1</v></c></row>`,
    );
    expect(cell(file, 'Notes', 2, 4)?.formula).toBe(
      `$A2+B$1*'Rates & posts'!C3-P3_rate&"A1"+SUM(B:B,Rates[Monthly rate])+LOG10(C2)`,
    );
  });

  test('an index of shared formulas may serve twice', () => {
    const file = readWithSheet(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">C3</f></c></row><row r="4"><c r="A4"><f t="shared" si="0"/></c></row>',
    );
    expect([2, 4].map((row) => cell(file, 'Notes', row, 1)?.formula)).toEqual(['B2', 'C4']);
  });

  test('a shared formula may be used above the cell that holds its text', () => {
    const file = readWithSheet(
      '<row r="1"><c r="A1"><f t="shared" si="0"/></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="0">B2</f></c></row>',
    );
    expect([1, 2].map((row) => cell(file, 'Notes', row, 1)?.formula)).toEqual(['B1', 'B2']);
  });

  test('array formulas keep their text, data tables only their values', () => {
    expect(cell(rich, 'Costs', 9, 2)?.formula).toBe('SUM(IF(ISNUMBER(B4:B8),B4:B8))');
    const file = readWithSheet('<row r="1"><c r="A1"><f t="dataTable" ref="A1:A3" r1="C1"/><v>7</v></c></row>');
    expect(cell(file, 'Notes', 1, 1)).toEqual({ value: 7, formula: null, style: 0 });
  });

  test('functions younger than the format read without their prefix', () => {
    const file = readWithSheet(
      '<row r="1"><c r="A1"><f>_xlfn.XLOOKUP("_xlfn.IFS(",A:A,_xlfn._xlws.SORT(B:B))</f></c><c r="B1"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x)</f></c></row>',
    );
    expect(cell(file, 'Notes', 1, 1)?.formula).toBe('XLOOKUP("_xlfn.IFS(",A:A,SORT(B:B))');
    expect(cell(file, 'Notes', 1, 2)?.formula).toBe('_xlfn.LET(_xlpm.x,1,_xlpm.x)');
  });

  test('rows and cells without an address follow the one before', () => {
    const file = readWithSheet(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    );
    expect([...(file.sheets[3]?.rows.get(1)?.keys() ?? [])]).toEqual([1, 4, 5]);
    expect(cell(file, 'Notes', 2, 1)?.value).toBe(4);
  });

  test('dates of the strict dialect are the days that Excel counts', () => {
    const dates =
      '<row r="1"><c r="A1" t="d"><v>2025-01-01</v></c><c r="B1" t="d"><v>2025-01-01T12:00:00</v></c></row>';
    expect(cell(readWithSheet(dates), 'Notes', 1, 1)?.value).toBe(45658);
    expect(cell(readWithSheet(dates), 'Notes', 1, 2)?.value).toBe(45658.5);
    const since1904 = readWithSheet(dates, (parts) => {
      replaceInPart(parts, 'xl/workbook.xml', '<workbookPr ', '<workbookPr date1904="1" ');
    });
    expect(cell(since1904, 'Notes', 1, 1)?.value).toBe(45658 - 1462);
  });

  test('the strict dialect and prefixed elements read the same', () => {
    const file = readWithSheet('', (parts) => {
      parts['xl/worksheets/sheet4.xml'] = strToU8(
        '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      );
      const rels = 'xl/_rels/workbook.xml.rels';
      const strict = strFromU8(parts[rels] ?? new Uint8Array()).replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
        'http://purl.oclc.org/ooxml/officeDocument/relationships/',
      );
      parts[rels] = strToU8(strict);
    });
    expect(cell(file, 'Notes', 1, 1)?.value).toBe('ab');
    expect(cell(file, 'Costs', 4, 1)?.value).toBe('1.1 Conference of the Parties');
  });
});

describe('the sheets of a workbook file', () => {
  test('worksheets are listed in order with their visibility; a chart sheet is left out', () => {
    expect(rich.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Costs', 'visible'],
      ['Rates & posts', 'visible'],
      ['Pivot', 'visible'],
      ['Notes', 'hidden'],
    ]);
    expect(rich.activeSheet).toBe(0);
  });

  test('hidden rows, heights, widths and merged cells are read', () => {
    const [costs] = rich.sheets;
    expect([...(costs?.hiddenRows ?? [])]).toEqual([7]);
    expect(costs?.rowHeights).toEqual(new Map([[1, 21]]));
    expect(costs?.columns).toEqual([
      { first: 1, last: 1, width: 40.7109375, hidden: false },
      { first: 2, last: 5, width: 14.7109375, hidden: false, style: 2 },
      { first: 7, last: 7, width: 9.140625, hidden: true },
    ]);
    expect(costs?.merges).toEqual(['A1:E1']);
  });

  test('a filter with a criterion filters, one without does not', () => {
    expect(rich.sheets[0]?.autoFilter).toEqual({ range: 'A3:E8', isFiltered: true });
    expect(rich.sheets[1]?.tables).toEqual([
      { id: 1, name: 'Rates', range: 'A1:B4', hasTotals: false, isFiltered: false },
    ]);
  });

  test('protection, names and custom XML are read', () => {
    expect(rich.sheets.map(({ isProtected }) => isProtected)).toEqual([false, true, false, false]);
    expect(rich.isProtected).toBe(false);
    expect(rich.names).toContainEqual({
      name: 'P3_rate',
      formula: `'Rates & posts'!$B$2`,
      sheet: null,
      isHidden: false,
    });
    expect(rich.names).toContainEqual({ name: 'Footnote', formula: 'Notes!$A$1', sheet: 3, isHidden: false });
    expect(rich.names.find(({ name }) => name === '_xlnm._FilterDatabase')).toMatchObject({ sheet: 0, isHidden: true });
    expect(rich.customXml).toEqual([
      { id: RICH_CUSTOM_XML_ID, xml: '<plan xmlns="urn:workplan"><option>2</option></plan>' },
    ]);
  });

  test('a custom XML part in UTF-16 is read as text', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><plan>é</plan>';
    const file = readWithSheet('', (parts) => {
      parts['customXml/item1.xml'] = new Uint8Array(
        Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer,
      );
    });
    expect(file.customXml).toEqual([{ id: RICH_CUSTOM_XML_ID, xml: text }]);
  });

  test('manual calculation and a protected structure are seen', () => {
    const file = readWithSheet('', (parts) => {
      replaceInPart(parts, 'xl/workbook.xml', '<calcPr ', '<calcPr calcMode="manual" ');
      replaceInPart(parts, 'xl/workbook.xml', '<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
    });
    expect(file).toMatchObject({ calculation: 'manual', isProtected: true });
    expect(rich.calculation).toBe('automatic');
  });

  test('the cells that an array formula, a formula that spills or a data table fills are known', () => {
    const { sheets } = readWithSheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2*2)</f><v>6</v></c><c r="E1" cm="1"><f t="array" ref="E1:E2">B1:B2*3</f><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="C2"><f t="dataTable" ref="C2:D3" r1="B1" r2="B2"/><v>1</v></c></row>',
    );
    expect(sheets.flatMap(({ arrays = [] }) => arrays)).toEqual([
      { range: 'A1:A2', by: 'array' },
      { range: 'E1:E2', by: 'spill' },
      { range: 'C2:D3', by: 'dataTable' },
    ]);
  });

  test('the precision is as displayed where the file says that it is not full', () => {
    const file = readWithSheet('', (parts) => {
      replaceInPart(parts, 'xl/workbook.xml', '<calcPr ', '<calcPr fullPrecision="0" ');
    });
    expect([file.isPrecisionAsDisplayed, rich.isPrecisionAsDisplayed]).toEqual([true, false]);
  });
});

describe('the styles of a workbook file', () => {
  test('formats, fonts, fills, alignment and borders are decoded', () => {
    expect(rich.styles[1]).toEqual({
      numberFormat: 'General',
      quotePrefix: false,
      font: { bold: true, italic: false, underline: false, size: 11, name: 'Calibri', color: '#FFFFFF' },
      fill: '#2F5597',
      wrapText: true,
      horizontal: 'center',
      vertical: 'top',
      border: { top: null, right: null, bottom: null, left: null },
    });
    expect(rich.styles[3]).toMatchObject({ numberFormat: '#\\ ###\\ ##0', border: { top: 'thin', bottom: 'double' } });
    expect(rich.styles[2]?.numberFormat).toBe('#,##0');
    expect(rich.styles[4]).toMatchObject({ numberFormat: '@', quotePrefix: true });
    expect(rich.styles[5]).toMatchObject({ font: { italic: true, color: '#C00000', size: 9 }, fill: '#FFF2CC' });
  });

  test.each([
    ['<fgColor theme="4" tint="0.79998168889431442"/>', '#DAE3F3'],
    ['<fgColor theme="0" tint="-0.14999847407452621"/>', '#D9D9D9'],
    ['<fgColor indexed="10"/>', '#FF0000'],
    ['<fgColor rgb="FF00b050"/>', '#00B050'],
    ['<fgColor auto="1"/>', null],
  ])('a fill of %s is %s', (color, shown) => {
    const file = readWithSheet('', (parts) => {
      replaceInPart(parts, 'xl/styles.xml', '<fgColor rgb="FFFFF2CC"/>', color);
    });
    expect(file.styles[5]?.fill).toBe(shown);
  });
});

function replaceInPart(parts: Record<string, Uint8Array>, path: string, from: string, to: string): void {
  const text = strFromU8(parts[path] ?? new Uint8Array());
  expect(text).toContain(from);
  parts[path] = strToU8(text.replace(from, to));
}
