import type { CellAddress } from '../domain/cellAddress';
import type { CellRun } from './cellRuns';

/** A rectangle to write in one action; null leaves a cell as it is. */
export interface CellBlock {
  readonly start: CellAddress;
  readonly contents: (string | number | boolean | null)[][];
}

/** An action of its own costs about as many bytes as so many cells that are left alone. */
const cellsOfAction = 100;

/**
 * Runs of neighbouring rows as rectangles: a table whose every row has two runs costs a few actions, not two for each
 * row. The runs come row by row, as `toCellRuns` gives them.
 */
export function toCellBlocks(runs: readonly CellRun[]): readonly CellBlock[] {
  const groups: { sheet: string; top: number; bottom: number; left: number; right: number; runs: CellRun[] }[] = [];
  for (const run of runs) {
    const { sheet, row, column } = run.start;
    const last = column + run.contents.length - 1;
    const group = groups.at(-1);
    if (group?.sheet === sheet) {
      const [left, right] = [Math.min(group.left, column), Math.max(group.right, last)];
      const area = (row - group.top + 1) * (right - left + 1);
      const areaBefore = (group.bottom - group.top + 1) * (group.right - group.left + 1);
      if (area - areaBefore - run.contents.length <= cellsOfAction) {
        Object.assign(group, { bottom: row, left, right });
        group.runs.push(run);
        continue;
      }
    }
    groups.push({ sheet, top: row, bottom: row, left: column, right: last, runs: [run] });
  }
  return groups.map(({ sheet, top, bottom, left, right, runs: members }) => {
    const contents = Array.from({ length: bottom - top + 1 }, () =>
      new Array<CellBlock['contents'][0][0]>(right - left + 1).fill(null),
    );
    for (const { start, contents: written } of members)
      contents[start.row - top]?.splice(start.column - left, written.length, ...written);
    return { start: { sheet, row: top, column: left }, contents };
  });
}
