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

/** Letters of a line in the first column, and of one that is as wide as the page. */
const titleLength = 60;
const lineLength = 95;

/** The first workstream's row. */
const top = 5;

/** Of the options, in the order of the table: told apart in print without colours too. */
const fills = ['#1F4E79', '#9DC3E6', '#7F7F7F', '#D0CECE'];

/**
 * The options side by side as a sheet: each workstream's requirement, live sums and differences from the first option,
 * and the bridge from its grand total to each other's.
 */
export function planOptionsReport(bound: BoundTable): Result<Operation, string> {
  const { options } = bound.workplan;
  if (options.length < 2) return failure('The table has no two options to compare.');
  const { workstreams, totals: grandTotals, bridges } = compareBound(bound);
  const grandTotal = (index: number) => grandTotals[index]?.toNumber() ?? 0;
  const titles = workstreams.map(({ workstream }) => `${workstream.number}. ${workstream.title}`.trim());
  const inFull = titles.filter((title) => shorten(title) !== title);
  const totalRow = top + titles.length;
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
    ...workstreams.map(({ totals }, index): ReportLine => ({
      cells: [
        shorten(titles[index] ?? ''),
        ...totals.map((figure) => figure.toNumber()),
        ...differences(top + index, totals),
      ],
    })),
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
    ...options.flatMap(({ id, label }) => paragraph(`Option ${id}: ${label}`)),
    { cells: [] },
    ...(inFull.length > 0 ? [...inFull.flatMap(paragraph), { cells: [] }] : []),
  ];
  const figureColumns = options.length * 2 - 1;
  const place = {
    top: lines.length + 1,
    left: 1,
    bottom: lines.length + titles.length * options.length + 4,
    right: figureColumns + 1,
  };
  lines.push(...Array.from({ length: place.bottom - place.top + 1 }, (): ReportLine => ({ cells: [] })));
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
  // Millions would crowd the axis.
  const isLarge = workstreams.some(({ totals }) => totals.some((total) => total.greaterThanOrEqualTo(100_000)));
  const [unit, numberFormat] = isLarge ? ['thousands of US dollars', '#\\ ##0,'] : ['US dollars', '#\\ ##0'];
  return planReport(bound, {
    name: optionsSheetName,
    orientation: 'Portrait',
    widths: [300, ...Array.from({ length: figureColumns }, () => 66)],
    lines,
    charts: [
      {
        name: 'Workstreams by option',
        title: `Resource requirements by workstream, ${unit}`,
        numberFormat,
        source: { top: top - 1, left: 1, bottom: totalRow - 1, right: optionColumn(options.length - 1) },
        place,
        fills: options.map((_, index) => fills[index % fills.length] ?? ''),
      },
    ],
  });
}

/** A title in one line, that the figures beside it make a block of which a chart can be drawn. */
function shorten(title: string): string {
  const [line = ''] = breakText(title, titleLength);
  return line === title ? title : `${line} …`;
}

function paragraph(text: string): ReportLine[] {
  return breakText(text, lineLength).map((line) => ({ cells: [line] }));
}

/** A title in its lines, with the figures beside the last. */
function titled(lines: readonly string[], figures: readonly ReportCell[]): ReportLine[] {
  return lines.map((line, index) => ({ cells: index === lines.length - 1 ? [line, ...figures] : [line] }));
}
