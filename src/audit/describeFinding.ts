import { formatCell } from '../domain/cellAddress';
import { gradeOf, type FigureColumn } from '../domain/column';
import { sum, zero, type Decimal } from '../domain/decimal';
import type { Finding } from '../domain/finding';
import { isGeneralService, type GradeMix } from '../domain/grade';
import type { Figure, RequirementsTable, TableRow } from '../domain/table';
import type { OptionId } from '../domain/workplan';
import type { CauseContext, Part } from './cause/causeContext';
import { explainCell } from './cause/causes';
import { describeRounding } from './cause/roundingOfParts';
import type { Costing } from './expectActivity';
import type { ComputedCell } from './expectations';
import { formatFigure } from './formatFigure';
import { impactOf } from './impactOf';
import type { Ledger } from './ledger';
import type { SumRow } from './sumRows';
import type { TableCells } from './tableCells';
import type { FormulaFacts } from './traceRoots';

/**
 * A cell to report. `wrong` of itself; a wrong `input`; `unsplit`: a P staff cost that no split explains; `fragile`: right
 * today; `rounded`: off by the rounding of its parts.
 */
export interface Flaw {
  readonly figure: Figure;
  readonly row: TableRow;
  readonly rowKey: string;
  readonly column: FigureColumn;
  readonly scope: OptionId | null;
  readonly expected: Decimal | null;
  readonly kind: 'wrong' | 'input' | 'unsplit' | 'fragile' | 'rounded';
}

/** What the audit knows of the whole table. */
export interface AuditFacts {
  readonly table: RequirementsTable;
  readonly costing: Costing;
  readonly ledger: Ledger;
  readonly cells: TableCells;
  readonly sumRows: ReadonlyMap<TableRow, SumRow>;
  readonly factsOf: (cell: ComputedCell) => FormulaFacts | null;
  readonly typedOver: ReadonlySet<ComputedCell>;
  readonly explained: ReadonlyMap<Figure, readonly Figure[]>;
}

export function describeFinding(flaw: Flaw, facts: AuditFacts): Finding {
  const { figure, row, rowKey, column, expected, kind } = flaw;
  const explanation = kind === 'rounded' ? describeRounding(figure, expected) : explainCell(toContext(flaw, facts));
  const explains = (facts.explained.get(figure) ?? []).map(({ address }) => address);
  const actual = figure.kind === 'number' || figure.kind === 'text' || figure.kind === 'nil' ? figure.value : null;
  const difference = expected && kind !== 'rounded' ? (actual ?? zero).minus(expected) : zero;
  return {
    address: figure.address,
    row: rowKey,
    column,
    option: row.option,
    expected,
    actual,
    severity: severityOf(kind, explains.length > 0),
    cause: explanation.cause,
    explains,
    impact: impactOf(facts.table, flaw, difference),
    message: explanation.message,
    fix: explanation.fix ?? adviseFix(flaw, facts.table),
  };
}

function severityOf(kind: Flaw['kind'], hasFollowers: boolean): Finding['severity'] {
  if (kind === 'rounded') return 'info';
  return kind === 'fragile' && !hasFollowers ? 'warning' : 'error';
}

function adviseFix({ figure, expected }: Flaw, { unit }: RequirementsTable): string {
  const cell = formatCell(figure.address);
  return expected ? `Write ${formatFigure(expected.div(unit))} in ${cell}.` : `Say which figure is right in ${cell}.`;
}

function toContext(
  flaw: Flaw,
  { table, costing, ledger, cells, sumRows, factsOf, typedOver }: AuditFacts,
): CauseContext {
  const { figure, row, column, expected, kind } = flaw;
  const cell = ledger.cellOf(row, column);
  const sumRow = sumRows.get(row);
  const counted = [...(sumRow?.activities ?? []), ...(sumRow?.sections ?? [])];
  const shown = (cell?.derivations ?? []).map((parts) => sum(parts.map(({ value }) => value)));
  return {
    table,
    costing,
    cells,
    figure,
    row,
    column,
    isInput: kind === 'input',
    expected,
    isWrong: kind === 'wrong' || kind === 'input',
    mix: readMix(row, sumRow, costing),
    gMonths: sum((sumRow?.activities ?? [row]).map(readGMonths)),
    included: sumRow ? toParts(counted) : toPartsAcross(cell),
    excluded: sumRow ? toParts(listExcluded(table, row, new Set(counted))) : [],
    ...(row.kind === 'subtotal'
      ? { elsewhere: toParts(listElsewhere(table, row)), beside: listBeside(table, row) }
      : { elsewhere: [], beside: new Set<string>() }),
    differences: [...(expected ? [expected] : []), ...shown].map((due) => figure.value.minus(due)),
    formula: cell ? factsOf(cell) : null,
    isTypedOver: cell !== undefined && typedOver.has(cell),
  };

  function toParts(rows: readonly TableRow[]): Part[] {
    return [...new Set(rows)].flatMap((part) => toPart(part, part.figures.get(column)));
  }

  function toPartsAcross(own: ComputedCell | undefined): Part[] {
    const across = own && column !== 'pMonths' ? own.derivations[0] : undefined;
    return (across ?? []).flatMap((part) => toPart(row, part));
  }

  function toPart(part: TableRow, own: Figure | undefined): Part[] {
    const place = own && cells.of(own);
    const computed = place && ledger.cellOf(place.row, place.column);
    return own ? [{ figure: own, row: part, amount: (computed && ledger.expectedOf(computed)) ?? own.value }] : [];
  }
}

function listExcluded({ rows }: RequirementsTable, row: TableRow, counted: ReadonlySet<TableRow>): readonly TableRow[] {
  const isOther = (other: TableRow): boolean =>
    other.kind === 'activity'
      ? row.kind === 'total' || other.workstream === row.workstream
      : other.kind === 'subtotal' && row.kind === 'total';
  return rows.filter((other) => other.option !== null && isOther(other) && !counted.has(other));
}

function listElsewhere({ rows }: RequirementsTable, { workstream }: TableRow): TableRow[] {
  return rows.filter((other) => other.kind === 'activity' && other.workstream !== workstream);
}

function listBeside({ rows }: RequirementsTable, { workstream }: TableRow): ReadonlySet<string> {
  const activities = rows.filter(({ kind }) => kind === 'activity');
  const workstreams = [...new Set(activities.map((activity) => activity.workstream))];
  const place = workstreams.indexOf(workstream);
  return new Set(workstreams.filter((_, other) => Math.abs(other - place) === 1));
}

function readGMonths({ figures }: TableRow): Decimal {
  const isGeneral = (column: FigureColumn): boolean =>
    column === 'gMonths' || (column.startsWith('months:') && isGeneralService(gradeOf(column) ?? ''));
  const [own] = [...figures].filter(([column]) => isGeneral(column)).map(([, { value }]) => value);
  return own ?? zero;
}

/** The months by grade of a row, or of all rows that a sum adds up. */
function readMix(row: TableRow, sumRow: SumRow | undefined, { mixes }: Costing): GradeMix | null {
  const months = new Map<string, Decimal>();
  for (const activity of sumRow?.activities ?? [row]) {
    const mix = mixes.get(activity.row);
    if (!mix) return null;
    for (const [grade, own] of mix) months.set(grade, (months.get(grade) ?? zero).plus(own));
  }
  return months;
}
