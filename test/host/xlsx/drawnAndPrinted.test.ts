import { strToU8 } from 'fflate';
import { readWorkbookFile } from '../../../src/host/xlsx/readWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/xlsx/saveWorkbookFile';
import { plainPage } from '../../../src/host/xlsx/plainStyle';
import type { ChartEdit, LinkFile, PageFile, SheetEdit } from '../../../src/host/xlsx/workbookFile';
import { createRichParts, createRichWorkbook, zipParts } from './richWorkbook';
import { editOneSheet, listChangedParts, noEdits, unpackParts } from './savedWorkbook';

const original = createRichWorkbook();
const rich = readWorkbookFile(original);
const RATES = 'xl/worksheets/sheet2.xml';

const save = (sheet: number, changes: Partial<SheetEdit>, file = original): Uint8Array =>
  saveWorkbookFile(file, editOneSheet(readWorkbookFile(file), sheet, changes));
const textOf = (bytes: Uint8Array, path: string): string => unpackParts(bytes).get(path) ?? '';

const toCosts: LinkFile = { range: 'A2', location: 'Costs!B4', address: null, screenTip: 'Go to the costs & back' };
const page: PageFile = {
  orientation: 'landscape',
  paper: 9,
  scale: null,
  pagesWide: 1,
  pagesTall: null,
  isCentered: true,
};
const chart: ChartEdit = {
  name: 'By <grade>',
  kind: 'bar',
  title: 'Rates & grades',
  legend: 'b',
  isReversed: true,
  crossesLast: true,
  numberFormat: '#\\ ##0,',
  place: 'D2:H20',
  series: [{ name: 'Rates!$B$1', categories: 'Rates!$A$2:$A$4', values: 'Rates!$B$2:$B$4', fill: '#1F4E79' }],
};

describe('links', () => {
  test('are added where the format has them, with nothing else changed', () => {
    const saved = save(1, { links: { removed: [], added: [toCosts] } });
    expect(listChangedParts(original, saved)).toEqual([RATES]);
    expect(textOf(saved, RATES)).toBe(
      textOf(original, RATES).replace(
        '<pageMargins',
        '<hyperlinks><hyperlink ref="A2" location="Costs!B4" tooltip="Go to the costs &amp; back"/></hyperlinks><pageMargins',
      ),
    );
    expect(readWorkbookFile(saved).sheets[1]?.links).toEqual([toCosts]);
  });

  test('that lead out of the workbook are related to their address', () => {
    const outside: LinkFile = {
      range: 'B2:B3',
      location: null,
      address: 'https://unece.org/?a=1&b=2',
      screenTip: null,
    };
    const saved = save(1, { links: { removed: [], added: [outside, toCosts] } });
    expect(readWorkbookFile(saved).sheets[1]?.links).toEqual([outside, toCosts]);
    const without = save(1, { links: { removed: [0], added: [] } }, saved);
    expect(readWorkbookFile(without).sheets[1]?.links).toEqual([toCosts]);
    expect(textOf(without, 'xl/worksheets/_rels/sheet2.xml.rels')).toBe(
      textOf(original, 'xl/worksheets/_rels/sheet2.xml.rels'),
    );
  });

  test('that share a relationship, as some programs write them, keep it until the last of them goes', () => {
    const outside: LinkFile = { range: 'B2', location: null, address: 'https://unece.org', screenTip: null };
    const shared = unpackParts(save(1, { links: { removed: [], added: [outside] } }));
    const element = /<hyperlink [^>]*>/u.exec(shared.get(RATES) ?? '')?.[0] ?? '';
    shared.set(RATES, (shared.get(RATES) ?? '').replace(element, element + element.replace('"B2"', '"B3"')));
    const file = zipParts(Object.fromEntries([...shared].map(([path, text]) => [path, strToU8(text, true)])));
    const left = save(1, { links: { removed: [0], added: [] } }, file);
    expect(readWorkbookFile(left).sheets[1]?.links).toEqual([{ ...outside, range: 'B3' }]);
    const none = save(1, { links: { removed: [0], added: [] } }, left);
    expect(textOf(none, 'xl/worksheets/_rels/sheet2.xml.rels')).not.toContain('hyperlink');
  });

  test('that are all taken away leave nothing behind', () => {
    const saved = save(1, { links: { removed: [], added: [toCosts] } });
    expect(textOf(save(1, { links: { removed: [0], added: [] } }, saved), RATES)).toBe(textOf(original, RATES));
  });
});

describe('the page', () => {
  test('of a sheet that said nothing of it is set up, fitted and centred', () => {
    const saved = save(1, { page });
    expect(listChangedParts(original, saved)).toEqual([RATES]);
    expect(readWorkbookFile(saved).sheets[1]?.page).toEqual(page);
    const text = textOf(saved, RATES);
    expect(text).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension');
    expect(text).toContain('<printOptions horizontalCentered="1"/><pageMargins');
    expect(text).toMatch(
      /<pageMargins[^>]*\/><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"\/>/u,
    );
  });

  test('of a sheet that was set up for a printer keeps what is not changed', () => {
    const before = rich.sheets[0]?.page ?? plainPage;
    const saved = save(0, { page: { ...before, paper: 8 } });
    expect(listChangedParts(original, saved)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(readWorkbookFile(saved).sheets[0]?.page).toEqual({ ...before, paper: 8 });
    const tag = (bytes: Uint8Array) => /<pageSetup[^>]*>/u.exec(textOf(bytes, 'xl/worksheets/sheet1.xml'))?.[0] ?? '';
    expect(tag(saved)).toMatch(/r:id="rId1"/u);
  });

  test('that is no longer fitted is scaled', () => {
    const scaled: PageFile = { ...plainPage, scale: 80 };
    const saved = save(1, { page: scaled }, save(1, { page }));
    expect(readWorkbookFile(saved).sheets[1]?.page).toEqual(scaled);
  });
});

describe('charts', () => {
  test('on a sheet without drawings bring their drawing, with all that leads to it', () => {
    const saved = save(1, { charts: { removed: [], added: [chart] } });
    expect(listChangedParts(original, saved)).toEqual([
      '[Content_Types].xml',
      'xl/charts/chart3.xml',
      'xl/drawings/_rels/drawing3.xml.rels',
      'xl/drawings/drawing3.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      RATES,
    ]);
    expect(readWorkbookFile(saved).sheets[1]?.charts).toEqual([{ name: 'By <grade>' }]);
    expect(textOf(saved, RATES)).toMatch(/<drawing xmlns:r="[^"]*" r:id="rId2"\/>\s*<tableParts/u);
    expect(textOf(saved, 'xl/charts/chart3.xml')).toContain('<c:f>Rates!$B$2:$B$4</c:f>');
  });

  test('join the charts and pictures of a drawing, which stay as they are', () => {
    const saved = save(0, { charts: { removed: [], added: [chart] } });
    expect(listChangedParts(original, saved)).toEqual([
      '[Content_Types].xml',
      'xl/charts/chart3.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
    ]);
    expect(readWorkbookFile(saved).sheets[0]?.charts).toEqual([{ name: 'Chart 1' }, { name: 'By <grade>' }]);
    const before = textOf(original, 'xl/drawings/drawing1.xml').replace('</xdr:wsDr>', '');
    expect(textOf(saved, 'xl/drawings/drawing1.xml').startsWith(before)).toBe(true);
    expect(textOf(saved, 'xl/drawings/drawing1.xml')).toContain('<xdr:cNvPr id="4" name="By &lt;grade&gt;"/>');
  });

  test('that are taken away go with their parts, and the others stay', () => {
    const saved = save(0, { charts: { removed: [0], added: [] } });
    const parts = unpackParts(saved);
    expect([parts.has('xl/charts/chart1.xml'), parts.has('xl/charts/chart2.xml')]).toEqual([false, true]);
    expect(parts.get('[Content_Types].xml')).not.toContain('chart1.xml');
    expect(parts.get('xl/drawings/drawing1.xml')).toContain('name="Emblem"');
    expect(readWorkbookFile(saved).sheets[0]?.charts).toEqual([]);
  });

  test('that are replaced again and again do not pile up', () => {
    const once = save(1, { charts: { removed: [], added: [chart] } });
    const twice = save(1, { charts: { removed: [0], added: [chart] } }, once);
    expect([...unpackParts(twice).keys()].sort().length).toBe([...unpackParts(once).keys()].length);
    expect(readWorkbookFile(twice).sheets[1]?.charts).toEqual([{ name: 'By <grade>' }]);
  });
});

test('a new sheet takes links, a page and a chart at once, in the order of the format', () => {
  const sheet: SheetEdit = {
    original: null,
    name: 'Costing options',
    visibility: 'visible',
    cells: [{ row: 2, column: 1, value: 'B4', formula: null }],
    rowsHidden: new Map(),
    columnWidths: new Map(),
    links: { removed: [], added: [toCosts] },
    page,
    charts: { removed: [], added: [chart] },
  };
  const { sheets } = noEdits(rich);
  const saved = saveWorkbookFile(original, { sheets: [...sheets, sheet] });
  expect(readWorkbookFile(saved).sheets.at(-1)).toMatchObject({
    links: [toCosts],
    page,
    charts: [{ name: chart.name }],
  });
  const text = textOf(saved, 'xl/worksheets/sheet5.xml');
  const order = [
    ...text.matchAll(/<(sheetPr|dimension|sheetData|hyperlinks|printOptions|pageMargins|pageSetup|drawing)\b/gu),
  ];
  expect(order.map(([, name]) => name)).toEqual([
    'sheetPr',
    'dimension',
    'sheetData',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'drawing',
  ]);
});

test('a workbook in the strict dialect gets its chart in that dialect', () => {
  const strict = Object.entries(createRichParts()).map(([path, content]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/u.test(path)) return [path, content];
    const text = new TextDecoder()
      .decode(content)
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument');
    return [path, new TextEncoder().encode(text)];
  });
  const file = zipParts(Object.fromEntries(strict));
  const saved = save(1, { charts: { removed: [], added: [chart] } }, file);
  expect(textOf(saved, 'xl/charts/chart3.xml')).toContain('xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"');
  expect(readWorkbookFile(saved).sheets[1]?.charts).toEqual([{ name: chart.name }]);
});
