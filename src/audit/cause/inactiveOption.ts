import type { Figure } from '../../domain/table';
import { nameCells } from '../nameCell';
import { composeRightSum, describeError } from './describeSum';
import { findSingle } from './findParts';
import type { CauseContext, CauseRule } from './causeContext';

/** The sum of one option includes another option's row. */
export const inactiveOption: CauseRule = (context) => {
  const [figure] = findIncluded(context);
  const row = figure && context.cells.of(figure)?.row;
  if (!figure || !row) return null;
  const error = describeError(context, figure.value, 'much');
  return {
    cause: 'inactive-option-included',
    message: `The figure includes ${nameCells([figure], context.cells)}, which is option ${row.option ?? ''}'s: ${error}.`,
    ...(context.figure.formula !== null
      ? { fix: `Add up the option's own rows only: ${composeRightSum(context)}.` }
      : {}),
  };
};

function findIncluded(context: CauseContext): readonly Figure[] {
  const { formula, differences, isWrong, figure } = context;
  const others = context.excluded.map((part) => part.figure);
  if (formula?.fault) return formula.fault.surplus.filter((surplus) => others.includes(surplus));
  if (!isWrong || figure.formula !== null) return [];
  return differences.flatMap((difference) =>
    findSingle(context, context.excluded, difference).map((part) => part.figure),
  );
}
