import { expectCells } from '../../src/audit/expectations';
import { findTypedOver } from '../../src/audit/typedOver';
import type { FigureColumn } from '../../src/domain/column';
import { formatCell } from '../../src/domain/cellAddress';
import { makeSmallTable, type SmallRow } from './smallTable';

const columns: readonly FigureColumn[] = ['pStaff', 'gStaff', 'staff'];

/** A picture of cells, a word for each row: f is a formula, 5 a constant, - a nil and _ an empty cell. */
function findIn(kind: 'activities' | 'subtotals', picture: string): string[] {
  const rows = picture.split(' ').map((word, index): SmallRow => {
    const contents = [...word].map((cell) => ({ f: '=1', '5': 5, _: '' })[cell] ?? cell);
    return [kind === 'activities' ? `1.${index}` : `subtotal:${index}`, ...contents];
  });
  const cells = expectCells(makeSmallTable(columns, rows), { rates: new Map(), mixes: new Map() });
  return [...findTypedOver(cells)].map(({ figure }) => formatCell(figure.address));
}

describe('A constant among formulas', () => {
  test.each([
    ['stands beside two formulas', 'f f 5', ['C7']],
    ['stands beside formulas of another column too', 'f5 f5 5f', ['C7']],
    ['is one of two beside two formulas', 'f f 5 5', ['C7', 'C8']],
  ])('in a column of activities %s: %s', (_, picture, found) => {
    expect(findIn('activities', picture)).toEqual(found);
  });

  test.each([
    ['beside a single formula', 'f 5'],
    ['where most are constants', 'f f 5 5 5'],
    ['where all are constants', '5 5 5'],
    ['where nothing is a constant', 'f f f'],
    ['that is an empty cell', 'f f _'],
    ['that is nil', 'f f -'],
    ['with formulas of its row alone', 'ff5'],
  ])('is none in a column of activities %s: %s', (_, picture) => {
    expect(findIn('activities', picture)).toEqual([]);
  });

  test('among sums is known by its row too', () => {
    expect(findIn('subtotals', 'ff5 555 555')).toEqual(['E5']);
  });
});
