import type { Token } from '@borgar/fx';
import { findSheet, getCell, type Book, type Sheet } from '../model/book';
import type { StoredValue } from '../xlsx/workbookFile';
import { isRangeToken, readReference, tokensOf } from '../formula/tokens';

/**
 * Excel shows 0 where the last operation of a formula is a sum or difference whose parts cancel but for the last bits:
 * =0.5-0.4-0.1 is 0, =(0.5-0.4-0.1) is -2.8E-17.
 */
export function snapToZero(result: StoredValue, formula: string | null, home: Sheet, book: Book): StoredValue {
  if (typeof result !== 'number' || result === 0 || Math.abs(result) > 1e-3 || formula === null) return result;
  const tokens = tokensOf(formula);
  if (!endsInSum(tokens)) return result;
  const parts = tokens.map((token) => {
    if (token.type === 'number') return Number(token.value);
    const reference = isRangeToken(token) ? readReference(token) : null;
    const sheet = reference?.sheet == null ? home : findSheet(book, reference.sheet);
    const value = reference && sheet ? getCell(sheet, reference.rect.top, reference.rect.left)?.value : null;
    return typeof value === 'number' ? value : 0;
  });
  return Math.abs(result) < Math.max(0, ...parts.map(Math.abs)) * 1e-15 ? 0 : result;
}

/** Whether the operation done last is a sum or difference. */
function endsInSum(tokens: readonly Token[]): boolean {
  let depth = 0;
  let isSum = false;
  for (const [index, { type, value }] of tokens.entries()) {
    if (value === '(') depth += 1;
    else if (value === ')') depth -= 1;
    else if (depth > 0 || index === 0 || type !== 'operator') continue;
    else if (value === '+' || value === '-') isSum = true;
    else if (['=', '<', '>', '<=', '>=', '<>', '&'].includes(value)) return false;
  }
  return isSum;
}
