import { isInside, type CellAddress } from '../domain/cellAddress';
import type { Finding } from '../domain/finding';
import type { Figure, RequirementsTable } from '../domain/table';
import { assumePCosts, decidePCosts } from './decidePCosts';
import { describeFinding, type Flaw } from './describeFinding';
import type { Costing } from './expectActivity';
import { expectCells, type ComputedCell } from './expectations';
import { findFormulaFault } from './formulaFault';
import type { FormulaReader } from './formulaReader';
import type { MixInference } from './inferMixes';
import type { Standing } from './judgeFigure';
import { createLedger, type Ledger } from './ledger';
import { findRoundedSums } from './roundedSums';
import { readSumRows } from './sumRows';
import { indexCells } from './tableCells';
import { createFormulaFacts, traceRoots } from './traceRoots';
import { findTypedOver } from './typedOver';
import { findUncheckable } from './uncheckable';
import { findWrongInputs } from './wrongInputs';
import { storedText } from './cause/storedText';

export interface AuditInput {
  readonly table: RequirementsTable;
  readonly costing: Costing;
  /** What `expectCells` gives for the table and the costing. */
  readonly cells: readonly ComputedCell[];
  /** The rows that wait for the person to choose a mix. */
  readonly undecided: MixInference['undecided'];
  /** Reads the formulas behind the figures; null where only figures are known. */
  readonly formulas: FormulaReader | null;
}

/**
 * How the computed cells stand: `computed` = `exact` + `rounded` + `found`. A sum that is off by its parts' rounding
 * counts as rounded. `checked` leaves out those of which the expected figure is not known; a finding says why.
 */
export interface Coverage {
  readonly computed: number;
  readonly checked: number;
  readonly exact: number;
  readonly rounded: number;
  readonly found: number;
}

export interface AuditReport {
  readonly coverage: Coverage;
  /** What moves a grand total most first, then by place on the sheet. */
  readonly findings: readonly Finding[];
}

/**
 * Checks every computed cell of the table. A wrong cell that others pass on is one finding, which lists them; a wrong
 * input that its row and its column contradict is one finding too.
 */
export function auditTable({ table, costing, cells: given, undecided, formulas }: AuditInput): AuditReport {
  const { ledger, unsplit } = openLedger(table, costing, given);
  const cells = indexCells(table);
  const before = judgeCells(ledger);
  const inputs = findStanding('wrong', before).length > 0 ? findWrongInputs(table, costing, ledger) : [];
  const inexact = inputs.length > 0 ? judgeCells(ledger) : before;
  const wrong = findStanding('wrong', inexact);
  const rounded = findRoundedSums(wrong, ledger, cellOf);
  const factsOf = formulas
    ? createFormulaFacts(table, formulas, cellAt, (cell) => findFormulaFault(cell, ledger, cells, formulas))
    : () => null;

  const texts = findTexts(table);
  const sources = [...inputs.map(({ figure }) => figure), ...texts];
  const traced = traceRoots(
    wrong.filter((cell) => !rounded.has(cell)),
    sources,
    ledger,
    factsOf,
    formulas,
  );
  const typedOver = findTypedOver(ledger.cells);
  const sumRows = new Map(readSumRows(table).map((sumRow) => [sumRow.row, sumRow]));
  const known = { table, costing, ledger, cells, sumRows, factsOf, typedOver, explained: traced.explained };

  const chosen = new Set(undecided.filter(({ candidates }) => candidates.length > 1).map(({ row }) => row));
  const answered = new Set(inputs.filter(({ column }) => column === 'pMonths').map(({ row }) => row));
  const unexplained = [...unsplit].filter(
    (cell) => !wrong.includes(cell) && !chosen.has(cell.row.row) && !answered.has(cell.row),
  );
  const roots = new Set(traced.roots);
  const flaws: Flaw[] = [
    ...inputs.map((input) => ({ ...input, rowKey: input.row.code, scope: null, kind: 'input' as const })),
    ...[...roots].map((cell) => toFlaw(cell, 'wrong')),
    ...unexplained.map((cell) => ({ ...toFlaw(cell, 'unsplit'), expected: null })),
    ...ledger.cells.filter((cell) => !roots.has(cell) && isFragile(cell)).map((cell) => toFlaw(cell, 'fragile')),
    ...texts.flatMap((figure) => {
      const cell = cells.of(figure);
      return cell && !cellOf(figure)
        ? [{ ...cell, rowKey: cell.row.code, scope: null, expected: figure.value, kind: 'fragile' as const }]
        : [];
    }),
    ...[...rounded]
      .filter(([cell, carried]) => carried.length === 0 && !passesOnTyped(cell))
      .map(([cell]) => toFlaw(cell, 'rounded')),
  ];
  const findings = [
    ...flaws.map((flaw) => describeFinding(flaw, known)),
    ...findUncheckable(findStanding('unknown', inexact), table),
  ];
  return { coverage: countCoverage(), findings: findings.sort(compareFindings) };

  function toFlaw(cell: ComputedCell, kind: Flaw['kind']): Flaw {
    const { figure, row, rowKey, column, scope } = cell;
    return { figure, row, rowKey, column, scope, expected: ledger.expectedOf(cell), kind };
  }

  function cellAt(address: CellAddress): ComputedCell | undefined {
    const own = cells.at(address);
    return own && ledger.cellOf(own.row, own.column);
  }

  function cellOf(figure: Figure): ComputedCell | undefined {
    const own = cells.of(figure);
    return own && ledger.cellOf(own.row, own.column);
  }

  /** A right cell that will not stay right: text among numbers, a constant among formulas, a formula that misses a row. */
  function isFragile(cell: ComputedCell): boolean {
    const standing = inexact.get(cell);
    if (standing === 'unknown' || rounded.has(cell)) return false;
    const facts = factsOf(cell);
    if (facts?.fault) return true;
    if (standing === 'wrong') return false;
    return storedText(cell.figure, table) || typedOver.has(cell) || (Boolean(facts?.stale) && !readsWrongCell(cell));
  }

  /** Whether the formula reads a cell that does not show what it should: its own figure was computed before. */
  function readsWrongCell({ figure }: ComputedCell): boolean {
    const ranges = formulas?.precedents(figure) ?? [];
    return wrong.some((other) => ranges.some((range) => isInside(other.figure.address, range)));
  }

  /** Whether the rounding comes from a figure typed over a formula, which has a finding of its own. */
  function passesOnTyped(cell: ComputedCell): boolean {
    const isOff = (part: ComputedCell): boolean => inexact.get(part) === 'rounded' || rounded.has(part);
    return cell.derivations.some((parts) =>
      parts.some((figure) => {
        const part = cellOf(figure);
        return part !== undefined && isOff(part) && (typedOver.has(part) || passesOnTyped(part));
      }),
    );
  }

  function countCoverage(): Coverage {
    const computed = ledger.cells.length;
    const unknown = findStanding('unknown', inexact).length;
    const unsplitCells = new Set(unexplained);
    const isSplit = (cell: ComputedCell): boolean => !unsplitCells.has(cell);
    const asRounded = findStanding('rounded', inexact).filter(isSplit).length + rounded.size;
    const exact = computed - inexact.size - unexplained.filter((cell) => !inexact.has(cell)).length;
    return { computed, checked: computed - unknown, exact, rounded: asRounded, found: computed - exact - asRounded };
  }
}

/** How the cells stand that are not exact. */
function judgeCells(ledger: Ledger): ReadonlyMap<ComputedCell, Standing> {
  const inexact = new Map<ComputedCell, Standing>();
  for (const cell of ledger.cells) {
    const standing = ledger.standingOf(cell);
    if (standing !== 'exact') inexact.set(cell, standing);
  }
  return inexact;
}

function findStanding(wanted: Standing, inexact: ReadonlyMap<ComputedCell, Standing>): readonly ComputedCell[] {
  return [...inexact].flatMap(([cell, standing]) => (standing === wanted ? [cell] : []));
}

/** The figures that are stored as text among numbers. */
function findTexts(table: RequirementsTable): readonly Figure[] {
  const texts: Figure[] = [];
  for (const { figures } of table.rows) {
    for (const figure of figures.values()) if (storedText(figure, table)) texts.push(figure);
  }
  return texts;
}

/** The computed cells; a row without a mix is taken to cost what its cells say. `unsplit` are those cost cells. */
function openLedger(
  table: RequirementsTable,
  costing: Costing,
  given: readonly ComputedCell[],
): { ledger: Ledger; unsplit: ReadonlySet<ComputedCell> } {
  // Where every cost is known there is nothing to decide, and in a large table it takes its time.
  if (!given.some(({ expected }) => expected === null))
    return { ledger: createLedger(table, given), unsplit: new Set() };
  const known = new Map([...costing.mixes].flatMap(([row, mix]) => (mix ? [[row, mix] as const] : [])));
  const assumed = assumePCosts(decidePCosts(table, costing.rates, known).costs);
  const ledger = createLedger(table, assumed.size > 0 ? expectCells(table, costing, assumed) : given);
  return { ledger, unsplit: new Set(ledger.cells.filter((cell) => assumed.has(cell.figure))) };
}

function compareFindings(one: Finding, other: Finding): number {
  return (
    weightOf(other) - weightOf(one) || one.address.row - other.address.row || one.address.column - other.address.column
  );
}

function weightOf({ impact }: Finding): number {
  return Math.max(0, ...[...impact.values()].map((amount) => amount.abs().toNumber()));
}
