import { formatAddress, quoteSheet, type CellAddress } from '../domain/cellAddress';
import { failure, success, type Result } from '../domain/result';
import type { SheetSnapshot, WorkbookSnapshot } from '../domain/snapshot';
import { emptyPlan, type CellWrite, type FoundMark, type Removals, type WorkbookPort } from '../excel/port';
import { precedents } from '../table/formula/sumTerms';
import { attempt } from './attempt';
import type { BoundTable } from './bindTable';
import { contentAt, isErrorText } from './cellContent';
import { inputsSheetName } from './costingInputs';
import { isLog } from './log/logSheet';
import type { Operation } from './operation';
import { auditSheetName } from './report/planAuditReport';
import { optionsSheetName } from './report/planOptionsReport';
import { publicationSheetName } from './report/planPublicationReport';
import { tableName } from './storedState';

const titles: ReadonlySet<string> = new Set([inputsSheetName, auditSheetName, optionsSheetName, publicationSheetName]);

/** Plans to take away all that the add-in added to the workbook, the marks that cells have now included. One sync. */
export async function prepareRemoval(port: WorkbookPort, bound: BoundTable): Promise<Result<Operation, string>> {
  const read = await attempt(
    port.readMarks(
      bound.workbook.sheets.map(({ id }) => id),
      [],
    ),
  );
  return read.ok ? planRemoval(bound, read.value.marks) : read;
}

/**
 * Takes away all that the add-in added to the workbook: its sheets with their names, the table's name, what it keeps
 * there and its marks. Formulas that read its sheets become the figures that they show. Fails where there is nothing of
 * the add-in's, and where such a formula shows an error.
 */
export function planRemoval(
  { workbook, lookup }: BoundTable,
  found: readonly FoundMark[] = [],
): Result<Operation, string> {
  const own = workbook.sheets.filter(isOwn);
  const marks = found.filter(({ sheet }) => !own.some(({ name }) => name === sheet));
  const removals: Removals = {
    names: workbook.names
      .filter(({ name, formula }) => name === tableName || own.some((sheet) => readsSheet(formula, sheet)))
      .map(({ name }) => name),
    sheets: own.map(({ name }) => name),
    stored: workbook.stored !== null,
    ...(marks.length > 0 && { marks }),
  };
  if (removals.names.length + removals.sheets.length + marks.length === 0 && !removals.stored)
    return failure('The workbook holds nothing of the add-in’s.');
  const readers = findReaders({ workbook, lookup }, own);
  const broken = readers.find((address) => isErrorText(String(lookup.content(address))));
  if (broken) {
    return failure(
      `${formatAddress(broken)} reads the add-in's sheets and shows ${String(lookup.content(broken))}: mend it first, so that a figure can stay there.`,
    );
  }
  const writes = readers.map((address): CellWrite => ({ address, content: { value: lookup.content(address) } }));
  return success({
    title: "Remove the add-in's sheets",
    changes: writes.map(({ address }) => {
      const held = contentAt(lookup, address);
      return { address, from: 'formula' in held ? held.formula : held.value, to: lookup.content(address) };
    }),
    checks: [],
    notes: describeRemoval(own, marks),
    plan: { ...emptyPlan, cells: writes, removals },
  });
}

/** The add-in's sheets begin with their title. */
function isOwn(sheet: SheetSnapshot): boolean {
  const { top, left, name, values } = sheet;
  return isLog(sheet) || (titles.has(name) && top === 1 && left === 1 && values[0]?.[0] === name);
}

const readsSheet = (formula: string, { name }: SheetSnapshot): boolean =>
  formula.toLowerCase().startsWith(`=${quoteSheet(name)}!`.toLowerCase());

/** Cells of other sheets whose formulas refer to the add-in's sheets, by address or by name. */
function findReaders(
  { workbook, lookup }: { workbook: WorkbookSnapshot; lookup: BoundTable['lookup'] },
  own: readonly SheetSnapshot[],
): readonly CellAddress[] {
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  return workbook.sheets
    .filter((sheet) => !own.includes(sheet))
    .flatMap(({ name: sheet, top, left, formulas }) =>
      formulas.flatMap((cells, row) =>
        cells.flatMap((_, column) => {
          const address = { sheet, row: top + row, column: left + column };
          const formula = lookup.formula(address);
          const isReader =
            formula !== null &&
            precedents(formula, address, lookup).some((range) => names.has(range.sheet.toLowerCase()));
          return isReader ? [address] : [];
        }),
      ),
    );
}

function describeRemoval(own: readonly SheetSnapshot[], { length }: readonly FoundMark[]): readonly string[] {
  const sheets = own.map(({ name }) => quoteSheet(name)).join(', ');
  return [
    ...(own.length > 0 ? [`These sheets go: ${sheets}.`] : []),
    ...(own.some(isLog) ? ['Without the log no operation can be restored any more.'] : []),
    ...(length > 0 ? [`The marks on cells go (${length}); the cells keep their own look.`] : []),
    'What the add-in keeps in the workbook goes too: the choice of the table and of the option, grade mixes, accepted findings.',
  ];
}
