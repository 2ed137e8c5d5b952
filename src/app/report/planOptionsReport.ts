import { formatCell } from '../../domain/cellAddress';
import { zero, type Money } from '../../domain/decimal';
import { failure, type Result } from '../../domain/result';
import type { BoundTable } from '../bindTable';
import { compareBound } from '../compareBound';
import type { Operation } from '../operation';
import { planReport } from './planReport';
import { breakText, type ReportCell, type ReportLine } from './reportSheet';

/** The name, and the title, of the comparison's sheet. */
export const optionsSheetName = 'Costing options';

/** Letters of a line in the first column. */
const titleLength = 40;

/** The first workstream's row. */
const top = 5;

/**
 * The options side by side as a sheet: each workstream's requirement, live sums and differences from the first option,
 * and the bridge from its grand total to each other's.
 */
export function planOptionsReport(bound: BoundTable): Result<Operation, string> {
  const { options } = bound.workplan;
  if (options.length < 2) return failure('The table has no two options to compare.');
  const { workstreams, totals: grandTotals, bridges } = compareBound(bound);
  const grandTotal = (index: number) => grandTotals[index]?.toNumber() ?? 0;
  const titles = workstreams.map(({ workstream }) =>
    breakText(`${workstream.number}. ${workstream.title}`.trim(), titleLength),
  );
  const totalRow = top + titles.flat().length;
  const optionColumn = (index: number) => index + 2;
  const total = (index: number) => formatCell({ row: totalRow, column: optionColumn(index) });
  const differences = (row: number, totals: readonly Money[]): ReportCell[] =>
    options.slice(1).map((_, index) => ({
      shows: (totals[index + 1] ?? zero).minus(totals[0] ?? zero).toNumber(),
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
    ...workstreams.flatMap(({ totals }, index): ReportLine[] => {
      const row = top - 1 + titles.slice(0, index + 1).flat().length;
      return titled(titles[index] ?? [], [...totals.map((figure) => figure.toNumber()), ...differences(row, totals)]);
    }),
    {
      cells: [
        'Total',
        ...options.map((_, index) => ({
          shows: grandTotal(index),
          formula: `=SUM(${formatCell({ row: top, column: optionColumn(index) })}:${formatCell({ row: totalRow - 1, column: optionColumn(index) })})`,
        })),
        ...differences(totalRow, grandTotals),
      ],
      look: 'total',
    },
    { cells: [] },
    ...options.map(({ id, label }): ReportLine => ({ cells: [`Option ${id}: ${label}`] })),
  ];
  for (const [index, { from, to, steps }] of bridges.entries()) {
    // The bridge begins after the blank line and its heading; every row of it adds to the figure above.
    const first = lines.length + 3;
    const changes = steps.flatMap(({ activity, kind, total: change }) =>
      titled(breakText(`${kind === 'removed' ? 'without' : 'with'} ${activity.code} ${activity.title}`, titleLength), [
        change.toNumber(),
      ]),
    );
    lines.push(
      { cells: [] },
      { cells: [`From option ${from} to option ${to}`, 'US dollars'], look: 'heading' },
      { cells: [`Total of option ${from}`, { formula: `=${total(0)}`, shows: grandTotal(0) }] },
      ...changes,
      {
        cells: [
          `Total of option ${to}`,
          { formula: `=SUM(B${first}:B${first + changes.length})`, shows: grandTotal(index + 1) },
        ],
        look: 'total',
      },
      {
        cells: [
          'Difference from its total above',
          { formula: `=B${first + changes.length + 1}-${total(index + 1)}`, shows: 0 },
        ],
      },
    );
  }
  const figureColumns = options.length * 2 - 1;
  const widths = [200, ...Array.from({ length: figureColumns }, () => 56)];
  return planReport(bound, optionsSheetName, widths, lines);
}

/** A title in its lines, with the figures beside the last. */
function titled(lines: readonly string[], figures: readonly ReportCell[]): ReportLine[] {
  return lines.map((line, index) => ({ cells: index === lines.length - 1 ? [line, ...figures] : [line] }));
}
