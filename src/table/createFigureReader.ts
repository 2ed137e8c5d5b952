import { isFigureColumn, isMonthsColumn, type FigureColumn } from '../domain/column';
import type { Figure } from '../domain/table';
import type { TableCandidate } from './findTables';
import { readFigure } from './readFigure';

/** Reads all figures of a row, by column; `unit` is US dollars that "1" means in the money columns. */
export function createFigureReader(
  { grid, columns }: TableCandidate,
  unit: number,
): (row: number) => ReadonlyMap<FigureColumn, Figure> {
  const sheet = grid.sheet.name;
  const figureColumns = columns.flatMap(({ meaning, column }) =>
    isFigureColumn(meaning) ? [{ meaning, column, unit: isMonthsColumn(meaning) ? 1 : unit }] : [],
  );
  return (row) => {
    const figures = new Map<FigureColumn, Figure>();
    for (const { meaning, column, unit: ownUnit } of figureColumns) {
      const address = { sheet, row, column };
      figures.set(meaning, readFigure(address, grid.value(row, column), grid.formula(row, column), ownUnit));
    }
    return figures;
  };
}
