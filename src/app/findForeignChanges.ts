import { formatAddress, type CellAddress } from '../domain/cellAddress';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot';
import type { WritePlan } from '../excel/port';
import type { BoundTable } from './bindTable';
import { isLog, isNamedLog } from './log/logSheet';

/** The sheets that the plan writes to or was made from, and one that has the log's name and is none. */
export function touchedSheets({ workbook, table }: BoundTable, plan: WritePlan): readonly SheetSnapshot[] {
  const places = [...plan.cells.map(({ address }) => address), ...plan.rows, table.range, ...sourcesOf(table)];
  const names = new Set([...places.map(({ sheet }) => sheet), ...ownNames(plan)].map((name) => name.toLowerCase()));
  return workbook.sheets.filter((sheet) => (isNamedLog(sheet) ? !isLog(sheet) : names.has(sheet.name.toLowerCase())));
}

/** Sheets of the add-in's own that the plan writes or takes away. */
const ownNames = ({ ownSheets, removals }: WritePlan): readonly string[] => [
  ...ownSheets.map(({ name }) => name),
  ...(removals?.sheets ?? []),
];

/**
 * Cells that no longer hold what the plan was made from: those about to be written, the table, its rates, the cell for
 * the option in use, and the add-in's own sheets. A sheet that was renamed counts as changed in all of them.
 */
export function findForeignChanges(
  { workbook, table }: BoundTable,
  now: WorkbookSnapshot,
  plan: WritePlan,
): readonly CellAddress[] {
  const present = new Map(now.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const earlier = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const isChanged = (address: CellAddress): boolean => {
    const name = address.sheet.toLowerCase();
    return contentAt(present.get(name), address) !== contentAt(earlier.get(name), address);
  };
  const own = ownNames(plan).flatMap((name) => {
    const sheets = [earlier, present].flatMap((all) => all.get(name.toLowerCase()) ?? []);
    return sheets.flatMap(cellsOf);
  });
  const cells = [...plan.cells.map(({ address }) => address), ...sourcesOf(table), ...tableCells(table.range), ...own];
  return [...new Map(cells.filter(isChanged).map((cell) => [formatAddress(cell), cell])).values()];
}

function sourcesOf({ rateCells, activeOption }: BoundTable['table']): readonly CellAddress[] {
  return [...rateCells.map(({ address }) => address), ...(activeOption?.cell ? [activeOption.cell.address] : [])];
}

function tableCells({ sheet, top, left, bottom, right }: BoundTable['table']['range']): readonly CellAddress[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    sheet,
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
}

function cellsOf({ name, top, left, formulas }: SheetSnapshot): readonly CellAddress[] {
  return formulas.flatMap((cells, row) =>
    cells.map((_, column) => ({ sheet: name, row: top + row, column: left + column })),
  );
}

function contentAt(sheet: SheetSnapshot | undefined, { row, column }: CellAddress): CellValue {
  return sheet?.formulas[row - sheet.top]?.[column - sheet.left] ?? '';
}
