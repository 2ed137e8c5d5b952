import { editNames } from './editNames';
import { setAttribute, spliceText, type Splice } from './spliceText';
import type { SheetEdit, WorkbookEdits } from './workbookFile';
import type { SheetEntry, WorkbookParts } from './workbookParts';
import { escapeXml, findChild, listChildren, type XmlElement } from './xml';

/** A sheet that shall be in the workbook: one that was there (perhaps without cells, and then without an edit), or a new one. */
export interface SheetPlace {
  readonly entry: SheetEntry | null;
  readonly edit: SheetEdit | null;
  readonly relationshipId: string;
}

/** All sheets that shall be, in order: a chart sheet follows the sheet that it followed. */
export function placeSheets(
  sheets: readonly SheetEntry[],
  edits: readonly SheetEdit[],
  relateNewSheet: (edit: SheetEdit) => string,
): readonly SheetPlace[] {
  const worksheets = sheets.filter(({ isWorksheet }) => isWorksheet);
  const places = edits.map((edit): SheetPlace => {
    if (edit.original === null) return { entry: null, edit, relationshipId: relateNewSheet(edit) };
    const entry = worksheets[edit.original];
    if (!entry) throw new Error(`The workbook has no sheet ${edit.original}.`);
    return { entry, edit, relationshipId: entry.relationshipId };
  });
  sheets.forEach((entry, position) => {
    if (entry.isWorksheet) return;
    const before = sheets.slice(0, position).findLast((other) => places.some((place) => place.entry === other));
    const at = places.findIndex((place) => place.entry === (before ?? null)) + 1;
    places.splice(before ? at : 0, 0, { entry, edit: null, relationshipId: entry.relationshipId });
  });
  return places;
}

/** The text of the workbook part with its sheets and names as they shall be. */
export function editWorkbook(
  { workbook: { text, root }, sheets }: WorkbookParts,
  places: readonly SheetPlace[],
  edits: WorkbookEdits,
): string {
  const moveSheet = (position: number): number => places.findIndex(({ entry }) => entry === sheets[position]);
  const positionOf = (sheet: number): number => places.findIndex(({ edit }) => edit === edits.sheets[sheet]);
  const names = edits.names?.map((name) => ({ ...name, sheet: name.sheet === null ? null : positionOf(name.sheet) }));
  const isWorksheet = (position: number): boolean => sheets[position]?.isWorksheet ?? false;
  return spliceText(text, [
    ...editSheetList(text, root, sheets, places),
    ...editNames(text, root, { names, moveSheet, isWorksheet }),
    ...editViews(text, root, places, moveSheet),
    ...editCalculation(text, root, edits),
  ]);
}

function editSheetList(
  text: string,
  root: XmlElement,
  sheets: readonly SheetEntry[],
  places: readonly SheetPlace[],
): Splice[] {
  const list = findChild(root, 'sheets');
  if (!list) return [];
  const isSameList = places.length === sheets.length && places.every(({ entry }, index) => entry === sheets[index]);
  if (isSameList) {
    return places.flatMap(({ entry, edit }) => {
      if (!entry || !edit) return [];
      const { start, end, attributes } = entry.element;
      return [{ start, end, text: describeSheet(text.slice(start, end), attributes, edit) }];
    });
  }
  let sheetId = Math.max(0, ...sheets.map(({ element }) => Number(element.attributes.sheetId)));
  const idName = Object.keys(sheets[0]?.element.attributes ?? {}).find((name) => name.endsWith(':id')) ?? 'r:id';
  const elements = places.map(({ entry, edit, relationshipId }) => {
    if (entry) {
      const source = text.slice(entry.element.start, entry.element.end);
      return edit ? describeSheet(source, entry.element.attributes, edit) : source;
    }
    sheetId += 1;
    const tag = `<${root.prefix}sheet name="" sheetId="${sheetId}" ${idName}="${escapeXml(relationshipId)}"/>`;
    return edit ? describeSheet(tag, {}, edit) : tag;
  });
  return [{ start: list.openEnd, end: list.closeStart, text: elements.join('') }];
}

/** A `<sheet>` with the name and visibility of the edit; what is right already stays as written. */
function describeSheet(sheet: string, present: XmlElement['attributes'], { name, visibility }: SheetEdit): string {
  const named = present.name === name ? sheet : setAttribute(sheet, 'name', name);
  if ((present.state ?? 'visible') === visibility) return named;
  return setAttribute(named, 'state', visibility === 'visible' ? null : visibility);
}

/** A window shows a sheet by its position: it must be one that is there and visible. */
function editViews(
  text: string,
  root: XmlElement,
  places: readonly SheetPlace[],
  moveSheet: (position: number) => number,
): Splice[] {
  const isVisible = ({ entry, edit }: SheetPlace): boolean =>
    (edit?.visibility ?? entry?.element.attributes.state ?? 'visible') === 'visible';
  const firstVisible = Math.max(0, places.findIndex(isVisible));
  return listChildren(root, 'bookViews').map(({ start, openEnd, attributes }) => {
    let tag = text.slice(start, openEnd);
    for (const name of ['activeTab', 'firstSheet']) {
      const before = Number(attributes[name] ?? 0);
      const moved = moveSheet(before);
      const place = places[moved];
      const after = place && isVisible(place) ? moved : firstVisible;
      if (after !== before) tag = setAttribute(tag, name, String(after));
    }
    return { start, end: openEnd, text: tag };
  });
}

/** What stands before `<calcPr>` in a workbook, the nearest first. */
const PRECEDING = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** Automatic calculation in full precision is what a file means that says nothing. */
function editCalculation(
  text: string,
  root: XmlElement,
  { calculation, isPrecisionAsDisplayed }: WorkbookEdits,
): Splice[] {
  const present = findChild(root, 'calcPr');
  const before = present ? text.slice(present.start, present.openEnd) : `<${root.prefix}calcPr/>`;
  let tag = before;
  if (calculation) tag = setAttribute(tag, 'calcMode', calculation === 'manual' ? 'manual' : null);
  if (isPrecisionAsDisplayed !== undefined)
    tag = setAttribute(tag, 'fullPrecision', isPrecisionAsDisplayed ? '0' : null);
  if (tag === before) return [];
  if (present) return [{ start: present.start, end: present.openEnd, text: tag }];
  const at = PRECEDING.map((name) => findChild(root, name)?.end).find((end) => end !== undefined) ?? root.openEnd;
  return [{ start: at, end: at, text: tag }];
}
