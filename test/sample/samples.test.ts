import { readFileSync } from 'node:fs';
import ExcelJS, { type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { format as showFigure } from 'numfmt';
import { makeLargeTable } from '../../assets/sample/make/largeTable';
import { makeSampleFiles } from '../../assets/sample/make/sampleFiles';
import { loadEngine } from '../../assets/sample/make/saveWorkbook';
import { figureNames, printedCells, workplanRows } from '../../assets/sample/make/workplanRows';

const readFile = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));

async function openWorkbook(content: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content.buffer as ArrayBuffer);
  return workbook;
}

const openSample = (name: string): Promise<Workbook> => openWorkbook(readFile(`assets/sample/${name}`));

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell's constant, or the result that the file keeps for its formula. */
const contentOf = (cell: ExcelJS.Cell): CellValue => (cell.formula ? (cell.result ?? null) : cell.value);

const firstRow = 4;
const figureColumns = [3, 5, 6, 7, 8, 9, 10];

describe('the sample workbooks in the repository', () => {
  let made: ReadonlyMap<string, Uint8Array | string>;
  beforeAll(async () => {
    made = await makeSampleFiles();
  });

  test('are what the script makes, part by part', () => {
    expect(made.size).toBe(8);
    for (const [path, content] of made) {
      const [stored, fresh] = [readFile(path), content].map((file) =>
        typeof file === 'string' || path.endsWith('.json')
          ? { '': typeof file === 'string' ? file : strFromU8(file) }
          : Object.fromEntries(Object.entries(unzipSync(file)).map(([part, bytes]) => [part, strFromU8(bytes)])),
      );
      expect({ path, ...stored }).toEqual({ path, ...fresh });
    }
  });
});

describe('published.xlsx', () => {
  test('shows every figure as the document prints it', async () => {
    const sheet = sheetOf(await openSample('published.xlsx'), 'Table 1');
    workplanRows.forEach(({ printed }, index) =>
      figureNames.forEach((figure, place) => {
        const cell = sheet.getCell(firstRow + index, figureColumns[place] ?? 0);
        const shown = typeof cell.value === 'number' ? showFigure(cell.numFmt, cell.value).trim() : (cell.value ?? '');
        expect([cell.address, shown]).toEqual([cell.address, printed[figure]]);
      }),
    );
  });

  test('has whole titles, and each workstream’s label merged over its activities', async () => {
    const sheet = sheetOf(await openSample('published.xlsx'), 'Table 1');
    expect(sheet.getCell('B9').text).toBe(
      '1.4 and 1.4.1 Meetings of JEG (estimated 2) and its small group on early warning, environmental liability and pollution remediation (estimated 2)',
    );
    expect(sheet.getCell('B7').text).toMatch(/^1\.2\.3 Option 2: Extended small group on ISET, /);
    expect(sheet.getCell('A18').text).toBe('Subtotal workstream 2');
    expect(sheet.model.merges).toEqual(expect.arrayContaining(['A4:A12', 'A15:A17', 'A36:A40']));
  });
});

describe('pasted.xlsx', () => {
  test('holds the document’s cells as text, with every kind of space and dash, and two asterisks', async () => {
    const sheet = sheetOf(await openSample('pasted.xlsx'), 'Pasted from Word');
    const texts = printedCells.map((cells, row) =>
      cells.map((_, column) => sheet.getCell(row + 1, column + 1).value ?? ''),
    );
    const plain = texts.map((cells) =>
      cells.map((text) =>
        String(text)
          .replace(/^[–—]$/, '-')
          .replace(/[\u00a0\u2009\u202f]/g, ' ')
          .replace(/(?<=^[\d .]+)\*$/, ''),
      ),
    );
    expect(plain).toEqual(printedCells);
    expect(texts.flat().every((text) => typeof text === 'string')).toBe(true);
    const all = texts.flat().join('|');
    for (const kind of ['\u00a0', '\u2009', '\u202f', '|-|', '|–|', '|—|']) expect(all).toContain(kind);
    expect(texts.flat().filter((text) => /^\d.*\d\*$/.test(String(text)))).toHaveLength(2);
  });
});

describe('working-file.xlsx', () => {
  const totalRow = (sheet: Worksheet): number => {
    let found = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(3).text === 'Total for table 1') found = number;
    });
    return found;
  };
  const totalColumns = [6, 10, 11, 12, 13, 14, 15];
  const totalsOf = (option: string): number[] => {
    const row = workplanRows.find((sum) => sum.kind === 'total' && sum.option === option);
    return figureNames.map((figure) => row?.exact[figure] ?? NaN);
  };

  test('keeps with each activity’s formulas the exact figures of the document', async () => {
    const sheet = sheetOf(await openSample('working-file.xlsx'), 'Costing 2025-26');
    const figures = new Map<string, CellValue[]>();
    sheet.eachRow((row) =>
      figures.set(
        row.getCell(2).text,
        totalColumns.map((column) => contentOf(row.getCell(column)) ?? 0),
      ),
    );
    for (const { kind, code, exact } of workplanRows) {
      if (kind === 'activity')
        expect([code, figures.get(code)]).toEqual([code, figureNames.map((name) => exact[name])]);
    }
  });

  test('has one total, which follows the option in use', async () => {
    const workbook = await openSample('working-file.xlsx');
    const sheet = sheetOf(workbook, 'Costing 2025-26');
    const row = totalRow(sheet);
    expect(sheet.getCell('D5').value).toBe('Option 1');
    expect(totalColumns.map((column) => contentOf(sheet.getCell(row, column)))).toEqual(totalsOf('1'));
    sheet.getCell('D5').value = 'Option 2';
    const engine = loadEngine(workbook);
    const index = workbook.worksheets.indexOf(sheet);
    const computed = totalColumns.map((column) =>
      Number(engine.getFormattedCellValue(index, row, column).replace(/[^\d.]/g, '')),
    );
    expect(computed).toEqual(totalsOf('2'));
  });

  test('has the same figures without formulas or an option in use in option-totals.xlsx', async () => {
    const sheet = sheetOf(await openSample('option-totals.xlsx'), 'Costing 2025-26');
    expect(totalColumns.map((column) => sheet.getCell(totalRow(sheet), column).value)).toEqual(totalsOf('1'));
    expect(sheet.getCell('D5').value).toBeNull();
  });
});

describe('with-errors.xlsx', () => {
  interface Planted {
    readonly address: string;
    readonly cause: string;
    readonly expected: string;
    readonly actual: string | null;
  }
  const planted = JSON.parse(strFromU8(readFile('test/data/plantedErrors.json'))) as readonly Planted[];
  const cellOf = ({ address }: Planted): string => address.replace("'Table 1'!", '');

  test('has a dozen errors, each of another cause, where the list says', async () => {
    const sheet = sheetOf(await openSample('with-errors.xlsx'), 'Table 1');
    expect(new Set(planted.map(({ cause }) => cause)).size).toBe(12);
    for (const error of planted) {
      const content = contentOf(sheet.getCell(cellOf(error)));
      const figure = typeof content === 'object' ? null : String(content).replace(' ', '');
      expect([error.address, figure]).toEqual([error.address, error.actual]);
    }
  });

  test('holds right figures in every typed cell but the planted ones', async () => {
    const sheet = sheetOf(await openSample('with-errors.xlsx'), 'Table 1');
    const addresses = new Set(planted.map(cellOf));
    workplanRows.forEach(({ exact }, index) =>
      figureNames.forEach((figure, place) => {
        const cell = sheet.getCell(firstRow + index, figureColumns[place] ?? 0);
        if (!cell.formula && !addresses.has(cell.address)) {
          expect([cell.address, cell.value ?? 0]).toEqual([cell.address, exact[figure]]);
        }
      }),
    );
  });

  test('keeps for each formula what it gives from the cells as they stand, but for the stale one', async () => {
    const workbook = await openSample('with-errors.xlsx');
    const engine = loadEngine(workbook);
    const differing: string[] = [];
    let formulas = 0;
    sheetOf(workbook, 'Table 1').eachRow((row, number) =>
      row.eachCell((cell, column) => {
        if (!cell.formula) return;
        formulas += 1;
        const result = cell.result;
        const saved = typeof result === 'object' && 'error' in result ? result.error : String(result);
        if (engine.getFormattedCellValue(0, number, column) !== saved) differing.push(cell.address);
      }),
    );
    expect(formulas).toBe(105);
    expect(differing).toEqual(planted.filter(({ cause }) => cause === 'stale-value').map(cellOf));
  });
});

describe('the table in French and in Russian', () => {
  test('has the same figures, in French as numbers with the costs of activities after the staff', async () => {
    const sheet = sheetOf(await openWorkbook(readFile('test/data/published-fr.xlsx')), 'Tableau 1');
    expect(sheet.getCell('I3').value).toBe('Coût des activités, hors dépenses de personnel');
    expect(sheet.getCell('B42').value).toBe('Total du tableau 1 (option 1)');
    const columns = [9, 4, 5, 6, 7, 8, 10];
    expect(columns.map((column) => sheet.getCell(42, column).value)).toEqual([
      1736500, 124, 2193330, 24, 311880, 2505210, 4241710,
    ]);
  });

  test('has the same figures, in Russian as text with a decimal comma', async () => {
    const sheet = sheetOf(await openWorkbook(readFile('test/data/published-ru.xlsx')), 'Таблица 1');
    const texts = figureColumns.map((column) => String(sheet.getCell(13, column).value).replaceAll('\u00a0', ' '));
    expect(texts).toEqual(['399 000', '28,5', '503 132,5', '4,5', '58 477,5', '561 610', '960 610']);
  });
});

describe('a large table', () => {
  test('sums its activities to each option’s total', async () => {
    const sheet = sheetOf(await openWorkbook(await makeLargeTable(30)), 'Table 1');
    const sums = { '1': 0, '2': 0 };
    const totals: CellValue[] = [];
    sheet.eachRow((row) => {
      const [label, total] = [row.getCell(2).text, row.getCell(10).value];
      const option = /Option (\d)/.exec(label)?.[1];
      if (/^\d+\.\d+ /.test(label)) {
        for (const id of ['1', '2'] as const) if (!option || option === id) sums[id] += Number(total);
      } else if (label.startsWith('Total for')) totals.push(total);
    });
    expect(totals).toEqual([sums['1'], sums['2']]);
    expect(sums['1']).not.toBe(sums['2']);
  });
});
