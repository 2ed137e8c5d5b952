import type { ChartEdit } from './workbookFile';
import { escapeXml } from './xml';

/** The namespaces of drawings, which the two dialects of the format spell differently. */
export interface DrawingDialect {
  readonly drawing: string;
  readonly spreadsheet: string;
  readonly chart: string;
  readonly relationships: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The chart's own part. */
export function encodeChart(chart: ChartEdit, { drawing, chart: namespace }: DrawingDialect): string {
  const { kind, title, legend, series } = chart;
  const body = [
    title === null ? '' : encodeTitle(title),
    `<c:autoTitleDeleted val="${title === null ? 1 : 0}"/>`,
    '<c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    ...series.map(encodeSeries),
    '<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>',
    encodeCategoryAxis(chart),
    encodeValueAxis(chart),
    '</c:plotArea>',
    legend === null ? '' : `<c:legend><c:legendPos val="${legend}"/><c:overlay val="0"/></c:legend>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
  ].join('');
  return `${DECLARATION}<c:chartSpace xmlns:c="${namespace}" xmlns:a="${drawing}"><c:roundedCorners val="0"/><c:chart>${body}</c:chart></c:chartSpace>`;
}

const encodeTitle = (title: string): string =>
  '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr>' +
  `<a:r><a:rPr lang="en-US" sz="1200" b="0"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function encodeSeries({ name, categories, values, fill }: ChartEdit['series'][number], index: number): string {
  const refer = (kind: 'strRef' | 'numRef', formula: string): string =>
    `<c:${kind}><c:f>${escapeXml(formula)}</c:f></c:${kind}>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    name === null ? '' : `<c:tx>${refer('strRef', name)}</c:tx>`,
    fill === null ? '' : `<c:spPr>${encodeFill(fill)}</c:spPr>`,
    '<c:invertIfNegative val="0"/>',
    categories === null ? '' : `<c:cat>${refer('strRef', categories)}</c:cat>`,
    `<c:val>${refer('numRef', values)}</c:val></c:ser>`,
  ].join('');
}

const encodeFill = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;

const encodeCategoryAxis = ({ kind, isReversed }: ChartEdit): string =>
  `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
  `<c:axPos val="${kind === 'bar' ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
  '<c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>';

const encodeValueAxis = ({ kind, crossesLast, numberFormat }: ChartEdit): string =>
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
  `<c:axPos val="${kind === 'bar' ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350">${encodeFill('#D9D9D9')}</a:ln></c:spPr></c:majorGridlines>` +
  `<c:numFmt formatCode="${escapeXml(numberFormat ?? 'General')}" sourceLinked="${numberFormat === null ? 1 : 0}"/>` +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
  `<c:crossAx val="1"/><c:crosses val="${crossesLast ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;

/** A drawing without anything on it. */
export const emptyDrawing = ({ drawing, spreadsheet }: DrawingDialect): string =>
  `${DECLARATION}<xdr:wsDr xmlns:xdr="${spreadsheet}" xmlns:a="${drawing}"></xdr:wsDr>`;

/** Corners of a block, 1-based. */
interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The place of a chart in its sheet's drawing: from the upper left corner of the block to its lower right one. */
export function encodeAnchor(
  { name }: Pick<ChartEdit, 'name'>,
  { top, left, bottom, right }: Corners,
  id: number,
  relationshipId: string,
  { drawing, spreadsheet, chart, relationships }: DrawingDialect,
): string {
  const corner = (tag: string, row: number, column: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${spreadsheet}" xmlns:a="${drawing}">`,
    corner('from', top - 1, left - 1),
    corner('to', bottom, right),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" r:id="${relationshipId}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}
