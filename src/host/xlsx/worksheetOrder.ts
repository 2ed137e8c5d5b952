import type { Splice } from './spliceText';
import type { XmlElement } from './xml';

/** What a worksheet may hold, in the order that the format demands; Excel repairs a file in another order. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
  ...['phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors'],
  ...['smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects'],
  // Form controls stand in an alternative, for readers that do not know them.
  ...['AlternateContent', 'controls', 'webPublishItems', 'tableParts', 'extLst'],
];

/** A new element of a worksheet, in its place. */
export function insertInOrder(root: XmlElement, name: string, text: string): Splice {
  const place = ORDER.indexOf(name);
  const at = root.children.find((child) => ORDER.indexOf(child.name) > place)?.start ?? root.closeStart;
  return { start: at, end: at, text };
}
