import { roundHalfAwayFromZero } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import { readNumber } from '../table/figureText';

/** What Excel keeps of a value in a cell of that number format where a workbook's precision is as displayed. */
export function keepAsShown(value: CellValue, numberFormat: string): CellValue {
  if (typeof value !== 'number') return value;
  const places = placesShown(numberFormat, value < 0);
  return places === null ? value : roundHalfAwayFromZero(readNumber(value), places).toNumber();
}

/** Decimals of the figure itself: "0%" shows two more than it writes, "#,##0," three fewer. null: all of them. */
function placesShown(numberFormat: string, isNegative: boolean): number | null {
  const [first = '', second] = numberFormat.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';');
  const shown = (isNegative && second) || first;
  // General, text, dates, fractions and exponents fix no decimals.
  if (!/[0#?]/u.test(shown) || /[\p{L}@/]/u.test(shown)) return null;
  const decimals = shown.split('.')[1]?.replace(/[^0#?]/gu, '').length ?? 0;
  const percents = shown.replace(/[^%]/gu, '').length;
  const thousands = /[0#?](,+)[^0#?,]*$/u.exec(shown)?.[1]?.length ?? 0;
  return decimals + 2 * percents - 3 * thousands;
}
