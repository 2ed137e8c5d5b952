import { readLinks } from './links';
import { readPage } from './page';
import { readConditionalFormats, type DifferentialStyle } from './readConditionalFormats';
import { createFormulaReader } from './readFormula';
import { scanSheet, type CellScan } from './scanSheet';
import { damagedPart, type PartText } from './workbookPackage';
import type { CellFile, SheetFile, StoredValue } from './workbookFile';
import { findChild, listChildren, readFlag, type XmlElement } from './xml';
import { decodeXstring } from './xmlString';

/** What a sheet's own part says of it; its name, visibility, tables and charts stand elsewhere. */
export type SheetContent = Omit<SheetFile, 'name' | 'visibility' | 'tables' | 'charts'>;

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly styleCount: number;
  /** Days between the workbook's first day and that of the 1900 system. */
  readonly dateOffset: number;
  /** The styles of conditional formats, read when a sheet has one. */
  readonly differentialStyles: () => readonly DifferentialStyle[];
}

/**
 * Decodes a worksheet; `addressOf` gives where its relationships lead out of the package. Throws `damaged` where a cell
 * cannot be what it says.
 */
export function readSheet(
  part: PartText,
  context: SheetContext,
  addressOf: (relationshipId: string) => string | null,
): SheetContent {
  const readFormula = createFormulaReader();
  const arrays: Required<SheetContent>['arrays'][number][] = [];
  /** Cells of a shared formula whose text stands further down. */
  const early = new Map<{ formula: CellFile['formula'] }, CellScan>();
  const { root, rows: scanned } = scanSheet(part, (scan): CellFile => {
    const { row, style, type } = scan;
    if (style >= context.styleCount) throw damagedPart(part.path, new Error(`No style ${style}.`));
    const value = decodeValue(scan, context);
    if (value === undefined) throw damagedPart(part.path, new Error(`Row ${row}: ${type} "${scan.value}".`));
    arrays.push(...listFilled(scan));
    const cell = { value, formula: readFormula(scan), style };
    if (scan.formula?.shared?.master === null) early.set(cell, scan);
    return cell;
  });
  for (const [cell, scan] of early) cell.formula = readFormula(scan);

  const rows = new Map<number, ReadonlyMap<number, CellFile>>();
  const hiddenRows = new Set<number>();
  const rowHeights = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  for (const { row, tag, cells } of scanned.values()) {
    if (readFlag(tag.attributes.hidden)) hiddenRows.add(row);
    if (tag.attributes.ht !== undefined) rowHeights.set(row, Number(tag.attributes.ht));
    if (readFlag(tag.attributes.customFormat)) rowStyles.set(row, Number(tag.attributes.s ?? 0));
    if (cells.size > 0) rows.set(row, cells);
  }
  const conditionalFormats = readConditionalFormats(root, context.differentialStyles);
  return {
    rows,
    hiddenRows,
    rowHeights,
    ...(rowStyles.size > 0 && { rowStyles }),
    ...(arrays.length > 0 && { arrays }),
    columns: listChildren(root, 'cols').map(({ attributes: { min, max, width, hidden, style } }) => ({
      first: Number(min),
      last: Number(max),
      width: width === undefined ? null : Number(width),
      hidden: readFlag(hidden),
      ...(style !== undefined && { style: Number(style) }),
    })),
    merges: listChildren(root, 'mergeCells').flatMap(({ attributes }) => attributes.ref ?? []),
    isProtected: readFlag(findChild(root, 'sheetProtection')?.attributes.sheet),
    autoFilter: readAutoFilter(findChild(root, 'autoFilter')),
    links: readLinks(root, addressOf),
    page: readPage(root),
    ...(conditionalFormats.length > 0 && { conditionalFormats }),
  };
}

/** The block that its formula fills, where that is more than its own cell: the others have values alone in the file. */
function listFilled({ formula, isDynamic }: CellScan): Required<SheetContent>['arrays'] {
  if (!formula?.ref?.includes(':') || (formula.kind !== 'array' && formula.kind !== 'dataTable')) return [];
  return [{ range: formula.ref, by: formula.kind === 'array' && isDynamic ? 'spill' : formula.kind }];
}

/** A filter hides rows once one of its columns has a criterion; a column may also be listed for its missing button. */
export function readAutoFilter(element: XmlElement | undefined): SheetFile['autoFilter'] {
  const range = element?.attributes.ref;
  if (!element || range === undefined) return null;
  const isFiltered = element.children.some(({ name, children }) => name === 'filterColumn' && children.length > 0);
  return { range, isFiltered };
}

/** The value of a cell; undefined where its text does not fit its type. */
function decodeValue({ type, value, inline }: CellScan, context: SheetContext): StoredValue | undefined {
  if (type === 'inlineStr') return inline ?? value;
  if (type === 'str') return value === null ? null : decodeXstring(value);
  if (value === null || value === '') return null;
  switch (type) {
    case 's':
      return context.sharedStrings[Number(value)];
    case 'b':
      return readFlag(value.trim());
    case 'e':
      return { error: value };
    case 'd':
      return decodeDate(value, context.dateOffset);
    case 'n':
      return Number.isFinite(Number(value)) ? Number(value) : undefined;
    default:
      return undefined;
  }
}

const MILLISECONDS_OF_A_DAY = 86_400_000;
/** Day 0 of the 1900 system, right for dates from March 1900 on. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A date of the strict dialect, as the number of days that Excel computes with. */
function decodeDate(text: string, dateOffset: number): number | undefined {
  const time = /^T?\d\d:\d\d/.test(text) ? `1899-12-30T${text.replace('T', '')}` : text;
  const moment = Date.parse(time.endsWith('Z') || !time.includes('T') ? time : `${time}Z`);
  return Number.isNaN(moment) ? undefined : (moment - FIRST_DAY) / MILLISECONDS_OF_A_DAY - dateOffset;
}
