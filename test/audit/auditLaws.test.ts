import fc from 'fast-check';
import { expectCells } from '../../src/audit/expectations';
import { add, makeTable, plannedMixes, rates, type Layout } from './fixture';
import { explainedBy, runAudit } from './runAudit';
import { howMany } from '../thorough';

const layouts: readonly Layout[] = ['published', 'grades'];
const tables = new Map(layouts.map((layout) => [layout, makeTable(layout)]));
const amount = fc.integer({ min: -400_000, max: 400_000 }).filter((dollars) => dollars !== 0);

function tableOf(layout: Layout) {
  return tables.get(layout) ?? makeTable(layout);
}

/** A computed cell of the table, by its row and column. */
function computedCell(layout: Layout) {
  const table = tableOf(layout);
  const cells = expectCells(table, { rates, mixes: plannedMixes(table) });
  return fc.constantFrom(...cells.map(({ rowKey, column }) => [rowKey, column] as const));
}

function located(report: ReturnType<typeof runAudit>): string[] {
  return report.findings.map(({ row, column }) => `${row} ${column}`).sort();
}

describe.each(layouts)('In the %s table', (layout) => {
  test('any single wrong computed cell is found, and at exactly that cell', () => {
    fc.assert(
      fc.property(computedCell(layout), amount, (cell, dollars) => {
        const report = runAudit(add(tableOf(layout), dollars, cell));
        expect(located(report)).toEqual([cell.join(' ')]);
        expect(report.findings[0]?.explains).toEqual([]);
      }),
      { numRuns: howMany(40, 800) },
    );
  });

  test('a wrong G staff cost that its row and column pass on is one finding that explains them', () => {
    const workstreams = ['2', '3', '5', '8'] as const;
    const codes = { '2': '2.2', '3': '3.3', '5': '5.1', '8': '8.4' } as const;
    const totals = layout === 'published' ? ['total:1', 'total:2'] : ['total'];
    fc.assert(
      fc.property(fc.constantFrom(...workstreams), amount, (workstream, dollars) => {
        const rows = [codes[workstream], `subtotal:${workstream}`, ...totals];
        const cells = rows.flatMap((row) =>
          (['gStaff', 'staff', 'total'] as const).map((column) => [row, column] as const),
        );
        const [finding, ...others] = runAudit(add(tableOf(layout), dollars, ...cells)).findings;
        expect(others).toEqual([]);
        expect(`${finding?.row} ${finding?.column}`).toBe(`${codes[workstream]} gStaff`);
        expect(finding && explainedBy(finding)).toHaveLength(cells.length - 1);
      }),
    );
  });

  test('two wrong cells in different rows and columns are two findings', () => {
    fc.assert(
      fc.property(computedCell(layout), computedCell(layout), amount, amount, (one, other, first, second) => {
        fc.pre(one[0] !== other[0] && one[1] !== other[1]);
        const report = runAudit(add(add(tableOf(layout), first, one), second, other));
        expect(located(report)).toEqual([one.join(' '), other.join(' ')].sort());
      }),
      { numRuns: howMany(20, 400) },
    );
  });
});
