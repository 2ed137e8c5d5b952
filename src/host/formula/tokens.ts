import { parseA1Ref, parseStructRef, tokenize, type Token } from '@borgar/fx';
import { maxColumn, maxRow, type Rect } from '../model/rect';

/** The formula's tokens; `formula` has no "=". */
export const tokensOf = (formula: string): Token[] =>
  tokenize(`=${formula}`, { withLocation: false, negativeNumbers: false }).slice(1);

export const isRangeToken = (token: Token): boolean => token.type === 'range' || token.type === 'range_beam';

/** What a reference in a formula names: the sheet as written (null: the formula's own), the block, and where "$" stands. */
export interface Reference {
  readonly sheet: string | null;
  readonly rect: Rect;
  /** Written with ":", though it may be one cell. */
  readonly isPair: boolean;
  readonly isFixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

/** The reference of a range token; null for one into another workbook or over several sheets. */
export function readReference(token: Token): Reference | null {
  const parsed = parseA1Ref(token.value, { allowNamed: false });
  if (!parsed || !('range' in parsed)) return null;
  const context = parsed.context ?? [];
  const sheet = context[0] ?? null;
  if (context.length > 1 || sheet?.includes(':')) return null;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
  return {
    sheet,
    rect: {
      top: (top ?? 0) + 1,
      left: (left ?? 0) + 1,
      bottom: (bottom ?? maxRow - 1) + 1,
      right: (right ?? maxColumn - 1) + 1,
    },
    isPair: token.value.includes(':'),
    isFixed: { top: $top ?? false, left: $left ?? false, bottom: $bottom ?? false, right: $right ?? false },
  };
}

/** A name in a formula, with its sheet where one is written before it; null when the token is none. */
export function readName(token: Token): { readonly sheet: string | null; readonly name: string } | null {
  if (token.type !== 'range_named') return null;
  const parsed = parseA1Ref(token.value);
  if (!parsed || !('name' in parsed)) return null;
  return { sheet: parsed.context?.[0] ?? null, name: parsed.name };
}

export { parseStructRef as readTableReference };
