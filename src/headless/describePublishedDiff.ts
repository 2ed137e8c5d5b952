import type { PublishedDiff } from '../app/diffPublished';

/** The comparison with a published table for a person in a terminal, a line for each cell that differs. */
export function describePublishedDiff({ compared, differences }: PublishedDiff): string {
  const rounded = differences.filter(({ kind }) => kind === 'rounding');
  const other = differences.filter(({ kind }) => kind !== 'rounding');
  const lines = (some: PublishedDiff['differences']) =>
    some.map(
      ({ row, column, printed, ours }) =>
        `  ${row} ${column}: published ${printed || '(nothing)'}, from the workbook ${ours || '(nothing)'}`,
    );
  return [
    `${compared} cells compared with the published table.`,
    ...(other.length > 0 ? [`Other than published: ${other.length}`, ...lines(other)] : ['No other figure or text.']),
    ...(rounded.length > 0 ? [`The same figure, rounded another way: ${rounded.length}`, ...lines(rounded)] : []),
  ].join('\n');
}
