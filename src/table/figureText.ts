import { Decimal, zero } from '../domain/decimal';

/** What a text in a figure's place says. `decimals` is how many the text shows. */
export type FigureText =
  | { readonly kind: 'figure'; readonly value: Decimal; readonly decimals: number }
  | { readonly kind: 'nil' | 'blank' | 'unreadable'; readonly value: Decimal; readonly decimals: 0 };

const dash = '[-–—−‐‑]';
const nil = new RegExp(`^${dash}$`, 'u');
const footnoteMarks = /\s*[*†‡]+$/u;
const currency = /^(?:US\$|USD|\$)\s*|\s*(?:US\$|USD|\$)$/iu;
const negative = new RegExp(`^(?:${dash}\\s*(?<dashed>[^-].*)|\\((?<bracketed>.*)\\))$`, 'u');
const figure =
  /^(?<whole>[1-9]\d{0,2}(?:(?<group>[ .,'’])\d{3})(?:\k<group>\d{3}){0,3}|\d{1,15})(?:(?<mark>[.,])(?<fraction>\d{1,15}))?$/u;

const blank: FigureText = { kind: 'blank', value: zero, decimals: 0 };
const unreadable: FigureText = { kind: 'unreadable', value: zero, decimals: 0 };

/**
 * Reads a figure as documents print it: "90 000" with any space, "1,736,500", "65 257.5", "503 132,5", "(1 800)",
 * "-" for nil, footnote marks glued on. A mark followed by exactly three digits groups thousands, since neither money
 * nor months have three decimals. Digits that no such rule explains ("1 2", "12 34", "1.2.3") are no figure.
 */
export function readFigureText(text: string): FigureText {
  // Ordinary, no-break, figure, thin and narrow no-break spaces alike group thousands in documents.
  const trimmed = text.trim().replace(/\s+/gu, ' ');
  if (trimmed === '') return blank;
  const bare = trimmed.replace(footnoteMarks, '');
  if (nil.test(bare)) return { kind: 'nil', value: zero, decimals: 0 };

  const signed = bare.replace(currency, '');
  const inverted = negative.exec(signed)?.groups;
  const unsigned = (inverted?.['dashed'] ?? inverted?.['bracketed'] ?? signed.replace(/^\+/u, '')).replace(
    currency,
    '',
  );
  const { whole, group, mark, fraction = '' } = figure.exec(unsigned)?.groups ?? {};
  if (whole === undefined || (mark !== undefined && mark === group)) return unreadable;
  const value = new Decimal(`${whole.replace(/\D/gu, '')}.${fraction}`);
  return { kind: 'figure', value: inverted ? value.negated() : value, decimals: fraction.length };
}

// A table repeats its months and many of its amounts, and a Decimal takes longer to make than to find again.
const known = new Map<number, Decimal>();
const mostKnown = 10_000;

/** A cell's number without the noise of binary fractions: Excel holds 15 significant digits. */
export function readNumber(value: number): Decimal {
  const found = known.get(value);
  if (found) return found;
  const read = new Decimal(Number.isSafeInteger(value * 2) ? value : value.toPrecision(15));
  if (known.size >= mostKnown) known.clear();
  known.set(value, read);
  return read;
}
