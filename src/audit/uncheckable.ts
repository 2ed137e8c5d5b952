import type { Finding } from '../domain/finding';
import type { RequirementsTable } from '../domain/table';
import type { ComputedCell } from './expectations';
import { holdsFigure } from './judgeFigure';

/**
 * Why cells cannot be checked, one finding for each reason: a single total in a table with options while the option in
 * use is not known, or months of a grade without a rate.
 */
export function findUncheckable(cells: readonly ComputedCell[], table: RequirementsTable): readonly Finding[] {
  const isOpen = (cell: ComputedCell): boolean =>
    cell.row.kind !== 'activity' && cell.option === null && table.options.length > 0 && table.activeOption === null;
  return [
    describe(
      cells.filter(isOpen),
      'It is not known which option the single total follows, so the total and its parts cannot be checked.',
      'Say which option is in use.',
    ),
    describe(
      cells.filter((cell) => !isOpen(cell)),
      'The row has staff months without a monthly rate or a split by grade, so its costs and their sums cannot be checked.',
      'Say the monthly rate of every grade of the row, and its months by grade.',
    ),
  ].flat();

  function describe([first, ...others]: readonly ComputedCell[], message: string, fix: string): Finding[] {
    if (!first) return [];
    const { figure, rowKey, column, option } = first;
    return [
      {
        address: figure.address,
        row: rowKey,
        column,
        option,
        expected: null,
        actual: holdsFigure(figure) ? figure.value : null,
        severity: 'warning',
        cause: 'unexplained',
        explains: others.map((cell) => cell.figure.address),
        impact: new Map(),
        message,
        fix,
      },
    ];
  }
}
