import { expectCells, readFigureColumns, type ComputedCell } from '../../src/audit/expectations';
import { judgeFigure } from '../../src/audit/judgeFigure';
import { formatCell } from '../../src/domain/cellAddress';
import { toPlain } from '../../src/domain/decimal';
import { makeTable, plannedMixes, rates } from './fixture';
import { makeSmallTable } from './smallTable';

const nameOf = ({ rowKey, column }: ComputedCell): string => `${rowKey} ${column}`;

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
    const followsOption = cells.filter(({ rowKey }) => rowKey === 'subtotal:1' || rowKey === 'total');
    expect(cells.filter(({ expected }) => expected === null).map(nameOf)).toEqual(followsOption.map(nameOf));
  });

  test('a row whose mix is not known leaves its P staff and all that depends on it unsaid', () => {
    const table = makeTable('published');
    const mixes = new Map([...plannedMixes(table), [7, null] as const]);
    const unknown = expectCells(table, { rates, mixes }).filter(({ expected }) => expected === null);
    expect(unknown.map(nameOf)).toEqual(
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

  test('a subtotal without activities should hold nothing', () => {
    const table = makeSmallTable(
      ['activityCosts'],
      [
        ['1.1', 100],
        ['subtotal:2', 5],
      ],
    );
    const cells = expectCells(table, { rates, mixes: new Map() });
    expect(cells.map(({ expected }) => expected && toPlain(expected))).toEqual(['0']);
  });

  test('a cell that a row has not is neither computed nor a part of others', () => {
    const table = makeSmallTable(
      ['gMonths', 'gStaff', 'staff'],
      [
        ['1.1', 1, null, 12_995],
        ['1.2', 2, 25_990, 25_990],
        ['subtotal:1', 3, 38_985, null],
      ],
    );
    const cells = expectCells(table, { rates, mixes: new Map() });
    const tellParts = (cell: ComputedCell): string =>
      cell.derivations.map((parts) => parts.map(({ address }) => formatCell(address)).join('+')).join(' or ');
    expect(cells.map((cell) => `${nameOf(cell)}: ${tellParts(cell)}`)).toEqual([
      '1.1 staff: ',
      '1.2 gStaff: ',
      '1.2 staff: D6',
      'subtotal:1 gMonths: C5+C6',
      'subtotal:1 gStaff: D6',
    ]);
  });
});

test('The columns of figures are not those that say what a row is', () => {
  const table = makeSmallTable(['activityCosts', 'total'], []);
  const [first, ...others] = table.columns.map((column) => ({ ...column, meaning: column.meaning }));
  const columns = [...(first ? [{ ...first, meaning: 'code' as const }] : []), ...others];
  expect(readFigureColumns({ ...table, columns })).toEqual(['total']);
});
