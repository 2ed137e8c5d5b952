import type { TestSheet } from '../host/openTestHost';
import { openExcel } from './openExcel';

const cells = Array.from({ length: 7 }, (_, row) => [row, { formula: 'A1:A7*2', saved: row * 2 }, 'beside']);
const spilling = (...ranges: string[]): TestSheet => ({
  cells,
  arrays: ranges.map((range) => ({ range, by: 'spill' })),
});

describe('What formulas spill over', () => {
  test.each<[string, string[], string[]]>([
    ['a column of cells', ['B2:B6'], ['B2', 'B3', 'B4', 'B5', 'B6']],
    ['a row of cells', ['A3:B3'], ['A3', 'B3']],
    ['two blocks', ['A1:B2', 'C7'], ['A1', 'A2', 'B1', 'B2', 'C7']],
    [
      'all that is used',
      ['A1:C7'],
      [...'ABC'].flatMap((column) => [1, 2, 3, 4, 5, 6, 7].map((row) => `${column}${row}`)),
    ],
  ])('is read before a write: %s', async (_, ranges, expected) => {
    const { port } = openExcel({ Plain: { cells: [[1]] }, S: spilling(...ranges) });
    const [plain, sheet] = (await port.read()).sheets;
    expect([plain?.spills, sheet?.spills]).toEqual([undefined, undefined]);
    const [, now] = await port.readSheets([plain?.id ?? '', sheet?.id ?? '']);
    const found = (now?.spills ?? []).flatMap(({ top, left, bottom, right }) =>
      [...'ABC']
        .slice(left - 1, right)
        .flatMap((column) => Array.from({ length: bottom - top + 1 }, (_each, index) => `${column}${top + index}`)),
    );
    expect(found.sort()).toEqual(expected);
  });

  test('costs a sync of its own only where there is any', async () => {
    const { port, host } = openExcel({ Plain: { cells: [[1]] }, S: spilling('A1:C7') });
    const [plain, sheet] = (await port.read()).sheets;
    host.resetTraffic();
    expect((await port.readSheets([plain?.id ?? '']))[0]?.spills).toBeUndefined();
    expect((await port.readSheets([sheet?.id ?? '']))[0]?.spills).toHaveLength(1);
    expect(host.traffic.syncs).toBe(2);
  });

  test('is not asked of an Excel that does not tell', async () => {
    const { port } = openExcel({ S: spilling('B2:B6') });
    const [sheet] = (await port.read()).sheets;
    const { requirements } = Office.context;
    const isSetSupported = (name: string, version?: string) =>
      version !== '1.12' && requirements.isSetSupported(name, version);
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
    expect((await port.readSheets([sheet?.id ?? '']))[0]?.spills).toBeUndefined();
  });
});
