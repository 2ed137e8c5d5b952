import type { CellRange } from '../../domain/cellAddress';
import { Decimal, toPlain, zero } from '../../domain/decimal';
import { rememberEach } from '../../domain/remember';
import type { CellValue } from '../../domain/snapshot';
import { type Parts, constantParts } from './parts';

/** A number on its way through a formula. `parts` is null where it is no sum, or where nobody asked what it sums. */
export interface Amount {
  readonly kind: 'amount';
  readonly figure: Decimal;
  readonly parts: Parts | null;
}

/** An error as Excel shows it: "#REF!". */
export interface ErrorValue {
  readonly kind: 'error';
  readonly error: string;
}

/** The result depends on something that is not read here. It passes through every function, IFERROR included. */
export interface Unread {
  readonly kind: 'unread';
  readonly reason: string;
}

/** Cells that are referred to, not yet looked into. */
export interface Reference {
  readonly kind: 'range';
  readonly range: CellRange;
}

/** Several values at once. Outside the used rows and columns every value equals that of empty cells. */
export interface Grid {
  readonly kind: 'grid';
  readonly height: number;
  readonly width: number;
  readonly usedHeight: number;
  readonly usedWidth: number;
  /** The value in a row and column, from 0. */
  at(row: number, column: number): Scalar | Reference;
}

export type Broken = ErrorValue | Unread;
/** null is an empty cell. */
export type Scalar = Amount | Broken | string | boolean | null;
export type Value = Scalar | Reference | Grid;

export const amount = (figure: Decimal, parts: Parts | null = null): Amount => ({ kind: 'amount', figure, parts });
export const constant = (figure: Decimal): Amount => amount(figure, constantParts(figure));
export const errorValue = (error: string): ErrorValue => ({ kind: 'error', error });
export const unread = (reason: string): Unread => ({ kind: 'unread', reason });
export const reference = (range: CellRange): Reference => ({ kind: 'range', range });

const kindOf = (value: Value) => (typeof value === 'object' ? value?.kind : undefined);

export const isUnread = (value: Value): value is Unread => kindOf(value) === 'unread';
export const isBroken = (value: Value): value is Broken => kindOf(value) === 'error' || isUnread(value);
export const isReference = (value: Value): value is Reference => kindOf(value) === 'range';
export const isAmount = (value: Value): value is Amount => kindOf(value) === 'amount';
export const isGrid = (value: Value): value is Grid => kindOf(value) === 'grid';

/** A figure that a double holds, else the error that Excel shows for it. */
export function finiteAmount(figure: Decimal): Amount | ErrorValue {
  return Number.isFinite(figure.toNumber()) ? amount(figure) : errorValue('#NUM!');
}

/** The amount of a cell's number. The numbers of a table come again in formula after formula. */
const amountOf = rememberEach((content: number) => amount(new Decimal(content)), 20_000);

const errorText =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|CIRC!|N\/IMPL!|ERROR!)$/;

/** What a cell shows, as a value. `isEmpty` tells an empty cell from a formula that gives "". */
export function readContent(content: CellValue, isEmpty: () => boolean): Scalar {
  if (typeof content === 'number') return amountOf(content);
  if (content === '' && isEmpty()) return null;
  return typeof content === 'string' && errorText.test(content) ? errorValue(content) : content;
}

/** A number where a number is due: texts that look like one are converted as Excel does in English, blanks are 0. */
export function convertToAmount(value: Scalar): Amount | Broken {
  if (value === null) return constant(zero);
  if (typeof value === 'boolean') return constant(new Decimal(value ? 1 : 0));
  if (typeof value !== 'string') return value;
  // What a date as text is worth depends on the person's settings.
  if (/\d\s*[/:]\s*\d|\d-\d/.test(value)) return unread(`"${value}", a text that may be a date, used as a number`);
  const figure = parseNumber(value);
  return figure ? constant(figure) : errorValue('#VALUE!');
}

/** The number that a text shows: "1,234.5", "5%", " 12 ", "(5)" below nought; null for any other text. */
export function parseNumber(text: string): Decimal | null {
  const negative = /^\s*\(([^()+-]*)\)\s*$/.exec(text)?.[1];
  if (negative !== undefined) return parseNumber(negative)?.negated() ?? null;
  const match = /^\s*([+-]?)\$?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:e[+-]?\d{1,3})?|\.\d+)(%?)\s*$/i.exec(text);
  if (!match?.[2]) return null;
  const figure = new Decimal(match[2].replaceAll(',', ''));
  const signed = match[1] === '-' ? figure.negated() : figure;
  return match[3] ? signed.div(100) : signed;
}

/** A condition's outcome. */
export function convertToBoolean(value: Scalar): boolean | Broken {
  if (isAmount(value)) return !value.figure.isZero();
  if (typeof value !== 'string') return value ?? false;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return errorValue('#VALUE!');
}

/** A text where a text is due: numbers as Excel writes them in a cell of no format, 15 digits. */
export function convertToText(value: Scalar): string | Broken {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isAmount(value) ? toPlain(value.figure.toSignificantDigits(15)) : value;
}

/** Below 0, 0 or above 0 as Excel orders values: numbers, texts without case, booleans. */
export function compareScalars(left: Scalar, right: Scalar): number | Broken {
  if (isBroken(left)) return left;
  if (isBroken(right)) return right;
  const [one, other] = [left ?? blankBeside(right), right ?? blankBeside(left)];
  if (isAmount(one) && isAmount(other)) {
    // Excel holds 15 digits: a third times three equals one.
    return one.figure.toSignificantDigits(15).comparedTo(other.figure.toSignificantDigits(15));
  }
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one.toLowerCase(), other.toLowerCase());
  return rankOf(one) - rankOf(other);
}

function blankBeside(other: Amount | string | boolean | null): Amount | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : amount(zero);
}

export const compareTexts = (left: string, right: string) => Number(left > right) - Number(left < right);

const rankOf = (value: Amount | string | boolean) =>
  typeof value === 'boolean' ? 2 + Number(value) : typeof value === 'string' ? 1 : 0;
