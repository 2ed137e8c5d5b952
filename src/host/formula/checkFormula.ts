import { parse } from '@borgar/fx';
import { tokenize } from '@borgar/fx';

/** Whether Excel would take the formula (without "="): it is complete and well formed. */
export function isWellFormed(formula: string): boolean {
  try {
    parse(tokenize(`=${formula}`, { withLocation: false }));
    return true;
  } catch {
    return false;
  }
}
