import { formatCell } from '../../domain/cellAddress';
import { failure, success, type Result } from '../../domain/result';
import type { BoundTable } from '../bindTable';
import { compareBound } from '../compareBound';
import { completeOperation } from '../completeOperation';
import type { Operation } from '../operation';
import { layOutReport, type ReportCell, type ReportLine } from './reportSheet';

/** The name, and the title, of the comparison's sheet. */
export const optionsSheetName = 'Costing options';

/** The first workstream's row. */
const top = 5;

/**
 * The options side by side as a sheet: each workstream's requirement, live sums and differences from the first option,
 * and the bridge from its grand total to each other's.
 */
export function planOptionsReport(bound: BoundTable): Result<Operation, string> {
  const { options } = bound.workplan;
  if (options.length < 2) return failure('The table has no two options to compare.');
  const { workstreams, bridges } = compareBound(bound);
  const totalRow = top + workstreams.length;
  const optionColumn = (index: number) => index + 2;
  const total = (index: number) => formatCell({ row: totalRow, column: optionColumn(index) });
  const differences = (row: number): ReportCell[] =>
    options
      .slice(1)
      .map((_, index) => ({
        formula: `=${formatCell({ row, column: optionColumn(index + 1) })}-${formatCell({ row, column: optionColumn(0) })}`,
      }));

  const lines: ReportLine[] = [
    { cells: [optionsSheetName], look: 'title' },
    { cells: ['Resource requirements by workstream, US dollars'] },
    { cells: [] },
    {
      cells: [
        'Workstream',
        ...options.map(({ id }) => `Option ${id}`),
        ...options.slice(1).map(({ id }) => `${id} less ${options[0]?.id ?? ''}`),
      ],
      look: 'heading',
    },
    ...workstreams.map(({ workstream, totals }, index): ReportLine => ({
      cells: [
        `${workstream.number}. ${workstream.title}`.trim(),
        ...totals.map((figure) => figure.toNumber()),
        ...differences(top + index),
      ],
    })),
    {
      cells: [
        'Total',
        ...options.map((_, index) => ({
          formula: `=SUM(${formatCell({ row: top, column: optionColumn(index) })}:${formatCell({ row: totalRow - 1, column: optionColumn(index) })})`,
        })),
        ...differences(totalRow),
      ],
      look: 'total',
    },
    { cells: [] },
    ...options.map(({ id, label }): ReportLine => ({ cells: [`Option ${id}: ${label}`] })),
  ];
  for (const [index, { from, to, steps }] of bridges.entries()) {
    // The bridge begins after the blank line and its heading; every row of it adds to the figure above.
    const first = lines.length + 3;
    lines.push(
      { cells: [] },
      { cells: [`From option ${from} to option ${to}`, 'US dollars'], look: 'heading' },
      { cells: [`Total of option ${from}`, { formula: `=${total(0)}` }] },
      ...steps.map(({ activity, kind, total: change }): ReportLine => ({
        cells: [`${kind === 'removed' ? 'without' : 'with'} ${activity.code} ${activity.title}`, change.toNumber()],
      })),
      { cells: [`Total of option ${to}`, { formula: `=SUM(B${first}:B${first + steps.length})` }], look: 'total' },
      { cells: ['Difference from its total above', { formula: `=B${first + steps.length + 1}-${total(index + 1)}` }] },
    );
  }
  const figureColumns = options.length * 2 - 1;
  const figureWidth = Math.max(62, Math.min(80, Math.floor(240 / figureColumns)));
  const widths = [
    Math.max(180, 490 - figureColumns * figureWidth),
    ...Array.from({ length: figureColumns }, () => figureWidth),
  ];
  const sheet = layOutReport(optionsSheetName, bound.workbook, widths, lines);
  if (!sheet.ok) return sheet;
  return success(
    completeOperation(
      bound,
      `Write the sheet ${optionsSheetName}`,
      { writes: [], checks: [], notes: [] },
      { ownSheets: [sheet.value] },
    ),
  );
}
