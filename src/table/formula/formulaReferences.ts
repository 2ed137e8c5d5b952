import type { CellAddress, CellRange } from '../../domain/cellAddress';
import type { FormulaTree, ReferenceTree } from './parseFormula';

type Mention = ReferenceTree | Extract<FormulaTree, { kind: 'name' }>;

/** Every reference and name in a tree, in the order of the text. */
export function listMentions(tree: FormulaTree | null): Mention[] {
  switch (tree?.kind) {
    case 'reference':
    case 'name':
      return [tree];
    case 'unary':
      return listMentions(tree.operand);
    case 'binary':
      return [...listMentions(tree.left), ...listMentions(tree.right)];
    case 'call':
      return tree.arguments.flatMap(listMentions);
    default:
      return [];
  }
}

/** The cells of a reference that names no sheet are on the formula's own. */
export function locate(tree: ReferenceTree, at: CellAddress): CellRange {
  const { top, left, bottom, right } = tree;
  return { sheet: tree.sheet ?? at.sheet, top, left, bottom, right };
}
