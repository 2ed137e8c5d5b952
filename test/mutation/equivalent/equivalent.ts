/** Changes of one file that no test can notice. */
export interface Equivalent {
  /** Why the product does the same with them, for every input that its types allow. */
  readonly why: string;
  /** As `npm run mutation` prints them. */
  readonly changes: readonly string[];
}

/** By the path of the file in `src`. */
export type Equivalents = Readonly<Record<string, readonly Equivalent[]>>;
