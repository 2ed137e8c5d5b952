import { holdsFigure } from '../audit/judgeFigure';
import type { ComputedCell } from '../audit/expectations';
import { isPrintedAs } from '../calc/printedFigure';
import { isMonthsColumn } from '../domain/column';
import type { Decimal } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { RequirementsTable } from '../domain/table';
import { readFigure } from '../table/readFigure';

/** Whether a content shows the figure in that cell of the table, exactly or rounded. */
export function showsFigure(
  { unit }: RequirementsTable,
  { figure, column }: ComputedCell,
  content: CellValue,
  expected: Decimal,
): boolean {
  const shown = readFigure(figure.address, content, null, isMonthsColumn(column) ? 1 : unit);
  return holdsFigure(shown) && isPrintedAs(expected, shown.value, shown.decimals);
}
