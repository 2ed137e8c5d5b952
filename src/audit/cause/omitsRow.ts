import type { Figure } from '../../domain/table';
import { formatCell } from '../../domain/cellAddress';
import { composeRightSum, describeMissing } from './describeSum';
import { findSeveral, findSingle } from './findParts';
import type { CauseContext, CauseRule } from './causeContext';

/** The difference is the figure of a row, or rows, that the sum should include. */
export const omitsRow: CauseRule = (context) => {
  const { figures, isOneOf } = readMissing(context);
  if (figures.length === 0) return null;
  const isColumn = context.included.some(({ figure }) => figures.includes(figure));
  return {
    cause: 'omits-row',
    message: `The figure ${describeMissing(context, figures, isOneOf)}.`,
    ...(context.figure.formula !== null && isColumn
      ? {
          fix: `Extend the sum to ${figures.map(({ address }) => formatCell(address)).join(', ')}: ${composeRightSum(context)}.`,
        }
      : {}),
  };
};

interface Missing {
  readonly figures: readonly Figure[];
  /** Whether any one of them would do. */
  readonly isOneOf?: boolean;
}

/** The cells that a sum leaves out: read from its formula, else those whose figure is what it lacks. */
export function readMissing(context: CauseContext): Missing {
  if (context.formula?.fault) return { figures: context.formula.fault.missing };
  if (!context.isWrong || context.figure.formula !== null) return { figures: [] };
  for (const difference of context.differences) {
    const single = findSingle(context, context.included, difference.negated());
    if (single.length > 0) return { figures: single.map(({ figure }) => figure), isOneOf: single.length > 1 };
  }
  for (const difference of context.differences) {
    const several = findSeveral(context, context.included, difference.negated());
    if (several.length > 0) return { figures: several.map(({ figure }) => figure) };
  }
  return { figures: [] };
}
