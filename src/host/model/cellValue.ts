import { format } from 'numfmt';
import type { StoredValue } from '../xlsx/workbookFile';
import type { Cell } from './book';

/** A cell's value as Office.js gives it: "" for an empty cell, "#REF!" for an error. */
export function showValue(cell: Cell | undefined): string | number | boolean {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}

/** The formula with "="; a constant gives its value. */
export function showFormula(cell: Cell | undefined): string | number | boolean {
  return cell?.formula != null ? `=${cell.formula}` : showValue(cell);
}

/** What the cell shows on screen, by its number format; never "####". */
export function showText(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return '';
  if (typeof cell.value === 'object') return cell.value.error;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return format(cell.style.numberFormat, cell.value, { throws: false });
}

/** `Excel.RangeValueType`. */
export function typeOfValue(value: StoredValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}
