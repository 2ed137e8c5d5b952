import { rateOf } from './ratesSheet';

/** A column of the costing table, in the team's own order. */
export interface CostingColumn {
  readonly name: string;
  readonly heading: string;
  readonly width: number;
  /** Heading over several columns, in the row above theirs. */
  readonly group?: string;
  /** `input`: a number that a person types; a function gives the formula of an activity's row. */
  readonly figure?: 'input' | ((row: number) => string);
}

/** The columns from B on; the formulas name them by their letters. */
export const costingColumns: readonly CostingColumn[] = [
  { name: 'code', heading: 'No.', width: 12 },
  { name: 'title', heading: 'Activity', width: 48 },
  { name: 'option', heading: 'Option', width: 10 },
  { name: 'officer', heading: 'Responsible officer', width: 17 },
  { name: 'activityCosts', heading: 'Costs of activities except staff costs', width: 13, figure: 'input' },
  { name: 'type', heading: 'Type of activity', width: 28 },
  { name: 'P-3', group: 'XB P staff (in months)', heading: 'P-3', width: 8, figure: 'input' },
  { name: 'P-2', group: 'XB P staff (in months)', heading: 'P-2', width: 8, figure: 'input' },
  {
    name: 'pMonths',
    heading: 'XB P staff, all grades (in months)',
    width: 11,
    figure: (row) => `SUM(H${row}:I${row})`,
  },
  {
    name: 'pStaff',
    heading: 'Total XB P staff',
    width: 12,
    figure: (row) => `H${row}*${rateOf('P-3')}+I${row}*${rateOf('P-2')}`,
  },
  { name: 'gMonths', heading: 'XB G staff (in months)', width: 10, figure: 'input' },
  { name: 'gStaff', heading: 'Total XB G staff', width: 12, figure: (row) => `L${row}*${rateOf('G')}` },
  { name: 'staff', heading: 'Total XB staff', width: 12, figure: (row) => `K${row}+M${row}` },
  { name: 'total', heading: 'Total XB resource requirements', width: 14, figure: (row) => `F${row}+N${row}` },
];

export const firstColumn = 2;
export const lastColumn = firstColumn + costingColumns.length - 1;
/** The two rows of headings. */
export const groupRow = 7;
export const headingRow = 8;
/** The cell that says which option is in use. */
export const optionCell = { row: 5, column: 4 };

/** Dollars without cents and months with a half; a nil shows as a dash. */
export const formatOf = ({ name, figure }: CostingColumn): string =>
  figure && /^P-|Months$/.test(name) ? '0.0;-0.0;"-"' : '#\\ ###\\ ##0;-#\\ ###\\ ##0;"-"';
