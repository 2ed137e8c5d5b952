import { isSameSheet, type CellAddress } from '../domain/cellAddress';
import type { FigureColumn } from '../domain/column';
import type { Figure, RequirementsTable, TableRow } from '../domain/table';

/** A cell of a figure, with its row and column. */
export interface TableCell {
  readonly figure: Figure;
  readonly row: TableRow;
  readonly column: FigureColumn;
}

/** Finds the table's figures by their place on the sheet. */
export interface TableCells {
  of(figure: Figure): TableCell | undefined;
  at(address: CellAddress): TableCell | undefined;
}

export function indexCells(table: RequirementsTable): TableCells {
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  const columns = new Map(table.columns.map(({ column, meaning }) => [column, meaning]));
  const find = ({ row: rowNumber, column: columnNumber }: CellAddress): TableCell | undefined => {
    const row = byRow.get(rowNumber);
    const column = columns.get(columnNumber) as FigureColumn | undefined;
    const figure = row && column && row.figures.get(column);
    return figure && { figure, row, column };
  };
  const { sheet } = table.range;
  return {
    of: (figure) => find(figure.address),
    at: (address) => (isSameSheet(address.sheet, sheet) ? find(address) : undefined),
  };
}
