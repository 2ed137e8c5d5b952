import type { WritePlan, WriteReceipt } from './port';
import { writePlan } from './writePlan';

/** Cells that a request holds below 5 MB even where each is written alone. */
const mostCells = 2_000;

/** `writePlan` for more cells than Excel takes in one go: first the add-in's own sheets and names, then cells, part by part. */
export async function writeInParts(context: Excel.RequestContext, plan: WritePlan): Promise<WriteReceipt> {
  const { ownSheets, names, cells, rows, stored, readBack, removals, calculate } = plan;
  await writePlan(context, { ...nothing, ownSheets, names });
  for (let first = 0; first < cells.length; first += mostCells) {
    await writePlan(context, { ...nothing, cells: cells.slice(first, first + mostCells) });
  }
  return writePlan(context, { ...nothing, rows, stored, readBack, ...(removals && { removals }), ...(calculate && { calculate }) });
}

const nothing: WritePlan = { cells: [], rows: [], ownSheets: [], names: [], stored: null, readBack: [] };
