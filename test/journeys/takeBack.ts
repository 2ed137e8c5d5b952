import { formatCell, quoteSheet } from '../../src/domain/cellAddress';
import { getCell, type Cell, type Sheet } from '../../src/host/model/book';
import type { Journey } from './openJourney';

/**
 * What Excel's undo does after a step that moves no cells: every content, filter and hidden row as they are now, put back
 * as a person's doing.
 */
export function rememberBook({ host: { book, user } }: Journey): () => void {
  const sheets = [...book.sheets].map((sheet) => ({
    sheet,
    filter: sheet.autoFilter,
    hidden: new Set(sheet.hiddenRows),
    cells: new Map(
      [...sheet.rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [key(row, column), { ...cell }])),
    ),
  }));
  return () => {
    for (const { sheet, filter, hidden, cells } of sheets) {
      const now = [...sheet.rows].flatMap(([row, held]) => [...held.keys()].map((column) => key(row, column)));
      for (const at of new Set([...cells.keys(), ...now])) putBack(sheet, at, cells.get(at));
      sheet.autoFilter = filter;
      for (const row of new Set([...hidden, ...sheet.hiddenRows]))
        user.hideRows(`${quoteSheet(sheet.name)}!${row}:${row}`, hidden.has(row));
    }
  };

  function putBack(sheet: Sheet, at: string, held: Cell | undefined): void {
    const [row = 1, column = 1] = at.split(':').map(Number);
    const cell = getCell(sheet, row, column);
    if (held?.formula === cell?.formula && (held?.formula || held?.value === cell?.value)) return;
    const place = `${quoteSheet(sheet.name)}!${formatCell({ row, column })}`;
    if (cell && held) cell.style = held.style;
    if (!held || (held.value === null && held.formula === null)) user.clear(place);
    else user.setCell(place, typedAs(held));
  }
}

const key = (row: number, column: number): string => `${row}:${column}`;

/** What has to be typed to have the cell's content. */
function typedAs({ formula, value, style }: Cell): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (typeof value === 'string') return style.numberFormat === '@' ? value : `'${value}`;
  return value !== null && typeof value === 'object' ? value.error : (value ?? '');
}
