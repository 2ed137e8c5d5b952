import { wholeWord } from './normaliseText';
import { terms } from './terms';

/** The words that carry a heading's meaning. */
const words = {
  months: wholeWord(terms.month),
  professional: wholeWord(terms.professional),
  general: wholeWord(terms.general),
  staff: wholeWord(terms.staff),
  total: wholeWord(terms.total, terms.overall),
  cost: wholeWord(terms.cost),
  except: wholeWord(terms.except),
  activity: wholeWord(terms.activity),
  title: wholeWord(terms.title),
  type: wholeWord(terms.type),
  workstream: wholeWord(terms.workstream),
  requirement: wholeWord(terms.requirement),
  code: wholeWord(terms.code),
  option: wholeWord(terms.option),
  rate: wholeWord(terms.rate, terms.monthly),
  post: wholeWord(terms.post),
} as const;

export type HeadingWord = keyof typeof words;

const marks = [
  { word: 'professional', mark: wholeWord(terms.professionalMark) },
  { word: 'general', mark: wholeWord(terms.generalMark) },
] as const;
const nothingButMark = new RegExp(`^[(]?(?:xb )?(?:${terms.professionalMark}|${terms.generalMark})(?: xb)?[)]?$`, 'u');

/**
 * The words that a heading says. A letter alone ("P", "G", "GS") stands for a category of staff only beside a word of
 * staff, months or money, or with nothing beside it: "Annex G" is none. Without a word for staff it is less sure.
 */
export function findHeadingWords(text: string): {
  readonly found: ReadonlySet<HeadingWord>;
  readonly isByMark: boolean;
} {
  const found = new Set((Object.keys(words) as HeadingWord[]).filter((word) => words[word].test(text)));
  const isMeant =
    nothingButMark.test(text) || (['staff', 'months', 'total', 'cost'] as const).some((word) => found.has(word));
  const marked = isMeant ? marks.filter(({ word, mark }) => !found.has(word) && mark.test(text)) : [];
  for (const { word } of marked) found.add(word);
  return { found, isByMark: marked.length > 0 && !found.has('staff') };
}
