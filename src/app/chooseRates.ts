import { readGradeMix } from '../audit/expectActivity';
import { readFigureColumns } from '../audit/expectations';
import { formatFigure } from '../audit/formatFigure';
import { readPCost } from '../audit/readPCost';
import { detectRates } from '../calc/detectRates';
import { isPrintedAs } from '../calc/printedFigure';
import type { StaffCost } from '../calc/rateEvidence';
import { computeStaffCost } from '../calc/staffCost';
import { formatAddress } from '../domain/cellAddress';
import { gradeOf, isFigureColumn, type FigureColumn } from '../domain/column';
import { zero, type Decimal } from '../domain/decimal';
import { generalServiceRate, isGeneralService, type MonthlyRates } from '../domain/grade';
import { failure, success, type Result } from '../domain/result';
import type { Figure, RateCell, RequirementsTable, TableRow } from '../domain/table';

/** The monthly rates that a table is costed with, where they are from, and how many staff costs they explain. */
export interface RatesReading {
  readonly values: MonthlyRates;
  readonly source: 'detected' | 'workbook' | 'given';
  readonly explained: { readonly cells: number; readonly of: number };
  /** The workbook's own cells for them; empty where it has none. */
  readonly cells: readonly RateCell[];
}

/** Where a table has the months and the cost of a category of staff. */
interface StaffColumns {
  readonly months: FigureColumn;
  readonly cost: FigureColumn;
}

const professional: StaffColumns = { months: 'pMonths', cost: 'pStaff' };
const general: StaffColumns = { months: 'gMonths', cost: 'gStaff' };
const categories = [professional, general];

/**
 * The person's own rates, else those of the workbook's rate table, else those that the table's months and costs say.
 * Fails with a question when the workbook or the figures leave a choice.
 */
export function chooseRates(
  table: RequirementsTable,
  rateTables: readonly (readonly RateCell[])[],
  given?: MonthlyRates,
): Result<RatesReading, string> {
  const read = (
    values: MonthlyRates,
    source: RatesReading['source'],
    cells: readonly RateCell[] = [],
  ): RatesReading => ({
    values,
    source,
    explained: countExplained(table, values),
    cells,
  });
  if (given) return success(read(given, 'given'));
  if (rateTables.length > 0)
    return chooseRateTable(
      table,
      rateTables.map((cells) => read(toRates(cells), 'workbook', cells)),
    );
  const { candidates } = detectRates(staffCosts(table, professional), staffCosts(table, general));
  const [first, ...others] = candidates;
  if (!first) {
    return failure(
      'The monthly rates cannot be told from the months and costs of the table: give them (P-3=…,P-2=…,G=…) or add a table of rates to the workbook.',
    );
  }
  if (others.length > 0) {
    const list = candidates.map(({ rates }) => describeRates(rates)).join('; or ');
    return failure(
      `The months and costs of the table fit more than one set of monthly rates: ${list}. Give the ones that are meant.`,
    );
  }
  return success(read(first.rates, 'detected'));
}

/** The rate table that explains most of the table's costs; several that explain as many and disagree are a question. */
function chooseRateTable(table: RequirementsTable, readings: readonly RatesReading[]): Result<RatesReading, string> {
  const most = Math.max(...readings.map(({ explained }) => explained.cells));
  const [best, ...equal] = readings.filter(({ explained }) => explained.cells === most);
  const rival = best && equal.find((other) => describeRates(other.values) !== describeRates(best.values));
  if (!best || rival) {
    const places = readings.map(
      ({ cells, values }) => `${cells[0] ? formatAddress(cells[0].address) : ''} (${describeRates(values)})`,
    );
    return failure(
      `The workbook has more than one table of monthly rates: ${places.join('; ')}. Give the rates that are meant, or remove the others.`,
    );
  }
  const grades = table.columns.flatMap(({ meaning }) =>
    isFigureColumn(meaning) && meaning.startsWith('months:') ? [gradeOf(meaning)] : [],
  );
  const lacking = grades.find((grade) => grade !== null && !best.values.has(grade));
  return lacking
    ? failure(
        `The workbook's rate table has no monthly rate for ${lacking}: add it below ${best.cells[0] ? formatAddress(best.cells[0].address) : 'the others'}.`,
      )
    : success(best);
}

/** "P-3 18 645, P-2 15 820, G 12 995" */
export function describeRates(rates: MonthlyRates): string {
  return [...rates].map(([grade, rate]) => `${grade} ${formatFigure(rate)}`).join(', ');
}

/** P grades from high to low, then G. */
function toRates(cells: readonly RateCell[]): MonthlyRates {
  const sorted = [...cells].sort(
    (a, b) => Number(isGeneralService(a.grade)) - Number(isGeneralService(b.grade)) || b.grade.localeCompare(a.grade),
  );
  return new Map(sorted.map(({ grade, rate }) => [grade, rate]));
}

function staffCosts(table: RequirementsTable, { months, cost }: StaffColumns): StaffCost[] {
  return table.rows.flatMap(({ kind, figures }) => {
    const [monthsFigure, costFigure] = [figures.get(months), figures.get(cost)];
    if (kind !== 'activity' || !monthsFigure || !costFigure) return [];
    return [{ months: monthsFigure.value, cost: costFigure.value, decimals: costFigure.decimals }];
  });
}

/** How many of the activities' P and G staff costs follow from their months and the rates. */
function countExplained(table: RequirementsTable, rates: MonthlyRates): { cells: number; of: number } {
  const columns = readFigureColumns(table);
  const gRate = generalServiceRate(rates) ?? zero;
  const explainsP = ({ figures }: TableRow, months: Decimal, { value, decimals }: Figure): boolean => {
    const mix = readGradeMix(columns, (column) => figures.get(column)?.value ?? zero);
    return mix
      ? isPrintedAs(computeStaffCost(mix, rates), value, decimals)
      : readPCost(months, value, decimals, rates).mixes.length > 0;
  };
  let [cells, of] = [0, 0];
  for (const row of table.rows) {
    if (row.kind !== 'activity') continue;
    for (const category of categories) {
      const months = row.figures.get(category.months)?.value ?? zero;
      const cost = row.figures.get(category.cost);
      if (!cost || (months.isZero() && cost.value.isZero())) continue;
      of++;
      const isExplained =
        category === general
          ? isPrintedAs(months.times(gRate), cost.value, cost.decimals)
          : explainsP(row, months, cost);
      if (isExplained) cells++;
    }
  }
  return { cells, of };
}
