import type { NarrativeCheck } from '../audit/narrativeCheck';
import { toPlain } from '../domain/decimal';

/** The amounts of the text beside the table's, for a person in a terminal. */
export function describeNarrative({ items, unmentioned }: NarrativeCheck): string {
  const off = items.filter(({ agrees }) => !agrees);
  return [
    `Amounts in the text: ${items.length - off.length} of ${items.length} agree with the table.`,
    ...off.map(({ line, message }) => `  ${line === null ? '' : `line ${line}: `}${message}`),
    ...(unmentioned.length > 0 ? [`The text says nothing of workstream ${unmentioned.join(', ')}.`] : []),
  ].join('\n');
}

export const narrativeToJson = ({ items, unmentioned }: NarrativeCheck) => ({
  narrative: items.map(({ amount, expected, ...item }) => ({
    ...item,
    amount: amount && toPlain(amount),
    expected: expected && toPlain(expected),
  })),
  narrativeUnmentioned: unmentioned,
});
