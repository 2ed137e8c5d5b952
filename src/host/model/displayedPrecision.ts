import { getFormatInfo, round, tokenize } from 'numfmt';
import type { StoredValue } from '../xlsx/workbookFile';

/** Kinds of formats that show a fixed number of decimals. */
const fixed = new Set(['number', 'grouped', 'currency', 'percent']);

/**
 * What a workbook that is set to the precision as displayed keeps of a value: numbers as they are shown, where the format
 * fixes the decimals. General and text keep all; of dates, fractions and exponents nothing is documented, they are kept.
 */
export function keepAsShown(value: StoredValue, numberFormat: string): StoredValue {
  if (typeof value !== 'number') return value;
  const places = placesShown(numberFormat, value < 0);
  return places === null ? value : round(value, places);
}

/** A formula as such a workbook computes it: what depends on it reads the number that is shown. */
export function computeAsShown(formula: string, numberFormat: string): string {
  const [positive, negative] = [placesShown(numberFormat, false), placesShown(numberFormat, true)];
  if (positive === null && negative === null) return formula;
  const result = `(${formula})`;
  const rounded = (places: number | null): string => (places === null ? result : `ROUND(${result},${places})`);
  const shown = positive === negative ? rounded(positive) : `IF(${result}<0,${rounded(negative)},${rounded(positive)})`;
  return `IF(ISNUMBER(${result}),${shown},${result})`;
}

/** Places after the point of the number itself: a percentage shows two more than it writes, "#,##0," three fewer. */
function placesShown(numberFormat: string, isNegative: boolean): number | null {
  const info = getFormatInfo(sectionFor(numberFormat, isNegative));
  return fixed.has(info.type) ? info.maxDecimals + Math.round(Math.log10(info.scale)) : null;
}

/** The part of a format that shows numbers of that sign. */
function sectionFor(numberFormat: string, isNegative: boolean): string {
  const sections = [''];
  for (const { type, raw } of tokenize(numberFormat)) {
    if (type === 'BREAK') sections.push('');
    else sections[sections.length - 1] += raw;
  }
  return (isNegative && sections[1]) || (sections[0] ?? '');
}
