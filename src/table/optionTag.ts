import type { OptionId } from '../domain/workplan';

// "Option 2", "variante B", "вариант 1"; not "optional" and not "options for funding".
const optionWord = '(?:options?|variantes?|alternatives?|вариант(?:а|у|ом|е)?)';
const optionMark = `(?<![\\p{L}\\p{N}])${optionWord}\\s*(?:no\\.?|nº|№)?\\s*(\\d{1,2}|[a-zа-я]|[ivx]{1,4})(?![\\p{L}\\p{N}])`;
const anywhere = new RegExp(optionMark, 'iu');
const atStart = new RegExp(`^[\\s[(*]*${optionMark}\\s*[\\])]?\\s*[:.–—-]?\\s*`, 'iu');
const inBrackets = new RegExp(`[([]\\s*${optionMark}\\s*[\\])]`, 'iu');
const named = new RegExp(`${optionMark}\\s*:\\s*([^()]+)`, 'iu');

const toId = (mark: string | undefined): OptionId | null => (mark ? mark.toUpperCase() : null);

/** An activity's option tag and its title without it; only at the start or in brackets, where a tag and no prose stands. */
export function readActivityTag(title: string): { readonly option: OptionId | null; readonly title: string } {
  const start = atStart.exec(title);
  if (start) return { option: toId(start[1]), title: title.slice(start[0].length).trim() };
  const brackets = inBrackets.exec(title);
  if (brackets) return { option: toId(brackets[1]), title: title.replace(brackets[0], ' ').replace(/\s+/gu, ' ').trim() };
  return { option: null, title };
}

/** The option that a subtotal's or total's label names, anywhere in it: "with option 1", "(Option 1)". */
export function readLabelTag(label: string): OptionId | null {
  return toId(anywhere.exec(label)?.[1]);
}

/** An option's own name where a label gives it: "with option 1: Working Group on ISET and no small group". */
export function readOptionName(label: string): string | null {
  return named.exec(label)?.[2]?.trim() ?? null;
}

/** What a cell of an option column says: "Option 1", "1", "A"; null for a blank, undefined for anything else. */
export function readOptionCell(content: string): OptionId | null | undefined {
  const text = content.trim();
  if (text === '' || /^[-–—]$/u.test(text)) return null;
  if (/^(?:\d{1,2}|\p{L})$/u.test(text)) return text.toUpperCase();
  return toId(atStart.exec(text)?.[1]) ?? undefined;
}
