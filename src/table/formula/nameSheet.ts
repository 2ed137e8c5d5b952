import { parseA1Ref, tokenize, tokenTypes, type Token } from '@borgar/fx';
import { quoteSheet } from '../../domain/cellAddress';

/** Excel's limit to one formula. */
const maximumLength = 8192;

const cellTypes: readonly string[] = [tokenTypes.REF_RANGE, tokenTypes.REF_BEAM, tokenTypes.REF_TERNARY];

/**
 * The formula such that it reads the same cells from any sheet: references that name no sheet get the one it stands on.
 * null where it makes sense in its own place only (a reference into an Excel Table's row), or grows too long for Excel.
 */
export function nameSheet(formula: string, sheet: string): string | null {
  const tokens = tokenize(formula);
  if (tokens.some(({ type }) => type === tokenTypes.REF_STRUCT)) return null;
  const named = tokens
    .map((token) =>
      isCells(token) && !token.value.includes('!') ? `${quoteSheet(sheet)}!${token.value}` : token.value,
    )
    .join('');
  return named.length > maximumLength ? null : named;
}

/** The formula as one writes it on that sheet: references to its cells do without the sheet's name. */
export function dropSheet(formula: string, sheet: string): string {
  return tokenize(formula)
    .map((token) =>
      isCells(token) && sheetOf(token) === sheet.toLowerCase()
        ? token.value.slice(token.value.lastIndexOf('!') + 1)
        : token.value,
    )
    .join('');
}

const isCells = ({ type }: Token): boolean => cellTypes.includes(type);

/** The sheet that a reference names, in small letters; the workbook before it, with a sign that no sheet's name has. */
const sheetOf = ({ value }: Token) => parseA1Ref(value)?.context?.join(':').toLowerCase();
