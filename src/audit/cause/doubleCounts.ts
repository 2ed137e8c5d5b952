import type { Figure } from '../../domain/table';
import { sum } from '../../domain/decimal';
import { describeError, nameParts } from './describeSum';
import { findSingle } from './findParts';
import type { CauseContext, CauseRule } from './causeContext';

/** A row, or a subtotal, is counted twice: in its own sum again, or in that of another workstream too. */
export const doubleCounts: CauseRule = (context) => {
  const figures = findDoubled(context);
  const [first] = figures;
  if (!first) return null;
  const isOneOf = context.formula?.fault ? false : figures.length > 1;
  const names = nameParts(figures, context, isOneOf ? 'or' : 'and');
  const amount = isOneOf ? first.value : sum(figures.map(({ value }) => value));
  const isStray = !context.included.some(({ figure }) => figure === first);
  return {
    cause: 'double-counts',
    message:
      `The figure counts ${isOneOf ? 'one of ' : ''}${names}${isStray ? ', which is counted elsewhere' : ' twice'}: ` +
      `${describeError(context, amount, 'much')}.`,
    ...(context.figure.formula !== null ? { fix: `Count ${names} once in ${context.figure.formula}.` } : {}),
  };
};

function findDoubled(context: CauseContext): readonly Figure[] {
  const { formula, differences, isWrong, figure, included, elsewhere } = context;
  if (formula?.fault) return formula.fault.surplus;
  if (!isWrong || figure.formula !== null) return [];
  for (const difference of differences) {
    const single = findSingle(context, included, difference);
    if (single.length > 0) return single.map((part) => part.figure);
  }
  const strays = new Set(differences.flatMap((difference) => findSingle(context, elsewhere, difference)));
  const besides = [...strays].filter(({ row }) => context.beside.has(row.workstream));
  if (besides.length > 0) return besides.map((part) => part.figure);
  // Many rows further off may have as much: only one that is alone in it is named.
  return strays.size === 1 ? [...strays].map((part) => part.figure) : [];
}
