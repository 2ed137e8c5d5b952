import type { CellAddress } from '../domain/cellAddress';
import type { CellWrite } from '../excel/port';
import type { CellLookup } from '../table/formula/workbookCells';

/** What a cell holds or is to hold. */
export type CellContent = CellWrite['content'];

const errorText = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/u;

/** Whether a text is how an error shows: "#REF!". */
export const isErrorText = (text: string): boolean => errorText.test(text);

/** What a cell holds, such that writing it gives the same again. */
export function contentAt(cells: CellLookup, address: CellAddress): CellContent {
  const formula = cells.formula(address);
  if (formula !== null) return { formula };
  const value = cells.content(address);
  return typeof value === 'string' && isErrorText(value) ? { formula: value } : { value };
}

/** Exactly the same: a formula by its text, a value with its type. */
export function isSame(one: CellContent, other: CellContent): boolean {
  if ('formula' in one) return 'formula' in other && one.formula === other.formula;
  return 'value' in other && one.value === other.value;
}

/** The same but for how Excel spells it: letter case and spaces of a formula, a number as text, an apostrophe before it. */
export function isLike(one: CellContent, other: CellContent): boolean {
  return spell(one) === spell(other) || isSame(one, other);
}

function spell(content: CellContent): string {
  const text = String('formula' in content ? content.formula : content.value).replace(/^'/u, '');
  return text.trim() !== '' && Number.isFinite(Number(text))
    ? Number(text).toPrecision(14)
    : text.replace(/\s/gu, '').toUpperCase();
}
