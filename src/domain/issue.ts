import type { CellAddress } from './cellAddress';

/** Why a table cannot be decoded as it stands: a sentence or question for the person, and the cell it is about. */
export interface Issue {
  readonly address: CellAddress | null;
  readonly message: string;
  /** `blocking`: nothing can be computed before it is answered. `question`: one row or column waits for an answer. */
  readonly severity: 'blocking' | 'question';
}
