import type { CellAddress } from '../domain/cellAddress';
import type { Decimal} from '../domain/decimal';
import { zero } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { Figure } from '../domain/table';
import { readFigureText, readNumber } from './figureText';

const errorText = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/u;

/** The figure that a cell holds, in full units: `unit` is 1000 where the table prints thousands of dollars, else 1. */
export function readFigure(address: CellAddress, content: CellValue, formula: string | null, unit: number): Figure {
  const cell = { address, content, formula };
  if (typeof content === 'number') {
    const value = readNumber(content);
    return { ...cell, kind: 'number', ...inFullUnits(value, value.decimalPlaces(), unit) };
  }
  if (typeof content === 'boolean') return { ...cell, kind: 'unreadable', value: zero, decimals: 0 };
  if (errorText.test(content)) return { ...cell, kind: 'error', value: zero, decimals: 0 };
  const { kind, value, decimals } = readFigureText(content);
  if (kind !== 'figure') return { ...cell, kind, value, decimals };
  return { ...cell, kind: 'text', ...inFullUnits(value, decimals, unit) };
}

function inFullUnits(value: Decimal, decimals: number, unit: number): { value: Decimal; decimals: number } {
  return unit === 1 ? { value, decimals } : { value: value.times(unit), decimals: decimals - Math.round(Math.log10(unit)) };
}
