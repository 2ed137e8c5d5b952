import type { ChartEdit, SheetEdit, SheetFile } from '../xlsx/workbookFile';
import { plainPage } from '../xlsx/plainStyle';
import { formatAbsolute, formatRect, quoteSheet } from './address';
import type { Book, Chart, Sheet } from './book';
import type { Rect } from './rect';

/** What differs from the file in a sheet's links, its charts and how it is printed. */
export function collectDrawnAndPrinted(
  book: Book,
  { links, page, charts }: Sheet,
  original: SheetFile | null,
): Pick<SheetEdit, 'links' | 'page' | 'charts'> {
  const linkEdits = {
    removed: missing(links, original?.links),
    added: links
      .filter((link) => link.original === null)
      .map(({ rect, location, address, screenTip }) => ({ range: formatRect(rect), location, address, screenTip })),
  };
  const chartEdits = {
    removed: missing(charts, original?.charts),
    added: charts.flatMap((chart) => encodeChart(book, chart)),
  };
  const isAny = ({ removed, added }: { readonly removed: readonly unknown[]; readonly added: readonly unknown[] }) =>
    removed.length + added.length > 0;
  return {
    ...(isAny(linkEdits) && { links: linkEdits }),
    ...(JSON.stringify(page) !== JSON.stringify(original?.page ?? plainPage) && { page }),
    ...(isAny(chartEdits) && { charts: chartEdits }),
  };
}

/** The places in the file's list of what is no longer there. */
function missing(
  present: readonly { readonly original: number | null }[],
  inFile: readonly unknown[] = [],
): readonly number[] {
  const kept = new Set(present.map(({ original }) => original));
  return [...inFile.keys()].filter((index) => !kept.has(index));
}

function encodeChart({ sheets }: Book, { name, design }: Chart): ChartEdit[] {
  if (!design) return [];
  const { place, source, series, ...drawn } = design;
  const isThere = sheets.includes(source);
  const refer = (rect: Rect | null): string =>
    rect && isThere ? `${quoteSheet(source.name)}!${formatAbsolute(rect)}` : '#REF!';
  return [
    {
      ...drawn,
      name,
      place: formatRect(place),
      series: series.map((each) => ({
        name: each.name && refer(each.name),
        categories: each.categories && refer(each.categories),
        values: refer(each.values),
        fill: each.fill,
      })),
    },
  ];
}
