import type { NarrativeAmount, NarrativeStatement } from '../audit/narrativeCheck';
import type { Workplan } from '../domain/workplan';
import { readFigureText } from '../table/figureText';
import { normaliseText } from '../table/normaliseText';
import { readLabelTags } from '../table/optionTag';
import { readActivityCode } from '../table/rowLabel';
import { terms } from '../table/terms';
import { splitCode } from './rowCode';

type Subject = NonNullable<NarrativeStatement['subject']>;

/** A punctuation mark at the end, with or without the mark of a footnote. */
const endsSentence = /[.;:,]\s?\d{0,2}$/u;

/** "Resource requirements:" in English, French and Russian. */
const phrase =
  /(?:resource requirements|ressources (?:nécessaires|requises)|besoins en ressources|потребност[ьи] в (?:ресурсах|средствах))\s*:\s*/iu;

const workstreamHeading = new RegExp(`^(?:\\p{L}\\. )?(?:${terms.workstream}) ?(\\d+|\\p{L}) ?[.:-]`, 'u');

const currency = '(?:US\\s?\\$|\\$|USD)';
const currencyAfter = '(?:US\\s?\\$|\\$|USD|dollars?|долл)';
// Cents have two digits, half dollars one; any other digit after a full stop is the mark of a footnote.
const figure = "(?<![\\d.,])\\d{1,3}(?:(?:[,.'’\\s]\\d{3})+|\\d*)(?:[.,](?:\\d{2}|5))?(?!\\d)";
const amountPattern = new RegExp(`${currency}\\s*(${figure})|(${figure})\\s*${currencyAfter}|^(${figure})`, 'giu');
const codePattern = /(?<![\d.])\d{1,2}(?:\.\d{1,2})+(?!\d)/gu;

/**
 * The statements of resource requirements in section VI's text: a paragraph a line, or lines broken anywhere and paragraphs
 * parted by blank ones; marks of Markdown are passed over. A heading ("Workstream 1: …", "3.3 Development of …") says whose
 * they are. Lines that end with a punctuation mark are the items of a list, and no headings, unless there is only one.
 */
export function readNarrative(text: string, { activities, workstreams }: Workplan): readonly NarrativeStatement[] {
  const codes = new Map(activities.flatMap(({ code }) => splitCode(code).map((part) => [part, code] as const)));
  const numbers = new Set(workstreams.map(({ number }) => number));
  const lines = text.split(/\r\n|\n|\r/u).map(toPlainLine);
  const statements: NarrativeStatement[] = [];
  let subject: Subject | null = null;
  let listed: readonly Subject[] = [];
  for (const [index, line] of lines.entries()) {
    const at = phrase.exec(line);
    const own = readHeading(at ? line.slice(0, at.index) : line, subject, codes, numbers);
    if (own && !at && endsSentence.test(line)) listed = [...listed, own];
    else if (own) [subject, listed] = [own, []];
    if (!at) continue;
    const [only, ...others] = new Set(listed);
    if (only && others.length === 0) subject = only;
    listed = [];
    const sentence = readSentence(line.slice(at.index + at[0].length), lines.slice(index + 1));
    statements.push({
      line: index + 1,
      subject,
      amounts: readAmounts(sentence),
      references: [...sentence.matchAll(codePattern)].map(([code]) => codes.get(code) ?? code),
    });
  }
  return statements;
}

/** A line without the marks of Markdown and HTML, and with plain spaces. */
function toPlainLine(line: string): string {
  return line
    .replace(/<sup>.*?<\/sup>|<[^>]+>/giu, '')
    .replace(/\\(?=\$)|[*_]+/gu, '')
    .replace(/^[\s#>]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function readHeading(
  line: string,
  current: Subject | null,
  codes: ReadonlyMap<string, string>,
  numbers: ReadonlySet<string>,
): Subject | null {
  const number = workstreamHeading.exec(normaliseText(line))?.[1]?.toUpperCase();
  if (number !== undefined && numbers.has(number)) return { kind: 'workstream', id: number };
  const code = readTitledCode(line);
  if (code === null) return null;
  const [first = code] = splitCode(code);
  const known = codes.get(first);
  if (known !== undefined) return { kind: 'activity', id: known };
  // 4.1.2 is a part of activity 4.1; 3.5 is an activity that the table has not.
  const isPart = current?.kind === 'activity' && splitCode(current.id).some((own) => first.startsWith(`${own}.`));
  return isPart ? current : { kind: 'activity', id: first };
}

/** The code that a heading begins with; null where a sentence goes on ("8.4 below"). */
function readTitledCode(line: string): string | null {
  const coded = readActivityCode(line);
  return coded && /^[[("“«]?[\p{Lu}\p{N}]/u.test(coded.title) ? coded.code : null;
}

/** The rest of the paragraph, to the end of the sentence; a line that begins another label ("Possible partners:") ends it. */
function readSentence(start: string, following: readonly string[]): string {
  let sentence = start;
  for (const line of following) {
    const isOver = /\.\s?\d{0,2}$/u.test(sentence) || line === '';
    if (isOver || /^[^:]{3,60}:/u.test(line) || readTitledCode(line) !== null) break;
    sentence += ` ${line}`;
  }
  return sentence.trim();
}

function readAmounts(sentence: string): NarrativeAmount[] {
  const found = [...sentence.matchAll(amountPattern)];
  return found.flatMap((match, index) => {
    const { value, decimals, kind } = readFigureText(match[1] ?? match[2] ?? match[3] ?? '');
    const words = sentence.slice(match.index, found[index + 1]?.index);
    const [option = null, ...others] = readLabelTags(words);
    return kind === 'figure' ? [{ value, decimals, option: others.length > 0 ? null : option }] : [];
  });
}
