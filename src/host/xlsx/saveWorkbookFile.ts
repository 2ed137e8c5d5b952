import { editCustomXml } from './customXml';
import { editDrawnAndPrinted, isDrawnOrPrinted } from './editDrawnAndPrinted';
import { editSheet, type SheetStyles } from './editSheet';
import { createStylesDraft, emptyStylesheet, type StylesDraft } from './editStyles';
import { renameTableColumns } from './editTables';
import { editWorkbook, placeSheets } from './editWorkbook';
import { createPackageDraft, type PackageDraft } from './packageDraft';
import type { SheetEdit, WorkbookEdits } from './workbookFile';
import { findPart, findWorkbookParts, listRelationships, type WorkbookParts } from './workbookParts';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Writes changes into a workbook file and nothing else: a part that needs no change is copied as it was packed, and a
 * part that does keeps its text outside the places concerned. The same edits give the same bytes every time.
 * Throws a `WorkbookFileError` when the original cannot be opened.
 */
export function saveWorkbookFile(original: Uint8Array, edits: WorkbookEdits): Uint8Array {
  const draft = createPackageDraft(original);
  const parts = findWorkbookParts(draft);
  const reachable = listReachable(draft);
  const newPaths = new Map<SheetEdit, string>();
  const places = placeSheets(parts.sheets, edits.sheets, (edit) => {
    const path = addSheet(draft, parts);
    newPaths.set(edit, path);
    return draft.relate(parts.workbook.path, relationshipType(parts, 'worksheet'), path);
  });
  draft.put(parts.workbook.path, editWorkbook(parts, places, edits));

  const styles = createLazyStyles(draft, parts);
  let movesFormulas = false;
  for (const { entry, edit } of places) {
    if (!edit) continue;
    const path = entry?.path ?? newPaths.get(edit) ?? '';
    if (isDrawnOrPrinted(edit)) editDrawnAndPrinted(draft, path, edit, (kind) => relationshipType(parts, kind));
    if (!hasChanges(edit)) continue;
    const edited = editSheet(draft.text(path), edit, styles);
    draft.put(path, edited.text);
    renameTableColumns(draft, path, edit.cells);
    movesFormulas ||= edited.movesFormulas;
  }
  styles.save();

  const removed = parts.sheets.filter((sheet) => !places.some(({ entry }) => entry === sheet));
  for (const { path, relationshipId } of removed) {
    draft.unrelate(parts.workbook.path, relationshipId);
    draft.drop(path);
  }
  if (movesFormulas || removed.length > 0) dropCalculationChain(draft, parts);
  if (edits.customXml) editCustomXml(draft, parts, edits.customXml, (kind) => relationshipType(parts, kind));
  if (removed.length > 0 || edits.sheets.some(({ charts }) => charts && charts.removed.length > 0)) {
    const stillReachable = listReachable(draft);
    for (const path of reachable) {
      if (!stillReachable.has(path) && draft.has(path)) draft.drop(path);
    }
  }
  return draft.toBytes();
}

const hasChanges = ({ cells, rowsHidden, columnWidths, conditionalFormats }: SheetEdit): boolean =>
  cells.length > 0 || rowsHidden.size > 0 || columnWidths.size > 0 || conditionalFormats !== undefined;

/** The vocabulary of the workbook: its own namespace, in the transitional or the strict dialect. */
function mainNamespace({ workbook: { root } }: WorkbookParts): string {
  const declaration = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  return root.attributes[declaration] ?? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}

function relationshipType(parts: WorkbookParts, kind: string): string {
  const isStrict = mainNamespace(parts).startsWith('http://purl.oclc.org/');
  const base = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument'
    : 'http://schemas.openxmlformats.org/officeDocument/2006';
  return `${base}/relationships/${kind}`;
}

/** Adds an empty worksheet part beside the others; gives its path. */
function addSheet(draft: PackageDraft, parts: WorkbookParts): string {
  const folder = parts.workbook.path.slice(0, parts.workbook.path.lastIndexOf('/') + 1);
  let number = 1;
  while (draft.has(`${folder}worksheets/sheet${number}.xml`)) number += 1;
  const path = `${folder}worksheets/sheet${number}.xml`;
  const content =
    '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  draft.put(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${mainNamespace(parts)}">${content}</worksheet>`,
  );
  draft.setContentType(path, WORKSHEET_TYPE);
  return path;
}

/** The styles are opened when a cell or a conditional format first needs another one. */
function createLazyStyles(draft: PackageDraft, parts: WorkbookParts): SheetStyles & { save(): void } {
  const present = parts.relationships.find(({ kind }) => kind === 'styles')?.target;
  const path = present ?? `${parts.workbook.path.slice(0, parts.workbook.path.lastIndexOf('/') + 1)}styles.xml`;
  let styles: StylesDraft | undefined;
  const open = (): StylesDraft =>
    (styles ??= createStylesDraft(
      findPart(draft, parts, 'styles') ?? { path, text: emptyStylesheet(mainNamespace(parts)) },
    ));
  return {
    restyle(style, edit) {
      if (edit.quotePrefix === undefined && edit.numberFormat === undefined && !edit.format) return style;
      return open().restyle(style, edit);
    },
    findDifferential: (look) => open().findDifferential(look),
    save() {
      if (!styles) return;
      draft.put(path, styles.text());
      if (present !== undefined) return;
      draft.setContentType(path, STYLES_TYPE);
      draft.relate(parts.workbook.path, relationshipType(parts, 'styles'), path);
    },
  };
}

/** The order in which Excel last computed the cells; Excel makes it anew. */
function dropCalculationChain(draft: PackageDraft, { workbook, relationships }: WorkbookParts): void {
  const chain = relationships.find(({ kind }) => kind === 'calcChain');
  if (!chain) return;
  draft.unrelate(workbook.path, chain.id);
  draft.drop(chain.target);
}

/** The parts that relationships lead to from the package's root. */
function listReachable(draft: PackageDraft): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { target } of listRelationships(draft, path)) {
      if (reached.has(target) || !draft.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}
