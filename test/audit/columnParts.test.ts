import { partsOf } from '../../src/audit/columnParts';
import { columnMeanings, isFigureColumn, type FigureColumn } from '../../src/domain/column';

describe('The columns that add up to one', () => {
  const published = columnMeanings.filter(isFigureColumn);
  const without = (...columns: readonly FigureColumn[]) => published.filter((column) => !columns.includes(column));
  const graded: readonly FigureColumn[] = ['months:P-3', 'months:G-5', 'cost:P-3', 'cost:P-2', 'cost:G-5', 'cost:G-4'];

  test.each([
    ['total', published, ['activityCosts', 'staff']],
    ['total', without('staff'), ['activityCosts', 'pStaff', 'gStaff']],
    ['total', without('activityCosts'), ['staff']],
    ['total', without('staff', 'pStaff'), []],
    ['staff', published, ['pStaff', 'gStaff']],
    ['staff', without('pStaff'), []],
    ['staff', without('gStaff'), []],
    ['staff', without('pMonths', 'pStaff'), ['gStaff']],
    ['staff', without('gMonths', 'gStaff'), ['pStaff']],
    ['staff', ['months:P-3', 'gMonths', 'gStaff'], []],
    ['staff', ['months:G-5', 'pMonths', 'pStaff'], []],
    ['staff', graded, ['cost:P-3', 'cost:P-2', 'cost:G-5', 'cost:G-4']],
    ['pMonths', graded, ['months:P-3']],
    ['gMonths', graded, ['months:G-5']],
    ['pStaff', graded, ['cost:P-3', 'cost:P-2']],
    ['gStaff', graded, ['cost:G-5', 'cost:G-4']],
    ['pStaff', published, []],
    ['activityCosts', published, []],
    ['cost:P-3', graded, []],
  ] as const)('%s, where the table has %j, are %j', (column, columns, parts) => {
    expect(partsOf(column, columns)).toEqual(parts);
  });
});
