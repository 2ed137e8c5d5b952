import { parse, tokenize } from '@borgar/fx';

/** Whether Excel would take the formula (without "="): it is complete and well formed. */
export function isWellFormed(formula: string): boolean {
  // A reference broken on its sheet ("S!#REF!") is one error to Excel, two tokens to the parser.
  const readable = formula.replace(/(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!#REF!/gu, '#REF!');
  try {
    parse(tokenize(`=${readable}`, { withLocation: false }));
    return true;
  } catch {
    return false;
  }
}
