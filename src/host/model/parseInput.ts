import { getFormatFromId, parseValue } from 'numfmt';
import type { StoredValue } from '../xlsx/workbookFile';

/** What a cell holds after something was typed into it. */
export interface ParsedInput {
  readonly value: StoredValue;
  /** Without "="; null for a constant. */
  readonly formula: string | null;
  /** Text that was kept from being read as a number or formula by an apostrophe. */
  readonly quotePrefix: boolean;
  /** The format that a cell without one takes on ("5%" shows as a percentage); null leaves it. */
  readonly numberFormat: string | null;
}

const errors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!']);

/** Reads text as Excel does when it is typed, or given to `values`, in a cell with that number format (en-US). */
export function parseInput(text: string, numberFormat: string): ParsedInput {
  if (text === '') return constant(null);
  if (numberFormat === '@') return constant(text);
  if (text.startsWith("'")) return { ...constant(text.slice(1)), quotePrefix: true };
  if (/^=./s.test(text)) return formula(text.slice(1).trim());
  const number = parseNumber(text);
  if (number) return number;
  if (/^[+-]./s.test(text)) return formula(text);
  if (/^@[A-Za-z_]/.test(text)) return formula(text.slice(1));
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return constant(upper === 'TRUE');
  return errors.has(upper) ? constant({ error: upper }) : constant(text);
}

function parseNumber(text: string): ParsedInput | null {
  const parsed = parseValue(text);
  if (!parsed || typeof parsed.value !== 'number' || !Number.isFinite(parsed.value)) return null;
  const format = parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId);
  return { ...constant(parsed.value), numberFormat: format ?? null };
}

const constant = (value: StoredValue): ParsedInput => ({
  value,
  formula: null,
  quotePrefix: false,
  numberFormat: null,
});
const formula = (text: string): ParsedInput => ({ value: null, formula: text, quotePrefix: false, numberFormat: null });
