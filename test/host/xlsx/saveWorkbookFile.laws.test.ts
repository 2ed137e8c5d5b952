import fc from 'fast-check';
import { readWorkbookFile } from '../../../src/host/xlsx/readWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/xlsx/saveWorkbookFile';
import type { CellEdit, StyleFile, WorkbookEdits, WorkbookFile } from '../../../src/host/xlsx/workbookFile';
import { createRichWorkbook } from './richWorkbook';
import { listChangedParts, noEdits, unpackParts, withoutCells } from './savedWorkbook';
import { anyText } from '../../anyText';
import { howMany } from '../../thorough';

const original = createRichWorkbook();
const rich = readWorkbookFile(original);

const value: fc.Arbitrary<CellEdit['value']> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  anyText(),
  fc.constantFrom(' two  spaces ', 'line\nbreak\r\n', '_x0041_', '</c>&amp;', '\uD800', ''),
  fc.boolean(),
  fc.constantFrom({ error: '#REF!' }, { error: '#DIV/0!' }),
  fc.constant(null),
);
const formula = fc.constantFrom(
  null,
  null,
  'SUM(A1:B2)',
  '"<&>"&A1',
  'IF(\'Rates & posts\'!A1>0,"é",XLOOKUP(1,A:A,B:B))',
  'B6+D6',
);
const cell: fc.Arbitrary<CellEdit> = fc.record(
  {
    row: fc.integer({ min: 1, max: 14 }),
    column: fc.integer({ min: 1, max: 9 }),
    value,
    formula,
    quotePrefix: fc.boolean(),
    numberFormat: fc.constantFrom('0.00', '# ### ##0', '#,##0', '"<&>"0'),
    format: fc.record(
      {
        bold: fc.boolean(),
        italic: fc.boolean(),
        fill: fc.constantFrom('#FFF2CC', '#123456', null),
        wrapText: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['row', 'column', 'value', 'formula'] },
);
const sheetChanges = fc.record({
  cells: fc.uniqueArray(cell, { selector: ({ row, column }) => `${row}:${column}`, maxLength: 12 }),
  rowsHidden: fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.boolean())).map((rows) => new Map(rows)),
  columnWidths: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 80 })))
    .map((columns) => new Map(columns)),
});
const edits: fc.Arbitrary<WorkbookEdits> = fc
  .array(sheetChanges, { minLength: 4, maxLength: 4 })
  .map((changes) => ({ sheets: noEdits(rich).sheets.map((sheet, index) => ({ ...sheet, ...changes[index] })) }));

/** What a workbook shows: cells with the look they have, and no number of a style. */
interface SheetView {
  readonly cells: Map<string, { value: unknown; formula: string | null; style: StyleFile | undefined }>;
  readonly hiddenRows: Set<number>;
  readonly widths: (number | null)[];
}

function viewSheets({ sheets, styles }: WorkbookFile): SheetView[] {
  return sheets.map(({ rows, hiddenRows, columns }) => ({
    cells: new Map(
      [...rows].flatMap(([row, cells]) =>
        [...cells].map(([column, cell]) => [`${row}:${column}`, { ...cell, style: styles[cell.style] }] as const),
      ),
    ),
    hiddenRows: new Set(hiddenRows),
    widths: Array.from({ length: 9 }, (_, index) => columns.find((range) => isWithin(index + 1, range))?.width ?? null),
  }));
}

const isWithin = (column: number, { first, last }: { first: number; last: number }): boolean =>
  first <= column && column <= last;

/** The look of a cell that the file does not hold: columns B to E of the first sheet have a style. */
const styleOfNewCell = (sheet: number, column: number): StyleFile | undefined =>
  rich.styles[sheet === 0 && column >= 2 && column <= 5 ? 2 : 0];

function applyEdits({ sheets }: WorkbookEdits): SheetView[] {
  const views = viewSheets(rich);
  sheets.forEach(({ cells, rowsHidden, columnWidths }, index) => {
    const view = views[index];
    if (!view) return;
    for (const edit of cells) {
      const key = `${edit.row}:${edit.column}`;
      const before = view.cells.get(key);
      const style = formatStyle(before?.style ?? styleOfNewCell(index, edit.column), edit);
      const isNothing = !before && edit.value === null && edit.formula === null;
      if (isNothing && JSON.stringify(style) === JSON.stringify(styleOfNewCell(index, edit.column))) continue;
      view.cells.set(key, { value: edit.value, formula: edit.formula, style });
    }
    rowsHidden.forEach((isHidden, row) => (isHidden ? view.hiddenRows.add(row) : view.hiddenRows.delete(row)));
    columnWidths.forEach((width, column) => (view.widths[column - 1] = width));
  });
  return views;
}

function formatStyle(
  style: StyleFile | undefined,
  { quotePrefix, numberFormat, format }: CellEdit,
): StyleFile | undefined {
  if (!style) return undefined;
  const {
    bold = style.font.bold,
    italic = style.font.italic,
    fill = style.fill,
    wrapText = style.wrapText,
  } = format ?? {};
  return {
    ...style,
    font: { ...style.font, bold, italic },
    fill,
    wrapText,
    quotePrefix: quotePrefix ?? style.quotePrefix,
    numberFormat: numberFormat ?? style.numberFormat,
  };
}

test('a saved workbook reads as the original with the edits applied', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      expect(viewSheets(readWorkbookFile(saveWorkbookFile(original, changes)))).toEqual(applyEdits(changes));
    }),
    { numRuns: howMany(20, 400) },
  );
});

test('all that is not edited reads as before', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const { names, customXml, styles, sheets, ...rest } = readWorkbookFile(saveWorkbookFile(original, changes));
      const { sheets: before, ...untouched } = rich;
      expect({ names, customXml, styles: styles.slice(0, rich.styles.length), ...rest }).toEqual(untouched);
      const others = (list: WorkbookFile['sheets']) =>
        list.map(({ name, merges, autoFilter, tables, isProtected, rowHeights }) => ({
          ...{ name, merges, autoFilter, isProtected, rowHeights },
          ranges: tables.map(({ id, range }) => [id, range]),
        }));
      expect(others(sheets)).toEqual(others(before));
    }),
    { numRuns: howMany(6, 100) },
  );
});

const SHEET = 'xl/worksheets/sheet1.xml';
const present = [...(rich.sheets[0]?.rows ?? [])].flatMap(([row, cells]) =>
  [...cells.keys()].map((column) => ({ row, column })),
);
const addressOf = ({ row, column }: { row: number; column: number }): string =>
  `${'ABCDEFGHI'[column - 1] ?? ''}${row}`;
/** The first cell of a shared formula carries those below it. */
const SHARED = ['E4', 'E5', 'E6', 'E7', 'E8'];

test('outside the edited cells every character of the sheet stays, and every other part', () => {
  const known = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...present), value, formula), { selector: ([place]) => addressOf(place) })
    .map((cells) => cells.map(([place, newValue, newFormula]) => ({ ...place, value: newValue, formula: newFormula })));
  fc.assert(
    fc.property(known, (cells) => {
      const { sheets } = noEdits(rich);
      const saved = saveWorkbookFile(original, {
        sheets: sheets.map((sheet, index) => (index === 0 ? { ...sheet, cells } : sheet)),
      });
      const changed = listChangedParts(original, saved);
      const allowed = [SHEET, 'xl/calcChain.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];
      expect(changed.filter((path) => !allowed.includes(path))).toEqual([]);
      const edited = cells.map(addressOf);
      const concerned = [...edited, ...(edited.includes('E4') ? SHARED : [])];
      const textOf = (bytes: Uint8Array): string => withoutCells(unpackParts(bytes).get(SHEET) ?? '', concerned);
      expect(textOf(saved)).toBe(textOf(original));
    }),
    { numRuns: howMany(20, 400) },
  );
});

test('saving twice is saving once: the same edits of the saved file change nothing that a reader sees', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const once = saveWorkbookFile(original, changes);
      expect(viewSheets(readWorkbookFile(saveWorkbookFile(once, changes)))).toEqual(viewSheets(readWorkbookFile(once)));
      expect(saveWorkbookFile(original, changes)).toEqual(once);
    }),
    { numRuns: howMany(6, 100) },
  );
});
