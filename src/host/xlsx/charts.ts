import { parseCell } from './cellReference';
import { emptyDrawing, encodeAnchor, encodeChart, type DrawingDialect } from './encodeChart';
import type { PackageDraft } from './packageDraft';
import { appendTo, setAttribute, spliceText, type Splice } from './spliceText';
import type { ChartEdit, SheetEdit } from './workbookFile';
import type { PartSource } from './workbookPackage';
import { listRelationships } from './workbookParts';
import { insertInOrder } from './worksheetOrder';
import { findChild, parseXml, readRelationshipId, type XmlElement } from './xml';

/** A chart where the sheet's drawing has it. */
interface PlacedChart {
  readonly name: string;
  readonly anchor: XmlElement;
  readonly relationshipId: string;
}

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** The charts of a sheet, in the order in which they are drawn. */
export function readCharts(source: PartSource, sheet: string): readonly { readonly name: string }[] {
  const drawing = findDrawing(source, sheet);
  return drawing === undefined ? [] : listCharts(parseXml(source.text(drawing))).map(({ name }) => ({ name }));
}

function findDrawing(source: PartSource, sheet: string): string | undefined {
  return listRelationships(source, sheet).find(({ kind, target }) => kind === 'drawing' && source.has(target))?.target;
}

function listCharts(drawing: XmlElement): readonly PlacedChart[] {
  return drawing.children.flatMap((anchor) => {
    const frame = findChild(anchor, 'graphicFrame');
    const chart = findChild(findChild(findChild(frame, 'graphic'), 'graphicData'), 'chart');
    const relationshipId = chart && readRelationshipId(chart);
    const name = findChild(findChild(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes.name ?? '';
    return relationshipId === undefined ? [] : [{ name, anchor, relationshipId }];
  });
}

/**
 * Takes charts out of a sheet's drawing and puts others into it; pictures and charts that stay keep their text. Gives what
 * the sheet itself needs. The parts of a chart that was taken out are left to who drops what nothing leads to any more.
 */
export function editCharts(
  draft: PackageDraft,
  sheet: { readonly path: string; readonly root: XmlElement },
  { removed, added }: NonNullable<SheetEdit['charts']>,
  typeOf: (kind: string) => string,
): Splice[] {
  const dialect = dialectOf(typeOf);
  const present = findDrawing(draft, sheet.path);
  if (present === undefined && added.length === 0) return [];
  const drawing = present ?? addDrawing(draft, sheet.path, dialect);
  const part = draft.text(drawing);
  const root = parseXml(part);
  const gone = listCharts(root).filter((_, index) => removed.includes(index));
  for (const { relationshipId } of gone) draft.unrelate(drawing, relationshipId);
  let id = largestId(root);
  const anchors = added.map((chart) => {
    id += 1;
    return addChart(draft, drawing, chart, id, dialect, typeOf);
  });
  const splices = gone.map(({ anchor: { start, end } }) => ({ start, end, text: '' }));
  draft.put(
    drawing,
    spliceText(part.text, [...splices, ...(anchors.length > 0 ? appendTo(part.text, root, anchors.join('')) : [])]),
  );
  return present === undefined ? [relateDrawing(draft, sheet, drawing, dialect, typeOf)] : [];
}

function dialectOf(typeOf: (kind: string) => string): DrawingDialect {
  const relationships = typeOf('').slice(0, -1);
  const base = relationships.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/drawingml'
    : 'http://schemas.openxmlformats.org/drawingml/2006';
  return {
    drawing: `${base}/main`,
    spreadsheet: `${base}/spreadsheetDrawing`,
    chart: `${base}/chart`,
    relationships,
  };
}

/** A path beside the sheets that no part has: "xl/charts/chart3.xml". */
function freePath(draft: PackageDraft, sheet: string, folder: string, name: string): string {
  const base = sheet.split('/').slice(0, -2).join('/');
  let number = 1;
  while (draft.has(`${base}/${folder}/${name}${number}.xml`)) number += 1;
  return `${base}/${folder}/${name}${number}.xml`;
}

function addDrawing(draft: PackageDraft, sheet: string, dialect: DrawingDialect): string {
  const path = freePath(draft, sheet, 'drawings', 'drawing');
  draft.put(path, emptyDrawing(dialect));
  draft.setContentType(path, DRAWING_TYPE);
  return path;
}

function relateDrawing(
  draft: PackageDraft,
  { path, root }: { readonly path: string; readonly root: XmlElement },
  drawing: string,
  { relationships }: DrawingDialect,
  typeOf: (kind: string) => string,
): Splice {
  const id = draft.relate(path, typeOf('drawing'), drawing);
  const tag = setAttribute(`<${root.prefix}drawing/>`, 'xmlns:r', relationships);
  return insertInOrder(root, 'drawing', setAttribute(tag, 'r:id', id));
}

/** Adds the chart's part; gives its place in the drawing. */
function addChart(
  draft: PackageDraft,
  drawing: string,
  chart: ChartEdit,
  id: number,
  dialect: DrawingDialect,
  typeOf: (kind: string) => string,
): string {
  const path = freePath(draft, drawing, 'charts', 'chart');
  draft.put(path, encodeChart(chart, dialect));
  draft.setContentType(path, CHART_TYPE);
  const [start, end] = chart.place.split(':').map(parseCell);
  if (!start) throw new Error(`A chart cannot stand at ${chart.place}.`);
  const corners = { top: start.row, left: start.column, bottom: (end ?? start).row, right: (end ?? start).column };
  return encodeAnchor(chart, corners, id, draft.relate(drawing, typeOf('chart'), path), dialect);
}

/** Shapes are numbered within their drawing, whatever their kind. */
function largestId(element: XmlElement): number {
  const own = element.name === 'cNvPr' ? Number(element.attributes.id ?? 0) : 0;
  return Math.max(own, ...element.children.map(largestId));
}
