import { formatCell, parseCell } from './cellReference';
import { editColumnWidths, findColumnStyle } from './editColumns';
import { editConditionalFormats, type FindDifferentialStyle } from './editConditionalFormats';
import { encodeCell, encodeFormulaElement } from './encodeCell';
import { createFormulaReader, type FormulaReader } from './readFormula';
import { scanSheet, type CellScan, type RowScan, type SharedFormula, type SheetScan } from './scanSheet';
import { insertInto, setAttribute, spliceText, type Splice } from './spliceText';
import type { CellEdit, SheetEdit } from './workbookFile';
import type { PartText } from './workbookPackage';
import { findChild, parseXml, readFlag } from './xml';

export type SheetChanges = Pick<SheetEdit, 'cells' | 'rowsHidden' | 'columnWidths' | 'conditionalFormats'>;

/** The stylesheet, as an edited sheet needs it. */
export interface SheetStyles {
  /** The style of a cell once the formats of the edit are added to its present style. */
  readonly restyle: (style: number, edit: CellEdit) => number;
  readonly findDifferential: FindDifferentialStyle;
}

export interface EditedSheet {
  readonly text: string;
  /** Whether other cells hold formulas now than before. */
  readonly movesFormulas: boolean;
}

/** A worksheet being edited: what was found in it, and what shall be done. */
interface SheetDraft {
  readonly part: PartText;
  readonly scan: SheetScan;
  readonly readFormula: FormulaReader;
  readonly restyle: SheetStyles['restyle'];
  /** Shared formulas whose master gets another content: the cells that depend on it need their own text. */
  readonly orphaned: ReadonlySet<SharedFormula>;
}

/** Writes changes into the text of a worksheet; all outside the changed cells, rows and columns stays as it is. */
export function editSheet(part: PartText, changes: SheetChanges, styles: SheetStyles): EditedSheet {
  const scan = scanSheet(part, (cell) => cell);
  const readFormula = createFormulaReader();
  const edits = groupByRow(changes.cells);
  const editOf = ({ row, column }: CellScan) => edits.get(row)?.get(column);
  const scanned = [...scan.rows.values()].flatMap(({ cells }) => [...cells.values()]);
  const orphaned = new Set(
    scanned.flatMap((cell) => {
      const edit = editOf(cell);
      const shared = cell.formula?.shared;
      return edit && shared?.master === cell && edit.formula !== readFormula(cell) ? [shared] : [];
    }),
  );
  const draft: SheetDraft = { part, scan, readFormula, restyle: styles.restyle, orphaned };
  const dependants = scanned.filter(({ formula }) => formula?.shared && orphaned.has(formula.shared));
  const { conditionalFormats: formats } = changes;
  const splices = [
    ...editRows(draft, edits, changes.rowsHidden),
    ...(formats ? editConditionalFormats(part.text, scan, formats, styles.findDifferential) : []),
    ...dependants.filter((cell) => !editOf(cell)).map((cell) => materializeFormula(draft, cell)),
    ...editColumnWidths(part.text, scan, changes.columnWidths),
    ...extendDimension(draft, changes.cells),
  ];
  const movesFormulas = changes.cells.some(
    ({ row, column, formula }) => (formula !== null) !== Boolean(scan.rows.get(row)?.cells.get(column)?.formula),
  );
  return { text: spliceText(part.text, splices), movesFormulas };
}

type EditsByRow = ReadonlyMap<number, ReadonlyMap<number, CellEdit>>;

/** By row and column, ascending; the last edit of a cell counts. */
function groupByRow(cells: readonly CellEdit[]): EditsByRow {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(edit.row) ?? new Map<number, CellEdit>();
    rows.set(edit.row, row.set(edit.column, edit));
  }
  return rows;
}

function editRows(draft: SheetDraft, edits: EditsByRow, hidden: ReadonlyMap<number, boolean>): Splice[] {
  const { part, scan } = draft;
  const present = [...scan.rows.values()];
  const splices: Splice[] = [];
  const added: Splice[] = [];
  for (const number of [...new Set([...edits.keys(), ...hidden.keys()])].sort((a, b) => a - b)) {
    const cells = edits.get(number) ?? new Map<number, CellEdit>();
    const row = scan.rows.get(number);
    if (row) {
      splices.push(...editRow(draft, row, cells, hidden.get(number)));
      continue;
    }
    const { prefix } = scan.sheetData;
    const content = [...cells.values()].map((edit) => addCell(draft, edit, prefix)).join('');
    if (content === '' && !hidden.get(number)) continue;
    const tag = setAttribute(`<${prefix}row r="${number}">`, 'hidden', hidden.get(number) ? '1' : null);
    const at = findFollowing(present, number, (following) => following.row)?.tag.start ?? scan.sheetData.closeStart;
    added.push({ start: at, end: at, text: `${tag}${content}</${prefix}row>` });
  }
  return [...splices, ...insertInto(part.text, scan.sheetData, added)];
}

function editRow(
  draft: SheetDraft,
  row: RowScan,
  edits: ReadonlyMap<number, CellEdit>,
  hidden: boolean | undefined,
): Splice[] {
  const { text } = draft.part;
  const present = [...row.cells.values()];
  const changed: Splice[] = [];
  const added: Splice[] = [];
  for (const edit of edits.values()) {
    const cell = row.cells.get(edit.column);
    if (cell) {
      changed.push({ start: cell.start, end: cell.end, text: changeCell(draft, cell, edit) });
      continue;
    }
    const at = findFollowing(present, edit.column, ({ column }) => column)?.start ?? row.closeStart;
    const content = addCell(draft, edit, row.tag.prefix, row);
    if (content !== '') added.push({ start: at, end: at, text: content });
  }
  const tag = text.slice(row.tag.start, row.tag.openEnd);
  const columns = added.length > 0 ? [...edits.keys()] : [];
  const shown = hidden === undefined ? tag : setAttribute(tag, 'hidden', hidden ? '1' : null);
  const newTag = extendSpans(shown, row.tag.attributes.spans, columns);
  return [...changed, ...insertInto(text, { ...row.tag, closeStart: row.closeStart }, added, newTag)];
}

function changeCell({ part, readFormula, restyle, orphaned }: SheetDraft, cell: CellScan, edit: CellEdit): string {
  const root = parseXml({ path: part.path, text: part.text.slice(cell.start, cell.end) });
  const source = part.text.slice(cell.start, cell.end);
  const present = findChild(root, 'f');
  const isKept = present !== undefined && edit.formula !== null && edit.formula === readFormula(cell);
  const isOwn = !cell.formula?.shared || !orphaned.has(cell.formula.shared);
  let formula = '';
  if (isKept && isOwn) formula = source.slice(present.start, present.end);
  else if (edit.formula !== null) formula = encodeFormulaElement(edit.formula, root.prefix);
  const style = restyle(cell.style, edit);
  let tag = source.slice(0, root.openEnd);
  if (style !== cell.style) tag = setAttribute(tag, 's', String(style));
  // The cell's metadata says that its formula spills.
  if (!isKept) tag = setAttribute(tag, 'cm', null);
  return encodeCell(tag, root.prefix, edit, formula);
}

/** A cell that the file does not hold yet looks like its row, or else like its column. */
function addCell({ scan, restyle }: SheetDraft, edit: CellEdit, prefix: string, row?: RowScan): string {
  const ofRow = readFlag(row?.tag.attributes.customFormat) ? Number(row?.tag.attributes.s ?? 0) : undefined;
  const inherited = ofRow ?? findColumnStyle(scan, edit.column);
  const style = restyle(inherited, edit);
  if (edit.value === null && edit.formula === null && style === inherited) return '';
  const tag = setAttribute(`<${prefix}c r="${formatCell(edit)}">`, 's', style === 0 ? null : String(style));
  return encodeCell(tag, prefix, edit, edit.formula === null ? '' : encodeFormulaElement(edit.formula, prefix));
}

/** Gives a cell of a shared formula the formula as its own text. */
function materializeFormula({ part, readFormula }: SheetDraft, cell: CellScan): Splice {
  const root = parseXml({ path: part.path, text: part.text.slice(cell.start, cell.end) });
  const present = findChild(root, 'f') ?? root;
  const text = encodeFormulaElement(readFormula(cell) ?? '', root.prefix);
  return { start: cell.start + present.start, end: cell.start + present.end, text };
}

/** The first item after a number, in items that ascend. */
function findFollowing<Item>(
  items: readonly Item[],
  number: number,
  numberOf: (item: Item) => number,
): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && numberOf(item) > number) high = middle;
    else low = middle + 1;
  }
  return items[low];
}

/** `spans` says which columns a row uses; a reader may rely on it. */
function extendSpans(tag: string, spans: string | undefined, columns: readonly number[]): string {
  const [first, last] = (spans ?? '').split(':').map(Number);
  if (columns.length === 0 || !first || !last) return tag;
  const extended = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
  return extended === spans ? tag : setAttribute(tag, 'spans', extended);
}

function extendDimension({ part, scan }: SheetDraft, cells: readonly CellEdit[]): Splice[] {
  const dimension = findChild(scan.root, 'dimension');
  const [first, last = first] = (dimension?.attributes.ref ?? '').split(':').map(parseCell);
  const filled = cells.filter(({ value, formula }) => value !== null || formula !== null);
  if (!dimension || !first || !last || filled.length === 0) return [];
  const bounds = filled.reduce(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    { top: first.row, left: first.column, bottom: last.row, right: last.column },
  );
  const start = formatCell({ row: bounds.top, column: bounds.left });
  const end = formatCell({ row: bounds.bottom, column: bounds.right });
  const ref = start === end ? start : `${start}:${end}`;
  if (ref === dimension.attributes.ref) return [];
  const tag = setAttribute(part.text.slice(dimension.start, dimension.openEnd), 'ref', ref);
  return [{ start: dimension.start, end: dimension.openEnd, text: tag }];
}
