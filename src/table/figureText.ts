import { Decimal, zero } from '../domain/decimal';

/** What a text in a figure's place says. `decimals` is how many the text shows. */
export type FigureText =
  | { readonly kind: 'figure'; readonly value: Decimal; readonly decimals: number }
  | { readonly kind: 'nil' | 'blank' | 'unreadable'; readonly value: Decimal; readonly decimals: 0 };

export type DecimalMark = '.' | ',';

// Ordinary, no-break, figure, thin and narrow no-break spaces: all group thousands in documents of the United Nations.
const spaces = /[\s\u00a0\u2007\u2009\u202f]/gu;
const dashes = /^[-–—−‐‑]$/u;
const currency = /^(?:US\$|USD|\$)|(?:US\$|USD|\$)$/iu;
const footnoteMarks = /[*†‡]+$/u;
const digits = /^\d{1,15}$/u;
const groupedByMark = /^\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*$/u;

const nothing = (kind: 'nil' | 'blank' | 'unreadable'): FigureText => ({ kind, value: zero, decimals: 0 });

/**
 * Reads a figure as documents print it: "90 000" with any space, "1,736,500", "65 257.5", "503 132,5", "(1 800)",
 * "-" for nil, footnote marks glued on. A mark followed by exactly three digits groups thousands, since neither money
 * nor months have three decimals, unless `decimalMark` says that this table's decimals begin with it.
 */
export function readFigureText(text: string, decimalMark?: DecimalMark): FigureText {
  const bare = text.replace(spaces, '').replace(footnoteMarks, '').replace(currency, '');
  if (bare === '') return nothing(text.replace(spaces, '') === '' ? 'blank' : 'unreadable');
  if (dashes.test(bare)) return nothing('nil');

  const isNegative = /^[-−–].|^\(.*\)$/u.test(bare);
  const unsigned = bare.replace(/^[-−–+(]|\)$/gu, '');
  const mark = decimalMark ?? inferDecimalMark(unsigned);
  const parts = mark === null ? [unsigned] : unsigned.split(mark);
  const [whole = '', fraction] = [parts.slice(0, -1).join(mark ?? '') || parts[0], parts.length > 1 ? parts.at(-1) : ''];
  if (parts.length > 2 || (fraction && !/^\d{1,15}$/u.test(fraction))) return nothing('unreadable');
  if (!digits.test(whole) && !groupedByMark.test(whole)) return nothing('unreadable');
  const value = new Decimal(`${whole.replace(/\D/gu, '')}.${fraction || '0'}`);
  return { kind: 'figure', value: isNegative ? value.negated() : value, decimals: fraction?.length ?? 0 };
}

/** The mark that begins the decimals: the last one when both occur, the only one unless it groups three digits. */
function inferDecimalMark(text: string): DecimalMark | null {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0 || groupedByMark.test(text)) return null;
  return text[last] === ',' ? ',' : '.';
}

/** A cell's number without the noise of binary fractions: Excel holds 15 significant digits. */
export function readNumber(value: number): Decimal {
  return Number.isSafeInteger(value) ? new Decimal(value) : new Decimal(value.toPrecision(15));
}
