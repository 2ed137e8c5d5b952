import type { CellAddress } from '../domain/cellAddress';
import { zero } from '../domain/decimal';
import type { CellValue } from '../domain/snapshot';
import type { Figure } from '../domain/table';
import { readFigureText, readNumber } from './figureText';

const errorText =
  /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/u;

/** The figure that a cell holds, in full units: `unit` is 1000 where the table prints thousands of dollars, else 1. */
export function readFigure(address: CellAddress, content: CellValue, formula: string | null, unit: number): Figure {
  const { kind, value, decimals } = readContent(content);
  if (unit === 1 || value.isZero()) return { address, kind, value, decimals, content, formula };
  return { address, kind, value: value.times(unit), decimals: decimals - Math.log10(unit), content, formula };
}

function readContent(content: CellValue): Pick<Figure, 'kind' | 'value' | 'decimals'> {
  if (typeof content === 'number') {
    const value = readNumber(content);
    return { kind: 'number', value, decimals: Number.isInteger(content) ? 0 : value.decimalPlaces() };
  }
  if (typeof content === 'boolean') return { kind: 'unreadable', value: zero, decimals: 0 };
  if (errorText.test(content)) return { kind: 'error', value: zero, decimals: 0 };
  const { kind, value, decimals } = readFigureText(content);
  return { kind: kind === 'figure' ? 'text' : kind, value, decimals };
}
