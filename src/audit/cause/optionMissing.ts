import { describeMissing } from './describeSum';
import { readMissing } from './omitsRow';
import type { CauseRule } from './causeContext';

/** The sum of an option leaves out the option's own row. */
export const optionMissing: CauseRule = (context) => {
  if (context.row.kind === 'activity') return null;
  const { figures, isOneOf } = readMissing(context);
  const own = context.included.filter(({ figure, row }) => row.option !== null && figures.includes(figure));
  const [first] = own;
  if (!first || (!isOneOf && own.length < figures.length)) return null;
  const left = (isOneOf ? [first] : own).map(({ figure }) => figure);
  return {
    cause: 'option-missing',
    message: `The figure ${describeMissing(context, left)}; the row is option ${first.row.option}'s own.`,
  };
};
