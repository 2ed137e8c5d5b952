import type { en } from './en';

type Widened<Part> = Part extends string
  ? string
  : Part extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Part]: Widened<Part[Key]> };

/** Every text of the pane, as the English ones have it: a language that lacks one does not compile. */
export type Strings = Widened<typeof en>;
