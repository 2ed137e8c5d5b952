import { figureOf, computeRequirement, type Requirement } from '../calc/requirement';
import { gradeOf, type FigureColumn } from '../domain/column';
import { sum, zero, type Decimal } from '../domain/decimal';
import { generalServiceRate, isGeneralService, type GradeMix, type MonthlyRates } from '../domain/grade';
import type { Figure, TableRow } from '../domain/table';

/** What the figures of a table are computed with. */
export interface Costing {
  readonly rates: MonthlyRates;
  /** Months of P staff by grade of each activity, by its row of the sheet; null while the split is not known. */
  readonly mixes: ReadonlyMap<number, GradeMix | null>;
}

/** Figures taken to be other than the cells say: an input put right, or the P staff cost of a row without a mix. */
export type Assumptions = ReadonlyMap<Figure, Decimal>;

const noMix: GradeMix = new Map();

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

  return (row) => {
    const input = (column: FigureColumn): Decimal => {
      const figure = row.figures.get(column);
      return (figure && assumed.get(figure)) ?? figure?.value ?? zero;
    };
    const readMix = gradeColumns.length > 0 ? readGradeMix(gradeColumns, input) : null;
    const pMonths = readMix ? sum(readMix.values()) : input('pMonths');
    const mix = readMix ?? mixes.get(row.row) ?? (pMonths.isZero() ? noMix : null);
    const gMonths = sum(generalColumns.map(input));

    const hasPRates = mix !== null && [...mix].every(([grade, months]) => months.isZero() || rates.has(grade));
    const hasGRate = ratesG || gMonths.isZero();
    const requirement = computeRequirement(
      {
        ...row,
        activityCosts: input('activityCosts'),
        pMonths,
        mix: hasPRates ? withoutZeros(mix) : noMix,
        gMonths: hasGRate ? gMonths : zero,
      },
      rates,
    );

    const pStaffFigure = row.figures.get('pStaff');
    const assumedPStaff = pStaffFigure && assumed.get(pStaffFigure);
    const costed = assumedPStaff ? replacePStaff(requirement, assumedPStaff) : requirement;
    const lacksP = !hasPRates && !assumedPStaff;
    return columns.map((column, index) => {
      if (areMonths[index]) return input(column);
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

function withoutZeros(mix: GradeMix): GradeMix {
  return new Map([...mix].filter(([, months]) => !months.isZero()));
}

function replacePStaff(requirement: Requirement, pStaff: Decimal): Requirement {
  const staff = pStaff.plus(requirement.gStaff);
  return { ...requirement, pStaff, staff, total: staff.plus(requirement.activityCosts) };
}

function dependsOn(cost: 'pStaff' | 'gStaff', column: FigureColumn): boolean {
  if (column === cost || column === 'staff' || column === 'total') return true;
  return column.startsWith('cost:') && isGeneralService(gradeOf(column) ?? '') === (cost === 'gStaff');
}
