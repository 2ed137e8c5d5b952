import type { FigureColumn } from '../../domain/column';
import type { Decimal } from '../../domain/decimal';
import type { GradeMix } from '../../domain/grade';
import type { Cause } from '../../domain/finding';
import type { Figure, RequirementsTable, TableRow } from '../../domain/table';
import type { Costing } from '../expectActivity';
import type { TableCells } from '../tableCells';
import type { FormulaFacts } from '../traceRoots';

/** A cell that one may have left out of a sum or added to it, with its figure. */
export interface Part {
  readonly figure: Figure;
  readonly row: TableRow;
  readonly amount: Decimal;
}

/** What the rules know of one wrong cell. */
export interface CauseContext {
  readonly table: RequirementsTable;
  readonly costing: Costing;
  readonly cells: TableCells;
  readonly figure: Figure;
  readonly row: TableRow;
  readonly column: FigureColumn;
  /** Whether it is an input (activity costs, months), which nothing computes. */
  readonly isInput: boolean;
  /** US dollars or months; null where the figure cannot be said. */
  readonly expected: Decimal | null;
  readonly isWrong: boolean;
  /** The months by P grade that the expected cost stands for, added up for a sum; null where they are not known. */
  readonly mix: GradeMix | null;
  /** The months of G staff that it holds the cost of, added up for a sum. */
  readonly gMonths: Decimal;
  /** Of a sum: the rows that it should add up, subtotals included in a total's; of staff and total of an activity, its parts. */
  readonly included: readonly Part[];
  /** Of a sum: the rows of the same workstream or table, subtotals included in a total's, that belong to another option. */
  readonly excluded: readonly Part[];
  /** Of a subtotal: the activities of the other workstreams. */
  readonly elsewhere: readonly Part[];
  /** Of a subtotal: the workstreams before and after its own, into which a sum may reach. */
  readonly beside: ReadonlySet<string>;
  /** Differences from what it should be, and from what its parts add up to as they stand. */
  readonly differences: readonly Decimal[];
  readonly formula: FormulaFacts | null;
  /** Whether it is a constant where most cells of its column and kind are formulas. */
  readonly isTypedOver: boolean;
}

/** Why a cell is wrong, with the evidence. */
export interface Explanation {
  readonly cause: Cause;
  readonly message: string;
  /** What to do, where it is more than writing the expected figure. */
  readonly fix?: string;
}

/** A rule: the cause if it is this one, else null. */
export type CauseRule = (context: CauseContext) => Explanation | null;
