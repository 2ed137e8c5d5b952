import fc from 'fast-check';
import type { BoundTable } from '../../src/app/bindTable';
import { recheckEdit } from '../../src/app/recheckEdit';
import type { CellEdit } from '../../src/excel/port';
import { expectCells } from '../../src/audit/expectations';
import { judgeFigure } from '../../src/audit/judgeFigure';
import { formatCell, parseRange } from '../../src/domain/cellAddress';
import { isFigureColumn } from '../../src/domain/column';
import { toPlain, type Decimal } from '../../src/domain/decimal';
import type { CellValue, WorkbookSnapshot } from '../../src/domain/snapshot';
import type { Figure } from '../../src/domain/table';
import { decodeTables } from '../../src/table/decodeTable';
import { openSample } from '../journeys/openJourney';
import { howMany } from '../thorough';

const bindSample = async (sample: string): Promise<BoundTable> => (await openSample(sample)).bind();

function editOf({ table }: BoundTable, cell: string, value: CellValue): CellEdit {
  const place = parseRange(cell);
  return { sheetId: table.sheetId, row: place?.top ?? 0, column: place?.left ?? 0, value };
}

const describeOff = (off: readonly { figure: Figure; expected: Decimal | null }[]): string[] =>
  off.map(({ figure, expected }) => `${formatCell(figure.address)} ${expected ? toPlain(expected) : '?'}`).sort();

/** The workbook as it is after the edit. */
function withEdit(workbook: WorkbookSnapshot, { sheetId, row, column, value }: CellEdit): WorkbookSnapshot {
  const change = <Content>(grid: readonly (readonly Content[])[], top: number, left: number, content: Content) =>
    grid.map((cells, index) =>
      index === row - top ? cells.map((old, at) => (at === column - left ? content : old)) : cells,
    );
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.id === sheetId
        ? {
            ...sheet,
            values: change(sheet.values, sheet.top, sheet.left, value),
            formulas: change(sheet.formulas, sheet.top, sheet.left, value),
          }
        : sheet,
    ),
  };
}

/** What the whole table says after the edit, of the cells that were right before. */
function checkWhole(bound: BoundTable, edit: CellEdit): string[] {
  const [decoded] = decodeTables(withEdit(bound.workbook, edit), {
    activeOption: bound.table.activeOption?.id ?? null,
  }).tables;
  if (!decoded) throw new Error('The edited table is not found.');
  const before = new Map(bound.cells.map((cell) => [formatCell(cell.figure.address), cell.expected]));
  const months = decoded.rows.find(({ row }) => row === edit.row)?.figures.get('pMonths')?.value;
  const monthsBefore = bound.table.rows.find(({ row }) => row === edit.row)?.figures.get('pMonths')?.value;
  const mixes = new Map(bound.costing.mixes);
  if (months && monthsBefore && !months.equals(monthsBefore)) mixes.set(edit.row, null);
  const off = expectCells(decoded, { ...bound.costing, mixes }).flatMap(({ figure, expected, column }) => {
    const wasKnown = before.get(formatCell(figure.address)) !== null;
    const isOff = expected ? judgeFigure(figure, expected, column) === 'wrong' : wasKnown;
    return isOff && figure.formula === null ? [{ figure, expected }] : [];
  });
  return describeOff(off);
}

describe('an edited figure', () => {
  test('of activity costs leaves the total of its row and every sum over it off, by the same amount', async () => {
    const bound = await bindSample('published.xlsx');
    const check = recheckEdit(bound, editOf(bound, 'C4', 91000));
    expect(describeOff(check?.off ?? [])).toEqual(checkWhole(bound, editOf(bound, 'C4', 91000)));
    expect(check?.off.length).toBeGreaterThan(4);
  });

  test('of P months leaves the costs of its row, and the sums over them, open until the months are split by grade', async () => {
    const bound = await bindSample('published.xlsx');
    const check = recheckEdit(bound, editOf(bound, 'E4', 2.5));
    const open = check?.off.filter(({ expected }) => expected === null).map(({ figure }) => figure.address.row);
    expect(open).toContain(4);
    expect(describeOff(check?.off ?? [])).toEqual(checkWhole(bound, editOf(bound, 'E4', 2.5)));
  });

  test('of a subtotal is off by itself, and nothing else with it', async () => {
    const bound = await bindSample('published.xlsx');
    const subtotal = bound.table.rows.find(({ kind }) => kind === 'subtotal')?.figures.get('total');
    const cell = formatCell(subtotal?.address ?? { row: 0, column: 0 });
    expect(recheckEdit(bound, editOf(bound, cell, 1))?.off.map(({ figure }) => formatCell(figure.address))).toEqual([
      cell,
    ]);
  });

  test('with live formulas around it leaves nothing off: Excel computes them anew', async () => {
    const bound = await bindSample('working-file.xlsx');
    const months = bound.table.rows.find(({ kind }) => kind === 'activity')?.figures.get('gMonths');
    const cell = formatCell(months?.address ?? { row: 0, column: 0 });
    expect(recheckEdit(bound, editOf(bound, cell, 7))?.off).toEqual([]);
  });

  test('beside the table, or on another sheet, is none of its figures', async () => {
    const bound = await bindSample('published.xlsx');
    expect(recheckEdit(bound, editOf(bound, 'Z4', 1))).toBeNull();
    expect(recheckEdit(bound, editOf(bound, 'B4', 'Another title'))).toBeNull();
    expect(recheckEdit(bound, { ...editOf(bound, 'C4', 1), sheetId: 'other' })).toBeNull();
  });

  test.each(['published.xlsx', 'option-totals.xlsx', 'pasted.xlsx', 'working-file.xlsx'])(
    'anywhere in %s leaves off just the cells that a check of the whole table finds',
    async (sample) => {
      const bound = await bindSample(sample);
      const figures = bound.table.rows.flatMap((row) => [...row.figures.values()]);
      const columns = bound.table.columns.filter(({ meaning }) => isFigureColumn(meaning));
      expect(columns.length).toBeGreaterThan(6);
      const edits = fc.record({
        figure: fc.constantFrom(...figures),
        value: fc.oneof(
          fc.integer({ min: 0, max: 40 }).map((halves) => halves / 2),
          fc.integer({ min: 0, max: 1e6 }),
        ),
      });
      fc.assert(
        fc.property(edits, ({ figure: { address }, value }) => {
          const edit = editOf(bound, formatCell(address), value);
          expect(describeOff(recheckEdit(bound, edit)?.off ?? [])).toEqual(checkWhole(bound, edit));
        }),
        { numRuns: howMany(8, 200) },
      );
    },
  );
});
