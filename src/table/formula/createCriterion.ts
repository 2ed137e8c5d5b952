import type { CellValue } from '../../domain/snapshot';
import { type ErrorValue, type Scalar, type Unread, compareTexts, parseNumber } from './formulaValue';

/** Whether a cell counts. `isEmpty` tells an empty cell from a formula that gives "". */
export type Criterion = (content: CellValue, isEmpty: () => boolean) => boolean;

const signs = ['<>', '<=', '>=', '=', '<', '>'] as const;

/** What SUMIF, SUMIFS and COUNTIF ask of a cell: a figure, a text with wildcards, or either after =, <>, <, <=, >, >=. */
export function createCriterion(wanted: Exclude<Scalar, Unread>): Criterion {
  if (wanted === null) return equalsFigure(0);
  if (typeof wanted === 'boolean') return (content) => content === wanted;
  if (typeof wanted === 'object') {
    return wanted.kind === 'amount' ? equalsFigure(wanted.figure.toNumber()) : (content) => content === wanted.error;
  }
  if (wanted === '') return (content) => content === '';
  const sign = signs.find((each) => wanted.startsWith(each)) ?? '';
  const operand = wanted.slice(sign.length);
  if (sign === '=' || sign === '') return equalsText(operand);
  if (sign === '<>') {
    const isEqual = equalsText(operand);
    return (content, isEmpty) => !isEqual(content, isEmpty);
  }
  return isOrdered(sign, operand);
}

/** What MATCH, VLOOKUP and XLOOKUP ask of a cell: the same kind of value, and equal. */
export function createLookup(wanted: Exclude<Scalar, ErrorValue | Unread>, hasWildcards: boolean): Criterion {
  if (typeof wanted === 'string') {
    if (hasWildcards) return matchesText(wanted);
    const text = wanted.toLowerCase();
    return (content) => typeof content === 'string' && content.toLowerCase() === text;
  }
  const sought = typeof wanted === 'boolean' ? wanted : (wanted?.figure.toNumber() ?? 0);
  return (content) => content === sought;
}

/** A figure as text equals the figure: criteria do not tell them apart. */
const equalsFigure =
  (figure: number): Criterion =>
  (content) =>
    typeof content === 'string' ? parseNumber(content)?.toNumber() === figure : content === figure;

function equalsText(operand: string): Criterion {
  if (operand === '') return (content, isEmpty) => content === '' && isEmpty();
  const figure = parseNumber(operand);
  if (figure) return equalsFigure(figure.toNumber());
  if (/^(true|false)$/i.test(operand)) return (content) => content === (operand.toLowerCase() === 'true');
  return matchesText(operand);
}

/** Texts alone, the text "" of a formula among them. */
function matchesText(wanted: string): Criterion {
  const pattern = readWildcards(wanted);
  return (content, isEmpty) => typeof content === 'string' && pattern.test(content) && !(content === '' && isEmpty());
}

/** "<5" asks for figures, "<b" for texts: the other kind never counts. */
function isOrdered(sign: string, operand: string): Criterion {
  const figure = parseNumber(operand)?.toNumber();
  const text = operand.toLowerCase();
  const isMet = (order: number) => (sign.startsWith('<') ? order < 0 : order > 0) || (sign.length > 1 && order === 0);
  return (content) => {
    if (figure !== undefined) return typeof content === 'number' && isMet(content - figure);
    if (typeof content !== 'string' || content === '') return false;
    return isMet(compareTexts(content.toLowerCase(), text));
  };
}

/** "*" any text, "?" one character, "~" before one of them takes it as it is; the whole text, without case. */
function readWildcards(text: string): RegExp {
  const pattern = text.replace(/~[*?~]|[*?\\^$.|+()[\]{}]/g, (match) => {
    if (match === '*') return '.*';
    if (match === '?') return '.';
    return `\\${match.slice(-1)}`;
  });
  return new RegExp(`^${pattern}$`, 'is');
}
