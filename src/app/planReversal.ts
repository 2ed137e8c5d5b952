import { formatAddress, type CellAddress } from '../domain/cellAddress';
import { findSheet, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../domain/snapshot';
import type { CellWrite, OwnSheet, PageSetup, WritePlan } from '../excel/port';
import { createCellLookup } from '../table/formula/workbookCells';
import { contentAt, isLike, isSame } from './cellContent';
import { joinRows } from './joinRows';

/** What puts back whatever a plan left in a workbook; and cells that hold neither what they held nor what was written. */
export interface Reversal {
  readonly plan: WritePlan;
  readonly foreign: readonly CellAddress[];
}

/** Compares the workbook before and now, in all that the plan writes: what differs because of it gets its former state. */
export function planReversal(before: WorkbookSnapshot, now: WorkbookSnapshot, plan: WritePlan): Reversal {
  const [was, is] = [createCellLookup(before), createCellLookup(now)];
  const differing = plan.cells.filter(({ address }) => !isSame(contentAt(was, address), contentAt(is, address)));
  const isOurs = ({ address, content }: CellWrite) => isLike(contentAt(is, address), content);
  const removedSheets = plan.ownSheets.filter(
    (own) => !findSheet(before, own.name) && isWritten(findSheet(now, own.name), own),
  );
  const removedNames = plan.names.filter(
    ({ name, formula }) => nameIn(before, name) === null && nameIn(now, name) === formula,
  );
  const foreignSheets = plan.ownSheets.flatMap((own) => {
    const [held, holds] = [findSheet(before, own.name), findSheet(now, own.name)];
    const isForeign = held && holds && !isSameSheet(held, holds) && !isWritten(holds, own, held);
    return isForeign ? [{ sheet: holds.name, row: holds.top, column: holds.left }] : [];
  });
  const isStoredChanged = plan.stored !== null && now.stored !== before.stored;
  return {
    plan: {
      cells: differing.filter(isOurs).map((write) => ({ ...write, content: contentAt(was, write.address) })),
      rows: reverseRows(before, now, plan),
      ownSheets: plan.ownSheets.flatMap((own) =>
        restoreSheet(findSheet(before, own.name), findSheet(now, own.name), own),
      ),
      names: plan.names.flatMap(({ name, formula }) => {
        const held = nameIn(before, name);
        return held !== null && held !== formula && nameIn(now, name) === formula
          ? [{ name, formula: held, isNew: false }]
          : [];
      }),
      stored: isStoredChanged && before.stored !== null ? { text: before.stored, isNew: now.stored === null } : null,
      removals: {
        names: removedNames.map(({ name }) => name),
        // The log, written last, goes first: what it refers to must not go before it.
        sheets: removedSheets.map(({ name }) => name).reverse(),
        stored: isStoredChanged && before.stored === null,
      },
      ...(plan.calculate && { calculate: true }),
    },
    foreign: [...differing.filter((cell) => !isOurs(cell)).map(({ address }) => address), ...foreignSheets],
  };
}

/** Whether there is anything to put back. */
export function hasReversal({ plan: { cells, rows, ownSheets, names, stored, removals } }: Reversal): boolean {
  const removed = removals ? removals.names.length + removals.sheets.length + Number(removals.stored) : 0;
  return cells.length + rows.length + ownSheets.length + names.length + removed > 0 || stored !== null;
}

/** Whether the workbook holds all that the plan writes. */
export function isDone(now: WorkbookSnapshot, plan: WritePlan): boolean {
  const is = createCellLookup(now);
  const last = new Map(plan.cells.map((write) => [formatAddress(write.address), write]));
  return (
    [...last.values()].every(({ address, content }) => isSame(contentAt(is, address), content)) &&
    plan.rows.every(({ sheet, first, last: end, hidden }) =>
      rowsOf(first, end).every((row) => is.isHidden(sheet, row) === hidden),
    ) &&
    plan.ownSheets.every((own) => isComplete(findSheet(now, own.name), own)) &&
    plan.names.every(({ name, formula }) => nameIn(now, name) === formula) &&
    (plan.stored === null || now.stored === plan.stored.text)
  );
}

function reverseRows(before: WorkbookSnapshot, now: WorkbookSnapshot, { rows }: WritePlan): WritePlan['rows'] {
  const changes = rows.flatMap(({ sheet, first, last, hidden }) => {
    const [was, is] = [findSheet(before, sheet)?.hiddenRows, findSheet(now, sheet)?.hiddenRows];
    const isLeft = (row: number): boolean => was?.has(row) === !hidden && is?.has(row) === hidden;
    return rowsOf(first, last)
      .filter(isLeft)
      .map((row) => ({ sheet, row, hidden: !hidden }));
  });
  return joinRows(changes);
}

function rowsOf(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function restoreSheet(
  was: SheetSnapshot | undefined,
  is: SheetSnapshot | undefined,
  own: OwnSheet,
): readonly OwnSheet[] {
  if (!was || !is || isSameSheet(was, is) || !isWritten(is, own, was)) return [];
  const blank = (count: number): readonly CellValue[] => Array.from({ length: count }, () => '');
  const lookup = createCellLookup({ sheets: [was], names: [], stored: null });
  const held = was.formulas.map((row, rowIndex) => [
    ...blank(was.left - 1),
    ...row.map((_, index) => {
      const content = contentAt(lookup, { sheet: was.name, row: was.top + rowIndex, column: was.left + index });
      return 'formula' in content ? content : content.value;
    }),
  ]);
  const cells = [...blank(was.top - 1).map(() => []), ...held];
  return [
    {
      name: was.name,
      isNew: false,
      rows: cells,
      widths: [],
      formats: own.formats,
      links: keptLinks(own, cells),
      ...(own.page && { page: keptPage(own.page, own, cells) }),
      // Where Excel stopped between making a chart and naming it, there is one of another name.
      staleCharts: chartsOf(is).filter((name) => !chartsOf(was).includes(name)),
      charts: (own.charts ?? []).filter(({ name }) => chartsOf(was).includes(name)),
    },
  ];
}

const chartsOf = ({ charts = [] }: SheetSnapshot): readonly string[] => charts;

/** The links of cells that show in the former sheet what they show in the new one: they led to the same place. */
function keptLinks({ links = [], rows }: OwnSheet, former: OwnSheet['rows']): NonNullable<OwnSheet['links']> {
  return links.filter(({ row, column }) => rows[row - 1]?.[column - 1] === former[row - 1]?.[column - 1]);
}

/** The page with the heading where the former sheet has the same; else its first row is printed on every page. */
function keptPage(page: PageSetup, { rows }: OwnSheet, former: OwnSheet['rows']): PageSetup {
  if (!page.titleRows) return page;
  const { first, last } = page.titleRows;
  const heading = JSON.stringify(withoutEnd(rows[first - 1]));
  const found = former.findIndex((row) => JSON.stringify(withoutEnd(row)) === heading) + 1;
  return { ...page, titleRows: found > 0 ? { first: found, last: found + last - first } : { first: 1, last: 1 } };
}

/** A row without the empty cells at its end, which a sheet read anew has. */
function withoutEnd(row: OwnSheet['rows'][number] = []): OwnSheet['rows'][number] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}

function isSameSheet(one: SheetSnapshot, other: SheetSnapshot): boolean {
  return JSON.stringify([one.top, one.left, one.formulas]) === JSON.stringify([other.top, other.left, other.formulas]);
}

/**
 * Whether a sheet holds nothing but what the add-in writes there; one that was just made or emptied holds nothing. With
 * `was`, a sheet that is being put back may hold that too.
 */
function isWritten(sheet: SheetSnapshot | undefined, { rows }: OwnSheet, was?: SheetSnapshot): boolean {
  if (!sheet) return false;
  const lookup = createCellLookup({ sheets: [sheet], names: [], stored: null });
  const formerly = was && createCellLookup({ sheets: [was], names: [], stored: null });
  return sheet.formulas.every((cells, down) =>
    cells.every((held, right) => {
      const address = { sheet: sheet.name, row: sheet.top + down, column: sheet.left + right };
      const written = rows[address.row - 1]?.[address.column - 1] ?? '';
      const content = contentAt(lookup, address);
      return (
        held === '' ||
        isLike(content, typeof written === 'object' ? written : { value: written }) ||
        (formerly !== undefined && isSame(content, contentAt(formerly, address)))
      );
    }),
  );
}

/** Whether a sheet holds all that the add-in writes there. */
function isComplete(sheet: SheetSnapshot | undefined, own: OwnSheet): boolean {
  const isHeld = (row: number, column: number) =>
    (sheet?.formulas[row - sheet.top]?.[column - sheet.left] ?? '') !== '';
  return (
    isWritten(sheet, own) &&
    own.rows.every((cells, row) => cells.every((content, column) => content === '' || isHeld(row + 1, column + 1)))
  );
}

function nameIn({ names }: WorkbookSnapshot, name: string): string | null {
  return names.find((other) => other.name.toLowerCase() === name.toLowerCase())?.formula ?? null;
}
