import { formatAddress, isInside, quoteSheet } from '../domain/cellAddress';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../domain/snapshot';
import type { OwnSheet, WritePlan } from '../excel/port';

/** What keeps a plan from being written to the workbook as it stands, and what to do about it; null when nothing does. */
export function findObstacle(workbook: WorkbookSnapshot, plan: WritePlan): string | null {
  if (workbook.isReadOnly) {
    return 'The workbook is open for reading only, so nothing was changed. Save a copy of it (File > Save As) and repeat there.';
  }
  const newSheet = plan.ownSheets.find(({ name }) => !findSheet(workbook, name));
  if (workbook.isProtected && newSheet) {
    return `The workbook's structure is protected, so the sheet ${quoteSheet(newSheet.name)} cannot be added and nothing was changed. Unprotect it (Review > Protect Workbook) and try again.`;
  }
  if (workbook.isProtected && plan.removals?.sheets.length) {
    return "The workbook's structure is protected, so no sheet can be removed and nothing was changed. Unprotect it (Review > Protect Workbook) and try again.";
  }
  const locked = plan.removals?.marks?.find(({ isProtected }) => isProtected);
  if (locked) return describeProtected(locked.sheet);
  const written = [
    ...plan.cells.map(({ address }) => address.sheet),
    ...plan.rows.map(({ sheet }) => sheet),
    ...plan.ownSheets.map(({ name }) => name),
  ];
  const sheets = [...new Set(written)].flatMap((name) => findSheet(workbook, name) ?? []);
  for (const { name, isProtected, isFiltered } of sheets) {
    if (isProtected) return describeProtected(name);
    if (isFiltered)
      return `A filter hides rows of the sheet ${quoteSheet(name)}, so nothing was changed. Clear it (Data > Clear) and try again.`;
  }
  const spilled = plan.cells.find(({ address }) =>
    findSheet(workbook, address.sheet)?.spills?.some((spill) => isInside(address, spill)),
  );
  if (spilled)
    return `A formula that fills several cells at once fills ${formatAddress(spilled.address)}, so nothing was changed. Give each of the cells a formula or figure of its own (Copy, then Paste Special > Values) and try again.`;
  return findTakenSheet(workbook, plan) ?? findTakenName(workbook, plan);
}

function describeProtected(sheet: string): string {
  return `The sheet ${quoteSheet(sheet)} is protected, so nothing was changed. Unprotect it (Review > Unprotect Sheet) and try again.`;
}

function findTakenSheet(workbook: WorkbookSnapshot, { ownSheets }: WritePlan): string | null {
  const taken = ownSheets.find((own) => {
    const sheet = findSheet(workbook, own.name);
    return sheet && !isAddIns(sheet, own);
  });
  return taken
    ? `The workbook has a sheet ${quoteSheet(taken.name)} that is not the add-in's, so nothing was changed. Rename that sheet and try again.`
    : null;
}

/** The add-in's own sheets begin with their title; an empty sheet is nobody's. */
function isAddIns({ top, left, formulas }: SheetSnapshot, { rows }: OwnSheet): boolean {
  const isEmpty = formulas.every((cells) => cells.every((content) => content === ''));
  return isEmpty || (top === 1 && left === 1 && formulas[0]?.[0] === rows[0]?.[0]);
}

/** A name that stands for something else than the add-in means by it is the person's. */
function findTakenName(workbook: WorkbookSnapshot, { names, ownSheets }: WritePlan): string | null {
  const isOwn = (formula: string) =>
    formula.includes('#REF!') ||
    ownSheets.some(({ name }) => formula.toLowerCase().startsWith(`=${quoteSheet(name)}!`.toLowerCase()));
  for (const { name, formula } of names) {
    const held = workbook.names.find((other) => other.name.toLowerCase() === name.toLowerCase());
    if (!held || held.formula === formula || name.startsWith('Costing_') || isOwn(held.formula)) continue;
    return `The name ${held.name} stands for ${held.formula.replace(/^=/u, '')} in this workbook, and the add-in's formulas need it for something else, so nothing was changed. Rename it (Formulas > Name Manager) and try again.`;
  }
  return null;
}
