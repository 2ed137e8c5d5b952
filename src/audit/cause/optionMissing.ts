import { describeMissing } from './describeSum';
import { readMissing } from './omitsRow';
import type { CauseRule } from './causeContext';

/** The sum of an option leaves out the option's own row. */
export const optionMissing: CauseRule = (context) => {
  if (context.row.kind === 'activity') return null;
  const { figures, isOneOf } = readMissing(context);
  const own = figures.filter((figure) => context.cells.of(figure)?.row.option != null);
  const [first] = own;
  if (!first || own.length < (isOneOf ? 1 : figures.length)) return null;
  const option = context.cells.of(first)?.row.option ?? '';
  return {
    cause: 'option-missing',
    message: `The figure ${describeMissing(context, isOneOf ? [first] : own)}; the row is option ${option}'s own.`,
  };
};
