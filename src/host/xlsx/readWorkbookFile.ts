import { readCharts } from './charts';
import { readCustomXml } from './customXml';
import { readDifferentialStyles, type DifferentialStyle } from './readConditionalFormats';
import { readSharedStrings } from './readSharedStrings';
import { readAutoFilter, readSheet, type SheetContext } from './readSheet';
import { readStyles } from './readStyles';
import { readOutsideTargets, relationshipsPath } from './relationships';
import { openWorkbookPackage, type PartSource } from './workbookPackage';
import { findPart, findWorkbookParts, listRelationships, type WorkbookParts } from './workbookParts';
import type { SheetFile, WorkbookFile } from './workbookFile';
import { findChild, listChildren, parseXml, readFlag, type XmlElement } from './xml';

/** Days from the first day of the 1900 system to that of the 1904 system. */
const DATE_OFFSET_1904 = 1462;

/**
 * Decodes an `.xlsx` or `.xlsm` file. Chart sheets are left out; they stay in the file.
 * Throws a `WorkbookFileError` whose message says what to do.
 */
export function readWorkbookFile(bytes: Uint8Array): WorkbookFile {
  const source = openWorkbookPackage(bytes);
  const parts = findWorkbookParts(source);
  const { root } = parts.workbook;
  const sharedStrings = findPart(source, parts, 'sharedStrings');
  const styles = readStyles(findPart(source, parts, 'styles'), findPart(source, parts, 'theme'));
  let looks: readonly DifferentialStyle[] | undefined;
  const context: SheetContext = {
    sharedStrings: sharedStrings ? readSharedStrings(sharedStrings) : [],
    styleCount: styles.length,
    dateOffset: readFlag(findChild(root, 'workbookPr')?.attributes.date1904) ? DATE_OFFSET_1904 : 0,
    differentialStyles: () =>
      (looks ??= readDifferentialStyles(findPart(source, parts, 'styles'), findPart(source, parts, 'theme'))),
  };
  const calculation = findChild(root, 'calcPr')?.attributes;
  const worksheets = parts.sheets.filter(({ isWorksheet }) => isWorksheet);
  return {
    sheets: worksheets.map(({ element, path }) => ({
      name: element.attributes.name ?? '',
      visibility: readVisibility(element),
      ...readSheet(source.text(path), context, createAddressReader(source, path)),
      tables: readTables(source, path),
      charts: readCharts(source, path),
    })),
    styles,
    names: readNames(parts),
    customXml: readCustomXml(source, parts).map(({ id, xml }) => ({ id, xml })),
    isProtected: readFlag(findChild(root, 'workbookProtection')?.attributes.lockStructure),
    calculation: calculation?.calcMode === 'manual' ? 'manual' : 'automatic',
    isPrecisionAsDisplayed: !readFlag(calculation?.fullPrecision, true),
    activeSheet: readActiveSheet(parts),
  };
}

function readVisibility({ attributes: { state } }: XmlElement): SheetFile['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** Where relationships of a part lead out of the package; null where they do not. */
function createAddressReader(source: PartSource, path: string): (relationshipId: string) => string | null {
  const rels = relationshipsPath(path);
  const addresses = source.has(rels) ? readOutsideTargets(source.text(rels)) : new Map<string, string>();
  return (id) => addresses.get(id) ?? null;
}

function readTables(source: PartSource, sheet: string): SheetFile['tables'] {
  return listRelationships(source, sheet)
    .filter(({ kind }) => kind === 'table')
    .map(({ target }) => parseXml(source.text(target)))
    .map((table) => ({
      id: Number(table.attributes.id),
      name: table.attributes.displayName ?? table.attributes.name ?? '',
      range: table.attributes.ref ?? '',
      hasTotals: Number(table.attributes.totalsRowCount ?? 0) > 0,
      isFiltered: readAutoFilter(findChild(table, 'autoFilter'))?.isFiltered ?? false,
    }));
}

/** The names of the workbook and of its worksheets; `localSheetId` counts chart sheets too. */
function readNames({ workbook, sheets }: WorkbookParts): WorkbookFile['names'] {
  const worksheets = sheets.filter(({ isWorksheet }) => isWorksheet);
  return listChildren(workbook.root, 'definedNames').flatMap(({ attributes, text }) => {
    const local = attributes.localSheetId;
    const owner = local === undefined ? undefined : sheets[Number(local)];
    const sheet = owner ? worksheets.indexOf(owner) : null;
    if (local !== undefined && (sheet === null || sheet < 0)) return [];
    return { name: attributes.name ?? '', formula: text, sheet, isHidden: readFlag(attributes.hidden) };
  });
}

function readActiveSheet({ workbook, sheets }: WorkbookParts): number {
  const view = listChildren(workbook.root, 'bookViews')[0];
  const active = sheets[Number(view?.attributes.activeTab ?? 0)];
  const worksheets = sheets.filter(({ isWorksheet }) => isWorksheet);
  return Math.max(0, active ? worksheets.indexOf(active) : 0);
}
