import { isMonthsColumn, type FigureColumn } from '../domain/column';
import type { Decimal } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { Figure, RequirementsTable } from '../domain/table';

/** How a table that holds its figures as text writes them: what groups thousands, and what begins decimals. */
export interface FigureStyle {
  readonly group: string;
  readonly decimalMark: string;
  readonly nil: string;
}

const groupMark = /^\D*\d{1,3}([ \u00a0\u2007\u2009\u202f.,'’]?)\d{3}(?!\d)/u;
const decimalMark = /\d([.,])\d{1,2}(?!\d)/u;

/** The style that most of the table's text figures share; a no-break space, a point and a hyphen where none tells. */
export function readFigureStyle(table: RequirementsTable): FigureStyle {
  const contents = table.rows.flatMap(({ figures }) => [...figures.values()].map(({ content }) => content));
  const texts = contents.filter((content) => typeof content === 'string');
  const marks = (pattern: RegExp) => texts.flatMap((text) => pattern.exec(text)?.[1] ?? []);
  const nils = texts.filter((text) => /^[-–—]$/u.test(text.trim()));
  const group = mostFrequent(marks(groupMark)) ?? '\u00a0';
  return {
    group,
    decimalMark: mostFrequent(marks(decimalMark)) ?? (group === '.' ? ',' : '.'),
    nil: mostFrequent(nils) ?? '-',
  };
}

/** What a cell shall hold for a figure: a number, or text where the cell and its table hold text. */
export function encodeFigure(
  value: Decimal,
  { figure, column }: { readonly figure: Figure; readonly column: FigureColumn },
  table: RequirementsTable,
  style: FigureStyle,
): CellValue {
  const inUnits = isMonthsColumn(column) ? value : value.div(table.unit);
  if (!table.isText || figure.kind === 'number') return inUnits.toNumber();
  if (inUnits.isZero()) return style.nil;
  const [whole = '0', shortest = ''] = inUnits.abs().toFixed().split('.');
  // Three digits behind a mark would read as thousands: "12.995" is written "12.9950".
  const fraction = shortest.length === 3 ? `${shortest}0` : shortest;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, style.group);
  return `${inUnits.isNegative() ? '−' : ''}${grouped}${fraction === '' ? '' : `${style.decimalMark}${fraction}`}`;
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
