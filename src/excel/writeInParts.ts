import type { CellWrite, WritePlan, WriteReceipt } from './port';
import { unlessTooLarge } from './unlessTooLarge';
import { writePlan } from './writePlan';

/** `writePlan` for more than Excel takes in one go: the add-in's own sheets and names, then the cells, then the rest. */
export async function writeInParts(context: Excel.RequestContext, plan: WritePlan): Promise<WriteReceipt> {
  const { ownSheets, names, cells } = plan;
  if (cells.length === 0) return writePlan(context, plan);
  await writePlan(context, { ...nothing, ownSheets, names });
  await writeCells(context, cells);
  return writePlan(context, { ...plan, ownSheets: [], names: [], cells: [] });
}

async function writeCells(context: Excel.RequestContext, cells: readonly CellWrite[]): Promise<void> {
  const write = async (some: readonly CellWrite[]): Promise<void> =>
    void (await writePlan(context, { ...nothing, cells: some }));
  const half = Math.ceil(cells.length / 2);
  if (cells.length === 1) return write(cells);
  return unlessTooLarge(
    'Request',
    () => write(cells),
    async () => {
      await writeCells(context, cells.slice(0, half));
      await writeCells(context, cells.slice(half));
    },
  );
}

const nothing: WritePlan = { cells: [], rows: [], ownSheets: [], names: [], stored: null, readBack: [] };
