import type { OptionId } from '../domain/workplan';
import { wholeWord, wordEnd, wordStart } from './normaliseText';
import { terms } from './terms';

// "Option 2", "variante B", "вариант 1", "Option II"; not "optional" and not "options for funding".
const word = `(?:${terms.option})\\s*(?:no\\.?|nº|№)?\\s*`;
const mark = `(\\d{1,2}|[a-zа-я]|[ivx]{1,4})${wordEnd}`;
const atStart = new RegExp(`^[\\s[(*]*${word}${mark}(\\s*(?:[\\])]|$)?\\s*[:.–—-]?\\s*)`, 'iu');
const inBrackets = new RegExp(`[([]\\s*${word}${mark}\\s*[\\])]`, 'iu');
const anywhere = new RegExp(`${wordStart}${word}${mark}(?:\\s*(?:,|/|&|and|or|et|ou|и|или)\\s*${mark})?`, 'giu');
const named = new RegExp(`${wordStart}${word}${mark}\\s*:\\s*([^()]+)`, 'iu');
const inUse =
  'in use|used|chosen|selected|active|applied|retenue?|choisie?|en vigueur|utilisee?|выбран[а-яё]*|использу[а-яё]*|действу[а-яё]*|применя[а-яё]*';
const current = 'active|selected|chosen|current|выбранный|действующий|используемый|текущий';
const activeLabel = wholeWord(
  `(?:${terms.option}|scenarios?) (?:${inUse})`,
  `(?:${current}) (?:${terms.option}|scenario)`,
);

const toId = (text: string): OptionId => text.toUpperCase();

/** An activity's option tag and its title without it; only at the start or in brackets, where a tag and no prose stands. */
export function readActivityTag(title: string): { readonly option: OptionId | null; readonly title: string } {
  const [tag, id = '', closing = ''] = atStart.exec(title) ?? [];
  // "Option a new fund would give" is prose: a small letter needs a colon or a bracket behind it.
  if (tag !== undefined && (!/^\p{Ll}$/u.test(id) || closing.trim() !== '')) {
    return { option: toId(id), title: title.slice(tag.length) };
  }
  const [brackets, bracketed = ''] = inBrackets.exec(title) ?? [];
  if (brackets === undefined) return { option: null, title };
  return { option: toId(bracketed), title: title.replace(brackets, ' ').replace(/\s+/gu, ' ').trim() };
}

/** The options that a subtotal's or total's label names: one of "with option 1", two of "options 1 and 2". */
export function readLabelTags(label: string): readonly OptionId[] {
  const ids = [...label.matchAll(anywhere)].flatMap(([, first, second]) => [first, second]);
  return [...new Set(ids.flatMap((id) => (id ? [toId(id)] : [])))];
}

/** An option's own name where a label gives it: "with option 1: Working Group on ISET and no small group". */
export function readOptionName(label: string): string | null {
  return named.exec(label)?.[2]?.trim() ?? null;
}

/** What a cell of an option column says: "Option 1", "1", "A"; null for a blank, undefined for anything else. */
export function readOptionCell(content: string): OptionId | null | undefined {
  const text = content.trim();
  if (text === '' || /^[-–—]$/u.test(text)) return null;
  if (/^(?:\d{1,2}|\p{L})$/u.test(text)) return toId(text);
  const id = atStart.exec(text)?.[1];
  return id === undefined ? undefined : toId(id);
}

/** Whether a label, made plain, announces the option in use ("Option in use", "Active option"). */
export function isActiveOptionLabel(label: string): boolean {
  return activeLabel.test(label);
}
