import type { Figure } from '../../domain/table';
import { nameCells } from '../nameCell';
import { describeError } from './describeSum';
import { findSingle } from './findParts';
import type { CauseContext, CauseRule } from './causeContext';

/** A row, or a subtotal, is counted twice. */
export const doubleCounts: CauseRule = (context) => {
  const figures = findDoubled(context);
  const [first] = figures;
  if (!first) return null;
  const isOneOf = context.formula?.fault ? false : figures.length > 1;
  const names = nameCells(figures, context.cells, isOneOf ? 'or' : 'and');
  const amount = isOneOf ? first.value : figures.reduce((sum, { value }) => sum.plus(value), first.value.times(0));
  return {
    cause: 'double-counts',
    message: `The figure counts ${isOneOf ? 'one of ' : ''}${names} twice: ${describeError(context, amount, 'much')}.`,
    ...(context.figure.formula !== null ? { fix: `Count ${names} once in ${context.figure.formula}.` } : {}),
  };
};

function findDoubled(context: CauseContext): readonly Figure[] {
  const { formula, differences, isWrong, figure } = context;
  if (formula?.fault) return formula.fault.surplus;
  if (!isWrong || figure.formula !== null) return [];
  for (const difference of differences) {
    const single = findSingle(context, context.included, difference);
    if (single.length > 0) return single.map((part) => part.figure);
  }
  return [];
}
