import type { CellAddress } from './cellAddress';
import type { FigureColumn } from './column';
import type { Decimal, Money } from './decimal';
import type { OptionId } from './workplan';

/** Why a computed cell does not hold what it should; the names are those of the JSON contract. */
export type Cause =
  | 'transposed-digits'
  | 'sign'
  | 'scale'
  | 'text-number'
  | 'missing'
  | 'typed-over-formula'
  | 'omits-row'
  | 'double-counts'
  | 'inactive-option-included'
  | 'option-missing'
  | 'stale-rate'
  | 'no-grade-mix'
  | 'months-disagree'
  | 'error-value'
  | 'stale-value'
  | 'rounding-of-parts'
  | 'unexplained';

/** `error` and `warning` are for the person to settle; `info` explains a difference that is none. */
export type Severity = 'error' | 'warning' | 'info';

/** An audit result: one wrong cell, with its cause and what it drags along. */
export interface Finding {
  readonly address: CellAddress;
  /** The activity's code, `subtotal:N`, `subtotal:N:OPTION`, `total` or `total:OPTION`. */
  readonly row: string;
  readonly column: FigureColumn;
  /** The option whose figures it belongs to; null where it counts in all. */
  readonly option: OptionId | null;
  /** US dollars or months; null where the figure cannot be said before a question is answered. */
  readonly expected: Decimal | null;
  /** null where the cell holds no figure. */
  readonly actual: Decimal | null;
  readonly severity: Severity;
  readonly cause: Cause;
  /** Cells that are off only because this one is. */
  readonly explains: readonly CellAddress[];
  /** What it does to each option's grand total, US dollars. */
  readonly impact: ReadonlyMap<OptionId, Money>;
  /** One or two sentences with the evidence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}
