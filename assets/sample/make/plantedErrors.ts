import type { CellValue } from 'exceljs';
import type { Cause } from '../../../src/domain/finding';
import type { FigureName } from './workplanRows';

/** An error of the workbook with errors: where it is planted, and what the cell holds instead of what it should. */
export interface PlantedError {
  readonly cause: Cause;
  /** As the audit names rows: an activity's code, `subtotal:N`, `subtotal:N:OPTION`, `total:OPTION`. */
  readonly row: string;
  readonly column: FigureName;
  /** Absent where the cell keeps its right formula and only the saved figure is old. */
  readonly content?: CellValue;
  readonly savedResult?: number;
}

/** A dozen errors, each of another cause, as they happen in a workbook that is half typed and half computed. */
export const plantedErrors: readonly PlantedError[] = [
  { cause: 'transposed-digits', row: '1.2.3', column: 'pStaff', content: 51_310 },
  { cause: 'sign', row: '5.1', column: 'gStaff', content: -25_990 },
  { cause: 'scale', row: '4.2', column: 'staff', content: 186_450 },
  // Typed with its space, Excel in English keeps it as text.
  { cause: 'text-number', row: '3.4', column: 'pStaff', content: '93 225' },
  { cause: 'missing', row: '8.3', column: 'gStaff', content: null },
  { cause: 'typed-over-formula', row: '6.2', column: 'total', content: 97_575 },
  // 8.1 was inserted above the block that the formula sums.
  { cause: 'omits-row', row: 'subtotal:8', column: 'activityCosts', content: { formula: 'SUM(C37:C40)' } },
  {
    cause: 'double-counts',
    row: 'total:2',
    column: 'pMonths',
    content: { formula: 'E14+E18+E23+E27+E29+E33+E33+E35+E41' },
  },
  { cause: 'inactive-option-included', row: 'subtotal:1:1', column: 'pMonths', content: { formula: 'SUM(E4:E12)' } },
  // Two months at the last biennium's P-3 rate of 18 100, one of P-2.
  { cause: 'stale-rate', row: '4.3', column: 'pStaff', content: 52_020 },
  {
    cause: 'error-value',
    row: 'total:2',
    column: 'staff',
    content: { formula: 'I14+#REF!+I23+I27+I29+I33+I35+I41' },
  },
  // Saved before a half month of G staff was added, with calculation set to manual.
  { cause: 'stale-value', row: 'total:1', column: 'gMonths', savedResult: 23.5 },
];
