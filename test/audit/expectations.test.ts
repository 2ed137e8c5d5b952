import { expectCells } from '../../src/audit/expectations';
import { judgeFigure } from '../../src/audit/judgeFigure';
import { toPlain } from '../../src/domain/decimal';
import { makeTable, plannedMixes, rates } from './fixture';

describe('What the computed cells of a table should hold', () => {
  test('every computed cell of the published table holds the expected figure, exact or rounded', () => {
    const table = makeTable('published');
    const cells = expectCells(table, { rates, mixes: plannedMixes(table) });
    const standings = cells.map(({ figure, expected, column }) => judgeFigure(figure, expected, column));
    expect(cells).toHaveLength(29 * 4 + 11 * 7);
    expect(new Set(standings)).toEqual(new Set(['exact', 'rounded']));
  });

  test.each(['1', '2'] as const)('single totals follow option %s when it is the one in use', (option) => {
    const table = makeTable('grades', option);
    const cells = expectCells(table, { rates, mixes: plannedMixes(table) });
    const total = cells.find(({ rowKey, column }) => rowKey === 'total' && column === 'total');
    expect(total?.expected && toPlain(total.expected)).toBe(option === '1' ? '4241710' : '4054135');
    expect(total?.scope).toBe(option);
    expect(cells.every(({ figure, expected, column }) => judgeFigure(figure, expected, column) === 'exact')).toBe(true);
  });

  test('a single total is not said while the option in use is not known', () => {
    const table = { ...makeTable('grades'), activeOption: null };
    const cells = expectCells(table, { rates, mixes: plannedMixes(table) });
    const unknown = cells.filter(({ expected }) => expected === null).map(({ rowKey }) => rowKey);
    expect(new Set(unknown)).toEqual(new Set(['subtotal:1', 'total']));
  });

  test('a row whose mix is not known leaves its P staff and all that depends on it unsaid', () => {
    const table = makeTable('published');
    const mixes = new Map([...plannedMixes(table), [7, null] as const]);
    const unknown = expectCells(table, { rates, mixes }).filter(({ expected }) => expected === null);
    expect(unknown.map(({ rowKey, column }) => `${rowKey} ${column}`)).toEqual(
      ['1.2.3', 'subtotal:1:2', 'total:2'].flatMap((row) =>
        ['pStaff', 'staff', 'total'].map((name) => `${row} ${name}`),
      ),
    );
  });

  test('every set of cells that a figure derives from adds up to it in the published table, rounding aside', () => {
    const table = makeTable('published');
    for (const { figure, derivations } of expectCells(table, { rates, mixes: plannedMixes(table) })) {
      for (const parts of derivations) {
        const added = parts.reduce((sum, part) => sum + part.value.toNumber(), 0);
        expect(Math.abs(added - figure.value.toNumber())).toBeLessThanOrEqual(2);
      }
    }
  });
});
