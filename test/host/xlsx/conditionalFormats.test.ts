import { strToU8 } from 'fflate';
import { readWorkbookFile } from '../../../src/host/xlsx/readWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/xlsx/saveWorkbookFile';
import type { ConditionalFormatEdits } from '../../../src/host/xlsx/workbookFile';
import { createRichParts, createRichWorkbook, zipParts } from './richWorkbook';
import { editOneSheet, listChangedParts, unpackParts } from './savedWorkbook';

const original = createRichWorkbook();
const sheetPath = 'xl/worksheets/sheet1.xml';
const mark: ConditionalFormatEdits['added'][number] = {
  areas: ['B5', 'C7:C9'],
  formula: 'ISTEXT("<mine>")',
  stopIfTrue: false,
  fill: '#F8D7DA',
  fontColor: '#7A1220',
};

const save = (bytes: Uint8Array, conditionalFormats: ConditionalFormatEdits): Uint8Array =>
  saveWorkbookFile(bytes, editOneSheet(readWorkbookFile(bytes), 0, { conditionalFormats }));
const formatsOf = (bytes: Uint8Array) => readWorkbookFile(bytes).sheets[0]?.conditionalFormats ?? [];
const sheetOf = (bytes: Uint8Array): string => unpackParts(bytes).get(sheetPath) ?? '';
const indexOfMark = (bytes: Uint8Array): number =>
  formatsOf(bytes).findIndex(({ formula }) => formula === mark.formula);

/** The rich workbook with some of its parts changed. */
const variant = (path: string, change: (text: string) => string): Uint8Array => {
  const parts = createRichParts();
  const part = parts[path];
  if (part === undefined) throw new Error(`There is no ${path}.`);
  const text = typeof part === 'string' ? part : new TextDecoder().decode(part);
  return zipParts({ ...parts, [path]: strToU8(change(text)) });
};

describe('conditional formats of a file', () => {
  test('are read with their cells, formula, priority and look', () => {
    expect(formatsOf(original)).toContainEqual({
      type: 'CellValue',
      areas: ['E4:E8'],
      priority: 1,
      stopIfTrue: false,
      formula: '',
      fill: '#FFC7CE',
      fontColor: '#9C0006',
    });
  });

  test('that are added are read again; only the sheet and the styles change', () => {
    const saved = save(original, { removed: [], added: [mark], isOver: false });
    expect(listChangedParts(original, saved)).toEqual(['xl/styles.xml', sheetPath]);
    expect(formatsOf(saved)).toContainEqual({ ...mark, type: 'Custom', priority: expect.any(Number) });
  });

  test('that are added and removed leave the sheet byte for byte', () => {
    const saved = save(original, { removed: [], added: [mark, { ...mark, areas: ['F1'] }], isOver: false });
    const marks = formatsOf(saved).flatMap(({ formula }, index) => (formula === mark.formula ? [index] : []));
    expect(marks).toHaveLength(2);
    const cleared = save(saved, { removed: marks, added: [], isOver: false });
    expect(sheetOf(cleared)).toBe(sheetOf(original));
    expect(listChangedParts(saved, cleared)).toEqual([sheetPath]);
  });

  test('of one list go one by one, the list with the last of them', () => {
    const rule = '<cfRule type="expression" priority="7"><formula>TRUE</formula></cfRule>';
    const list = `<conditionalFormatting sqref="B5">${rule}${rule}<extLst/></conditionalFormatting>`;
    const listed = variant(sheetPath, (text) =>
      text.replace('<conditionalFormatting', `${list}<conditionalFormatting`),
    );
    const one = save(listed, { removed: [1], added: [], isOver: false });
    expect(sheetOf(one)).toBe(sheetOf(listed).replace(rule, ''));
    const none = save(listed, { removed: [0, 1], added: [], isOver: false });
    expect(sheetOf(none)).toBe(sheetOf(original));
  });

  test('keep their text and their priority beside one that is for other cells', () => {
    const saved = save(original, { removed: [], added: [mark], isOver: false });
    const added = /<conditionalFormatting sqref="B5 C7:C9">.*?<\/conditionalFormatting>/u;
    expect(sheetOf(saved)).toMatch(added);
    expect(sheetOf(saved).replace(added, '')).toBe(sheetOf(original));
  });

  test('come after one that is put over them', () => {
    const over = { ...mark, areas: ['E4'] };
    const saved = save(original, { removed: [], added: [over], isOver: true });
    const [first, ...others] = [...formatsOf(saved)].sort((one, other) => one.priority - other.priority);
    expect(first).toMatchObject(over);
    expect(others.every(({ priority }) => priority > 1)).toBe(true);
    expect(formatsOf(saved)[0]).toMatchObject(over); // LibreOffice goes by the order of the text
    expect(sheetOf(saved).replaceAll(/ priority="\d+"/gu, '')).toContain(
      /<conditionalFormatting sqref="E4:E8">.*?<\/conditionalFormatting>/su
        .exec(sheetOf(original))?.[0]
        .replaceAll(/ priority="\d+"/gu, '') ?? 'none',
    );
  });

  test('stand after the merged cells and before what must follow them', () => {
    const saved = save(original, { removed: [], added: [mark], isOver: false });
    const names = [
      ...sheetOf(saved).matchAll(/<(mergeCells|conditionalFormatting|dataValidations|hyperlinks|pageMargins)[ >]/gu),
    ];
    const order = ['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'pageMargins'];
    const places = names.map(([, name]) => order.indexOf(name ?? ''));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(indexOfMark(saved)).toBe(formatsOf(saved).length - 1);
  });

  test('use a style that the workbook has, once it has it', () => {
    const twice = save(save(original, { removed: [], added: [mark], isOver: false }), {
      removed: [],
      added: [{ ...mark, areas: ['A1'] }],
      isOver: false,
    });
    expect(
      unpackParts(twice)
        .get('xl/styles.xml')
        ?.match(/FFF8D7DA/gu),
    ).toHaveLength(1);
  });

  test('bring their list of styles with them where the workbook has none', () => {
    const plain = variant('xl/styles.xml', (text) => text.replace(/<dxfs.*?<\/dxfs>|<dxfs[^>]*\/>/su, ''));
    const saved = save(plain, { removed: [], added: [mark], isOver: false });
    const styles = unpackParts(saved).get('xl/styles.xml') ?? '';
    expect(styles.indexOf('<dxfs')).toBeGreaterThan(styles.indexOf('</cellXfs>'));
    expect(styles.indexOf('<dxfs')).toBeGreaterThan(styles.indexOf('<cellStyles'));
    expect(formatsOf(saved)[indexOfMark(saved)]).toMatchObject({ fill: '#F8D7DA', fontColor: '#7A1220' });
  });

  test('that name no cells, or a style that is not there, do not keep the file from being opened', () => {
    const odd = variant(sheetPath, (text) =>
      text.replace('sqref="E4:E8"', 'sqref="?"').replace('dxfId="0"', 'dxfId="99"'),
    );
    expect(formatsOf(odd)[0]).toMatchObject({ areas: ['?'], fill: null });
  });
});
