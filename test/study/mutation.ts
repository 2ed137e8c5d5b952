import type { Cause } from '../../src/domain/finding';
import type { Edit } from './editWorkbook';
import type { StudyCell } from './studyLayout';

/** An error made in a table that is right, and the truth of it. */
export interface Mutation {
  readonly cell: StudyCell;
  readonly cause: Cause;
  /** How it came about, for whoever reads what was missed. */
  readonly story: string;
  readonly edits: readonly Edit[];
  /** Whether formulas that depend on a saved figure were computed with it. */
  readonly followSaved: boolean;
  /** The figure that the cell should hold; null where nobody can say it. */
  readonly expected: number | null;
  /** Other causes that are literally the same fact. */
  readonly sameFact: readonly Cause[];
}

/** What a maker of errors says: the content of the one cell, and how it came about. */
export interface Slip {
  readonly story: string;
  readonly edit:
    { readonly value: string | number } | { readonly formula: string } | { readonly saved: string | number };
  readonly followSaved?: boolean;
}

/**
 * Where two causes are the same fact, both are right. `swap` of two digits that makes 10 000 into 01 000, or 0.5 into 5.0,
 * is a figure ten times too small or too much. A sum of nought leaves out its parts. The other option's subtotal in place
 * of one's own includes one option and misses the other. A total of an option that leaves out the option's own subtotal
 * leaves out a row, and one of the option. An old rate that is carried through a table that prints no mix is a cost that
 * no split of the months explains.
 */
export const sameFacts: readonly {
  readonly cause: Cause;
  readonly also: Cause;
  readonly when: (mutation: Omit<Mutation, 'sameFact'>, shown: number | null) => boolean;
}[] = [
  {
    cause: 'transposed-digits',
    also: 'scale',
    when: ({ cell }, shown) => shown !== null && [0.1, 10, 100, 1000].some((factor) => shown * factor === cell.right),
  },
  { cause: 'inactive-option-included', also: 'option-missing', when: ({ story }) => story.includes('in place of') },
  {
    cause: 'omits-row',
    also: 'option-missing',
    when: ({ cell, story }) =>
      cell.row.kind === 'total' && cell.row.option !== null && story === 'leaves out workstream 1',
  },
  {
    cause: 'missing',
    also: 'omits-row',
    when: ({ story }) => story === 'a nought',
  },
  {
    cause: 'stale-rate',
    also: 'no-grade-mix',
    when: ({ cell, story }) =>
      cell.layout.name === 'published' && cell.column === 'pStaff' && story.endsWith('carried on'),
  },
];
