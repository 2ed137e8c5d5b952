import type { CellValue } from '../../domain/snapshot';
import { type Scalar, parseNumber } from './formulaValue';

/** Whether a cell counts. `isEmpty` tells an empty cell from a formula that gives "". */
export type Criterion = (content: CellValue, isEmpty: () => boolean) => boolean;

/** What SUMIF, SUMIFS and COUNTIF ask of a cell: a figure, a text with wildcards, or either after =, <>, <, <=, >, >=. */
export function createCriterion(wanted: Scalar): Criterion {
  if (wanted === null) return equalsFigure(0);
  if (typeof wanted === 'boolean') return (content) => content === wanted;
  if (typeof wanted === 'object') {
    return wanted.kind === 'amount' ? equalsFigure(wanted.figure.toNumber()) : (content) => content === errorOf(wanted);
  }
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted) ?? [];
  if (operator === '' && operand === '') return (content) => content === '';
  if (operator === '=' || operator === '') return equalsText(operand);
  if (operator === '<>') {
    const isEqual = equalsText(operand);
    return (content, isEmpty) => !isEqual(content, isEmpty);
  }
  return isOrdered(operator, operand);
}

/** What MATCH, VLOOKUP and XLOOKUP ask of a cell: the same kind of value, and equal. */
export function createLookup(wanted: Scalar, hasWildcards: boolean): (content: CellValue) => boolean {
  if (wanted === null) return (content) => content === 0;
  if (typeof wanted === 'boolean') return (content) => content === wanted;
  if (typeof wanted === 'object') {
    const figure = wanted.kind === 'amount' ? wanted.figure.toNumber() : errorOf(wanted);
    return (content) => content === figure;
  }
  if (hasWildcards) {
    const pattern = readWildcards(wanted);
    return (content) => typeof content === 'string' && content !== '' && pattern.test(content);
  }
  const text = wanted.toLowerCase();
  return (content) => typeof content === 'string' && content !== '' && content.toLowerCase() === text;
}

const errorOf = (value: Exclude<Scalar, string | boolean | null>) => ('error' in value ? value.error : '');

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
  const pattern = readWildcards(operand);
  return (content, isEmpty) => typeof content === 'string' && pattern.test(content) && !(content === '' && isEmpty());
}

/** "<5" asks for figures, "<b" for texts: the other kind never counts. */
function isOrdered(operator: string, operand: string): Criterion {
  const figure = parseNumber(operand)?.toNumber();
  const text = operand.toLowerCase();
  const isMet = (order: number) =>
    (operator.startsWith('<') ? order < 0 : order > 0) || (operator.length > 1 && order === 0);
  return (content) => {
    if (figure !== undefined) return typeof content === 'number' && isMet(content - figure);
    if (typeof content !== 'string' || content === '') return false;
    const other = content.toLowerCase();
    return isMet(other === text ? 0 : other < text ? -1 : 1);
  };
}

/** "*" any text, "?" one character, "~" before one of them takes it as it is; the whole text, without case. */
function readWildcards(text: string): RegExp {
  const pattern = text.replace(/~[*?~]|[*?\\^$.|+()[\]{}]/g, (match) => {
    if (match === '*') return '.*';
    if (match === '?') return '.';
    return match === '~~' ? '~' : `\\${match.at(-1) ?? ''}`;
  });
  return new RegExp(`^${pattern}$`, 'is');
}
