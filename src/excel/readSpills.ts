import { formatRange, type CellRange } from '../domain/cellAddress';
import type { SheetSnapshot } from '../domain/snapshot';

/** What to load of a range whose spills are to be read; nothing in an Excel that does not tell. */
export const spillProperties = (): readonly string[] =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.12') ? ['hasSpill'] : [];

/** Null where that goes for a part of the range. */
const hasSpill = (range: Excel.Range): boolean | null =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.12') && range.hasSpill;

/**
 * The cells of a sheet's used range that formulas spill over or begin in, as blocks: a figure written into one would take
 * the others away, and Excel does not refuse it. Where there are any, they are found by halving, a sync for each step.
 */
export async function readSpills(
  context: Excel.RequestContext,
  { name, top, left, values }: SheetSnapshot,
  used: Excel.Range,
): Promise<Pick<SheetSnapshot, 'spills'>> {
  const [bottom, right] = [top + values.length - 1, left + (values[0]?.length ?? 1) - 1];
  const spills = await findSpills(context, [{ place: { sheet: name, top, left, bottom, right }, range: used }]);
  return spills.length > 0 ? { spills } : {};
}

interface AskedBlock {
  readonly place: CellRange;
  readonly range: Excel.Range;
}

async function findSpills(context: Excel.RequestContext, asked: readonly AskedBlock[]): Promise<readonly CellRange[]> {
  const spilled = asked.filter(({ range }) => hasSpill(range)).map(({ place }) => place);
  const mixed = asked.filter(({ range }) => hasSpill(range) === null);
  if (mixed.length === 0) return spilled;
  const halves = mixed.flatMap(({ place }) => halve(place)).map((place) => ({ place, range: queue(context, place) }));
  await context.sync();
  return [...spilled, ...(await findSpills(context, halves))];
}

function queue({ workbook }: Excel.RequestContext, place: CellRange): Excel.Range {
  const range = workbook.worksheets.getItem(place.sheet).getRange(formatRange(place));
  return range.load('hasSpill');
}

/** The rows above and below; of a single row the cells to the left and to the right. */
function halve(place: CellRange): readonly [CellRange, CellRange] {
  const { top, left, bottom, right } = place;
  const [row, column] = [Math.floor((top + bottom) / 2), Math.floor((left + right) / 2)];
  if (top < bottom)
    return [
      { ...place, bottom: row },
      { ...place, top: row + 1 },
    ];
  return [
    { ...place, right: column },
    { ...place, left: column + 1 },
  ];
}
