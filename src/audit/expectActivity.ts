import { figureOf, computeRequirement, type Requirement } from '../calc/requirement';
import { gradeOf, type FigureColumn } from '../domain/column';
import { sum, zero, type Decimal } from '../domain/decimal';
import { generalServiceRate, isGeneralService, noMix, type GradeMix, type MonthlyRates } from '../domain/grade';
import type { Figure, TableRow } from '../domain/table';

/** What the figures of a table are computed with. */
export interface Costing {
  readonly rates: MonthlyRates;
  /** Months of P staff by grade of each activity, by its row of the sheet; null while the split is not known. */
  readonly mixes: ReadonlyMap<number, GradeMix | null>;
}

/** Figures taken to be other than the cells say: an input put right, or the P staff cost of a row without a mix. */
export type Assumptions = ReadonlyMap<Figure, Decimal>;

/**
 * Gives the figures of an activity in the order of `columns`, unrounded: its inputs as they stand, everything else
 * computed from months and rates. null where the mix of grades or a rate is not known.
 */
export function createActivityExpectation(
  columns: readonly FigureColumn[],
  { rates, mixes }: Costing,
  assumed: Assumptions,
): (row: TableRow) => (Decimal | null)[] {
  const gradeColumns = columns.filter(isGradeMonths);
  const generalColumns = columns.includes('gMonths') ? (['gMonths'] as const) : columns.filter(isGeneralMonths);
  const ratesG = generalServiceRate(rates) !== undefined;
  const [needP, needG] = [
    columns.map((name) => dependsOn('pStaff', name)),
    columns.map((name) => dependsOn('gStaff', name)),
  ];
  const areMonths = columns.map((column) => column === 'gMonths' || column.startsWith('months:'));

  const inputOf = (row: TableRow, column: FigureColumn): Decimal => {
    const figure = row.figures.get(column);
    return (figure && assumed.get(figure)) ?? figure?.value ?? zero;
  };

  return (row) => {
    const inColumns = readGradeMix(gradeColumns, (column) => inputOf(row, column));
    const pMonths = inColumns ? sum(inColumns.values()) : inputOf(row, 'pMonths');
    const gMonths = sum(generalColumns.map((column) => inputOf(row, column)));
    const mix = inColumns ?? mixes.get(row.row) ?? (pMonths.isZero() ? noMix : null);
    const ratedMix = mix && areRated(mix, rates) ? mix : null;
    const hasGRate = ratesG || gMonths.isZero();
    const requirement = computeRequirement(
      {
        activityCosts: inputOf(row, 'activityCosts'),
        pMonths,
        mix: ratedMix ?? noMix,
        gMonths: hasGRate ? gMonths : zero,
      },
      rates,
    );

    const pStaffFigure = row.figures.get('pStaff');
    const assumedPStaff = pStaffFigure && assumed.get(pStaffFigure);
    const costed = assumedPStaff ? replacePStaff(requirement, assumedPStaff) : requirement;
    const lacksP = !ratedMix && !assumedPStaff;
    return columns.map((column, index) => {
      if (areMonths[index]) return inputOf(row, column);
      if ((lacksP && needP[index]) || (!hasGRate && needG[index])) return null;
      return figureOf(costed, column);
    });
  };
}

/** The mix that stands in the grades' own columns; null where the table has none. */
export function readGradeMix(
  columns: readonly FigureColumn[],
  monthsIn: (column: FigureColumn) => Decimal,
): GradeMix | null {
  const grades = columns.filter(isGradeMonths);
  return grades.length > 0 ? new Map(grades.map((column) => [gradeOf(column) ?? '', monthsIn(column)])) : null;
}

function isGradeMonths(column: FigureColumn): boolean {
  return column.startsWith('months:') && !isGeneralMonths(column);
}

function isGeneralMonths(column: FigureColumn): boolean {
  return column.startsWith('months:') && isGeneralService(gradeOf(column) ?? '');
}

/** Whether there is a rate for every grade with months. */
function areRated(mix: GradeMix, rates: MonthlyRates): boolean {
  for (const [grade, months] of mix) if (!months.isZero() && !rates.has(grade)) return false;
  return true;
}

function replacePStaff(requirement: Requirement, pStaff: Decimal): Requirement {
  const staff = pStaff.plus(requirement.gStaff);
  return { ...requirement, pStaff, staff, total: staff.plus(requirement.activityCosts) };
}

function dependsOn(cost: 'pStaff' | 'gStaff', column: FigureColumn): boolean {
  if (column === cost || column === 'staff' || column === 'total') return true;
  return column.startsWith('cost:') && isGeneralService(gradeOf(column) ?? '') === (cost === 'gStaff');
}
