import type { Cell } from '../../host/model/book';
import { parseInput } from '../../host/model/parseInput';

/** What a cell was given, of which its result follows. */
export type Content = Pick<Cell, 'value' | 'formula'>;

/** What a person would type to get the cell as it is; "" for an empty one. */
export function inputOf(cell: Content | undefined): string {
  if (!cell) return '';
  if (cell.formula !== null) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const typed = parseInput(value, 'General');
  return typed.value === value && !typed.quotePrefix ? value : `'${value}`;
}

export const isSameContent = (one: Content, other: Content): boolean =>
  one.formula === other.formula && (one.formula !== null || one.value === other.value);
