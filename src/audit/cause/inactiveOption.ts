import type { Figure } from '../../domain/table';
import { sum } from '../../domain/decimal';
import { nameCells } from '../nameCell';
import { composeRightSum, describeError } from './describeSum';
import { findSingle } from './findParts';
import type { CauseContext, CauseRule, Part } from './causeContext';

/** The sum of one option includes another option's row, or has it in place of the option's own. */
export const inactiveOption: CauseRule = (context) => {
  const { figures, instead } = findIncluded(context);
  const [first] = figures;
  const option = first && context.cells.of(first)?.row.option;
  if (!first) return null;
  const names = nameCells(figures, context.cells);
  const difference = instead ? first.value.minus(instead.value) : sum(figures.map(({ value }) => value));
  const error = describeError(context, difference.abs(), difference.isNegative() ? 'little' : 'much');
  const replaced = instead ? ` in place of ${nameCells([instead], context.cells)}` : '';
  return {
    cause: 'inactive-option-included',
    message: `The figure includes ${names}, which is option ${option ?? ''}'s${replaced}: ${error}.`,
    ...(context.figure.formula !== null
      ? { fix: `Add up the option's own rows only: ${composeRightSum(context)}.` }
      : {}),
  };
};

interface Inclusion {
  readonly figures: readonly Figure[];
  /** The option's own row that it stands for. */
  readonly instead?: Figure;
}

function findIncluded(context: CauseContext): Inclusion {
  const { formula, differences, isWrong, figure, excluded } = context;
  const others = excluded.map((part) => part.figure);
  if (formula?.fault) return { figures: formula.fault.surplus.filter((surplus) => others.includes(surplus)) };
  if (!isWrong || figure.formula !== null) return { figures: [] };
  for (const difference of differences) {
    const [single] = findSingle(context, excluded, difference);
    if (single) return { figures: [single.figure] };
  }
  for (const difference of differences) {
    for (const own of listOwn(context)) {
      const alike = excluded.filter(({ row }) => row.kind === own.row.kind && row.workstream === own.row.workstream);
      const [swapped] = findSingle(context, alike, difference.plus(own.amount));
      if (swapped && !difference.isZero()) return { figures: [swapped.figure], instead: own.figure };
    }
  }
  return { figures: [] };
}

function listOwn({ included }: CauseContext): readonly Part[] {
  return included.filter(({ row }) => row.option !== null);
}
