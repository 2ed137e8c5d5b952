/** Changes of one file that no test can notice. */
interface Equivalent {
  /** Why the product does the same with them, for every input that its types allow. */
  readonly why: string;
  /** As `npm run mutation` prints them. */
  readonly changes: readonly string[];
}

/** What `npm run mutation` may leave standing, by the file in `src`. */
export const equivalentChanges: Readonly<Record<string, readonly Equivalent[]>> = {};
