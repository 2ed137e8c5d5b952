import type { ComputedCell } from '../audit/expectations';
import type { Costing } from '../audit/expectActivity';
import { inferMixes, type MixInference } from '../audit/inferMixes';
import { computeWorkplan, type WorkplanFigures } from '../calc/computeWorkplan';
import { formatRange, isSameSheet, quoteSheet, type CellRange } from '../domain/cellAddress';
import type { ColumnChoices } from '../domain/column';
import { Decimal, sum, zero } from '../domain/decimal';
import { splitsMonths, type Grade, type GradeMix, type MonthlyRates } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import type { WorkbookSnapshot } from '../domain/snapshot';
import type { RequirementsTable } from '../domain/table';
import type { Workplan } from '../domain/workplan';
import { decodeTables, type DecodeHints } from '../table/decodeTable';
import { createCellLookup, type CellLookup } from '../table/formula/workbookCells';
import { chooseRates, type RatesReading } from './chooseRates';
import { withoutLog } from './log/logSheet';
import { decodeState, tableName, type StoredState } from './storedState';

/** What a person says where detection must be overruled or asks. */
export interface BindHints extends DecodeHints {
  readonly rates?: MonthlyRates;
  /** Months by P grade, by activity code. */
  readonly mixes?: ReadonlyMap<string, GradeMix>;
}

/** A table of a workbook, bound: decoded, its rates and mixes known, every computed cell with what it should hold. */
export interface BoundTable {
  readonly workbook: WorkbookSnapshot;
  readonly stored: StoredState;
  /** What a person said that columns are, now or before. */
  readonly columns: ColumnChoices;
  readonly lookup: CellLookup;
  readonly table: RequirementsTable;
  readonly posts: ReadonlyMap<Grade, number>;
  readonly rates: RatesReading;
  readonly costing: Costing;
  /** Rows whose months fit several splits: the person is asked. */
  readonly undecided: MixInference['undecided'];
  readonly workplan: Workplan;
  readonly figures: WorkplanFigures;
  readonly cells: readonly ComputedCell[];
}

/** Binds the workbook's table of resource requirements; fails with one sentence that says what and where. */
export function bindTable(workbook: WorkbookSnapshot, hints: BindHints = {}): Result<BoundTable, string> {
  const state = decodeState(workbook.stored);
  if (!state.ok) return state;
  const stored = state.value;
  const columns = hints.columns ?? new Map(Object.entries(stored.columns ?? {}));
  const decoding = decodeTables(withoutLog(workbook), { activeOption: stored.activeOption, ...hints, columns });
  const lookup = createCellLookup(workbook);
  const chosen = chooseTable(decoding.tables, decoding.searched, stored, lookup.range(tableName));
  if (!chosen.ok) return chosen;
  const blocking = chosen.value.issues.find(({ severity }) => severity === 'blocking');
  if (blocking) return failure(blocking.message);

  const rates = chooseRates(
    chosen.value,
    decoding.rateTables.map(({ cells }) => cells),
    hints.rates,
  );
  if (!rates.ok) return rates;
  const table = { ...chosen.value, rateCells: rates.value.cells };
  const mixes = inferMixes(table, rates.value.values, givenMixes(table, stored, hints.mixes));
  const costing: Costing = { rates: rates.value.values, mixes: mixes.mixes };
  const workplan = toWorkplan(table, costing);
  return success({
    workbook,
    stored,
    columns,
    lookup,
    table,
    posts: decoding.rateTables.find(({ cells }) => cells === rates.value.cells)?.posts ?? new Map(),
    rates: rates.value,
    costing,
    undecided: mixes.undecided,
    workplan,
    figures: computeWorkplan(workplan, costing.rates),
    cells: mixes.cells,
  });
}

/** The table that the workbook is bound to, wherever it stands now; else the only one. */
function chooseTable(
  tables: readonly RequirementsTable[],
  searched: readonly string[],
  { binding }: StoredState,
  named: CellRange | null,
): Result<RequirementsTable, string> {
  const [first, ...others] = tables;
  if (!first) {
    return failure(
      `No table of resource requirements was found in ${searched.join(', ') || 'an empty workbook'}: it needs headings such as Activity, Costs of activities, XB P staff (in months), Total XB P staff, XB G staff, Total XB staff and Total XB resource requirements.`,
    );
  }
  if (others.length === 0) return success(first);
  const overlapsName = ({ range }: RequirementsTable) =>
    named !== null && isSameSheet(range.sheet, named.sheet) && range.top <= named.bottom && range.bottom >= named.top;
  const bound =
    tables.find(overlapsName) ??
    tables.find(({ sheetId, fingerprint }) => sheetId === binding?.sheetId && fingerprint === binding.fingerprint);
  if (bound) return success(bound);
  const places = tables.map(({ range }) => `${quoteSheet(range.sheet)}!${formatRange(range)}`);
  return failure(
    `The workbook has ${tables.length} tables of resource requirements: ${places.join(', ')}. Say which is meant by its sheet or range.`,
  );
}

/** The mixes that the person gave now or before, by row. */
function givenMixes(
  table: RequirementsTable,
  stored: StoredState,
  given?: ReadonlyMap<string, GradeMix>,
): ReadonlyMap<number, GradeMix> {
  const mixes = new Map<number, GradeMix>();
  for (const { kind, code, row, figures } of table.rows) {
    if (kind !== 'activity') continue;
    const kept = stored.mixes[code];
    const keptMix = kept && new Map(Object.entries(kept).map(([grade, months]) => [grade, new Decimal(months)]));
    const months = figures.get('pMonths')?.value ?? zero;
    // A stored mix is stale once the months were edited: the row asks again.
    const mix = given?.get(code) ?? (keptMix && splitsMonths(keptMix, months) ? keptMix : undefined);
    if (mix) mixes.set(row, mix);
  }
  return mixes;
}

function toWorkplan(table: RequirementsTable, { mixes }: Costing): Workplan {
  const activities = table.rows.filter(({ kind }) => kind === 'activity');
  return {
    workstreams: table.workstreams,
    options: table.options,
    activities: activities.map((row) => {
      const mix = mixes.get(row.row) ?? null;
      const figure = (column: 'activityCosts' | 'pMonths' | 'gMonths') => row.figures.get(column)?.value ?? zero;
      const { code, workstream, option, title, typeOfActivity } = row;
      const pMonths = row.figures.has('pMonths') || !mix ? figure('pMonths') : sum(mix.values());
      return {
        code,
        workstream,
        option,
        title,
        typeOfActivity,
        activityCosts: figure('activityCosts'),
        pMonths,
        mix,
        gMonths: figure('gMonths'),
      };
    }),
  };
}
