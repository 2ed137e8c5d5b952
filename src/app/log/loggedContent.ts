import type { CellValue } from '../../domain/snapshot';
import { isErrorText, type CellContent } from '../cellContent';

/**
 * A cell's content as the log shows it: numbers as numbers, a formula as its text. A text that itself begins with "=" or
 * an apostrophe gets an apostrophe before it, so that it is told from a formula.
 */
export function encodeLogged(content: CellContent): CellValue {
  if ('formula' in content) return content.formula;
  return typeof content.value === 'string' && /^[=']/u.test(content.value) ? `'${content.value}` : content.value;
}

/** What the cell held, from what the log shows. */
export function decodeLogged(shown: CellValue): CellContent {
  if (typeof shown !== 'string') return { value: shown };
  if (shown.startsWith('=') || isErrorText(shown)) return { formula: shown };
  return { value: shown.replace(/^'/u, '') };
}
