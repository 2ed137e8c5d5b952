import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../domain/snapshot';
import type { SheetTail } from '../../excel/port';
import { isLog } from './logSheet';

/** The log from its last row on, since before a write it matters only what was added there; undefined without a log. */
export function tailOfLog({ sheets }: WorkbookSnapshot): SheetTail | undefined {
  const log = sheets.find(isLog);
  return log && { id: log.id, from: lastRowOf(log) };
}

/** The log as it was read, with the rows from its last one on as they are now; null where that row is not there any more. */
export function joinTail(log: SheetSnapshot, tail: SheetSnapshot): SheetSnapshot | null {
  const width = log.values[0]?.length ?? 0;
  const renew = (held: SheetSnapshot['values'], present: SheetSnapshot['values']) => [
    ...held.slice(0, -1),
    ...present.map((cells) => align(cells, tail.left - log.left, width)),
  ];
  const joined = {
    ...tail,
    top: log.top,
    left: log.left,
    values: renew(log.values, tail.values),
    formulas: renew(log.formulas, tail.formulas),
    hiddenRows: log.hiddenRows,
  };
  const last = log.formulas.length - 1;
  const isThere = tail.top === lastRowOf(log) && String(joined.formulas[last]) === String(log.formulas[last]);
  return isThere ? joined : null;
}

const lastRowOf = ({ top, values }: SheetSnapshot): number => top + values.length - 1;

/** Cells that begin so many columns after the first, as a row of that many columns. */
function align(cells: readonly CellValue[], offset: number, width: number): readonly CellValue[] {
  return Array.from({ length: width }, (_, column) => cells[column - offset] ?? '');
}
