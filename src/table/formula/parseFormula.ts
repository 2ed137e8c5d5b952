import { type AstExpression, type Token, parse, parseA1Ref, tokenTypes, tokenize } from '@borgar/fx';
import { Decimal } from '../../domain/decimal';
import { rememberEach } from '../../domain/remember';
import { type Result, failure, success } from '../../domain/result';

/** What a formula says, with its references read. `sheet` is null where a reference names none. */
export type FormulaTree =
  | { readonly kind: 'literal'; readonly value: Decimal | string | boolean }
  | { readonly kind: 'error'; readonly error: string }
  | ReferenceTree
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: FormulaArgument }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: FormulaArgument;
      readonly right: FormulaArgument;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly FormulaArgument[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaTree[])[] }
  | { readonly kind: 'unread'; readonly reason: string };

/** A block of cells, 1-based; a whole column reaches the sheet's last row. */
export interface ReferenceTree {
  readonly kind: 'reference';
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type UnaryOperator = '+' | '-' | '%' | '@' | '#';

/** null is an argument left empty: `IF(A1,,2)`. */
export type FormulaArgument = FormulaTree | null;

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** The tree of a formula's text ("=…"); the failure says why it cannot be read. Parts of it may be `unread`. */
export const parseFormula = rememberEach(readText, 100_000);

function readText(formula: string): Result<FormulaTree, string> {
  if (!formula.startsWith('=')) return failure(`not read: "${formula}" does not begin with "="`);
  const tokens = mendReferenceErrors(tokenize(formula));
  let root: AstExpression;
  try {
    root = parse(tokens);
  } catch (error) {
    // Throwing is the parser's only way to say that a text is no formula.
    return failure(`not read: ${formula} is no formula (${error instanceof Error ? error.message : String(error)})`);
  }
  return success(readTree(root));
}

/** Excel leaves `Sheet1!#REF!` or `#REF!A1` where cells or a sheet were deleted; the parser knows `#REF!` alone. */
function mendReferenceErrors(tokens: readonly Token[]): Token[] {
  const isSheet = (token?: Token) => token?.type === tokenTypes.CONTEXT || token?.type === tokenTypes.CONTEXT_QUOTE;
  const isError = (token?: Token) => token?.type === tokenTypes.ERROR;
  return tokens.filter((token, index) => {
    const startsError = isSheet(token) && isError(tokens[index + 2]);
    const joinsError = isSheet(tokens[index - 1]) && isError(tokens[index + 1]);
    const followsError = token.type === tokenTypes.REF_RANGE && isError(tokens[index - 1]);
    return !startsError && !joinsError && !followsError;
  });
}

function readTree(node: AstExpression): FormulaTree {
  switch (node.type) {
    case 'Literal':
      // From the text as typed: a number of JavaScript would lose digits.
      return { kind: 'literal', value: typeof node.value === 'number' ? new Decimal(node.raw) : node.value };
    case 'ErrorLiteral':
      return { kind: 'error', error: node.value };
    case 'ReferenceIdentifier':
      return readReference(node.value, node.kind);
    case 'UnaryExpression':
      return { kind: 'unary', operator: node.operator, operand: readArgument(node.arguments[0]) };
    case 'BinaryExpression':
      return {
        kind: 'binary',
        operator: node.operator,
        left: readArgument(node.arguments[0]),
        right: readArgument(node.arguments[1]),
      };
    case 'CallExpression': {
      // The parser gives no name for a LAMBDA called on the spot, whatever its types say.
      const { name = 'LAMBDA' }: { readonly name?: string } = node.callee;
      return {
        kind: 'call',
        name: name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, ''),
        arguments: node.arguments.map(readArgument),
      };
    }
    case 'ArrayExpression':
      return { kind: 'array', rows: node.elements.map((row) => row.map(readTree)) };
    case 'LambdaExpression':
      return { kind: 'unread', reason: 'LAMBDA' };
    case 'LetExpression':
      return { kind: 'unread', reason: 'LET' };
  }
}

/** The parser gives null for an argument left empty, whatever its types say. */
const readArgument = (node: AstExpression | null | undefined): FormulaArgument => (node ? readTree(node) : null);

function readReference(text: string, kind: 'name' | 'range' | 'beam' | 'table'): FormulaTree {
  if (kind === 'table') return { kind: 'unread', reason: `${text}, a structured reference to an Excel Table` };
  if (text.includes('[')) return { kind: 'unread', reason: `${text}, which is in another workbook` };
  const reference = parseA1Ref(text);
  const sheet = reference?.context?.[0] ?? null;
  if (reference && 'name' in reference) return { kind: 'name', name: reference.name };
  if (!reference || sheet?.includes(':')) return { kind: 'unread', reason: `${text}, which spans several sheets` };
  const { top, left, bottom, right, trim } = reference.range;
  if (trim) return { kind: 'unread', reason: `${text}, a range that trims empty cells` };
  return {
    kind: 'reference',
    sheet,
    top: (top ?? 0) + 1,
    left: (left ?? 0) + 1,
    bottom: (bottom ?? lastRow - 1) + 1,
    right: (right ?? lastColumn - 1) + 1,
  };
}
