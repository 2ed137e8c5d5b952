import type { SheetSnapshot } from '../domain/snapshot';
import { emptyPlan, type CellWrite, type OwnSheet, type WritePlan } from './port';
import { unlessTooLarge } from './unlessTooLarge';
import { writePlan } from './writePlan';

/** Runs writes over several syncs, as one step of Excel's undo where that can be; it may run them twice. */
export type UndoStep = (write: (context: Excel.RequestContext) => Promise<void>) => Promise<void>;

/** Rows of a sheet of the add-in's own that are written with it; those below follow as cells. */
const rowsAtOnce = 100;

/**
 * `writePlan` for more than Excel takes in one go: the add-in's own sheets and names, then the cells and rows, which are
 * one step of undo, then the rest.
 */
export async function writeInParts(
  context: Excel.RequestContext,
  plan: WritePlan,
  asOneStep: UndoStep,
): Promise<readonly SheetSnapshot[]> {
  const { ownSheets, names, rows } = plan;
  const cells = [...ownSheets.flatMap(lowerCells), ...plan.cells];
  const sheets = ownSheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, rowsAtOnce) }));
  if (sheets.length + names.length > 0) await writePlan(context, { ...emptyPlan, ownSheets: sheets, names });
  await asOneStep(async (step) => {
    await writeCells(step, cells);
    if (rows.length > 0) await writePlan(step, { ...emptyPlan, rows });
  });
  return writePlan(context, { ...plan, ownSheets: [], names: [], cells: [], rows: [] });
}

function lowerCells({ name, rows }: OwnSheet): readonly CellWrite[] {
  return rows.slice(rowsAtOnce).flatMap((contents, index) =>
    contents.flatMap((content, column) => {
      const address = { sheet: name, row: rowsAtOnce + index + 1, column: column + 1 };
      return content === '' ? [] : [{ address, content: typeof content === 'object' ? content : { value: content } }];
    }),
  );
}

async function writeCells(context: Excel.RequestContext, cells: readonly CellWrite[]): Promise<void> {
  const write = async (some: readonly CellWrite[]): Promise<void> =>
    void (await writePlan(context, { ...emptyPlan, cells: some }));
  const half = Math.ceil(cells.length / 2);
  if (cells.length <= 1) return write(cells);
  return unlessTooLarge(
    'Request',
    () => write(cells),
    async () => {
      await writeCells(context, cells.slice(0, half));
      await writeCells(context, cells.slice(half));
    },
  );
}
